import type { VNode } from 'preact'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { momentWords } from '../../text/access.ts'
import { useWebhookWords } from '../../text/webhooks.ts'
import { newId } from '../../wire/new-id.ts'
import type { CardProps } from './webhook-card.tsx'

const MOST_ACTIVE = 2

/** What events are signed with, by mark alone; a second one while the receiver changes over. */
export function Secrets({ webhook, webhooks }: CardProps): VNode {
  const { t } = useWebhookWords()
  const { id: webhookId, secrets } = webhook
  const make = async (): Promise<void> => {
    const made = await webhooks.send('webhooks.addSecret', { webhookId, id: newId('fsec') })
    if (made?.value.secret) webhooks.setShown({ webhookId, secret: made.value.secret })
  }
  return (
    <>
      <h3>{t.secrets}</h3>
      {webhooks.shown?.webhookId === webhookId && (
        <ShownOnce
          label={t['secret.once']}
          secret={webhooks.shown.secret}
          help={t['secret.once.help']}
          setSaid={webhooks.setSaid}
          onHide={() => webhooks.setShown(undefined)}
        />
      )}
      {secrets.length === 0 && <p role="alert">{t['secret.none']}</p>}
      <ul class="marks">
        {secrets.map((secret) => (
          <li key={secret.id}>
            {t['secret.mark']} <code>{secret.mark}</code>
            {secret.addedAt !== null && ` · ${momentWords(secret.addedAt)}`}{' '}
            {secrets.length > 1 && <Retire webhook={webhook} webhooks={webhooks} of={secret} />}
          </li>
        ))}
      </ul>
      {secrets.length >= MOST_ACTIVE ? (
        <p class="quiet">{t['secret.full']}</p>
      ) : (
        <p class="actions">
          <button
            type="button"
            class="button"
            aria-disabled={webhooks.busy}
            onClick={() => void make()}
          >
            {t['secret.make']}
          </button>
          <small class="hint">{t['secret.make.help']}</small>
        </p>
      )}
    </>
  )
}

type RetireProps = Omit<CardProps, 'reaches'> & { of: CardProps['webhook']['secrets'][number] }

function Retire({ webhook, webhooks, of: { id, mark } }: RetireProps): VNode {
  const { tell } = useWebhookWords()
  const retire = async (): Promise<void> => {
    const wish = { webhookId: webhook.id, id }
    if (!(await webhooks.send('webhooks.retireSecret', wish))) return
    webhooks.setSaid(tell('secret.retired', { mark }))
  }
  return (
    <button
      type="button"
      class="button"
      aria-disabled={webhooks.busy}
      onClick={() => void retire()}
    >
      {tell('secret.retire', { mark })}
    </button>
  )
}
