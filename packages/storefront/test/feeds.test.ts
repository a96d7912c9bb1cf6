import { addPhoto } from '@cho40/core/catalogue'
import { instant } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aPerson } from './a-person.ts'
import { aShop, must, ORIGIN } from './a-shop.ts'
import { GREY } from './grey-jpeg.ts'

let shop: Awaited<ReturnType<typeof aShop>>
afterEach(() => shop.close())

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at)

test('while everything fits, one file names home, filled shelves, sellers and products', async () => {
  shop = await aShop()
  await shop.sells('Miến dong', { set: 6 })
  const { body, response } = await shop.reads('/sitemap.xml')
  expect(response.headers.get('content-type')).toContain('application/xml')
  expect(addressesIn(body)).toEqual([
    `${ORIGIN}/`,
    `${ORIGIN}/nganh/thuc-pham`,
    `${ORIGIN}/nganh/thuc-pham/che-bien-tu-gao-ngu-coc`,
    `${ORIGIN}/htx/${shop.cooperativeId.slice('coop_'.length)}`,
    `${ORIGIN}${await shop.addressOf('Miến dong')}`,
  ])
  expect((await shop.reads('/sitemap-1.xml')).status).toBe(404)
})

test('past the limit an index names files that together name every page once', async () => {
  shop = await aShop({ sitemapLimit: 3 })
  for (let n = 0; n < 7; n += 1) await shop.sells(`Gạo ${n}`)
  const index = addressesIn((await shop.reads('/sitemap.xml')).body)
  expect(index).toEqual([1, 2, 3, 4].map((n) => `${ORIGIN}/sitemap-${n}.xml`))
  const named: (string | undefined)[] = []
  for (const url of index) {
    const own = addressesIn((await shop.reads(new URL(url ?? '').pathname)).body)
    expect(own.length).toBeLessThanOrEqual(3)
    named.push(...own)
  }
  expect(new Set(named).size).toBe(named.length)
  expect(named.filter((url) => url?.includes('/san-pham/'))).toHaveLength(7)
  expect((await shop.reads('/sitemap-5.xml')).status).toBe(404)
})

test('new products are told as Atom, the newest first, in the language that is asked for', async () => {
  shop = await aShop()
  await shop.sells('Cũ & <b>')
  await shop.sells('Mới\u0007')
  const { body, response } = await shop.reads('/moi.atom')
  expect(response.headers.get('content-type')).toContain('application/atom+xml')
  const titles = [...body.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)
  expect(titles).toEqual([
    'Sản phẩm mới – Chợ 4.0',
    'Mới – 45.000\u00a0₫/kg',
    'Cũ &amp; &lt;b&gt; – 45.000\u00a0₫/kg',
  ])
  expect(body).toContain(`<link rel="self" href="${ORIGIN}/moi.atom"/>`)
  expect((await shop.reads('/moi.atom?lang=en')).body).toContain('New products')
  expect((await shop.reads('/')).body).toContain('type="application/atom+xml"')
})

test('other floors read every pack that has a picture, with where it is and what it costs', async () => {
  shop = await aShop()
  const listingId = await shop.sells('Miến, "dong"', {
    price: 85_000,
    story: '=HYPERLINK("x")',
    ingredients: 'Dong riềng & muối',
  })
  await shop.sells('Không ảnh')
  const by = await aPerson(shop.deps)
  const { deps, photos } = shop
  const hash = must(await addPhoto({ ...deps, photos }, { listingId, alt: 'x', file: GREY, by }))
  const link = ORIGIN + (await shop.addressOf('Miến, "dong"'))
  const google = (await shop.reads('/merchant.xml')).body
  expect(google.match(/<item>/g)).toHaveLength(1)
  expect(google).toContain(`<g:link>${link}</g:link>`)
  expect(google).toContain(`<g:image_link>${ORIGIN}/anh/${hash}.jpg</g:image_link>`)
  expect(google).toContain('<g:price>85000 VND</g:price>')
  expect(google).toContain(
    '<g:attribute_name>Thành phần</g:attribute_name><g:attribute_value>Dong riềng &amp; muối</g:attribute_value>',
  )
  const { body, response } = await shop.reads('/merchant.csv')
  expect(response.headers.get('content-type')).toContain('text/csv')
  const lines = body.trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(',"Miến, ""dong""","\'=HYPERLINK(""x"")",')
})

test('no program keeps what it read past midnight at the market, when a star may end', async () => {
  shop = await aShop()
  for (const path of ['/merchant.xml', '/merchant.csv', '/moi.atom', '/sitemap.xml']) {
    const ageAt = async (at: string) => {
      shop.setClock(instant(at))
      return (await shop.reads(path)).response.headers.get('cache-control')
    }
    expect(await ageAt('2026-11-21T10:00:00.000Z')).toBe('public, max-age=3600')
    expect(await ageAt('2026-11-21T16:30:00.000Z')).toBe('public, max-age=1800')
    expect(await ageAt('2026-11-21T16:59:59.999Z')).toBe('public, max-age=0')
  }
})

test('made-up goods are told to no program', async () => {
  shop = await aShop({ demo: true })
  await shop.sells('Mật ong thử')
  for (const path of ['/sitemap.xml', '/moi.atom', '/merchant.xml', '/merchant.csv']) {
    expect((await shop.reads(path)).body).not.toMatch(/Mật ong|san-pham/)
  }
})
