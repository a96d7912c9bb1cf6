import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import type { DropOffLine } from '../../wire/adoption-calls.ts'

type Props = {
  rows: readonly DropOffLine[]
  here: number
  /** Undefined for who only looks. */
  onVisit: ((nth: number) => void) | undefined
}

/** The stalls to look in at, the longest silent first. */
export function DropOffTable({ rows, here, onVisit }: Props): VNode {
  const { say } = useWords()
  const { t } = useCommuneWords()
  const day = (known: DropOffLine['lastQrDay']): string =>
    known === null ? t['visit.never'] : shortDay(known)
  return (
    <TableRoom label={t['visit.list']}>
      <thead>
        <tr>
          <th scope="col">{t['visit.list']}</th>
          <th scope="col">{t['visit.why']}</th>
          <th scope="col">{t['visit.qr']}</th>
          <th scope="col">{t['visit.last']}</th>
          {onVisit && <th scope="col">{t['visit.go']}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.stallId} class={i === here ? 'is-here' : undefined}>
            <th scope="row">{say('stall', { number: row.number })}</th>
            <td>{row.reasons.map((reason) => t[`reason.${reason}`]).join('; ')}</td>
            <td>{day(row.lastQrDay)}</td>
            <td>{day(row.lastVisit)}</td>
            {onVisit && (
              <td>
                <button type="button" class="link" onClick={() => onVisit(i)}>
                  {t['visit.go']}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
