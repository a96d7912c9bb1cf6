import type { PlaceOrder, Problem } from '@cho40/contract'
import { orderByToken, placeOrder } from '@cho40/core/payment'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { addressIn } from '../address.ts'
import type { StorefrontOptions } from '../create-storefront.ts'
import { Cart } from '../pages/cart.tsx'
import { OrderForm } from '../pages/order-form.tsx'
import { ShopNote } from '../pages/shop-note.tsx'
import { shopText } from '../text/shop-text.ts'
import type { ShopText } from '../text/shop-vi.ts'
import { visitTo } from '../visit-to.ts'
import { cartOf, keepCart, readItem, withItem } from './cart.ts'
import { formFields, formLimit } from './form-fields.ts'
import { fromHere } from './from-here.ts'
import { type CartLine, cartLines, sellerOf } from './open-offers.ts'
import { newToken, readWish, type Typed, typedOf } from './order-wish.ts'
import { privatePage, seeOther } from './private-page.ts'
import { readQuantity } from './quantity.ts'

const NOTHING_TYPED: Typed = { name: '', phone: '', how: 'pick_up', day: '', address: '' }

/** The cart and the order form. Only a page of this site may send their forms. */
export function cartRoutes(options: StorefrontOptions): Hono {
  const { deps } = options
  const app = new Hono()
  for (const path of ['/gio-hang/*', '/dat-hang']) {
    app.post(path, formLimit)
    app.post(path, async (c, next) => (fromHere(c) ? next() : note(options, c, 'notFromHere')))
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
    const typed = { ...NOTHING_TYPED, day: visit.today }
    return privatePage(c, OrderForm({ visit, lines, ...ids, typed, wrong: [] }))
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
  const visit = visitTo(options, c)
  const fields = await formFields(c)
  const read = readWish(fields, visit.today)
  if ('wrong' in read) {
    const { wrong } = read
    const lines = await cartLines(options.deps, { items: cartOf(c), today: visit.today })
    if (wrong.length === 0 || lines.length === 0) return note(options, c, 'becauseOther')
    c.status(422)
    const typed = typedOf(fields)
    const ids = { id: options.deps.ids.make('order'), token: newToken() }
    return privatePage(c, OrderForm({ visit, lines, ...ids, typed, wrong }))
  }
  const { order } = read
  const problem = await placed(options, order, visit.today)
  if (problem) return note(options, c, reasonOf(problem))
  keepCart(c, [], visit.origin.startsWith('https:'))
  return seeOther(c, addressIn(visit.language, `/don/${order.token}`))
}

/** Places the order, or finds it placed by the same form already. */
async function placed(
  { deps }: StorefrontOptions,
  order: PlaceOrder,
  today: ReturnType<typeof visitTo>['today'],
): Promise<Problem | undefined> {
  const before = await orderByToken(deps, { token: order.token })
  if (before.ok && before.value.id === order.id) return undefined
  const items = order.lines
  // The role is asked for beforehand: inside the transaction the database is the order's alone.
  const open = new Set((await cartLines(deps, { items, today })).map(sellerOfLine))
  const mayOrder = (seller: { stall_id: string | null; cooperative_id: string | null }) =>
    Promise.resolve(open.has(seller.stall_id ?? seller.cooperative_id ?? ''))
  const answer = await placeOrder({ ...deps, mayOrder }, order)
  return answer.ok ? undefined : answer.problem
}

function sellerOfLine({ offer }: CartLine): string {
  return sellerOf(offer)
}

type Reason = 'becauseStock' | 'becausePrice' | 'becauseNotAllowed' | 'becauseOther' | 'notFromHere'

function reasonOf(problem: Problem): Reason {
  if (problem.type === 'StockNotAvailable') return 'becauseStock'
  if (problem.type === 'WrongState') return 'becausePrice'
  return problem.type === 'NotAllowed' ? 'becauseNotAllowed' : 'becauseOther'
}

function note(options: StorefrontOptions, c: Context, why: Reason): Promise<Response> {
  const visit = visitTo(options, c)
  const text: ShopText = shopText(visit.language)
  c.status(why === 'notFromHere' ? 403 : 409)
  return privatePage(c, ShopNote({ visit, title: text.notPlaced, says: text[why] }))
}
