import type { CooperativeView, GoodsSaleView } from '@cho40/contract'
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
import { ReturnForm } from './return-form.tsx'

type Props = { coop: CooperativeView; sales: readonly GoodsSaleView[]; acting: Acting }

export function SaleTable({ coop, sales, acting }: Props): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const [back, setBack] = useState<GoodsSaleView['id']>()
  const returned = sales.find(({ id }) => id === back)
  return (
    <div class="part">
      <div class="screen-head">
        <h2 id="sold">{t['sell.list']}</h2>
        <DayPicker />
      </div>
      {returned && (
        <ReturnForm
          key={returned.id}
          coop={coop}
          sale={returned}
          acting={acting}
          onClose={() => setBack(undefined)}
        />
      )}
      {sales.length === 0 ? (
        <p>{t['sell.none']}</p>
      ) : (
        <TableRoom label={t['sell.list']}>
          <thead>
            <tr>
              <th scope="col">{t['goods.time']}</th>
              <th scope="col">{t['sell.what']}</th>
              <th scope="col">{t['sell.buyer']}</th>
              <th scope="col">{t['sell.paid']}</th>
              <th scope="col" class="figure">
                {t['goods.value']}
              </th>
              <th scope="col" class="figure">
                {t['sell.returned']}
              </th>
              <th scope="col">{t['sell.back']}</th>
            </tr>
          </thead>
          <LongRows rows={sales} height={39} columns={7}>
            {(sale) => <Line key={sale.id} sale={sale} onBack={() => setBack(sale.id)} />}
          </LongRows>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {text.total}
              </th>
              <td class="figure">{formatDong(sumDong(sales.map(({ amount }) => amount)))}</td>
              <td class="figure">{formatDong(sumDong(sales.map(({ returned: one }) => one)))}</td>
              <td />
            </tr>
          </tfoot>
        </TableRoom>
      )}
    </div>
  )
}

function Line({ sale, onBack }: { sale: GoodsSaleView; onBack: () => void }): VNode {
  const { t } = useCoopWords()
  const first = sale.lines[0]
  const isOver = sale.returned >= sale.amount
  return (
    <tr>
      <td>{formatMarketTime(sale.occurredAt)}</td>
      <th scope="row">
        {first && `${first.product} ${shownQuantity(first.quantity, first.unitSize)} ${first.unit}`}
        {sale.lines.length > 1 && ` +${sale.lines.length - 1}`}
      </th>
      <td>{sale.agent ?? (sale.buyerKind === 'party' ? sale.buyer : '–')}</td>
      <td>{t[`paid.${sale.paid}`]}</td>
      <td class="figure">{formatDong(sale.amount)}</td>
      <td class="figure">{formatDong(sale.returned)}</td>
      <td>
        {!isOver && sale.paid !== 'order' && (
          <button type="button" class="link" onClick={onBack}>
            {t['sell.back']}
            <span class="unseen"> {first?.product}</span>
          </button>
        )}
      </td>
    </tr>
  )
}
