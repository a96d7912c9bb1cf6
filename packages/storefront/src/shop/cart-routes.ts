import type { PlaceOrder, Problem } from '@cho40/contract'
import { orderByToken, placeOrder } from '@cho40/core/payment'
import { ORDER_POLICY } from '@cho40/core/taxation'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { addressIn } from '../address.ts'
import type { StorefrontOptions } from '../create-storefront.ts'
import { Cart } from '../pages/cart.tsx'
import { OrderForm } from '../pages/order-form.tsx'
import { ShopNote } from '../pages/shop-note.tsx'
import { shopText } from '../text/shop-text.ts'
import type { ShopText } from '../text/shop-vi.ts'
import type { Visit } from '../visit.ts'
import { visitTo } from '../visit-to.ts'
import { cartOf, keepCart, readItem, withItem } from './cart.ts'
import { chargeOf, communeOf, deliveriesFor, marketDaysFor } from './delivery.ts'
import { type FormFields, formFields, formLimit } from './form-fields.ts'
import { fromHere } from './from-here.ts'
import { cartLines } from './open-offers.ts'
import {
  newToken,
  readWish,
  shownCharge,
  type Typed,
  typedOf,
  type WrongField,
} from './order-wish.ts'
import { privatePage, seeOther } from './private-page.ts'
import { readQuantity } from './quantity.ts'

const NOTHING_TYPED: Typed = {
  name: '',
  phone: '',
  how: 'pick_up',
  day: '',
  address: '',
  commune: '',
}

/** The cart and the order form. Only a page of this site may send their forms. */
export function cartRoutes(options: StorefrontOptions): Hono {
  const { deps } = options
  const app = new Hono()
  for (const path of ['/gio-hang/*', '/dat-hang']) {
    app.post(path, formLimit)
    app.post(path, async (c, next) =>
      fromHere(options, c) ? next() : note(options, c, 'notFromHere'),
    )
  }
  app.get('/gio-hang', async (c) => {
    const visit = visitTo(options, c)
    const lines = await cartLines(deps, { items: cartOf(c), today: visit.today })
    return privatePage(c, Cart({ visit, lines }))
  })
  app.post('/gio-hang', (c) => changeCart(options, c, 'add'))
  app.post('/gio-hang/sua', (c) => changeCart(options, c, 'set'))
  app.get('/dat-hang', async (c) => {
    const visit = visitTo(options, c)
    const lines = await cartLines(deps, { items: cartOf(c), today: visit.today })
    const enough = lines.every(({ offer, quantity }) => quantity <= offer.available)
    if (lines.length === 0 || !enough) return seeOther(c, addressIn(visit.language, '/gio-hang'))
    const ids = { id: deps.ids.make('order'), token: newToken() }
    const { today } = visit
    const days = await marketDaysFor(deps, { lines, today })
    const deliveries = await deliveriesFor(deps, { lines, day: today })
    const typed = { ...NOTHING_TYPED, day: days[0]?.day ?? today }
    const places = { deliveries, days, several: [], communeKnown: false }
    const form = { visit, lines, ...ids, typed, wrong: [], ...places }
    return privatePage(c, OrderForm(form))
  })
  app.post('/dat-hang', (c) => sendOrder(options, c))
  return app
}

async function changeCart(
  options: StorefrontOptions,
  c: Context,
  how: 'add' | 'set',
): Promise<Response> {
  const { language, origin } = visitTo(options, c)
  const fields = await formFields(c)
  const quantity = readQuantity(fields.one('quantity'))
  const item = quantity === undefined ? undefined : readItem(fields.one('offer'), quantity)
  if (item) keepCart(c, withItem(cartOf(c), item, how), origin.startsWith('https:'))
  return seeOther(c, addressIn(language, '/gio-hang'))
}

