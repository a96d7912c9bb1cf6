import type { MarketStallDay } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Badge } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { type DayTotals, percent } from './totals.ts'

/** One line a stall, in the order of their numbers, and a total that ties out. */
export function StallTable({
  stalls,
  totals,
}: {
  stalls: readonly MarketStallDay[]
  totals: DayTotals
}): VNode {
  const { text } = useWords()
  const ordered = [...stalls].sort((a, b) =>
    a.number.localeCompare(b.number, 'vi', { numeric: true }),
  )
  return (
    <TableRoom label={text['screen.day']}>
      <thead>
        <tr>
          <th scope="col">{text['day.stall']}</th>
          <th scope="col" class="figure">
            {text['day.sales']}
          </th>
          <th scope="col" class="figure">
            {text['day.cashless']}
          </th>
          <th scope="col" class="figure">
            %
          </th>
          <th scope="col" class="figure">
            {text['day.open']}
          </th>
          <th scope="col">{text['day.book']}</th>
        </tr>
      </thead>
      <LongRows rows={ordered} height={39} columns={6}>
        {(stall, nth) => <StallLine key={stall.id} stall={stall} nth={nth} />}
      </LongRows>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td class="figure">{totals.sales}</td>
          <td class="figure">{totals.cashless}</td>
          <td class="figure">{totals.share ?? '–'}</td>
          <td class="figure">{totals.open}</td>
          <td>
            {totals.closed}/{totals.stalls}
          </td>
        </tr>
      </tfoot>
    </TableRoom>
  )
}

function StallLine({ stall, nth }: { stall: MarketStallDay; nth: number }): VNode {
  const { text } = useWords()
  const { day, today } = useDesk()
  const { number, name, sales, cashlessSales, openExceptions, closed } = stall
  return (
    <tr aria-rowindex={nth + 1}>
      <th scope="row">
        <span class="stall-cell">
          <b class="number">{number}</b> <span>{name}</span>
        </span>
      </th>
      <td class="figure">{sales}</td>
      <td class="figure">{cashlessSales}</td>
      <td class="figure">{percent(cashlessSales, sales) ?? '–'}</td>
      <td class={`figure ${openExceptions > 0 ? 'wants-work' : ''}`}>{openExceptions}</td>
      <td>
        {closed ? (
          <Badge tone="quiet" pictogram="tick">
            {text['day.isclosed']}
          </Badge>
        ) : (
          <Badge tone={day < today ? 'turmeric' : 'quiet'} pictogram="waiting">
            {text['day.isopen']}
          </Badge>
        )}
      </td>
    </tr>
  )
}
