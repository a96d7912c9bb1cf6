import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openBrowser, picture } from '@cho40/testing/browser'
import { decodeVietQr } from '@cho40/vietqr'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { AxeResults } from 'axe-core'
import jsqr from 'jsqr'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCounter, cookieOf, hidden } from './a-counter.ts'
import { ORIGIN } from './a-shop.ts'
import { POLICY } from './policy.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let shop: Awaited<ReturnType<typeof aCounter>>
let cookie: string
let orderPath: string
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  browser = await openBrowser()
  shop = await aCounter()
  const first = await shop.stocks('Miến dong Nà Thử', 10_000)
  const second = await shop.stocks('Mật ong hoa bạc hà rừng già vùng cao nguyên đá', 20_000)
  const one = cookieOf(await shop.sends('/gio-hang', { offer: first, quantity: '1,5' }))
  cookie = cookieOf(await shop.sends('/gio-hang', { offer: second, quantity: '2' }, one))
  const form = (await shop.reads('/dat-hang', { cookie })).body
  const lines = [...form.matchAll(/name="line" value="([^"]*)"/g)].map((found) => found[1] ?? '')
  const body = new URLSearchParams({
    id: hidden(form, 'id'),
    token: hidden(form, 'token'),
    name: 'Khách',
    phone: '0912345678',
    how: 'pick_up',
    day: '2026-11-25',
  })
  for (const line of lines) body.append('line', line)
  const headers = { origin: ORIGIN }
  const sent = await shop.app.request(`${ORIGIN}/dat-hang`, { method: 'POST', headers, body })
  expect(sent.status).toBe(303)
  orderPath = sent.headers.get('location') ?? ''
})
afterAll(async () => {
  await browser.close()
  await shop.close()
})

const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const

test.each(
  (['vi', 'en'] as const).flatMap((language) =>
    (['laptop', 'phone'] as const).map((size) => [language, size] as const),
  ),
)(
  'cart, form and order are clean for axe, obey their policy and fit: %s, %s',
  async (language, size) => {
    const page = await (await browser.newContext({ viewport: SIZES[size] })).newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.route('**/*', async (route) => {
      const request = route.request()
      const headers = { ...request.headers(), cookie }
      const response = await shop.app.request(request.url(), { headers })
      await route.fulfill({
        status: response.status,
        headers: { ...Object.fromEntries(response.headers), 'content-security-policy': POLICY },
        body: Buffer.from(await response.arrayBuffer()),
      })
    })
    const product = await shop.addressOf('Miến dong Nà Thử')
    const pages = { buy: product, cart: '/gio-hang', order: '/dat-hang', status: orderPath }
    for (const [name, path] of Object.entries(pages)) {
      const url = new URL(path, ORIGIN)
      if (language === 'en') url.searchParams.set('lang', 'en')
      await page.goto(url.href)
      await picture(page, join(PICTURES, `shop-${name}-${language}-${size}.png`))
      await page.evaluate(axe)
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run({ resultTypes: ['violations'] })",
      )
      const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
      expect([name, wrong]).toEqual([name, []])
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect([name, overflow]).toEqual([name, 0])
    }
    expect(complaints).toEqual([])
  },
)

test('each page of the shop is far below 14 KB and keeps its language', async () => {
  const vietnamese = /giỏ hàng|đặt hàng|Số lượng|người bán/i
  for (const path of [
    await shop.addressOf('Miến dong Nà Thử'),
    '/gio-hang',
    '/dat-hang',
    orderPath,
  ]) {
    const { body } = await shop.reads(`${path}?lang=en`, { cookie })
    const headers = { cookie, 'accept-encoding': 'br' }
    const sent = await shop.app.request(`${path}?lang=en`, { headers })
    const bytes = (await sent.arrayBuffer()).byteLength
    expect(sent.headers.get('content-encoding')).toBe('br')
    process.stdout.write(`${path.slice(0, 12)}: ${bytes} bytes\n`)
    expect(bytes).toBeLessThan(14 * 1024)
    expect(body.replace(/Dữ liệu thử[^<]*/, '')).not.toMatch(vietnamese)
  }
})

test('the code on the order’s page is read back: the seller’s account, the sum, the code', async () => {
  const { body } = await shop.reads(orderPath)
  const svg = /class="qr".*?(<svg .*?<\/svg>)/s.exec(body)?.[1] ?? ''
  const image = await loadImage(Buffer.from(svg.replace('<svg ', '<svg width="600" height="600" ')))
  const canvas = createCanvas(600, 600)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0, 600, 600)
  const { data } = context.getImageData(0, 0, 600, 600)
  const read = jsqr.default(new Uint8ClampedArray(data), 600, 600)
  const decoded = decodeVietQr(read?.data ?? '')
  const memo = /<strong>(KX\w+)<\/strong>/.exec(body)?.[1]
  expect(decoded).toMatchObject({
    ok: true,
    value: {
      fields: {
        bankBin: '970436',
        account: '0011004400',
        amount: '157500',
        additional: { purpose: memo },
      },
      warnings: [],
    },
  })
})

test('a cookie of nonsense is an empty cart, and more than there is cannot be ordered', async () => {
  for (const nonsense of [
    'cho_gio=x',
    'cho_gio=..-..',
    'cho_gio=%00',
    `cho_gio=${'a.b.1-'.repeat(99)}`,
  ]) {
    const { status, body } = await shop.reads('/gio-hang', { cookie: nonsense })
    expect(status).toBe(200)
    expect(body).toContain('đang trống')
  }
  const much = cookie.replace(/\.\d+$/, '.9000000')
  const cart = await shop.reads('/gio-hang', { cookie: much })
  expect(cart.body).toContain('Chỉ còn 18 kg')
  expect(cart.body).not.toContain('href="/dat-hang"')
  expect((await shop.reads('/dat-hang', { cookie: much })).status).toBe(303)
})
