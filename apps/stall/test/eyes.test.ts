import { openBrowser } from '@cho40/testing/browser'
import { makeId } from '@cho40/values'
import jsqr from 'jsqr'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bank, bankOf, deskOf, homeOf, newTestId } from './desk.ts'
import { sound } from './sound.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import {
  codesAreThere,
  held,
  openPhone,
  sent,
  settle,
  shownPayload,
  signIn,
  switchLanguage,
  type Vendor,
} from './vendor.ts'

let browser: Browser
let server: StallServer
let bank: Bank
let marketId: string

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  marketId = (await homeOf(server.port, '0900000001')).stall.marketId
  bank = await bankOf(server.port, marketId)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function ask(vendor: Vendor, keys: string): Promise<string> {
  await vendor.page.waitForTimeout(450)
  await vendor.page.goto(`http://127.0.0.1:${server.port}/stall/#sell`)
  await vendor.tapKeys(keys)
  await vendor.tap('.endings .primary')
  const payload = await shownPayload(vendor.page)
  await sent(vendor)
  return /KX[0-9A-Z]{9}/.exec(payload)?.[0] ?? ''
}

test.each([
  { language: 'vi', width: 360, height: 640, theme: 0, phone: '0900000004' },
  { language: 'en', width: 412, height: 915, theme: 1, phone: '0900000002' },
  { language: 'en', width: 360, height: 640, theme: 0, phone: '0900000001' },
  { language: 'vi', width: 412, height: 915, theme: 1, phone: '0900000003' },
] as const)('every screen is sound in $language at $width × $height, theme $theme', async (how) => {
  const { language, phone } = how
  const { stall } = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: server.port, ...how })
  const { page } = vendor
  await page.locator('.sign-in').waitFor()
  await sound(page, 'sign in')
  await signIn(vendor, phone)
  if (language === 'en') await switchLanguage(vendor, language)
  await vendor.tap('a[href="#settings"]')
  await vendor.tap(`.settings .choices >> nth=1 >> button >> nth=${how.theme}`)
  await sound(page, 'settings')
  await vendor.tap('a[href="#sell"]')
  await sound(page, 'keypad, empty')
  await vendor.tapKeys('999999999')
  await sound(page, 'keypad, longest amount')
  await vendor.tap('.endings button >> nth=0')
  await page.locator('.strip.on-turmeric').waitFor()
  await sound(page, 'large amount')
  // The question may have gone while it was looked at.
  await page.locator('.strip').waitFor({ state: 'detached' })
  await held(vendor, async () => {
    await vendor.tap('.endings button >> nth=0')
    await page.locator('.strip.on-turmeric').waitFor()
    await settle(vendor)
    await vendor.tap('.endings button >> nth=0')
    await page.locator('.strip.on-sky').waitFor()
    await sound(page, 'cash recorded')
  })
  const pay = (amount: number, memo: string): Promise<void> =>
    bank.transfer({ account: stall.account.number, amount, memo })

  const exact = await ask(vendor, '45k')
  await sound(page, 'waiting')
  await held(vendor, async () => {
    await pay(45_000, exact)
    await page.locator('.money-seen.on-leaf').waitFor()
    await page.waitForTimeout(250)
    await sound(page, 'paid')
  })
  const short = await ask(vendor, '46k')
  await pay(40_000, short)
  await page.locator('.show-code .on-thread-red').waitFor()
  await sound(page, 'short')
  const over = await ask(vendor, '47k')
  await pay(50_000, over)
  await page.locator('.money-seen.on-thread-red').waitFor()
  await sound(page, 'over')
  await vendor.tap('.money-seen .endings a')
  await vendor.tap('a[href="#book"]')
  await page.locator('.rows .row').first().waitFor()
  await sound(page, 'book')
  await afterTheSales(vendor)
  await vendor.context.close()
})

