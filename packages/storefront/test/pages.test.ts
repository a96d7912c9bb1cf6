import { instant } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { storefrontCsp } from '../src/index.ts'
import { pageStyle } from '../src/style/page-style.ts'
import { aShop, FOUR_STARS, ORIGIN } from './a-shop.ts'

let shop: Awaited<ReturnType<typeof aShop>>
beforeEach(async () => {
  shop = await aShop()
})
afterEach(() => shop.close())

test('the home page lists products with price per unit, cooperative and place', async () => {
  await shop.sells('Miến dong Nà Rì', { price: 85_000 })
  const { status, body } = await shop.reads('/')
  expect(status).toBe(200)
  expect(body).toMatch(/^<!doctype html><html lang="vi">/)
  expect(body).toContain('Miến dong Nà Rì')
  expect(body).toContain('85.000\u00a0₫<small>/kg</small>')
  expect(body).toContain('HTX Nà Thử &amp; bạn · Xã Thử')
})

test.each([['miến dong'], ['mien dong'], ['MIEN'], ['dong mien']])(
  'searching %j finds Miến dong and nothing else',
  async (words) => {
    await shop.sells('Miến dong')
    await shop.sells('Chè Shan tuyết')
    const { body } = await shop.reads(`/?q=${encodeURIComponent(words)}`)
    expect(body).toContain('Miến dong')
    expect(body).not.toContain('Chè Shan')
  },
)

test('a search without a result says how to search, and an empty shop says what happens next', async () => {
  expect((await shop.reads('/')).body).toContain('Chợ chưa đăng sản phẩm nào')
  await shop.sells('Miến dong')
  for (const words of ['táo', '米', '%']) {
    const { status, body } = await shop.reads(`/?q=${encodeURIComponent(words)}`)
    expect(status).toBe(200)
    expect(body).toContain('Thử ít chữ hơn')
    expect(body).not.toContain('Miến dong')
  }
})

test('a certificate shows its stars until its last day ends at the market, +07:00', async () => {
  await shop.sells('Mật ong', { ocop: FOUR_STARS })
  const path = await shop.addressOf('Mật ong')
  shop.setClock(instant('2026-11-21T16:59:59.999Z'))
  const last = await shop.reads(path)
  expect(last.body).toContain('OCOP 4 sao')
  expect(last.body).toContain('123/QĐ-UBND')
  expect(last.body).toContain('<time datetime="2026-11-21">21/11/2026</time>')
  expect(last.body).toContain('hasCertification')
  expect((await shop.reads('/')).body).toContain('OCOP 4 sao')
  shop.setClock(instant('2026-11-21T17:00:00.000Z'))
  const over = await shop.reads(path)
  expect(over.body).not.toMatch(/OCOP \d sao|hasCertification|123\/QĐ/)
  expect(over.body).toContain('không có chứng nhận OCOP còn hiệu lực')
  expect((await shop.reads('/')).body).not.toMatch(/OCOP \d sao/)
})

test('no copy of a page lives past midnight at the market', async () => {
  const ageAt = async (at: string) => {
    shop.setClock(instant(at))
    return (await shop.reads('/')).response.headers.get('cache-control')
  }
  expect(await ageAt('2026-11-21T10:00:00.000Z')).toBe('public, max-age=60')
  expect(await ageAt('2026-11-21T16:59:50.000Z')).toBe('public, max-age=10')
  expect(await ageAt('2026-11-21T16:59:59.999Z')).toBe('public, max-age=0')
})

