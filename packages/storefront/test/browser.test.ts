import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { addPhoto, delegateSale, registerProducer } from '@cho40/core/catalogue'
import { openBrowser, picture } from '@cho40/testing/browser'
import { marketDay } from '@cho40/values'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLotOf, drawnPhoto, takenDown } from './a-full-shop.ts'
import { aMarketOf } from './a-market.ts'
import { aPerson } from './a-person.ts'
import { aShop, FOUR_STARS, must, ORIGIN } from './a-shop.ts'
import { POLICY } from './policy.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let shop: Awaited<ReturnType<typeof aShop>>
let lot: string
let taken: string
let market = ''
let people: string[]
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  browser = await openBrowser()
  shop = await aShop({ demo: true })
  const by = await aPerson(shop.deps)
  const ocop = { ...FOUR_STARS, validUntil: marketDay('2027-06-30') }
  const { deps, cooperativeId, photos } = shop
  const producerId = must(
    await registerProducer(deps, {
      id: deps.ids.make('producer'),
      cooperativeId,
      name: 'Hộ bà Nông Thị Thử',
      kind: 'household',
      placeCode: '01234',
    }),
  )
  must(
    await delegateSale(deps, {
      id: deps.ids.make('deleg'),
      producerId,
      cooperativeId,
      rights: ['list', 'set_price'],
      validFrom: marketDay('2026-01-01'),
    }),
  )
  const noodles = { price: 85_000, ocop, set: 6, producerId, producer: 'Hộ bà Nông Thị Thử' }
  const listingId = await shop.sells('Miến dong Nà Thử', noodles)
  const cleaned = { listingId, alt: 'Miến phơi trên sàn tre', file: drawnPhoto(), by }
  must(await addPhoto({ ...deps, photos }, cleaned))
  market = (await aMarketOf(shop.deps, { listingId, demo: true })).path
  lot = await aLotOf(shop, { listingId, by })
  taken = await takenDown(shop, by)
  people = [cooperativeId, producerId].map((id) => id.slice(id.indexOf('_') + 1))
  await shop.sells('Mật ong hoa bạc hà rừng già vùng cao', { price: 240_000, unit: 'chai 500 ml' })
  await shop.sells('Chè Shan tuyết cổ thụ', { price: 450_000, unit: 'hộp', ocop, set: 11 })
  await shop.sells('Gạo nếp nương', { price: 45_000 })
})
afterAll(async () => {
  await browser.close()
  await shop.close()
})

async function visitor(size: { width: number; height: number }) {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  // Every request is answered by the app itself: the pages need no server to be looked at.
  await page.route('**/*', async (route) => {
    const request = route.request()
    const response = await shop.app.request(request.url(), { headers: request.headers() })
    await route.fulfill({
      status: response.status,
      headers: { ...Object.fromEntries(response.headers), 'content-security-policy': POLICY },
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  return { page, complaints }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const

test.each(
  (['vi', 'en'] as const).flatMap((language) =>
    (['laptop', 'phone'] as const).map((size) => [language, size] as const),
  ),
)('pages are clean for axe, obey their policy and fit: %s, %s', async (language, size) => {
  const { page, complaints } = await visitor(SIZES[size])
  const product = await shop.addressOf('Miến dong Nà Thử')
  const pages = {
    home: '/',
    narrowed: '/?sao=4',
    branch: '/nganh/thuc-pham',
    set: '/nganh/thuc-pham/che-bien-tu-gao-ngu-coc',
    cooperative: `/htx/${people[0]}`,
    producer: `/nguoi-lam/${people[1]}`,
    markets: '/cho',
    market: market,
    product,
    trace: `/t/${lot}`,
    label: `/t/${lot}/nhan`,
    nothing: '/?q=khong+co',
    missing: '/nope',
    gone: taken,
  }
  for (const [name, path] of Object.entries(pages)) {
    const url = new URL(path, ORIGIN)
    if (language === 'en') url.searchParams.set('lang', 'en')
    await page.goto(url.href)
    await picture(page, join(PICTURES, `${name}-${language}-${size}.png`))
    expect([name, await violations(page)]).toEqual([name, []])
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect([name, overflow]).toEqual([name, 0])
  }
  // The browser notes the 404 and the 410 that were asked for, and nothing else.
  expect(complaints.filter((text) => !/404|410/.test(text))).toEqual([])
})

test('a visitor searches without marks and opens a product, with JavaScript off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.route('**/*', async (route) => {
    const response = await shop.app.request(route.request().url())
    await route.fulfill({
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    })
  })
  await page.goto(ORIGIN)
  await page.getByRole('searchbox').fill('mien dong')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Miến dong Nà Thử' }).click()
  await expect.poll(() => page.locator('h1').innerText()).toBe('Miến dong Nà Thử')
  await expect.poll(() => page.locator('header .price').innerText()).toBe('85.000\u00a0₫/kg')
})
