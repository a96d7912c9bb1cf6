import type { StockView } from '@cho40/contract'
import { formatDong, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { shownQuantity, usualUnit } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'

/** What lies where, and since when. */
export function StockTable({ stock }: { stock: readonly StockView[] }): VNode {
  const { t } = useCoopWords()
  return (
    <div class="part">
      <h2 id="stock">{t['stock.title']}</h2>
      <TableRoom label={t['stock.title']}>
        <thead>
          <tr>
            <th scope="col">{t['goods.product']}</th>
            <th scope="col">{t['stock.place']}</th>
            <th scope="col">{t['agree.mode']}</th>
            <th scope="col" class="figure">
              {t['goods.left']}
            </th>
            <th scope="col" class="figure">
              {t['goods.value']}
            </th>
            <th scope="col">{t['stock.oldest']}</th>
          </tr>
        </thead>
        <tbody>
          {stock.map((one) => {
            const { unit, unitSize } = usualUnit(one.base)
            return (
              <tr key={`${one.place} ${one.product} ${one.grade} ${one.mode}`}>
                <th scope="row">
                  {one.product}
                  {one.grade && ` · ${one.grade}`}
                </th>
                <td>{one.place === '' ? t['stock.own'] : one.place}</td>
                <td>{t[`mode.${one.mode}`]}</td>
                <td class="figure">
                  {shownQuantity(one.quantity, unitSize)} {unit}
                </td>
                <td class="figure">{formatDong(one.value)}</td>
                <td>{shortDay(marketDayOf(one.oldest))}</td>
              </tr>
            )
          })}
        </tbody>
      </TableRoom>
    </div>
  )
}
