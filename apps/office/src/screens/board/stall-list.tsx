import type { BoardStallView, StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useBoardWords } from '../../text/board.ts'

type Props = { stalls: readonly BoardStallView[]; onChoose: (stall: StallId) => void }

/** The same stalls as a table: who sells where, and what is missing. */
export function StallList({ stalls, onChoose }: Props): VNode {
  const { t, tell } = useBoardWords()
  return (
    <TableRoom label={t['board.stalls']}>
      <thead>
        <tr>
          <th scope="col">{t['board.stalls']}</th>
          <th scope="col">{t['board.place']}</th>
          <th scope="col">{t['board.people']}</th>
          <th scope="col">{t['board.missing']}</th>
          <td />
        </tr>
      </thead>
      <LongRows rows={stalls} height={61} columns={5}>
        {({ id, number, name, zone, goods, people, missing }, nth) => (
          <tr key={id} aria-rowindex={nth + 1}>
            <th scope="row">
              {number} – {name}
            </th>
            <td>{[zone, goods].filter(Boolean).join(' · ')}</td>
            <td>
              {people.map((one) => (
                <div key={`${one.personId} ${one.role}`}>
                  {one.name} · {one.phone}
                </div>
              ))}
            </td>
            <td>{missing.map((step) => t[`step.${step}`]).join(', ') || t['board.ready']}</td>
            <td>
              <button type="button" class="button" onClick={() => onChoose(id)}>
                {tell('board.open', { number })}
              </button>
            </td>
          </tr>
        )}
      </LongRows>
    </TableRoom>
  )
}
