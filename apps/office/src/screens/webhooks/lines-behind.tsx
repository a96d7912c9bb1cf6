import type { WebhookLineView } from '@cho40/contract'
import type { VNode } from 'preact'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords } from '../../text/access.ts'
import { useWebhookWords, whyWords } from '../../text/webhooks.ts'
import { behind } from './state-of.ts'
import { hostOf } from './use-webhooks.ts'
import type { CardProps } from './webhook-card.tsx'

/** A market has hundreds of stalls: when a receiver is down all of them are behind. */
const MOST_SHOWN = 10

/** Books whose events have not all gone out: how far they are, why, and when the next try is. */
export function LinesBehind({ webhook, reaches }: CardProps): VNode | null {
  const { t, tell } = useWebhookWords()
  const lines = behind(webhook.lines)
  if (lines.length === 0) return null
  const more = lines.length - MOST_SHOWN
  return (
    <>
      <h3>{t['lines.title']}</h3>
      <TableRoom label={`${t['lines.title']} ${hostOf(webhook.url)} ${webhook.id.slice(-4)}`}>
        <thead>
          <tr>
            <th scope="col">{t['line.book']}</th>
            <th scope="col">{t['line.at']}</th>
            <th scope="col">{t['line.why']}</th>
            <th scope="col">{t['line.tries']}</th>
            <th scope="col">{t['line.next']}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_SHOWN).map((line) => (
            <LineRow key={line.bookId} line={line} name={reaches.nameOf(line.bookId)} />
          ))}
        </tbody>
      </TableRoom>
      {more > 0 && <p class="quiet">{tell('line.more', { n: more })}</p>}
    </>
  )
}

function LineRow({ line, name }: { line: WebhookLineView; name: string }): VNode {
  const { t, tell } = useWebhookWords()
  const { position, newest, problem, attempts, nextAt, stoppedAt } = line
  const next = nextAt === null ? t['line.soon'] : momentWords(nextAt)
  return (
    <tr>
      <td>{name}</td>
      <td>{tell('line.at.of', { at: position, all: newest })}</td>
      <td class="memo-cell">{problem !== null && whyWords(t, problem)}</td>
      <td>{attempts}</td>
      <td>{stoppedAt === null ? next : `${t['line.stopped']} ${momentWords(stoppedAt)}`}</td>
    </tr>
  )
}
