import { openBrowser } from '@cho40/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { twoVersions } from './a-new-version.ts'
import { bankOf, homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, sent, shownPayload, signIn } from './vendor.ts'

let browser: Browser
let server: StallServer

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** The streams that a tab opens from now on; one that was found mute is opened anew. */
function streamsOf(page: Page): string[] {
  const opened: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/events?')) opened.push(request.url())
  })
  return opened
}

test('two tabs of one phone hold one stream; both see the money, and the second follows when the first goes', async () => {
  const phone = '0900000001'
  const { stall } = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, stall.marketId)
  const vendor = await openPhone(browser, { port: server.port })
  const firstStreams = streamsOf(vendor.page)
  await signIn(vendor, phone)
  await expect.poll(() => firstStreams.length).toBeGreaterThan(0)
  const second = await vendor.context.newPage()
  const streams = streamsOf(second)
  await second.goto(`http://127.0.0.1:${server.port}/stall/#book`)
  await second.locator('.book').waitFor()
  expect(streams).toEqual([])

  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  const memo = /KX[0-9A-Z]{9}/.exec(await shownPayload(vendor.page))?.[0] ?? ''
  await second.locator('a.row', { hasText: '45.000' }).getByText('chờ tiền').first().waitFor()
  await sent(vendor)
  await bank.transfer({ account: stall.account.number, amount: 45_000, memo })
  await vendor.page.locator('.money-seen.on-leaf').waitFor()
  await second.locator('a.row').first().getByText('đã nhận').waitFor()
  expect(streams).toEqual([])

  await vendor.page.close()
  await expect.poll(() => streams.length).toBeGreaterThan(0)
  await second.goto(`http://127.0.0.1:${server.port}/stall/#sell`)
  await second.locator('.sell').waitFor()
  await vendor.context.close()
})

test('a lock on the book asks for six digits, holds after five wrong ones, and never stands before a sale', async () => {
  const vendor = await openPhone(browser, { port: server.port })
  const { page } = vendor
  await signIn(vendor, '0900000002')
  const type = async (digits: string): Promise<void> => {
    for (const digit of digits) await vendor.tap(`.key:text-is("${digit}")`)
  }
  await vendor.tap('a[href="#settings"]')
  await vendor.tap('.book-pin button')
  await type('135790')
  await page.getByText('Nhập mã lần nữa').waitFor()
  await type('135791')
  await page.getByText('Hai lần không giống nhau').waitFor()
  await type('135790')
  await type('135790')
  await page.locator('.settings').waitFor()
  await page.reload()
  await vendor.tap('a[href="#book"]')
  await page.getByText('Nhập mã mở sổ').waitFor()
  await expect.poll(() => page.locator('.sum').count()).toBe(0)
  await type('000000')
  await page.getByText('Sai mã, còn 4 lần').waitFor()
  await type('135790')
  await page.locator('.book .sum').first().waitFor()
  await page.reload()
  await page.getByText('Nhập mã mở sổ').waitFor()
  for (const left of [4, 3, 2, 1]) {
    await type('000000')
    await page.getByText(`Sai mã, còn ${left} lần`).waitFor()
  }
  await type('000000')
  await page.getByText('Sai nhiều lần, chờ tới').waitFor()
  await type('135790')
  await page.waitForTimeout(600)
  await page.getByText('Sai nhiều lần, chờ tới').waitFor()
  await page.goto(`http://127.0.0.1:${server.port}/stall/#close`)
  await page.reload()
  await page.getByText('Nhập mã mở sổ').waitFor()
  await vendor.tap('a[href="#sell"]')
  await vendor.tapKeys('20k')
  await vendor.tap('.endings button >> nth=0')
  await page.getByText('Đã ghi 20.000 ₫ tiền mặt').waitFor()
  await vendor.context.close()
})

/** The worker that waits, the one that works, and of which versions files are kept. */
const WORKERS = `(async () => {
  const found = await navigator.serviceWorker.getRegistration()
  const kept = (await caches.keys()).filter((name) => name.startsWith('stall-'))
  return { waits: found?.waiting?.state ?? null, works: found?.active?.state ?? null,
    kept: kept.map((name) => name.startsWith('stall-new-') ? 'new' : 'old') }
})()`

test('a new version waits while a page is open, in the middle of a sale too, and takes over when all are closed', async () => {
  const between = await twoVersions(server.port)
  const vendor = await openPhone(browser, { port: between.port })
  const { page } = vendor
  await signIn(vendor, '0900000003')
  const isLed = () => page.evaluate('navigator.serviceWorker.controller !== null')
  await expect.poll(isLed).toBe(true)
  await page.evaluate(
    'navigator.serviceWorker.addEventListener("controllerchange", () => { window.taken = true })',
  )
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  const asked = await shownPayload(page)
  between.renew()
  await page.evaluate('navigator.serviceWorker.ready.then((found) => void found.update())')
  const bothThere = { waits: 'installed', works: 'activated', kept: ['old', 'new'] }
  await expect.poll(() => page.evaluate(WORKERS)).toEqual(bothThere)
  expect(await shownPayload(page)).toBe(asked)
  expect(await page.evaluate('window.taken ?? false')).toBe(false)
  await page.reload()
  expect(await shownPayload(page)).toBe(asked)
  expect(await page.evaluate(WORKERS)).toEqual(bothThere)
  await page.close()
  const onAnotherDay = async () => {
    const next = await vendor.context.newPage()
    await next.goto(`http://127.0.0.1:${between.port}/stall/#book`)
    // On some days the demonstration has a sale of its own that waits here.
    await next.locator('a.row', { hasText: '45.000' }).getByText('chờ tiền').first().waitFor()
    const seen = await next.evaluate(WORKERS)
    await next.close()
    return seen
  }
  await expect.poll(onAnotherDay).toEqual({ waits: null, works: 'activated', kept: ['new'] })
  await vendor.context.close()
  await between.close()
})
