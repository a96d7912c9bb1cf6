import type { BookId, OrderId } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords } from '../../text/access.ts'
import { shortDay } from '../../text/say.ts'
import { useShopWords } from '../../text/shop.ts'
import { useStandingWords } from '../../text/standing.ts'
import type { SellerOrder } from '../../wire/shop-calls.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useFresh } from '../../wire/use-fresh.ts'
import { OrderPart } from './order-part.tsx'

type Props = { bookId: BookId; orderId: OrderId }

/** One order as its seller sees it: who gets it, what is in it, its money, and what was done. */
export function OrderPage({ bookId, orderId }: Props): VNode {
  const { t, tell } = useShopWords()
  const { go } = useDesk()
  const asked = useAsk('orders.view', { bookId, id: orderId })
  const acting = useAct(asked.anew)
  useFresh(asked.anew)
  const order = asked.value
  const problem = acting.problem ?? asked.problem
  return (
    <>
      <p class="actions screen-only">
        <button type="button" class="button" onClick={() => go({ order: undefined })}>
          {t['orders.back']}
        </button>
      </p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!order && !problem && <Loading />}
      {order && (
        <>
          <h2>
            {tell('order.title', {
              time: formatMarketTime(order.placedAt),
              day: shortDay(marketDayOf(order.placedAt)),
            })}
          </h2>
          <Buyer order={order} />
          <ForgetBuyer order={order} acting={acting} />
          {order.sellerOrders.map((part) => (
            <section class="part" key={part.id}>
              <OrderPart part={part} how={order.handing.how} acting={acting} />
              <History history={part.history} />
            </section>
          ))}
        </>
      )}
    </>
  )
}

function Buyer({ order: { buyer, handing } }: { order: SellerOrder }): VNode {
  const { t, tell } = useShopWords()
  return (
    <div>
      <p>
        {t['order.buyer']}: <b>{buyer ? `${buyer.name} · ${buyer.phone}` : t['order.erased']}</b>
      </p>
      <p>
        {handing.how === 'pick_up'
          ? tell('order.pickup', { day: handing.day })
          : tell('order.deliver', { address: handing.address ?? '–' })}
      </p>
    </div>
  )
}

const OVER: readonly string[] = ['delivered', 'cancelled', 'returned']

/** Once nobody has to find the buyer any more; of several sellers' order an administrator does it. */
function ForgetBuyer({ order, acting }: { order: SellerOrder; acting: Acting }): VNode | null {
  const { t, tell } = useStandingWords()
  const { id, buyer, sellerOrders } = order
  const isOver = sellerOrders.every(
    ({ state, money }) => OVER.includes(state) && money.toReturn === 0,
  )
  if (!buyer || !isOver) return null
  const forget = (): void => {
    if (!confirm(tell('order.forget.sure', buyer))) return
    void acting.act('orders.eraseBuyer', { id }, t['forget.done'])
  }
  return (
    <p class="actions screen-only">
      <button type="button" class="button" aria-disabled={acting.busy} onClick={forget}>
        {t.forget} …
      </button>
    </p>
  )
}

/** A reason from a list in words; anybody's own words as they are. */
function reasonOf(t: Readonly<Record<string, string>>, reason: string | null): string {
  if (reason === null) return ''
  return t[`why.${reason}`] ?? t[`change.${reason}`] ?? t[`return.${reason}`] ?? reason
}

function History({ history }: { history: SellerOrder['sellerOrders'][number]['history'] }): VNode {
  const { t } = useShopWords()
  return (
    <TableRoom label={t['order.history']}>
      <caption>{t['order.history']}</caption>
      <tbody>
        {history.map(({ position, step, recordedAt, reason }) => (
          <tr key={position}>
            <td>{momentWords(recordedAt)}</td>
            <td>{t[`step.${step}`]}</td>
            <td>{reasonOf(t, reason)}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
