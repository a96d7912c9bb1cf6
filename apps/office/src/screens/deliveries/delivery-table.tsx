import type { DeliveryView } from '@cho40/contract'
import { formatDong, formatMarketTime, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { DayPicker } from '../../parts/day-picker.tsx'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { shownQuantity } from '../../text/quantity.ts'
import type { Acting } from '../../wire/use-act.ts'
import { ChangeForm } from './change-form.tsx'

type Props = { lines: readonly DeliveryView[]; acting: Acting }

/** What came in on the day, the latest first; each line can be weighed again. */
export function DeliveryTable({ lines, acting }: Props): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const [changing, setChanging] = useState<DeliveryView['id']>()
  const latestFirst = lines.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
  const changed = lines.find(({ id }) => id === changing)
  return (
    <div class="part">
      <div class="screen-head">
        <h2 id="came">{t['deliver.list']}</h2>
        <DayPicker />
      </div>
      {changed && (
        <ChangeForm
          key={changed.id}
          delivery={changed}
          acting={acting}
          onClose={() => setChanging(undefined)}
        />
      )}
      {lines.length === 0 ? (
        <p>{t['deliver.none']}</p>
      ) : (
        <TableRoom label={t['deliver.list']}>
          <thead>
            <tr>
              <th scope="col">{t['goods.time']}</th>
              <th scope="col">{t['deliver.from']}</th>
              <th scope="col">{t['goods.product']}</th>
              <th scope="col" class="figure">
                {t['goods.amount']}
              </th>
              <th scope="col" class="figure">
                {t['goods.left']}
              </th>
              <th scope="col" class="figure">
                {t['goods.value']}
              </th>
              <th scope="col">{t['deliver.change']}</th>
            </tr>
          </thead>
          <LongRows rows={latestFirst} height={39} columns={7}>
            {(line) => <Line key={line.id} line={line} onChange={() => setChanging(line.id)} />}
          </LongRows>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {text.total}
              </th>
              <td class="figure">{formatDong(sumDong(lines.map(({ amount }) => amount)))}</td>
              <td />
            </tr>
          </tfoot>
        </TableRoom>
      )}
    </div>
  )
}

function Line({ line, onChange }: { line: DeliveryView; onChange: () => void }): VNode {
  const { t } = useCoopWords()
  const { memberNumber, from, product, grade, quantity, left, unit, unitSize, amount } = line
  return (
    <tr>
      <td>{formatMarketTime(line.receivedAt)}</td>
      <th scope="row">
        {memberNumber !== null && <b class="number">{memberNumber}</b>} {from}
      </th>
      <td>
        {product}
        {grade && ` · ${grade}`}
      </td>
      <td class="figure">
        {shownQuantity(quantity, unitSize)} {unit}
      </td>
      <td class="figure">{shownQuantity(left, unitSize)}</td>
      <td class="figure">{formatDong(amount)}</td>
      <td>
        <button type="button" class="link" onClick={onChange}>
          {t['deliver.correct']}
          <span class="unseen"> {`${from} ${product}`}</span>
        </button>
      </td>
    </tr>
  )
}
