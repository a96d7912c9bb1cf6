import type { ListedOrder } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shownQuantity } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import { useShopWords } from '../../text/shop.ts'
import { nextSteps, type OrderAct } from './next-steps.ts'

type Props = {
  orders: readonly ListedOrder[]
  onStep: (part: ListedOrder, step: OrderAct) => void
}

/** The orders with the next step of each at hand. */
export function OrderTable({ orders, onStep }: Props): VNode {
  const { t } = useShopWords()
  return (
    <TableRoom label={t['orders.list']}>
      <thead>
        <tr>
          <th scope="col">{t['orders.when']}</th>
          <th scope="col">{t['orders.goods']}</th>
          <th scope="col" class="figure">
            {t['orders.amount']}
          </th>
          <th scope="col">{t['orders.money']}</th>
          <th scope="col">{t['orders.state']}</th>
          <th scope="col">{t['orders.next']}</th>
        </tr>
      </thead>
      <LongRows rows={orders} height={39} columns={6}>
        {(part) => <Row key={part.id} part={part} onStep={(step) => onStep(part, step)} />}
      </LongRows>
    </TableRoom>
  )
}

function Row({ part, onStep }: { part: ListedOrder; onStep: (step: OrderAct) => void }): VNode {
  const { t } = useShopWords()
  const { address, go } = useDesk()
  const when = `${formatMarketTime(part.placedAt)} ${shortDay(marketDayOf(part.placedAt))}`
  const { orderId: order } = part
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf({ ...address, order })} onClick={follow(() => go({ order }))}>
          {when}
        </a>
      </th>
      <td>
        {part.lines.map((line) => (
          <div key={line.id}>
            {shownQuantity(line.quantity, 1000)} {line.unit} {line.name}
          </div>
        ))}
      </td>
      <td class="figure">{formatDong(part.amount)}</td>
      <td class={part.money.state === 'refund_due' ? 'wants-work' : ''}>
        {t[`paid.${part.money.state}`]}
      </td>
      <td>{t[`step.${part.state}`]}</td>
      <td>
        {nextSteps(part, part.how).map((step) => (
          <button key={step} type="button" class="button" onClick={() => onStep(step)}>
            {t[`act.${step}`]}
            <span class="unseen"> {when}</span>
          </button>
        ))}
      </td>
    </tr>
  )
}
