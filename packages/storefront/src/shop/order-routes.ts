import { hash } from 'node:crypto'
import { type OrderView, RequestReturn, SellerOrderRef } from '@cho40/contract'
import { ofDemonstration, sellerContacts } from '@cho40/core/catalogue'
import { eraseBuyer, requestReturn } from '@cho40/core/ordering'
import { cancelOrder, orderByToken } from '@cho40/core/payment'
import type { MarketDay } from '@cho40/values'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { addressIn } from '../address.ts'
import type { StorefrontOptions } from '../create-storefront.ts'
import { NotFound } from '../pages/not-found.tsx'
import { awaitsMoney, mayBeForgotten, Order } from '../pages/order.ts'
import { ShopNote } from '../pages/shop-note.tsx'
import { shopText } from '../text/shop-text.ts'
import { visitTo } from '../visit-to.ts'
import { type FormFields, formFields, formLimit } from './form-fields.ts'
import { fromItsHolder } from './from-here.ts'
import { privatePage, seeOther } from './private-page.ts'
import { codePicture } from './transfer.ts'

/** Often enough for who waits beside the seller, seldom enough for a bad line. */
const REFRESH_S = 15
const TOKEN = '/don/:token{[A-Za-z0-9_-]{22,64}}'

/** The page of one order, for whoever has its link; its address is told to no other site. */
export function orderRoutes(options: StorefrontOptions): Hono {
  const { deps } = options
  const app = new Hono()
  app.use('/don/*', async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('referrer-policy', 'no-referrer')
    headers.set('x-robots-tag', 'noindex, nofollow')
    headers.set('cache-control', 'no-store')
  })
  app.post('/don/*', formLimit)
  app.get(TOKEN, async (c) => {
    const token = c.req.param('token')
    const found = await orderByToken(deps, { token })
    if (!found.ok) return missing(options, c)
    const order = found.value
    const refreshes = awaitsMoney(order) && c.req.query('dung') !== '1'
    const path = `/don/${token}`
    const visit = visitTo(options, c)
    const refused = c.req.query('loi') === '1'
    const variantIds = order.sellerOrders.flatMap(({ lines }) =>
      lines.map(({ variantId }) => variantId),
    )
    const demo = await ofDemonstration(deps, { variantIds })
    const live = {
      mark: markOf(order, visit.today),
      path: `${path}/moc`,
      // Without script the page looks again, and offers a way to stop it.
      ...(refreshes && { refresh: { seconds: REFRESH_S, path } }),
    }
    const sellers = order.sellerOrders.map(({ seller }) => seller.bookId)
    const contacts = await sellerContacts(deps, sellers)
    return privatePage(c, Order({ visit, order, path, refused, demo, live, contacts }))
  })
  app.get(`${TOKEN}/moc`, async (c) => {
    const found = await orderByToken(deps, { token: c.req.param('token') })
    if (!found.ok) return c.text('404\n', 404)
    return c.text(markOf(found.value, visitTo(options, c).today))
  })
  app.get(`${TOKEN}/ma/:part{sorder_[a-z0-9]{26}\\.png}`, async (c) => {
    const found = await orderByToken(deps, { token: c.req.param('token') })
    const part = c.req.param('part').slice(0, -'.png'.length)
    const own = found.ok ? found.value.sellerOrders.find(({ id }) => id === part) : undefined
    const png = own && codePicture(own.money)
    if (!png) return c.text('404\n', 404)
    c.header('content-type', 'image/png')
    return c.body(png)
  })
  app.post(`${TOKEN}/huy`, (c) =>
    act(options, c, async ({ one }) => {
      const id = SellerOrderRef.parse(one('part'))
      const wish = { id, reason: 'buyer_changed_mind', actor: 'buyer' } as const
      return (await cancelOrder(deps, wish)).ok
    }),
  )
  app.post(`${TOKEN}/tra`, (c) =>
    act(options, c, async ({ one }) => {
      const wish = RequestReturn.safeParse({ id: one('part'), reason: one('reason') })
      return wish.success && (await requestReturn(deps, { ...wish.data, actor: 'buyer' })).ok
    }),
  )
  app.post(`${TOKEN}/xoa`, (c) => forget(options, c))
  return app
}

/** Sixteen letters that change whenever the order's page would say something else. */
function markOf(order: OrderView, today: MarketDay): string {
  return hash('sha256', JSON.stringify([order, today])).slice(0, 16)
}

/** Does something with a part of the order that the link opens, and shows the order again. */
async function act(
  options: StorefrontOptions,
  c: Context,
  work: (fields: FormFields) => Promise<boolean>,
): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const found = await orderByToken(options.deps, { token })
  if (!found.ok) return missing(options, c)
  const fields = await formFields(c)
  const own = found.value.sellerOrders.some(({ id }) => id === fields.one('part'))
  const done = own && fromItsHolder(options, c) && (await work(fields))
  const { language } = visitTo(options, c)
  return seeOther(c, addressIn(language, `/don/${token}`, done ? {} : { loi: '1' }))
}

/** Forgets who ordered, when all is over; the link ends with it, so the answer is the last page there is. */
async function forget(options: StorefrontOptions, c: Context): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const found = await orderByToken(options.deps, { token })
  if (!found.ok) return missing(options, c)
  const order = found.value
  const visit = visitTo(options, c)
  const { language } = visit
  const may = mayBeForgotten(order) && fromItsHolder(options, c)
  const done = may && (await eraseBuyer(options.deps, { id: order.id, by: 'buyer' })).ok
  if (!done) return seeOther(c, addressIn(language, `/don/${token}`, { loi: '1' }))
  const { isForgotten: title, isForgottenHow: says } = shopText(language)
  return privatePage(c, ShopNote({ visit, title, says }))
}

function missing(options: StorefrontOptions, c: Context): Promise<Response> {
  c.status(404)
  return privatePage(c, NotFound({ visit: visitTo(options, c) }))
}
