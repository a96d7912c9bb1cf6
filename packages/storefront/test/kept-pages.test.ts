import { brotliDecompressSync } from 'node:zlib'
import { adjustStock, moderateListing, setPrice } from '@cho40/core/catalogue'
import { setRole } from '@cho40/core/taxation'
import { dong, instant, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aCounter } from './a-counter.ts'
import { aPerson } from './a-person.ts'
import { aShop, FOUR_STARS, must } from './a-shop.ts'

let close = async (): Promise<void> => undefined
afterEach(() => close())

test('a ready page is given again to the byte, and to whoever has it in one line', async () => {
  const shop = await aShop()
  close = shop.close
  await shop.sells('Miến dong', { set: 6 })
  const product = await shop.addressOf('Miến dong')
  for (const path of ['/', '/?q=mien', '/nganh/thuc-pham', product]) {
    const first = await shop.reads(path)
    const second = await shop.reads(path)
    expect(second.body).toBe(first.body)
    const headers = ['etag', 'cache-control', 'content-type', 'content-language', 'referrer-policy']
    for (const name of headers) {
      expect([name, second.response.headers.get(name)]).toEqual([
        name,
        first.response.headers.get(name),
      ])
    }
    const etag = second.response.headers.get('etag') ?? ''
    expect((await shop.reads(path, { 'if-none-match': etag })).status).toBe(304)
  }
  expect((await shop.reads('/?lang=en')).body).not.toBe((await shop.reads('/')).body)
})

test('who reads Brotli gets a quarter of the bytes, the same page, under a mark of its own', async () => {
  const shop = await aShop()
  close = shop.close
  for (const name of ['Miến dong', 'Gạo nếp', 'Chè Shan']) await shop.sells(name, { set: 6 })
  for (const path of ['/', await shop.addressOf('Gạo nếp')]) {
    const small = { 'accept-encoding': 'gzip, deflate, br' }
    for (const nth of ['first', 'second']) {
      const response = await shop.app.request(path, { headers: small })
      const bytes = Buffer.from(await response.arrayBuffer())
      const plain = await shop.reads(path)
      expect([nth, response.headers.get('content-encoding')]).toEqual([nth, 'br'])
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      expect(brotliDecompressSync(bytes).toString()).toBe(plain.body)
      expect(bytes.length).toBeLessThan(Buffer.byteLength(plain.body) / 2)
      expect(response.headers.get('etag')).not.toBe(plain.response.headers.get('etag'))
      expect(plain.response.headers.get('content-encoding')).toBeNull()
    }
  }
})

test('a page is never older than the shop: prices, names, stars that end, goods taken down', async () => {
  const shop = await aShop({ demo: true })
  close = shop.close
  const { deps, cooperativeId } = shop
  const listingId = await shop.sells('Miến dong', { set: 6, ocop: FOUR_STARS })
  const product = await shop.addressOf('Miến dong')
  const pages = ['/', '/?q=mien', '/nganh/thuc-pham', product]
  const say = async (words: string) =>
    Promise.all(pages.map(async (path) => (await shop.reads(path)).body.includes(words)))
  const every = (answer: boolean) => pages.map(() => answer)
  expect(await say('4 sao')).toEqual(every(true))
  expect(await say('45.000')).toEqual(every(true))
  const { id: variantId } = await deps.db
    .selectFrom('cho_variant')
    .select('id')
    .where('listing_id', '=', listingId)
    .executeTakeFirstOrThrow()
  const price = { variantId, channel: 'shop', price: dong(52_000) } as const
  must(await setPrice(deps, { ...price, validFrom: marketDay('2026-11-21') }))
  expect(await say('52.000')).toEqual(every(true))
  await deps.db
    .updateTable('cho_cooperative')
    .set({ name: 'HTX Tên Mới' })
    .where('id', '=', cooperativeId)
    .execute()
  expect(await say('HTX Tên Mới')).toEqual(every(true))
  shop.setClock(instant('2026-11-21T16:59:59.000Z'))
  expect(await say('4 sao')).toEqual(every(true))
  shop.setClock(instant('2026-11-21T17:00:00.000Z'))
  expect(await say('4 sao')).toEqual(every(false))
  const by = await aPerson(deps)
  const blocked = { listingId, state: 'blocked', reasons: ['forbidden_goods'] } as const
  must(await moderateListing(deps, { ...blocked, reasons: [...blocked.reasons], by }))
  expect((await shop.reads(product)).status).toBe(410)
  expect((await shop.reads('/?q=mien')).body).not.toContain('Miến dong')
})

test('what lies in stock and who may sell is asked each time', async () => {
  const shop = await aCounter()
  close = shop.close
  const { deps, by } = shop
  const [variantId = '', placeId = ''] = (await shop.stocks('Mật ong', 3_000)).split('~')
  const product = await shop.addressOf('Mật ong')
  const orderable = async () => (await shop.reads(product)).body.includes('name="offer"')
  expect([await orderable(), await orderable()]).toEqual([true, true])
  const bucket = { variantId, placeId } as Parameters<typeof adjustStock>[1]
  const id = deps.ids.make('smove')
  must(await adjustStock(deps, { ...bucket, id, counted: 0, reason: 'spoiled', by }))
  expect(await orderable()).toBe(false)
  const again = deps.ids.make('smove')
  must(await adjustStock(deps, { ...bucket, id: again, counted: 1_000, reason: 'counted', by }))
  expect(await orderable()).toBe(true)
  must(
    await setRole(deps, {
      id: deps.ids.make('role'),
      scopeId: 'place:01234',
      role: 'listing_board',
      validFrom: marketDay('2026-11-21'),
      note: 'Chỉ giới thiệu',
      by,
    }),
  )
  expect(await orderable()).toBe(false)
})
