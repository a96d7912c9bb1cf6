import type { DataRequestView } from '@cho40/contract'
import type { VNode } from 'preact'
import { TableRoom } from '../../parts/table-room.tsx'
import { usePrivacyWords } from '../../text/privacy.ts'
import { shortDay } from '../../text/say.ts'

type Props = {
  requests: readonly DataRequestView[]
  onReply: (request: DataRequestView, extend: boolean) => void
  onDecide: (request: DataRequestView) => void
}

/** Requests with their two clocks; what is late stands out. */
export function RequestTable({ requests, onReply, onDecide }: Props): VNode {
  const { t } = usePrivacyWords()
  return (
    <TableRoom label={t.list}>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col">{t.phone}</th>
          <th scope="col">{t.received}</th>
          <th scope="col">{t['reply.by']}</th>
          <th scope="col">{t['done.by']}</th>
          <th scope="col">{t.state}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {requests.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {t[`request.${one.kind}`]}
              {one.note && <small class="hint">{one.note}</small>}
            </th>
            <td class="number">{one.phone}</td>
            <td>{shortDay(one.receivedOn)}</td>
            <td>{one.repliedAt ? t.replied : shortDay(one.replyBy)}</td>
            <td>{shortDay(one.doneBy)}</td>
            <td class={one.overdue ? 'wants-work' : ''}>
              {t[`state.${one.state}`]}
              {one.overdue && ` – ${t.overdue}`}
              {one.outcome && <small class="hint">{one.outcome}</small>}
            </td>
            <td>
              {one.state === 'open' && (
                <span class="actions">
                  {!one.repliedAt && (
                    <>
                      <button type="button" class="button" onClick={() => onReply(one, false)}>
                        {t.reply}
                      </button>
                      <button type="button" class="button" onClick={() => onReply(one, true)}>
                        {t.extend}
                      </button>
                    </>
                  )}
                  <button type="button" class="button" onClick={() => onDecide(one)}>
                    {t.decide}
                  </button>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
