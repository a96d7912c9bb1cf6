import { readFileSync } from 'node:fs'
import type { DaySlip } from '@cho40/contract'
import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bankOf, deskOf, homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import {
  held,
  openPhone,
  sellCash,
  sent,
  settle,
  shownPayload,
  signIn,
  type Vendor,
} from './vendor.ts'

let browser: Browser
let server: StallServer
let cable: TcpProxy

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  cable = await tcpProxy(server.port)
})
afterAll(async () => {
  await browser.close()
  await cable.close()
  await server.stop()
})
afterEach(() => cable.mend())

async function phoneOf(number: string): Promise<Vendor> {
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, number)
  return vendor
}

/** Opens the newest sale in the book. */
async function openOrder(vendor: Vendor): Promise<void> {
  await vendor.tap('a[href="#book"]')
  await vendor.tap('a.row >> nth=0')
  await vendor.page.locator('.order').waitFor()
}

/** What the stall's bank and the market know about a phone's book. */
async function marketSide(phone: string) {
  const desk = await deskOf(server.port, phone)
  const { stall, day } = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, stall.marketId)
  return {
    stall,
    day,
    pay: (amount: number, memo: string) =>
      bank.transfer({ account: stall.account.number, amount, memo }),
    slip: () => desk.ask<DaySlip>('stall.slip', { stallId: stall.id, day: day.day }),
    newest: async () => (await homeOf(server.port, phone)).day.sales[0],
  }
}

test('offline, five taps sell on the seller’s word: blue, never green, until the bank says so', async () => {
  const phone = '0900000001'
  const vendor = await phoneOf(phone)
  const market = await marketSide(phone)
  cable.cut()
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  const memo = /KX[0-9A-Z]{9}/.exec(await shownPayload(vendor.page))?.[0] ?? ''
  await settle(vendor)
  await vendor.tap('.seen-it')
  await vendor.page.locator('.money-seen.on-sky').waitFor()
  expect(await vendor.taps()).toBe(5)
  await expect.poll(() => vendor.page.locator('.on-leaf').count()).toBe(0)
  await vendor.tap('.money-seen a')
  await vendor.tap('a[href="#book"]')
  await vendor.page.locator('.row').getByText('chờ ngân hàng xác nhận').waitFor()
  cable.mend()
  await sent(vendor)
  expect((await market.newest())?.request).toMatchObject({ state: 'open', flags: ['attested'] })
  await market.pay(45_000, memo)
  await expect.poll(async () => (await market.newest())?.state).toBe('completed')
  await vendor.page.locator('a.row .on-leaf').first().waitFor()
  await vendor.context.close()
})

test('a word that the bank overtook is settled in silence, with nothing left to look at', async () => {
  const phone = '0900000002'
  const vendor = await phoneOf(phone)
  const market = await marketSide(phone)
  await vendor.tapKeys('46k')
  await vendor.tap('.endings .primary')
  const memo = /KX[0-9A-Z]{9}/.exec(await shownPayload(vendor.page))?.[0] ?? ''
  await sent(vendor)
  cable.cut()
  await settle(vendor)
  await vendor.tap('.seen-it')
  await vendor.page.locator('.money-seen.on-sky').waitFor()
  await market.pay(46_000, memo)
  cable.mend()
  await sent(vendor)
  await vendor.page.locator('.money-seen.on-leaf').waitFor()
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#book`)
  await vendor.page.locator('a.row').first().waitFor()
  await expect.poll(() => vendor.page.locator('a.strip.on-thread-red').count()).toBe(0)
  await vendor.context.close()
})

test('an order tells who knows what, is voided in three taps, and can be recorded again', async () => {
  const phone = '0900000003'
  const vendor = await phoneOf(phone)
  await sellCash(vendor, '21k')
  await vendor.taps()
  await openOrder(vendor)
  await vendor.page.getByText('Người bán nhận tại sạp').waitFor()
  await held(vendor, async () => {
    await vendor.tap('.acts button:has-text("Huỷ đơn")')
    await vendor.page.locator('.order .gone').waitFor()
    expect(await vendor.taps()).toBe(3)
    await settle(vendor)
    await vendor.tap('.acts .primary')
    await vendor.page.locator('.strip.on-sky').waitFor()
  })
  await sent(vendor)
  const { day } = await homeOf(server.port, phone)
  const mine = day.sales.filter(({ amount }) => amount === 21_000).map(({ state }) => state)
  expect(mine.sort()).toEqual(['completed', 'voided'])
  await vendor.context.close()
})

test('an open order shows its code again, takes the seller’s word, and can still be dropped', async () => {
  const phone = '0900000004'
  const vendor = await phoneOf(phone)
  await vendor.tapKeys('47k')
  await vendor.tap('.endings .primary')
  const payload = await shownPayload(vendor.page)
  await vendor.tap('.show-code .endings a')
  await openOrder(vendor)
  await vendor.tap('.acts a')
  expect(await shownPayload(vendor.page)).toBe(payload)
  await vendor.page.goBack()
  await settle(vendor)
  await vendor.tap('.acts button:has-text("Đã thấy tiền")')
  await vendor.page.locator('.order .strip.on-sky').waitFor()
  await settle(vendor)
  await vendor.tap('.acts button:has-text("Huỷ đơn")')
  await vendor.page.locator('.order .strip.on-quiet').waitFor()
  await sent(vendor)
  const { newest } = await marketSide(phone)
  expect(await newest()).toMatchObject({ state: 'cancelled', request: { flags: [] } })
  await vendor.context.close()
})

