import type { WebhookTryView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Badge, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords } from '../../text/access.ts'
import { kindWords, useWebhookWords, whyWords } from '../../text/webhooks.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { hostOf } from './use-webhooks.ts'
import type { CardProps } from './webhook-card.tsx'

const A_PAGE = 20

/** Each try of the last thirty days; asked for when somebody opens it. */
export function DeliveryLog(props: CardProps): VNode {
  const { t } = useWebhookWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.log}</summary>
      {isOpen && <Tries {...props} />}
    </details>
  )
}

function Tries(props: CardProps): VNode {
  const { t } = useWebhookWords()
  const { webhook, webhooks } = props
  const [before, setBefore] = useState<string>()
  const wish = { webhookId: webhook.id, limit: A_PAGE, ...(before !== undefined && { before }) }
  const asked = useAsk('webhooks.deliveries', wish)
  const tries = asked.value
  const oldest = tries?.[A_PAGE - 1]?.cursor
  const look = (): void => {
    asked.again()
    webhooks.again()
  }
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!tries && !asked.problem && <Loading />}
      {tries?.length === 0 && <p>{t['log.none']}</p>}
      {tries && tries.length > 0 && <TryTable {...props} tries={tries} />}
      <p class="actions">
        <button type="button" class="button" onClick={look}>
          {t['log.again']}
        </button>
        {oldest !== undefined && (
          <button type="button" class="button" onClick={() => setBefore(oldest)}>
            {t['log.older']}
          </button>
        )}
        {before !== undefined && (
          <button type="button" class="button" onClick={() => setBefore(undefined)}>
            {t['log.newest']}
          </button>
        )}
      </p>
    </>
  )
}

function TryTable({
  webhook,
  webhooks,
  reaches,
  tries,
}: CardProps & { tries: readonly WebhookTryView[] }): VNode {
  const { t, tell } = useWebhookWords()
  const resend = async (one: WebhookTryView): Promise<void> => {
    const facts = { n: one.position, book: reaches.nameOf(one.bookId) }
    if (!confirm(tell('log.resend.sure', facts))) return
    const wish = { webhookId: webhook.id, bookId: one.bookId, from: one.position }
    const moved = await webhooks.send('webhooks.redeliver', wish)
    if (moved) webhooks.setSaid(tell('log.resent', { ...facts, newest: moved.value.newest }))
  }
  return (
    <TableRoom label={`${t.log} ${hostOf(webhook.url)} ${webhook.id.slice(-4)}`}>
      <thead>
        <tr>
          <th scope="col">{t['log.when']}</th>
          <th scope="col">{t['line.book']}</th>
          <th scope="col">{t['log.event']}</th>
          <th scope="col">{t['log.answer']}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {tries.map((one) => (
          <tr key={one.cursor}>
            <td>{momentWords(one.at)}</td>
            <td>{reaches.nameOf(one.bookId)}</td>
            <td>
              {kindWords(t, one.type)} <small>#{one.position}</small>
            </td>
            <td class="memo-cell">
              <Answer of={one} />
            </td>
            <td>
              <button
                type="button"
                class="button"
                aria-disabled={webhooks.busy}
                aria-label={tell('log.resend.label', {
                  n: one.position,
                  book: reaches.nameOf(one.bookId),
                })}
                onClick={() => void resend(one)}
              >
                {t['log.resend']}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

/** What the receiver said, with its status, and how long it took. */
function Answer({ of: { status, problem, tookMs } }: { of: WebhookTryView }): VNode {
  const { t, tell } = useWebhookWords()
  const isTaken = problem === null
  return (
    <>
      <Badge tone={isTaken ? 'leaf' : 'turmeric'} pictogram={isTaken ? 'tick' : 'warning'}>
        {isTaken ? t['log.taken'] : (status ?? '–')}
      </Badge>{' '}
      {!isTaken && whyWords(t, problem)} <small>{tell('log.took', { n: tookMs })}</small>
    </>
  )
}
