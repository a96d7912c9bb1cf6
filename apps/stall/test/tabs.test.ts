import { openBrowser } from '@cho40/testing/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bankOf, homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, shownPayload, signIn, type Vendor } from './vendor.ts'

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

async function streamsOf(vendor: Vendor): Promise<string[]> {
  const opened: string[] = []
  vendor.context.on('request', (request) => {
    if (request.url().includes('/events?')) opened.push(request.url())
  })
  return opened
}

test('two tabs of one phone hold one stream; both see the money, and the second follows when the first goes', async () => {
  const phone = '0900000001'
  const { stall } = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, stall.marketId)
  const vendor = await openPhone(browser, { port: server.port })
  await signIn(vendor, phone)
  const streams = await streamsOf(vendor)
  const second = await vendor.context.newPage()
  await second.goto(`http://127.0.0.1:${server.port}/stall/#book`)
  await second.locator('.book').waitFor()
  expect(streams).toEqual([])

  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  const memo = /KX[0-9A-Z]{9}/.exec(await shownPayload(vendor.page))?.[0] ?? ''
  await second.locator('a.row').getByText('chờ tiền').waitFor()
  await expect.poll(() => vendor.unsent()).toBe(0)
  await bank.transfer({ account: stall.account.number, amount: 45_000, memo })
  await vendor.page.locator('.money-seen.on-leaf').waitFor()
  await second.locator('a.row').first().getByText('đã nhận').waitFor()
  expect(streams).toEqual([])

  await vendor.page.close()
  await expect.poll(() => streams.length).toBe(1)
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
  expect(await page.locator('.sum').count()).toBe(0)
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