test('the day closes in three taps, once all is sent, and a lost answer gives the same slip', async () => {
  const phone = '0900000005'
  const vendor = await phoneOf(phone)
  const { page } = vendor
  cable.cut()
  await sellCash(vendor, '39k')
  await vendor.tap('a[href="#book"]')
  await vendor.tap('.book button.of-money')
  await page.getByText('Chốt tạm, còn 1 việc chưa gửi').waitFor()
  await expect.poll(() => page.locator('.close .primary[aria-disabled=true]').count()).toBe(1)
  cable.mend()
  await sent(vendor)
  await page.locator('.close .primary[aria-disabled=false]').waitFor()
  await vendor.tap('a[href="#sell"]')
  await vendor.taps()
  await vendor.tap('a[href="#book"]')
  await vendor.tap('.book button.of-money')
  await page.locator('.close .primary').waitFor()
  await settle(vendor)
  // The market closes the book, and what it says is lost on the way.
  cable.holdAnswers()
  await vendor.tap('.close .primary')
  expect(await vendor.taps()).toBe(3)
  const market = await marketSide(phone)
  await expect.poll(() => market.slip().catch(() => undefined)).toBeDefined()
  cable.cut()
  await page.getByText('Chợ chưa trả lời').waitFor()
  cable.mend()
  // A second tap at once would count as the same one.
  await settle(vendor)
  await vendor.tap('.close .primary')
  await page.locator('.slip').waitFor()
  const slip = await market.slip()
  await expect.poll(() => page.locator('.slip code').textContent()).toBe(slip.audit.head)
  expect(slip.cash).toMatchObject({ difference: 0 })
  await vendor.context.close()
})

test('a count that differs is said at once, typed on keys alone, and proved as a difference', async () => {
  const phone = '0900000006'
  const vendor = await phoneOf(phone)
  const { page } = vendor
  await sellCash(vendor, '50k')
  await sent(vendor)
  await vendor.tap('a[href="#book"]')
  await vendor.tap('.book button.of-money')
  await page.locator('.close .primary').waitFor()
  await page.keyboard.type('1000')
  await page.getByText(/^Thiếu [\d.]+ ₫ so với sổ$/).waitFor()
  await page.evaluate('document.activeElement?.blur()')
  await settle(vendor)
  await page.keyboard.press('Enter')
  await page.locator('.slip .on-thread-red').waitFor()
  const { slip } = await marketSide(phone)
  const { proof, cash } = await slip()
  expect(proof).toBe('difference')
  expect(cash.counted).toBe(1000)
  await page.evaluate(`document.documentElement.classList.add('slip')`)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width = 0] = /\/MediaBox ?\[ ?0 0 ([\d.]+)/.exec(pdf)?.map(Number) ?? []
  expect(width).toBeCloseTo((58 / 25.4) * 72, 0)
  await page.keyboard.press('Escape')
  await page.locator('.book').waitFor()
  await vendor.context.close()
})

test('a large amount is pressed twice, and another amount is asked about anew', async () => {
  const vendor = await phoneOf('0900000007')
  const { page } = vendor
  await held(vendor, async () => {
    await vendor.tapKeys('5000k')
    await vendor.tap('.endings .primary')
    await page.getByText('Số tiền lớn. Bấm lần nữa để ghi.').waitFor()
    await settle(vendor)
    await vendor.tapKeys('0')
    await vendor.tap('.endings .primary')
    await settle(vendor)
    await expect.poll(() => page.locator('svg.code-card').count()).toBe(0)
    await vendor.tap('.endings .primary')
    await page.locator('svg.code-card').waitFor()
  })
  expect(await shownPayload(page)).toContain('540850000000')
  await vendor.context.close()
})

test('unsent acts are saved as a file from the recovery page, and stay on the phone', async () => {
  const vendor = await phoneOf('0900000001')
  const { page } = vendor
  cable.cut()
  await sellCash(vendor, '12k')
  await sellCash(vendor, '13k')
  await page.goto(`http://127.0.0.1:${cable.port}/stall/#/khoi-phuc`)
  await page.getByText('2 việc chưa gửi, còn trong máy').waitFor()
  const downloading = page.waitForEvent('download')
  await vendor.tap('.recovery .primary')
  const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as {
    kind: string
    stalls: { deviceId: string; events: { act: { amount: number } }[] }[]
  }
  expect(file.kind).toBe('cho40-unsent-events')
  expect(file.stalls[0]?.deviceId).toMatch(/^device_/)
  expect(file.stalls[0]?.events.map(({ act }) => act.amount)).toEqual([12_000, 13_000])
  expect(await vendor.unsent()).toBe(2)
  await vendor.context.close()
})
