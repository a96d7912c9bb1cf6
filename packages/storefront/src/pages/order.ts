import type { BookId, OrderMoney, OrderState, OrderView, SellerContact } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import { html } from 'hono/html'
import { addressIn } from '../address.ts'
import { dayText, say } from '../language.ts'
import { Frame, type Live } from '../parts/frame.ts'
import { orderPart } from '../parts/order-part.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'

type OrderProps = {
  readonly visit: Visit
  readonly order: OrderView
  /** `/don/{token}` */
  readonly path: string
  /** Asked for and no longer possible. */
  readonly refused: boolean
  readonly demo: boolean
  readonly live: Live
  /** How those sellers that publish it may be reached. */
  readonly contacts: ReadonlyMap<BookId, SellerContact>
}

/** An order as its buyer sees it, by the secret of the link alone. */
export function Order(props: OrderProps) {
  const { visit, order, path, refused, demo, live, contacts } = props
  const { language } = visit
  const text = shopText(language)
  const day = dayText(marketDayOf(order.placedAt), language)
  const time = `${formatMarketTime(order.placedAt)}, ${day}`
  return Frame({
    visit,
    title: `${text.yourOrder} – ${visit.text.site}`,
    description: visit.text.description,
    path,
    demo,
    unlisted: true,
    private: true,
    live,
    children: html`<div class="head"><h1>${text.yourOrder}</h1>${
      refused && html`<p class="warning" role="alert">${text.cannotNow}</p>`
    }<p>${text.keepLink}</p>\
<p class="by">${say(text.placedOn, { time })} · ${handingText(visit, order)}</p>\
${following(props)}</div>${order.sellerOrders.map((part) =>
      orderPart({ visit, part, path, contact: contacts.get(part.seller.bookId) }),
    )}\
${mayBeForgotten(order) && forgetForm(visit, path)}\
<p class="next"><a href="${addressIn(language, '/')}">${visit.text.home}</a></p>`,
  })
}

/** In two steps, since nothing brings it back. */
function forgetForm({ language }: Visit, path: string) {
  const text = shopText(language)
  return html`<details><summary>${text.forget}</summary>\
<form class="form" action="${addressIn(language, `${path}/xoa`)}" method="post">\
<p>${text.forgetHow}</p><button type="submit" class="quiet">${text.forget}</button></form></details>`
}

/** How the page follows the payment; only where no script runs does it look again as a whole. */
function following({ visit: { language }, order, path, live }: OrderProps) {
  if (!awaitsMoney(order)) return null
  const text = shopText(language)
  const there = addressIn(language, path, live.refresh ? { dung: '1' } : {})
  return html`<noscript><p class="by">${live.refresh && `${text.refreshing} `}\
<a href="${there}">${live.refresh ? text.stopRefreshing : text.refresh}</a></p></noscript>`
}

/** Where goods and money of the parts of an order are. */
type Standing = {
  readonly sellerOrders: readonly {
    readonly state: OrderState
    readonly money: Pick<OrderMoney, 'left' | 'toReturn'>
  }[]
}

/** While any part is still to be paid. */
export function awaitsMoney({ sellerOrders }: Standing): boolean {
  return sellerOrders.some(({ money, state }) => money.left > 0 && state !== 'cancelled')
}

const OVER: ReadonlySet<OrderState> = new Set(['delivered', 'cancelled', 'returned'])

/** When goods and money are where they belong: until then somebody has to find the buyer. */
export function mayBeForgotten(order: Standing): boolean {
  const parts = order.sellerOrders
  return (
    !awaitsMoney(order) &&
    parts.every(({ state, money }) => OVER.has(state) && money.toReturn === 0)
  )
}

function handingText({ language }: Visit, { handing }: OrderView): string {
  const text = shopText(language)
  if (handing.how === 'pick_up') return say(text.pickUpOn, { day: dayText(handing.day, language) })
  return say(text.deliverTo, { address: handing.address ?? text.forgotten })
}
