import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { designPage } from '@cho40/design/design-page'
import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import type { Browser } from 'playwright-core'
import { test } from 'vitest'
import { holdBefore } from './camera.ts'
import { type Bank, bankOf, deskOf, type Home, homeOf, newTestId } from './desk.ts'
import { startStallServer } from './stall-server.ts'
import { openPhone, shownPayload, signIn, type Vendor } from './vendor.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures', 'stall')
const DESIGN = join(FOLDER, '..', 'design')
const SIZES = [
  { width: 360, height: 640, number: '0900000001' },
  { width: 412, height: 915, number: '0900000002' },
] as const

type Scene = {
  phone: string
  vendor: Vendor
  bank: Bank
  home: Home
  cable: TcpProxy
  size: string
}

test('a picture of every screen, at both sizes, from the real server with demonstration data', async () => {
  mkdirSync(FOLDER, { recursive: true })
  const server = await startStallServer()
  const browser = await openBrowser()
  try {
    for (const size of SIZES) await takeSize(browser, server.port, size)
  } finally {
    await browser.close()
    await server.stop()
  }
})

async function takeSize(
  browser: Browser,
  port: number,
  { number, ...size }: (typeof SIZES)[number],
): Promise<void> {
  const cable = await tcpProxy(port)
  const home = await homeOf(port, number)
  const bank = await bankOf(port, home.stall.marketId)
  const vendor = await openPhone(browser, { port: cable.port, ...size })
  const scene = { phone: number, vendor, bank, home, cable, size: `${size.width}x${size.height}` }
  await vendor.page.locator('.sign-in').waitFor()
  await vendor.tapKeys('0900')
  await take(scene, 'sign-in')
  await vendor.page.reload()
  await signIn(vendor, number)
  await selling(scene)
  await paying(scene)
  await orders(scene)
  await withoutNetwork(scene)
  await setUp(scene)
  await settings(scene)
  await closing(scene)
  await vendor.context.close()
  await cable.close()
}

async function take({ vendor, size }: Scene, name: string): Promise<void> {
  await vendor.page.evaluate('scrollTo(0, 0)')
  await vendor.page.waitForTimeout(300)
  await vendor.page.screenshot({ path: join(FOLDER, `${name}-${size}.png`) })
}

async function go({ vendor, cable }: Scene, page: string): Promise<void> {
  await vendor.page.waitForTimeout(450)
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#${page}`)
}

async function selling(scene: Scene): Promise<void> {
  const { vendor } = scene
  await take(scene, 'keypad')
  await vendor.tapKeys('45k')
  await take(scene, 'keypad-amount')
  await vendor.tap('.endings button >> nth=0')
  await vendor.page.locator('.strip.on-sky').waitFor()
  await take(scene, 'cash')
  await vendor.tapKeys('6500k')
  await vendor.page.waitForTimeout(450)
  await vendor.tap('.endings .primary')
  await take(scene, 'large-amount')
  for (let n = 0; n < 7; n += 1) await vendor.tap('.key >> nth=11')
}

async function ask(scene: Scene, keys: string): Promise<string> {
  await go(scene, 'sell')
  await scene.vendor.tapKeys(keys)
  await scene.vendor.tap('.endings .primary')
  const payload = await shownPayload(scene.vendor.page)
  return /KX[0-9A-Z]{9}/.exec(payload)?.[0] ?? ''
}

async function paying(scene: Scene): Promise<void> {
  const { vendor, bank, home } = scene
  const pay = (amount: number, memo: string): Promise<void> =>
    bank.transfer({ account: home.stall.account.number, amount, memo })
  const code = await ask(scene, '45k')
  await take(scene, 'waiting')
  await pay(45_000, code)
  await vendor.page.locator('.money-seen.on-leaf').waitFor()
  await take(scene, 'paid')
  await pay(40_000, await ask(scene, '46k'))
  await vendor.page.locator('.show-code .on-thread-red').waitFor()
  await take(scene, 'short')
  await pay(3600, await ask(scene, '36k'))
  await vendor.page.getByText('Sai số tiền!').waitFor()
  await take(scene, 'alarm')
  await pay(50_000, await ask(scene, '47k'))
  await vendor.page.locator('.money-seen.on-thread-red').waitFor()
  await take(scene, 'over')
}

async function orders(scene: Scene): Promise<void> {
  const { vendor } = scene
  await ask(scene, '62k')
  await go(scene, 'book')
  await vendor.page.locator('a.row').first().waitFor()
  await take(scene, 'book')
  await vendor.tap('a.row >> nth=0')
  await take(scene, 'order-open')
  await go(scene, 'book')
  await vendor.tap('a.row:has(.on-leaf) >> nth=0')
  await take(scene, 'order-paid')
  await go(scene, 'book')
  await vendor.tap('a.row:has(.on-sky) >> nth=0')
  await vendor.page.waitForTimeout(450)
  await vendor.tap('.acts button')
  await take(scene, 'order-voided')
}

async function withoutNetwork(scene: Scene): Promise<void> {
  const { vendor, cable } = scene
  cable.cut()
  await ask(scene, '58k')
  await vendor.page.locator('.seen-it').waitFor()
  await take(scene, 'offline')
  await vendor.page.waitForTimeout(450)
  await vendor.tap('.seen-it')
  await vendor.page.locator('.money-seen.on-sky').waitFor()
  await take(scene, 'seller-saw')
  await go(scene, 'khoi-phuc')
  await take(scene, 'recovery')
  await go(scene, 'book')
  await vendor.tap('.book button.of-money')
  await vendor.page.locator('.close .primary').waitFor()
  await take(scene, 'close-provisional')
  cable.mend()
  await vendor.page.locator('.close .primary[aria-disabled=false]').waitFor()
}

