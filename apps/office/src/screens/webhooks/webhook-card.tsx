import type { PictogramName } from '@cho40/design/pictograms'
import type { VNode } from 'preact'
import { offerUndo } from '../../desk/undo.ts'
import { Badge, type Tone } from '../../parts/notes.tsx'
import { momentWords } from '../../text/access.ts'
import { kindWords, useWebhookWords } from '../../text/webhooks.ts'
import type { KeptWebhook } from '../../wire/access-calls.ts'
import { ask } from '../../wire/call.ts'
import { DeliveryLog } from './delivery-log.tsx'
import { LinesBehind } from './lines-behind.tsx'
import { Secrets } from './secrets.tsx'
import { isBehind, stateOf, type WebhookState } from './state-of.ts'
import type { Reaches } from './use-reaches.ts'
import { hostOf, type Webhooks, wishOf } from './use-webhooks.ts'

export type CardProps = { webhook: KeptWebhook; webhooks: Webhooks; reaches: Reaches }

const LOOK: Readonly<Record<WebhookState, readonly [Tone, PictogramName]>> = {
  well: ['leaf', 'tick'],
  waits: ['sky', 'waiting'],
  failing: ['turmeric', 'waiting'],
  stopped: ['thread-red', 'warning'],
  by_hand: ['quiet', 'cross'],
  gone: ['thread-red', 'warning'],
}

/** One address: how it fares and what to do, what it is told of, its secrets and each try. */
export function WebhookCard(props: CardProps): VNode {
  const { t } = useWebhookWords()
  const { webhook, webhooks } = props
  const { id, url, note } = webhook
  const title = note === null ? hostOf(url) : `${note} – ${hostOf(url)}`
  if (webhook.state === 'closed') {
    return (
      <p class="quiet">
        {title} · {t.closed}
      </p>
    )
  }
  const state = stateOf(webhook)
  const [tone, pictogram] = LOOK[state]
  return (
    <section class="feed webhook" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        <Badge tone={tone} pictogram={pictogram}>
          {t[`state.${state}`]}
        </Badge>{' '}
        {state !== 'well' && state !== 'waits' && t[`help.${state}`]}
      </p>
      <p class="feed-address">
        <code>{url}</code>
      </p>
      <Acts webhook={webhook} webhooks={webhooks} state={state} />
      <Facts webhook={webhook} />
      <LinesBehind {...props} />
      <Secrets {...props} />
      <DeliveryLog {...props} />
    </section>
  )
}

function Facts({ webhook: { kinds, lines, madeAt } }: { webhook: KeptWebhook }): VNode {
  const { t, tell } = useWebhookWords()
  const done = String(lines.filter((line) => !isBehind(line)).length)
  return (
    <dl class="facts">
      <div>
        <dt>{t.tells}</dt>
        <dd>
          {kinds === null ? t['tells.all'] : kinds.map((kind) => kindWords(t, kind)).join(', ')}
        </dd>
      </div>
      <div>
        <dt>{t.progress}</dt>
        <dd>{tell('progress.of', { done, all: String(lines.length) })}</dd>
      </div>
      <div>
        <dt>{t.since}</dt>
        <dd>{momentWords(madeAt)}</dd>
      </div>
    </dl>
  )
}

type ActsProps = Omit<CardProps, 'reaches'> & { state: WebhookState }

/** What may be done in a state: paused ones go on, failing ones are tried at once. */
function Acts({ webhook, webhooks, state }: ActsProps): VNode {
  const { t } = useWebhookWords()
  const of = { webhookId: webhook.id }
  const isOff = webhook.state === 'disabled'
  const resume = async (): Promise<void> => {
    if (!(await webhooks.send('webhooks.resume', of))) return
    webhooks.setSaid(t[isOff ? 'resumed' : 'try.asked'])
  }
  const pause = async (): Promise<void> => {
    if (!(await webhooks.send('webhooks.disable', of))) return
    webhooks.setSaid(t.paused)
    const take = async (): Promise<boolean> => {
      const now = await ask('webhooks.list', wishOf(webhooks.reach))
      const kept = now.ok ? now.value.find(({ id }) => id === webhook.id) : undefined
      return kept?.state === 'disabled' && !!(await webhooks.send('webhooks.resume', of))
    }
    offerUndo({ said: t.paused, take })
  }
  const close = async (): Promise<void> => {
    if (!confirm(t['close.sure'])) return
    if (await webhooks.send('webhooks.close', of)) webhooks.setSaid(t['closed.done'])
  }
  const press = (label: string, act: () => Promise<void>) => (
    <button
      key={label}
      type="button"
      class="button"
      aria-disabled={webhooks.busy}
      onClick={() => void act()}
    >
      {label}
    </button>
  )
  return (
    <p class="actions">
      {isOff && press(t.resume, resume)}
      {(state === 'failing' || state === 'stopped') && press(t['try.now'], resume)}
      {!isOff && press(t.pause, pause)}
      {press(t.close, close)}
    </p>
  )
}
