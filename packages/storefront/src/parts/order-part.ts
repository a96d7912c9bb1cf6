import {
  type OrderMoney,
  type OrderView,
  RETURN_REASONS,
  type SellerContact,
} from '@cho40/contract'
import { addDong, type Dong, formatDong, subtractDong, sumDong, ZERO_DONG } from '@cho40/values'
import { html } from 'hono/html'
import { addressIn } from '../address.ts'
import { say } from '../language.ts'
import { quantityText } from '../shop/quantity.ts'
import { reportText } from '../text/report-text.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'
import { payBox } from './pay-box.ts'
import { reachLine } from './reach.tsx'

type PartProps = {
  readonly visit: Visit
  readonly part: OrderView['sellerOrders'][number]
  /** `/don/{token}` */
  readonly path: string
  readonly contact: SellerContact | undefined
}

/** One seller's part of an order: where it stands, what is in it, what is paid and left to pay. */
export function orderPart({ visit, part, path, contact }: PartProps) {
  const { language } = visit
  const text = shopText(language)
  const { money, state, seller } = part
  return html`<section class="part" aria-label="${seller.name}"><h2>${seller.name}</h2>\
${reachLine({ visit, contact })}\
<p class="state">${text[`state${state}`]}</p>\
<ul class="lines">${part.lines.map((line) => orderLine(line, language))}</ul>\
<dl class="facts">${amounts(part, text)}</dl>${
    state !== 'cancelled' && html`<p class="state">${text[`money${money.state}`]}</p>`
  }${payBox({ visit, money, picture: `${path}/ma/${part.id}.png` })}${
    (state === 'placed' || state === 'confirmed') && cancelForm({ visit, part, path })
  }${state === 'delivered' && returnForm({ visit, part, path })}\
<p class="by"><a href="${addressIn(language, `${path}/phan-anh`, { phan: part.id })}">\
${reportText(language).reportOrder}</a></p></section>`
}

type Part = PartProps['part']
type ActProps = Omit<PartProps, 'contact'>

function orderLine(line: Part['lines'][number], language: Visit['language']) {
  const { wasOrdered } = shopText(language)
  const ordered = quantityText(line.ordered, language)
  return html`<li class="flat"><span>${line.name} · ${quantityText(line.quantity, language)} \
${line.unit}${
  line.quantity !== line.ordered && html`<small> ${say(wasOrdered, { ordered })}</small>`
}</span><span class="price">${formatDong(line.amount)}</span></li>`
}

function amounts({ amount, delivery, money }: Part, text: ReturnType<typeof shopText>) {
  const back = goneBack(money)
  const row = (name: string, of: Dong) =>
    html`<dt>${name}</dt><dd class="price">${formatDong(of)}</dd>`
  return [
    row(text.due, subtractDong(amount, delivery)),
    delivery > 0 && row(text.delivery, delivery),
    row(text.paid, addDong(money.kept, back)),
    back > 0 && row(text.back, back),
    money.left > 0 && row(text.toPay, money.left),
    money.toReturn > 0 && row(text.toReturn, money.toReturn),
  ]
}

/** What of the money that the bank brought went back to the buyer, or is about to. */
function goneBack({ requests, kept }: OrderMoney): Dong {
  const received = sumDong(requests.map((request) => request.received))
  return received > kept ? subtractDong(received, kept) : ZERO_DONG
}

function cancelForm({ visit: { language }, part, path }: ActProps) {
  const { cancel } = shopText(language)
  return html`<form action="${addressIn(language, `${path}/huy`)}" method="post">\
<input type="hidden" name="part" value="${part.id}"/>\
<button type="submit" class="quiet" aria-label="${cancel}: ${part.seller.name}">${cancel}</button>\
</form>`
}

function returnForm({ visit: { language }, part, path }: ActProps) {
  const text = shopText(language)
  const reasons = RETURN_REASONS.map(
    (reason) => html`<option value="${reason}">${text[`why${reason}`]}</option>`,
  )
  return html`<details><summary>${text.askReturn}</summary>\
<form class="form" action="${addressIn(language, `${path}/tra`)}" method="post">\
<input type="hidden" name="part" value="${part.id}"/>\
<label for="why-${part.id}">${text.why}</label>\
<select id="why-${part.id}" name="reason">${reasons}</select>\
<button type="submit" class="quiet">${text.askReturn}</button></form></details>`
}