/** Prices, a refund, the sign, the account and who may see what. */
async function setUp(scene: Scene): Promise<void> {
  const { vendor, home, cable, phone } = scene
  const { page } = vendor
  await go(scene, 'prices')
  for (const [name, amount] of [
    ['Bó rau cải', '10000'],
    ['Trứng gà', '4000'],
    ['Măng khô', '120000'],
    ['Thịt gác bếp', '450000'],
    ['Rượu ngô', '35000'],
    ['Xôi ngũ sắc', '15000'],
  ] as const) {
    await page.locator('[name=name]').fill(name)
    await page.locator('[name=amount]').fill(amount)
    await page.waitForTimeout(450)
    await vendor.tap('.setup [type=submit]')
    await page.locator('.setup .what').getByText(name).waitFor()
  }
  await take(scene, 'prices')
  await go(scene, 'sell')
  await vendor.tap('.quick .price >> nth=0')
  await take(scene, 'keypad-prices')
  await vendor.tap('.quick .turn')
  await vendor.tap('.prices .price >> nth=4')
  await take(scene, 'price-pad')
  await vendor.tap('.quick .turn')
  await go(scene, 'book')
  await vendor.tap('a.row:has(.on-leaf) >> nth=0')
  await vendor.tap('.acts a[href^="#refund"]')
  await page.locator('.setup .amount').waitFor()
  await take(scene, 'refund')
  await vendor.tap('.endings button >> nth=0')
  await page.locator('option:has-text("Agribank")').waitFor({ state: 'attached' })
  await take(scene, 'refund-bank')
  const desk = await deskOf(cable.port, phone)
  const sign = { id: newTestId('sign'), stallId: home.stall.id }
  const { payload } = await desk.tell<{ payload: string }>('signs.issue', sign)
  await holdBefore(page, payload)
  await go(scene, 'sign')
  await page.locator('.strip.on-sky').waitFor()
  await take(scene, 'sign-own')
  await go(scene, 'settings')
  await holdBefore(page, payload.replace(/\d{4}(?=0208)/, '9999'))
  await go(scene, 'sign')
  await page.locator('.strip.on-thread-red').waitFor()
  await take(scene, 'sign-wrong')
  await go(scene, 'see')
  await page.locator('.present').first().waitFor()
  await take(scene, 'see')
  await go(scene, 'account')
  await take(scene, 'account')
  await desk.tell('stall.accounts.ask', {
    id: newTestId('acctchange'),
    stallId: home.stall.id,
    account: {
      id: newTestId('acct'),
      bin: '970405',
      number: `70112233${phone.slice(-4)}`,
      holderName: 'DANG THI MAN',
    },
    reason: 'Mất thẻ',
  })
  await page.locator('.banner.moving').waitFor()
  await take(scene, 'account-asked')
  await go(scene, 'sell')
  await take(scene, 'keypad-account-asked')
  await go(scene, 'account')
  await page.waitForTimeout(450)
  await vendor.tap('.asked button')
  await page.locator('.banner.moving').waitFor({ state: 'detached' })
}

async function settings(scene: Scene): Promise<void> {
  const { vendor } = scene
  await go(scene, 'settings')
  await take(scene, 'settings')
  await vendor.tap('.choices button:has-text("Chợ đêm")')
  await take(scene, 'night-settings')
  await go(scene, 'book')
  await take(scene, 'night-book')
  await go(scene, 'sell')
  await take(scene, 'night-keypad')
  await ask(scene, '71k')
  await take(scene, 'night-waiting')
  await go(scene, 'settings')
  await vendor.tap('.choices button:has-text("Ban ngày")')
}

async function closing(scene: Scene): Promise<void> {
  const { vendor } = scene
  await go(scene, 'book')
  await vendor.tap('.book button.of-money')
  await vendor.page.locator('.close .primary').waitFor()
  await take(scene, 'close')
  await vendor.tap('.close .endings button >> nth=0')
  await vendor.tapKeys('30k')
  await take(scene, 'close-count')
  await vendor.tap('.close .endings button >> nth=0')
  await vendor.page.waitForTimeout(450)
  await vendor.tap('.close .primary')
  await vendor.page.locator('.slip').waitFor()
  await take(scene, 'slip')
}

const STYLES = ['tokens', 'base', 'night'].map((name) =>
  fileURLToPath(import.meta.resolve(`@cho40/design/${name}.css`)),
)
const PARTS = ['frame', 'sell', 'sign-in', 'rest', 'book', 'order'].map((name) =>
  join(import.meta.dirname, '..', 'src', 'css', `${name}.css`),
)

test('a page with every token and component of the design language, by day and by night', async () => {
  mkdirSync(DESIGN, { recursive: true })
  const css = [...STYLES, ...PARTS].map((path) => readFileSync(path, 'utf8')).join('\n')
  const browser = await openBrowser()
  try {
    for (const theme of ['day', 'night'] as const) {
      const html = designPage({ css, theme })
      const page = await browser.newPage({ viewport: { width: 760, height: 1000 } })
      await page.setContent(html)
      await page.screenshot({ path: join(DESIGN, `${theme}.png`), fullPage: true })
    }
  } finally {
    await browser.close()
  }
})
