import { RequestReturn, SellerOrderRef } from '@cho40/contract'
import { offersOn } from '@cho40/core/catalogue'
import { requestReturn } from '@cho40/core/ordering'
import { cancelOrder, orderByToken } from '@cho40/core/payment'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { addressIn } from '../address.ts'
import type { StorefrontOptions } from '../create-storefront.ts'
import { NotFound } from '../pages/not-found.tsx'
import { awaitsMoney, Order } from '../pages/order.tsx'
import { visitTo } from '../visit-to.ts'
import { type FormFields, formFields, formLimit } from './form-fields.ts'
import { fromItsHolder } from './from-here.ts'
import { privatePage, seeOther } from './private-page.ts'

/** Often enough for who waits beside the seller, seldom enough for a bad line. */
const REFRESH_S = 15
const TOKEN = '/don/:token{[A-Za-z0-9_-]{22,64}}'

/** The page of one order, for whoever has its link; its address is told to no other site. */
export function orderRoutes(options: StorefrontOptions): Hono {
  const { deps } = options
  const app = new Hono()
  app.use('/don/*', async (c, next) => {
    await next()
    c.header('referrer-policy', 'no-referrer')
    c.header('x-robots-tag', 'noindex, nofollow')
    c.header('cache-control', 'no-store')
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
    // As a header, since it needs no script and the page offers a way to stop it.
    if (refreshes) c.header('refresh', `${REFRESH_S};url=${addressIn(visit.language, path)}`)
    const refused = c.req.query('loi') === '1'
    const variantIds = order.sellerOrders.flatMap(({ lines }) =>
      lines.map(({ variantId }) => variantId),
    )
    const offers = await offersOn(deps, { variantIds, today: visit.today })
    const demo = offers.some((offer) => offer.demo)
    return privatePage(c, Order({ visit, order, path, refused, demo, refreshes }))
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
  return app
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
  const done = own && fromItsHolder(c) && (await work(fields))
  const { language } = visitTo(options, c)
  return seeOther(c, addressIn(language, `/don/${token}`, done ? {} : { loi: '1' }))
}

function missing(options: StorefrontOptions, c: Context): Promise<Response> {
  c.status(404)
  return privatePage(c, NotFound({ visit: visitTo(options, c) }))
}