async function sendOrder(options: StorefrontOptions, c: Context): Promise<Response> {
  const { deps } = options
  const visit = visitTo(options, c)
  const { today } = visit
  const fields = await formFields(c)
  const typed = typedOf(fields)
  const commune = typed.commune.trim() === '' ? undefined : communeOf(typed.commune.trim(), today)
  const placeCode = commune && 'code' in commune ? commune.code : undefined
  const read = readWish(fields, today, placeCode)
  const unknown = typed.how === 'deliver' && typed.commune.trim() !== '' && placeCode === undefined
  // The order looks itself at all that the page would; only one that is refused is looked into here.
  const refused = 'order' in read && !unknown ? await placed(options, c, read.order) : undefined
  if ('order' in read) {
    const stands = !unknown && refused === undefined
    if (stands || (await isPlaced(options, read.order))) return toOrder(c, visit, read.order)
  }
  const items = 'order' in read ? read.order.lines : cartOf(c)
  const lines = await cartLines(deps, { items, today })
  const deliveries = await deliveriesFor(deps, { lines, day: today, placeCode })
  const wrong =
    'wrong' in read
      ? read.wrong
      : typed.how === 'deliver'
        ? wrongDelivery({ unknown, charge: chargeOf(deliveries), fields })
        : []
  if (refused && wrong.length === 0) return note(options, c, reasonOf(refused))
  if (wrong.length === 0 || lines.length === 0) return note(options, c, 'becauseOther')
  c.status(422)
  const several = commune && 'several' in commune ? commune.several : []
  const days = await marketDaysFor(deps, { lines, today })
  const ids = { id: deps.ids.make('order'), token: newToken() }
  const places = { deliveries, days, several, communeKnown: placeCode !== undefined }
  return privatePage(c, OrderForm({ visit, lines, ...ids, typed, wrong, ...places }))
}

/** A commune nobody knows or comes to, or another charge than the buyer was shown. */
function wrongDelivery(of: {
  readonly unknown: boolean
  readonly charge: number | undefined
  readonly fields: FormFields
}): WrongField[] {
  const { unknown, charge, fields } = of
  if (unknown || charge === undefined) return ['commune']
  return charge === shownCharge(fields) ? [] : ['charge']
}

/** The same form was sent before: what changed since then is not the order's business. */
async function isPlaced({ deps }: StorefrontOptions, order: PlaceOrder): Promise<boolean> {
  const before = await orderByToken(deps, { token: order.token })
  return before.ok && before.value.id === order.id
}

function toOrder(c: Context, { origin, language }: Visit, { token }: PlaceOrder): Response {
  keepCart(c, [], origin.startsWith('https:'))
  return seeOther(c, addressIn(language, `/don/${token}`))
}

async function placed(
  { deps, network }: StorefrontOptions,
  c: Context,
  order: PlaceOrder,
): Promise<Problem | undefined> {
  const answer = await placeOrder({ ...deps, ...ORDER_POLICY }, { ...order, network: network?.(c) })
  return answer.ok ? undefined : answer.problem
}

type Reason =
  | 'becauseStock'
  | 'becausePrice'
  | 'becauseNotAllowed'
  | 'becauseTooMany'
  | 'becauseOther'
  | 'notFromHere'

function reasonOf(problem: Problem): Reason {
  if (problem.type === 'StockNotAvailable') return 'becauseStock'
  if (problem.type === 'WrongState') return 'becausePrice'
  if (problem.type === 'TooManyRequests') return 'becauseTooMany'
  return problem.type === 'NotAllowed' ? 'becauseNotAllowed' : 'becauseOther'
}

const STATUS: Readonly<Partial<Record<Reason, 403 | 429>>> = {
  notFromHere: 403,
  becauseTooMany: 429,
}

function note(options: StorefrontOptions, c: Context, why: Reason): Promise<Response> {
  const visit = visitTo(options, c)
  const text: ShopText = shopText(visit.language)
  c.status(STATUS[why] ?? 409)
  return privatePage(c, ShopNote({ visit, title: text.notPlaced, says: text[why] }))
}
