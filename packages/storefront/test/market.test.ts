import { moderateListing } from '@cho40/core/catalogue'
import { closeMarketDays, placeMarket, setSchedule } from '@cho40/core/market'
import { recordPlace } from '@cho40/core/places'
import { marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aMarketOf } from './a-market.ts'
import { aPerson } from './a-person.ts'
import { aShop, must, ORIGIN } from './a-shop.ts'

let shop: Awaited<ReturnType<typeof aShop>>
beforeEach(async () => {
  shop = await aShop()
})
afterEach(() => shop.close())

const daysOn = (body: string) =>
  [...body.matchAll(/<time datetime="([^"]+)"/g)].map(([, day]) => day)

test('a market tells where it is, its next days, who sells online and what; its other stalls stay untold', async () => {
  await shop.sells('Chè Shan')
  const listingId = await shop.sells('Miến dong')
  const { path } = await aMarketOf(shop.deps, { listingId })
  const { status, body } = await shop.reads(path)
  expect(status).toBe(200)
  expect(body).toContain('<h1>Chợ Nà Thử</h1>')
  expect(body).toContain('Xã Thử')
  expect(body).toContain('"@type":"Place"')
  // Nobody told a schedule: it is held every day.
  expect(daysOn(body)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'])
  expect(body).toContain('Sạp cô Thử 1<small>Sạp A1</small>')
  expect(body).not.toContain('Sạp cô Thử 2')
  expect(body).toContain('Miến dong')
  expect(body).not.toContain('Chè Shan')
  expect(body).not.toMatch(/0911000001|NGUYEN THU|00110055/)
})

test('a cooperative names the markets where its goods lie, as soon as they lie there, and the market names it', async () => {
  const listingId = await shop.sells('Miến dong')
  const theirs = `/htx/${shop.cooperativeId.slice('coop_'.length)}`
  expect((await shop.reads(theirs)).body).not.toContain('Có bán ở chợ')
  // What comes to a stall is no change of the shop: a ready page would not know of it.
  const { path } = await aMarketOf(shop.deps, { listingId })
  const { body } = await shop.reads(theirs)
  expect(body).toContain('Có bán ở chợ')
  expect(body).toContain(`<a href="${path}">Chợ Nà Thử</a>`)
  expect((await shop.reads(`${theirs}?lang=en`)).body).toContain(`<a href="${path}?lang=en">`)
  expect((await shop.reads(path)).body).toContain(`<a href="${theirs}">HTX Nà Thử &amp; bạn</a>`)
  const by = await aPerson(shop.deps)
  must(await moderateListing(shop.deps, { listingId, state: 'withdrawn', reasons: [], by }))
  expect((await shop.reads(theirs)).body).not.toContain('Có bán ở chợ')
  expect((await shop.reads(path)).body).not.toContain(theirs)
})

test('schedule, closed days and a divided commune show on the next visit', async () => {
  const listingId = await shop.sells('Miến dong')
  const { id: marketId, path } = await aMarketOf(shop.deps, { listingId })
  await shop.reads(path)
  const validFrom = marketDay('2026-11-01')
  const schedule = { kind: 'weekdays' as const, days: [7] }
  must(await setSchedule(shop.deps, { marketId, validFrom, schedule }))
  const [firstDay, lastDay] = [marketDay('2026-11-28'), marketDay('2026-11-30')]
  must(await closeMarketDays(shop.deps, { marketId, firstDay, lastDay, reason: 'Lũ' }))
  await recordPlace(shop.deps, {
    code: '01235',
    name: 'Xã Thử Mới',
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2026-01-01'),
  })
  must(await placeMarket(shop.deps, { marketId, validFrom, placeCode: '01235', source: 'thử' }))
  const { body } = await shop.reads(path)
  expect(daysOn(body)).toEqual(['2026-11-22', '2026-12-06', '2026-12-13', '2026-12-20'])
  expect(body).toContain('Xã Thử Mới')
  const list = await shop.reads('/cho')
  expect(list.body).toContain(`<a href="${path}">Chợ Nà Thử</a>`)
  expect(list.body).toContain('Xã Thử Mới · Họp ngày 22/11/2026')
})

test('goods taken down leave the market, and their stall with them; the market stays', async () => {
  const listingId = await shop.sells('Miến dong')
  const { path } = await aMarketOf(shop.deps, { listingId })
  const by = await aPerson(shop.deps)
  must(await moderateListing(shop.deps, { listingId, state: 'withdrawn', reasons: [], by }))
  const { status, body } = await shop.reads(path)
  expect(status).toBe(200)
  expect(body).not.toContain('Miến dong')
  expect(body).not.toContain('Sạp cô Thử')
  expect(body).toContain('Bạn vẫn mua được tại chợ.')
  expect(body).not.toContain('noindex')
})

test('a made-up market says so and is in no sitemap; one that is not there is answered as every page', async () => {
  const listingId = await shop.sells('Miến dong')
  expect((await shop.reads('/cho')).body).toContain('Chưa có chợ nào ở đây.')
  const { path } = await aMarketOf(shop.deps, { listingId, demo: true })
  expect((await shop.reads(path)).body).toContain('noindex')
  expect((await shop.reads('/sitemap.xml')).body).not.toContain(`${ORIGIN}/cho<`)
  for (const gone of ['/cho/x', '/cho/00000000000000000000000000', `${path}?trang=2`]) {
    expect((await shop.reads(gone)).status).toBe(404)
  }
  const english = await shop.reads(`${path}?lang=en`)
  expect(english.body).toContain('The next market days')
})
