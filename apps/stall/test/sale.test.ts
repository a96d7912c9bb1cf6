import { openBrowser } from '@cho40/testing/browser'
import { decodeVietQr } from '@cho40/vietqr'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bank, bankOf, type Home, homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { held, openPhone, sent, settle, shownPayload, signIn, type Vendor } from './vendor.ts'

const PHONE = '0900000001'
let browser: Browser
let server: StallServer
let port: number
let vendor: Vendor
let bank: Bank
let home: Home

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  port = server.port
  home = await homeOf(port, PHONE)
  bank = await bankOf(port, home.stall.marketId)
  vendor = await openPhone(browser, { port })
  await signIn(vendor, PHONE)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Makes a QR for 45.000 ₫ and gives the code that its memo carries. */
async function askFor45(): Promise<string> {
  await vendor.page.waitForTimeout(450)
  await vendor.page.goto(`http://127.0.0.1:${port}/stall/#sell`)
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  const decoded = decodeVietQr(await shownPayload(vendor.page))
  if (!decoded.ok) throw new Error(decoded.problem.type)
  const code = decoded.value.fields.additional?.purpose ?? ''
  await sent(vendor)
  return code
}

const pay = (amount: number, memo: string): Promise<void> =>
  bank.transfer({ account: home.stall.account.number, amount, memo })

test('a QR sale of 45.000 ₫ takes four taps, and is green within a second of the bank', async () => {
  const { page } = vendor
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  await page.locator('svg.code-card').waitFor()
  expect(await vendor.taps()).toBe(4)
  const decoded = decodeVietQr(await shownPayload(page))
  expect(decoded.ok && decoded.value.fields).toMatchObject({
    bankBin: home.stall.account.bin,
    account: home.stall.account.number,
    amount: '45000',
  })
  const code = decoded.ok ? (decoded.value.fields.additional?.purpose ?? '') : ''
  expect(code).toMatch(/^KX[0-9CFGHJKMNPRTVX]{9}$/)
  await sent(vendor)

  await held(vendor, async () => {
    const start = performance.now()
    await pay(45_000, `MBVCB.123 ${code} chuyen tien`)
    await page.locator('.money-seen.on-leaf').waitFor()
    const ms = performance.now() - start
    console.log(`bank event to green: ${Math.round(ms)} ms`)
    await expect.poll(() => page.locator('h1').textContent()).toBe('Đã nhận tiền')
  })
  await page.locator('.sell').waitFor()
  expect(await vendor.taps()).toBe(0)
})

test('a cash sale of 20.000 ₫ takes two taps, and one more takes it back', async () => {
  const { page } = vendor
  await page.locator('.quick').waitFor()
  await held(vendor, async () => {
    await vendor.tap('.quick button >> nth=1')
    await vendor.tap('.endings button >> nth=0')
    await page.getByText('Đã ghi 20.000 ₫ tiền mặt').waitFor()
    expect(await vendor.taps()).toBe(2)
    await settle(vendor)
    await vendor.tap('.strip button')
    await page.getByText('Đã bỏ 20.000 ₫').waitFor()
  })
  await sent(vendor)
  const { day } = await homeOf(port, PHONE)
  expect(day.sales.some(({ method, state }) => method === 'cash' && state === 'voided')).toBe(true)
})

test('a short payment stays on the QR, which now asks for the rest', async () => {
  const code = await askFor45()
  await pay(40_000, code)
  await vendor.page.getByText('Nhận thiếu, còn 5.000 ₫').waitFor()
  expect(await shownPayload(vendor.page)).toContain('54045000')
  await expect.poll(() => vendor.page.locator('.money-seen').count()).toBe(0)
  await pay(5000, code)
  await vendor.page.locator('.money-seen.on-leaf').waitFor()
})

