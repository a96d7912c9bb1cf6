import type { BookId, CooperativeId } from '@cho40/contract'
import { setSellerContact } from '@cho40/core/catalogue'
import { afterEach, expect, test } from 'vitest'
import { aCounter, cookieOf, hidden } from './a-counter.ts'
import { aMarketOf } from './a-market.ts'
import { must } from './a-shop.ts'

let shop: Awaited<ReturnType<typeof aCounter>>
afterEach(() => shop.close())

type Said = { readonly phone?: string; readonly address?: string; readonly hours?: string }

async function publishes(said: Said, bookId?: BookId): Promise<void> {
  const { deps, by } = shop
  const seller = deps.db.selectFrom('cho_cooperative').select('book_id as bookId')
  const own = bookId ?? (await seller.executeTakeFirstOrThrow()).bookId
  must(await setSellerContact(deps, { id: deps.ids.make('scontact'), bookId: own, ...said, by }))
}

const theirs = (id: CooperativeId) => `/htx/${id.slice('coop_'.length)}`
const jsonLdOf = (body: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '{}') as {
    '@graph'?: { offers?: { seller?: unknown } }[]
  }

test('a seller’s own words stand on its pages at once, are dialled by a touch, and go as fast', async () => {
  shop = await aCounter()
  await shop.stocks('Miến dong', 10_000)
  const pages = [await shop.addressOf('Miến dong'), theirs(shop.cooperativeId)]
  const all = async () => Promise.all(pages.map(async (path) => (await shop.reads(path)).body))
  for (const body of await all()) {
    expect(body).toContain('Người bán chưa công bố')
    expect(body).not.toContain('tel:')
    expect(body).not.toContain('telephone')
  }
  await publishes({ phone: '02413826123', address: 'Bản <b>Thử</b>', hours: '7–17 giờ' })
  for (const body of await all()) {
    expect(body).toContain('<a href="tel:02413826123">0241 382 6123</a>')
    expect(body).toContain('Bản &lt;b&gt;Thử&lt;/b&gt;')
    expect(body).toContain('7–17 giờ')
    expect(body).not.toContain('Người bán chưa công bố')
  }
  const [product = '', cooperative = ''] = await all()
  expect(jsonLdOf(cooperative)).toMatchObject({
    telephone: '02413826123',
    address: { streetAddress: 'Bản <b>Thử</b>', addressLocality: 'Xã Thử' },
  })
  expect(jsonLdOf(product)['@graph']?.[0]?.offers?.seller).toMatchObject({
    telephone: '02413826123',
  })
  const english = (await shop.reads(`${theirs(shop.cooperativeId)}?lang=en`)).body
  expect(english).toContain('<dt>Telephone</dt>')
  await publishes({})
  for (const body of await all()) expect(body).not.toContain('tel:')
})

test('an order’s page says how to reach the seller of each part', async () => {
  shop = await aCounter()
  const offer = await shop.stocks('Miến dong', 10_000)
  const cookie = cookieOf(await shop.sends('/gio-hang', { offer, quantity: '1' }))
  const form = (await shop.reads('/dat-hang', { cookie })).body
  const named = ['id', 'token', 'line', 'delivery'].map((name) => [name, hidden(form, name)])
  const buyer = { name: 'Khách', phone: '0912345678', how: 'deliver', day: '2026-11-22' }
  const fields = { ...Object.fromEntries(named), ...buyer, address: 'Số 1', commune: '' }
  const placed = await shop.sends('/dat-hang', fields, cookie)
  const path = placed.headers.get('location') ?? ''
  expect((await shop.reads(path)).body).not.toContain('tel:')
  await publishes({ phone: '19001234' })
  expect((await shop.reads(path)).body).toContain('<a href="tel:19001234">1900 1234</a>')
  await publishes({ address: 'Bản Thử' })
  const { body } = await shop.reads(path)
  expect(body).toContain('<p class="by">Bản Thử</p>')
  expect(body).not.toContain('tel:')
})

test('a market names the number of a stall that publishes one, and of no other', async () => {
  shop = await aCounter()
  const listingId = await shop.sells('Miến dong')
  const { path } = await aMarketOf(shop.deps, { listingId })
  expect((await shop.reads(path)).body).not.toContain('tel:')
  const { book_id: bookId } = await shop.deps.db
    .selectFrom('cho_stall')
    .select('book_id')
    .orderBy('number')
    .executeTakeFirstOrThrow()
  await publishes({ phone: '0912345678' }, bookId)
  expect((await shop.reads(path)).body.match(/tel:\d+/g)).toEqual(['tel:0912345678'])
})