test('an unchanged page answers 304 to its own tag', async () => {
  await shop.sells('Miến dong')
  const tag = (await shop.reads('/')).response.headers.get('etag')
  expect(tag).toMatch(/"/)
  expect((await shop.reads('/', { 'if-none-match': tag ?? '' })).status).toBe(304)
  await shop.sells('Mật ong')
  expect((await shop.reads('/', { 'if-none-match': tag ?? '' })).status).toBe(200)
})

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'&'

test('hostile names and stories are text, in the page, its head and its data', async () => {
  await shop.sells(HOSTILE, { story: HOSTILE, producer: HOSTILE, unit: '<b>"kg' })
  const path = await shop.addressOf(HOSTILE)
  for (const { body } of [await shop.reads('/'), await shop.reads(path)]) {
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('<img src=x')
    expect(body).not.toContain('<b>"kg')
  }
  const { body } = await shop.reads(path)
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? ''
  const [product] = (JSON.parse(data) as { '@graph': unknown[] })['@graph']
  expect(product).toMatchObject({ name: HOSTILE, offers: { priceCurrency: 'VND' } })
})

test('hostile search words are text, and absurd ones are cut', async () => {
  const { body } = await shop.reads(`/?q=${encodeURIComponent(HOSTILE)}`)
  expect(body).not.toContain('<script>alert')
  const { status } = await shop.reads(`/?q=${'a'.repeat(5000)}%00%ff&q=twice&lang=<x>`)
  expect(status).toBe(200)
})

test('whatever is not there is a page with a way on for people, a line for programs', async () => {
  for (const path of ['/nope', '/san-pham/khong-co', '/san-pham/%00', '/san-pham/..%2f']) {
    const { status, body } = await shop.reads(path)
    expect(status).toBe(404)
    expect(body).toContain('Không có trang này')
  }
  const { status, body } = await shop.reads('/nope', { accept: 'application/json' })
  expect([status, body]).toEqual([404, '404\n'])
})

test('?lang=en is English throughout and its links keep it', async () => {
  await shop.sells('Miến dong', { ocop: FOUR_STARS })
  const home = (await shop.reads('/?lang=en')).body
  const product = (await shop.reads(`${await shop.addressOf('Miến dong')}?lang=en`)).body
  expect(home).toContain('<html lang="en">')
  expect(home).toMatch(/href="\/san-pham\/mien-dong-\w+\?lang=en"/)
  expect(product).toContain('21 November 2026')
  const vietnameseWords = /sản phẩm|Hợp tác xã|hiệu lực|Người làm/i
  expect(product).not.toMatch(vietnameseWords)
  expect(home).not.toMatch(vietnameseWords)
})

test('made-up goods are marked on the page and kept from search engines', async () => {
  const demo = await aShop({ demo: true })
  await demo.sells('Mật ong thử')
  const { body } = await demo.reads('/')
  expect(body).toContain('Dữ liệu thử')
  expect(body).toContain('<meta name="robots" content="noindex"')
  expect((await demo.reads('/sitemap.xml')).body).not.toContain('san-pham')
  await demo.close()
})

test('search engines are told every product in both languages, and where not to look', async () => {
  await shop.sells('Miến dong')
  const path = await shop.addressOf('Miến dong')
  const map = await shop.reads('/sitemap.xml')
  expect(map.response.headers.get('content-type')).toContain('application/xml')
  expect(map.body).toContain(`<loc>${ORIGIN}${path}</loc>`)
  expect(map.body).toContain(`hreflang="en" href="${ORIGIN}${path}?lang=en"`)
  const { body } = await shop.reads('/robots.txt')
  expect(body).toContain('Disallow: /office/')
  expect(body).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`)
  expect((await shop.reads(path)).body).toContain(`<link rel="canonical" href="${ORIGIN}${path}"`)
})

test('a page needs no script and no other file, and its one style is the one the policy names', async () => {
  await shop.sells('Miến dong')
  const path = await shop.addressOf('Miến dong')
  for (const { body } of [await shop.reads('/'), await shop.reads(path), await shop.reads('/x')]) {
    expect(body.match(/<script/g) ?? []).toHaveLength(body.includes('ld+json') ? 1 : 0)
    expect(body).not.toMatch(/ style=| on\w+=|<link rel="stylesheet"|@import|url\(["']?http/)
    expect(body).toContain(`<style>${pageStyle}</style>`)
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pageStyle))
  expect(storefrontCsp.styleSrc).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`)
})

test('the fullest page stays within one first flight of the network, 14 KB', async () => {
  for (let n = 0; n < 70; n += 1) {
    await shop.sells(`Sản phẩm ${n} của bản ${(n * 7919) % 97}`, {
      price: 10_000 + n * 1700,
      ocop: FOUR_STARS,
      story: `Chuyện thứ ${n}: ${'nắng sớm trên nương ngô '.repeat(30)}`,
    })
  }
  const { body } = await shop.reads('/')
  expect(body).toContain('Trang 1 trên 3')
  expect((await shop.reads('/?trang=3')).body).toContain('Trang 3 trên 3')
  expect((await shop.reads('/?trang=4')).status).toBe(404)
  for (const path of ['/', await shop.addressOf('Sản phẩm 1 của bản 62')]) {
    const sent = await shop.app.request(path, { headers: { 'accept-encoding': 'br' } })
    expect([sent.status, sent.headers.get('content-encoding')]).toEqual([200, 'br'])
    expect((await sent.arrayBuffer()).byteLength).toBeLessThan(14 * 1024)
  }
})
