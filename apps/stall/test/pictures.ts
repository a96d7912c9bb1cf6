import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import type { Browser } from 'playwright-core'
import { test } from 'vitest'
import { type Bank, bankOf, type Home, homeOf } from './desk.ts'
import { startStallServer } from './stall-server.ts'
import { openPhone, shownPayload, signIn, type Vendor } from './vendor.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures', 'stall')
const SIZES = [
  { width: 360, height: 640, number: '0900000001' },
  { width: 412, height: 915, number: '0900000002' },
] as const

type Scene = { vendor: Vendor; bank: Bank; home: Home; cable: TcpProxy; size: string }

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
  const scene = { vendor, bank, home, cable, size: `${size.width}x${size.height}` }
  await vendor.page.locator('.sign-in').waitFor()
  await vendor.tapKeys('0900')
  await take(scene, 'sign-in')
  await vendor.page.reload()
  await signIn(vendor, number)
  await selling(scene)
  await paying(scene)
  await orders(scene)
  await withoutNetwork(scene)
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
  await vendor.page.locator('.close .primary[aria-disabled=false]').waitFor({ timeout: 60_000 })
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
