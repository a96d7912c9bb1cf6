import { openBrowser } from '@cho40/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { bankOf, homeOf } from '../test/desk.ts'
import { type StallServer, startStallServer } from '../test/stall-server.ts'
import { openPhone, shownPayload, signIn, type Vendor } from '../test/vendor.ts'
import { forgetFiles, rank, slowDown, WATCH, weights } from './figures.ts'
import { HAMLET, type ShapedCable, shapedCable } from './shaped-cable.ts'

const KIB = 1024
let browser: Browser
let server: StallServer
let cable: ShapedCable

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  cable = await shapedCable(server.port)
})
afterAll(async () => {
  await browser.close()
  await cable.close()
  await server.stop()
})

/** One line a figure: what, measured, budget, and whether it is kept. */
function print(what: string, measured: number, unit: string, budget?: number): void {
  const kept = budget === undefined ? '' : measured <= budget ? '  kept' : '  MISSED'
  const goal = budget === undefined ? '' : `  (budget ${budget})`
  console.log(
    `stall  ${what.padEnd(58)} ${Math.round(measured).toString().padStart(7)} ${unit}${goal}${kept}`,
  )
}

async function aVendor(phone: string): Promise<Vendor> {
  const vendor = await openPhone(browser, { port: cable.port })
  await vendor.page.addInitScript(WATCH)
  await signIn(vendor, phone)
  return vendor
}

async function keypadAfter(page: Page, job: () => Promise<unknown>): Promise<number> {
  await job()
  for (;;) {
    const seen = await page.evaluate('window.seen?.keypad').catch(() => undefined)
    if (typeof seen === 'number') return seen
    await page.waitForTimeout(50)
  }
}

const home = (): string => `http://127.0.0.1:${cable.port}/stall/`

test('bytes', () => {
  const { page, rest, more, setup, reader, voice, kept } = weights()
  print('first response', page, 'B', 14 * KIB)
  print('every page of a selling day', page + rest, 'B', 40 * KIB)
  print('pages for a bad day, with the reader of bank texts', more, 'B')
  print('the settings and what is set up there', setup, 'B')
  print('reader of bank statements, fetched when one is opened', reader, 'B')
  print('voice pack', voice, 'B', 30 * KIB)
  print('kept for days without a network, voice included', kept, 'B', 100 * KIB)
})

test('starting', async () => {
  const vendor = await aVendor('0900000001')
  const { page } = vendor
  await slowDown(page, 4)
  const cold: number[] = []
  for (let run = 0; run < 5; run += 1) {
    await forgetFiles(page)
    await page.goto('about:blank')
    cable.shape(HAMLET)
    cold.push(await keypadAfter(page, () => page.goto(home(), { waitUntil: 'commit' })))
    cable.shape(undefined)
  }
  print('keypad, cold, 400 kbps, 400 ms, 4× CPU, median of 5', rank(cold, 0.5), 'ms', 1600)
  await page.reload()
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.waitForTimeout(3000)
  cable.cut()
  for (const times of [4, 6]) {
    await slowDown(page, times)
    const warm: number[] = []
    for (let run = 0; run < 10; run += 1) {
      warm.push(await keypadAfter(page, () => page.reload({ waitUntil: 'commit' })))
      await page.waitForTimeout(300)
    }
    print(
      `keypad, warm, no network, ${times}× CPU, median of 10`,
      rank(warm, 0.5),
      'ms',
      times === 4 ? 500 : 1000,
    )
  }
  cable.mend()
  await vendor.context.close()
})

test('touching', async () => {
  const vendor = await aVendor('0900000002')
  const { page } = vendor
  await page.reload()
  await page.locator('.sell').waitFor()
  await page.waitForTimeout(2000)
  await slowDown(page, 4)
  for (let n = 0; n < 100; n += 1)
    await vendor.tap(n % 6 === 5 ? '.key >> nth=11' : '.key >> nth=4')
  await page.waitForTimeout(300)
  const keys = await page.evaluate<number[]>('window.keys')
  // The browser reports no event that took less than 16 ms.
  print(
    'key press to next paint, 4× CPU, p95 of 100 taps',
    keys.length < 5 ? 16 : rank(keys, 0.95),
    'ms',
    100,
  )
  await page.reload()
  await page.locator('.sell').waitFor()
  await slowDown(page, 4)
  for (let n = 0; n < 30; n += 1) {
    await page.goto(`${home()}#sell`)
    await page.waitForTimeout(450)
    await vendor.tapKeys('45k')
    await vendor.tap('.endings .primary')
    await page.locator('svg.code-card').waitFor()
  }
  await page.waitForTimeout(100)
  const codes = await page.evaluate<number[]>('window.codes')
  print(
    'tap to painted QR, durable write included, 4× CPU, p95 of 30',
    rank(codes, 0.95),
    'ms',
    300,
  )
  await vendor.context.close()
})

test('traffic', async () => {
  const phone = '0900000003'
  const { stall } = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, stall.marketId)
  const first = cable.bytes()
  const vendor = await aVendor(phone)
  const { page } = vendor
  await page.waitForTimeout(7000)
  print('first visit, sign-in, all files, the voice and 100 codes', cable.bytes() - first, 'B')
  const times: number[] = []
  let before = cable.bytes()
  for (let n = 0; n < 20; n += 1) {
    await page.goto(`${home()}#sell`)
    await page.waitForTimeout(450)
    await vendor.tapKeys('45k')
    await vendor.tap('.endings .primary')
    const memo = /KX[0-9A-Z]{9}/.exec(await shownPayload(page))?.[0] ?? ''
    // No customer pays within the milliseconds that the phone needs to send what it asked for.
    while ((await vendor.unsent()) > 0) await page.waitForTimeout(20)
    const start = performance.now()
    await bank.transfer({ account: stall.account.number, amount: 45_000, memo })
    await page.locator('.money-seen.on-leaf').waitFor()
    times.push(performance.now() - start)
  }
  const perQr = (cable.bytes() - before) / 20
  print('a QR sale with its money, both ways, without TLS', perQr, 'B', 2500)
  print('bank’s message to green screen, p95 of 20', rank(times, 0.95), 'ms')
  before = cable.bytes()
  for (let n = 0; n < 20; n += 1) {
    await page.goto(`${home()}#sell`)
    await page.waitForTimeout(450)
    await vendor.tap('.quick button >> nth=1')
    await vendor.tap('.endings button >> nth=0')
    await page.locator('.strip.on-sky').waitFor()
  }
  await page.waitForTimeout(1000)
  const perCash = (cable.bytes() - before) / 20
  print('a cash sale, both ways, without TLS', perCash, 'B')
  before = cable.bytes()
  await page.waitForTimeout(61_000)
  const perMinute = cable.bytes() - before
  print('a minute of waiting with the page open', perMinute, 'B')
  const day = 50 * perQr + 50 * perCash + 480 * perMinute
  print('a selling day: 50 by QR, 50 in cash, 8 hours open', day, 'B', 400_000)
  await vendor.context.close()
})