/** Orders, the close and its slip, and the recovery page; the book is closed in the end. */
async function afterTheSales(vendor: Vendor): Promise<void> {
  const { page } = vendor
  await ask(vendor, '48k')
  await vendor.tap('.show-code .endings a')
  await vendor.tap('a[href="#book"]')
  await vendor.tap('a.row >> nth=0')
  await page.locator('.order').waitFor()
  await sound(page, 'open order')
  await page.waitForTimeout(450)
  await vendor.tap('.acts button >> nth=0')
  await page.locator('.order .on-sky').waitFor()
  await sound(page, 'order that the seller vouched for')
  const id = page.url().split('/').at(-1) ?? ''
  await page.goto(`http://127.0.0.1:${server.port}/stall/#sale/${id}`)
  await page.locator('.money-seen.on-sky').waitFor()
  await page.waitForTimeout(250)
  await sound(page, 'vouched for')
  await page.goto(`http://127.0.0.1:${server.port}/stall/#khoi-phuc`)
  await page.locator('.recovery').waitFor()
  await sound(page, 'recovery')
  await page.goto(`http://127.0.0.1:${server.port}/stall/#book`)
  await sent(vendor)
  await page.locator('.book').waitFor()
  await vendor.tap('.book button.of-money')
  await page.locator('.close .primary[aria-disabled=false]').waitFor()
  await sound(page, 'close')
  await vendor.tap('.close .endings button >> nth=0')
  await vendor.tapKeys('30k')
  await sound(page, 'count')
  await page.waitForTimeout(450)
  await vendor.tap('.close .primary')
  await page.locator('.slip').waitFor()
  await sound(page, 'slip')
}

test('a person with two stalls chooses, and sells at the chosen one', async () => {
  const phone = '0900000007'
  const { session } = await deskOf(server.port, phone)
  const administrator = await deskOf(server.port)
  await administrator.tell('market.openStall', {
    id: newTestId('stall'),
    marketId,
    number: '77',
    name: 'Sạp thứ hai',
    vendorId: session.personId,
    account: {
      id: makeId('acct', { ms: Date.now(), random: crypto.getRandomValues(new Uint8Array(10)) }),
      bin: '970405',
      number: '999999999077',
      holderName: 'DANG THI MAU BAY',
    },
  })
  const vendor = await openPhone(browser, { port: server.port })
  await vendor.tapKeys(`${phone}404040`)
  await vendor.tap('button[type=submit]')
  await vendor.page.locator('.choose-stall').waitFor()
  await sound(vendor.page, 'choose a stall')
  await vendor.tap('.choose-stall button:has-text("77")')
  await vendor.page.locator('.stall-number:has-text("77")').waitFor()
  await codesAreThere(vendor)
  await settle(vendor)
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  expect(await shownPayload(vendor.page)).toContain('999999999077')
  await vendor.context.close()
})

test('a wrong PIN is told in words, with the tries that are left', async () => {
  const vendor = await openPhone(browser, { port: server.port })
  await vendor.tapKeys('0900000001111111')
  await vendor.tap('button[type=submit]')
  await vendor.page.getByText(/Sai số hoặc mã PIN, còn \d+ lần/).waitFor()
  await sound(vendor.page, 'wrong PIN')
  await vendor.context.close()
})

test('an independent reader finds in a screenshot exactly what was encoded', async () => {
  const vendor = await openPhone(browser, { port: server.port })
  await signIn(vendor, '0900000002')
  await ask(vendor, '45k')
  const picture = (await vendor.page.screenshot()).toString('base64')
  const blank = await vendor.context.newPage()
  const pixels = await blank.evaluate<{
    data: number[]
    width: number
    height: number
  }>(`(async () => {
    const picture = new Image()
    picture.src = 'data:image/png;base64,${picture}'
    await picture.decode()
    const { width, height } = picture
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    canvas.drawImage(picture, 0, 0)
    return { data: [...canvas.getImageData(0, 0, width, height).data], width, height }
  })()`)
  const { data, width, height } = pixels
  const found = jsqr.default(Uint8ClampedArray.from(data), width, height)
  expect(found?.data).toBe(await shownPayload(vendor.page))
  await vendor.context.close()
})