test('an answer that the bank’s word overtook takes no money off the screen again', async () => {
  const { page } = vendor
  const code = await askFor45()
  const answer = aMoment()
  const arrival = aMoment()
  let questions = 0
  await page.route('**/trpc/stall.home*', async (route) => {
    questions += 1
    if (questions > 1) return route.continue()
    const response = await route.fetch()
    answer.comes()
    await arrival.come
    await route.fulfill({ response })
  })
  await held(vendor, async () => {
    // As when a network is back: the till asks, the market answers from before the money, slowly.
    await page.evaluate('dispatchEvent(new Event("online"))')
    await answer.come
    await pay(45_000, code)
    await page.locator('.money-seen.on-leaf').waitFor()
    await page.evaluate(WATCH_FOR_THE_CODE)
    arrival.comes()
    await expect.poll(() => questions).toBeGreaterThan(1)
    await page.unrouteAll({ behavior: 'wait' })
    await page.locator('.money-seen.on-leaf').waitFor()
    expect(await page.evaluate('window.codeWasShown')).toBe(false)
  })
})

/** Something that is waited for, and that the test lets happen. */
function aMoment(): { come: Promise<void>; comes: () => void } {
  let comes = (): void => undefined
  const come = new Promise<void>((resolve) => {
    comes = resolve
  })
  return { come, comes: () => comes() }
}

const WATCH_FOR_THE_CODE = `{
  window.codeWasShown = false
  const look = () => { if (document.querySelector('.show-code')) window.codeWasShown = true }
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
}`

test('a tenth of the amount is an alarm, never a green screen', async () => {
  const code = await askFor45()
  await pay(4500, code)
  await vendor.page.getByText('Sai số tiền! Chỉ có 4.500 ₫').waitFor()
  await expect.poll(() => vendor.page.locator('.on-leaf').count()).toBe(0)
})

test('too much money is shown as such', async () => {
  const code = await askFor45()
  await pay(50_000, code)
  await vendor.page.locator('.money-seen.on-thread-red').waitFor()
  await expect.poll(() => vendor.page.locator('h1').textContent()).toBe('Nhận thừa 5.000 ₫')
})

test('the next customer is served while one waits, and a bar tells when the first one paid', async () => {
  const { page } = vendor
  const code = await askFor45()
  await vendor.tap('.show-code .endings a')
  await page.locator('.head .on-turmeric').waitFor()
  await vendor.tapKeys('12')
  await pay(45_000, code)
  await page.locator('.strip.on-leaf').waitFor()
  await expect.poll(() => page.locator('.amount').textContent()).toContain('12')
  // Nothing of this customer is left for the next test.
  for (const _ of '12') await vendor.tap('.key >> nth=11')
  await page.locator('.amount .empty').waitFor()
})

test('money for a dropped request is shown, not lost', async () => {
  const { page } = vendor
  const code = await askFor45()
  await page.waitForTimeout(450)
  await vendor.tap('.show-code .endings button')
  await page.locator('.sell').waitFor()
  await sent(vendor)
  await pay(45_000, code)
  await page.getByText('Tiền về đơn đã bỏ').waitFor()
  await vendor.tap('a[href="#book"]')
  await page.locator('.row .of-thread-red').getByText('Tiền về đơn đã bỏ').waitFor()
})

test('a keyboard alone sells: digits, Enter for the QR, Shift and Enter for cash', async () => {
  const { page } = vendor
  await page.goto(`http://127.0.0.1:${port}/stall/#sell`)
  await page.locator('.quick').waitFor()
  await page.waitForTimeout(450)
  await page.keyboard.type('30000')
  await page.keyboard.press('Shift+Enter')
  await page.getByText('Đã ghi 30.000 ₫ tiền mặt').waitFor()
  await page.waitForTimeout(450)
  await page.keyboard.type('46000')
  await page.keyboard.press('Enter')
  await page.locator('svg.code-card').waitFor()
  expect(await shownPayload(page)).toContain('540546000')
  await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('H1')
})
