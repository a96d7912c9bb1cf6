import type { ProducerId, SellerOrderId } from '@cho40/contract'
import { delegateSale, registerProducer, uploadPhoto } from '@cho40/core/catalogue'
import { confirmOrder, packOrder } from '@cho40/core/ordering'
import { cancelOrder, orderByToken, takeOrderCash } from '@cho40/core/payment'
import { handOverOrder } from '@cho40/core/taxation'
import { marketDay } from '@cho40/values'
import { aCounter, cookieOf, hidden } from './a-counter.ts'
import { aLotOf, drawnPhoto, takenDown } from './a-full-shop.ts'
import { aMarketOf } from './a-market.ts'
import { FOUR_STARS, must, ORIGIN } from './a-shop.ts'
import { shrinkByDrawing } from './drawn-widths.ts'

export type Counter = Awaited<ReturnType<typeof aCounter>>

/** One kind of page that anybody can open. */
export type PageKind = {
  readonly kind: string
  readonly path: string
  readonly status: 200 | 404 | 410
  /** Search engines are asked to leave it out: it is narrowed, missing, or somebody's own. */
  readonly isUnlisted: boolean
}

/**
 * A shop with every kind of public page, each at its fullest: thirty pictured products of a producer, a market, a
 * lot, a cart as large as its cookie, and orders that are unpaid, paid, handed over and cancelled. This
 * list is the one that is weighed, that axe reads and that Lighthouse rates.
 */
export async function aWholeShop(like?: Parameters<typeof aCounter>[0]) {
  const shop = await aCounter(like)
  const { demo = false } = like ?? { demo: true }
  const producerId = await aProducer(shop)
  const goods = await thirtyPictured(shop, producerId)
  let cookie = ''
  for (let nth = 0; nth < 20; nth += 1) {
    const offer = await shop.stocks(`Mật ong rừng già số ${nth} của bản Nà Thử xa xôi`, 60_000)
    cookie = cookieOf(await shop.sends('/gio-hang', { offer, quantity: '1,5' }, cookie))
  }
  const [listingId] = goods
  if (!listingId) throw new Error('something is sold')
  const market = await aMarketOf(shop.deps, { listingId, demo })
  const lot = await aLotOf(shop, { listingId, by: shop.by })
  const listed = {
    home: '/',
    branch: '/nganh/thuc-pham',
    set: '/nganh/thuc-pham/che-bien-tu-gao-ngu-coc',
    product: await shop.addressOf(nameOf(0)),
    cooperative: `/htx/${shop.cooperativeId.slice('coop_'.length)}`,
    producer: `/nguoi-lam/${producerId.slice('producer_'.length)}`,
    markets: '/cho',
    market: market.path,
    trace: `/t/${lot}`,
  }
  const unlisted = {
    search: '/?q=mien+dong',
    narrowed: '/?sao=4',
    nothing: '/?q=khong+co',
    second: '/?trang=2',
    labels: `/t/${lot}/nhan`,
    cart: '/gio-hang',
    form: '/dat-hang',
    'order unpaid': await anOrder(shop, cookie),
    'order paid': await anOrder(shop, cookie, 'paid'),
    'order handed over': await anOrder(shop, cookie, 'handed over'),
    'order cancelled': await anOrder(shop, cookie, 'cancelled'),
  }
  const kinds: PageKind[] = [
    ...Object.entries(listed).map(([kind, path]) => ({ kind, path, isUnlisted: false })),
    ...Object.entries(unlisted).map(([kind, path]) => ({ kind, path, isUnlisted: true })),
  ].map((one) => ({ ...one, status: 200 }))
  kinds.push(
    { kind: 'order unknown', path: '/don/x', status: 404, isUnlisted: true },
    { kind: 'missing', path: '/khong-co', status: 404, isUnlisted: true },
    { kind: 'gone', path: await takenDown(shop, shop.by), status: 410, isUnlisted: true },
  )
  return { shop, cookie, kinds }
}

/** Orders the whole cart, and takes the order as far as is said; tells the address of its page. */
async function anOrder(
  shop: Counter,
  cookie: string,
  state?: 'paid' | 'handed over' | 'cancelled',
): Promise<string> {
  const { deps, by } = shop
  const form = (await shop.reads('/dat-hang', { cookie })).body
  const token = hidden(form, 'token')
  const body = new URLSearchParams({
    id: hidden(form, 'id'),
    token,
    name: 'Trần Thị Khách',
    phone: '0912345678',
    how: 'pick_up',
    day: '2026-11-25',
  })
  for (const [, line = ''] of form.matchAll(/name="line" value="([^"]*)"/g)) {
    body.append('line', line)
  }
  const headers = { origin: ORIGIN }
  const sent = await shop.app.request(`${ORIGIN}/dat-hang`, { method: 'POST', headers, body })
  const page = sent.headers.get('location')
  if (sent.status !== 303 || !page) throw new Error(`not ordered: ${sent.status}`)
  const order = must(await orderByToken(deps, { token }))
  for (const { id, amount } of order.sellerOrders) {
    if (state === 'cancelled') await cancelled(id)
    else if (state) await taken(id, amount)
  }
  return page

  async function cancelled(id: SellerOrderId): Promise<void> {
    must(await cancelOrder(deps, { id, reason: 'not_available', actor: { by } }))
  }

  async function taken(
    id: SellerOrderId,
    amount: (typeof order)['sellerOrders'][number]['amount'],
  ): Promise<void> {
    must(await confirmOrder(deps, { id, by }))
    must(await takeOrderCash(deps, { id, amount, by }))
    if (state !== 'handed over') return
    must(await packOrder(deps, { id, lots: [], by }))
    must(await handOverOrder(deps, { id, by }))
  }
}

async function aProducer({ deps, cooperativeId }: Counter) {
  const household = { cooperativeId, name: 'Hộ bà Nông Thị Thử', kind: 'household' } as const
  const id = deps.ids.make('producer')
  must(await registerProducer(deps, { id, ...household, placeCode: '01234' }))
  must(
    await delegateSale(deps, {
      id: deps.ids.make('deleg'),
      producerId: id,
      cooperativeId,
      rights: ['list', 'set_price'],
      validFrom: marketDay('2026-01-01'),
    }),
  )
  return id
}

const nameOf = (nth: number) => `Miến dong sợi nhỏ ${nth} phơi sàn tre bản ${(nth * 7919) % 97}`

/** A whole page of goods, each with a star, a long story and pictures in every width. */
async function thirtyPictured(shop: Counter, producerId: ProducerId) {
  const { deps, photos, by } = shop
  const goods = []
  for (let nth = 0; nth < 30; nth += 1) {
    const story = `Chuyện thứ ${nth}: ${'nắng sớm trên nương ngô '.repeat(30)}`
    const said = { price: 10_000 + nth * 1_700, ocop: FOUR_STARS, set: 6, producerId, story }
    const listingId = await shop.sells(nameOf(nth), said)
    // Each picture is another, or all would be one address, which weighs nothing.
    const file = drawnPhoto(640 + nth)
    const added = { listingId, alt: `Sợi miến số ${nth} trên sàn`, file, by }
    must(await uploadPhoto({ ...deps, photos, ...shrinkByDrawing }, added))
    goods.push(listingId)
  }
  return goods
}
