import { openBrowser } from '@cho40/testing/browser'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PIN, deskOf, homeOf, newTestId } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, signIn, type Vendor } from './vendor.ts'

let browser: Browser
let server: StallServer
let stallId: string

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  stallId = (await homeOf(server.port, '0900000001')).stall.id
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function aPersonAs(role: 'staff' | 'helper', phone: string): Promise<Vendor> {
  const administrator = await deskOf(server.port)
  const id = newTestId('person')
  await administrator.tell('admin.addPerson', { id, phone, name: 'Nông Thị Giúp', pin: DEMO_PIN })
  await administrator.tell('admin.grantRole', { personId: id, role, scopeId: stallId })
  const vendor = await openPhone(browser, { port: server.port })
  await signIn(vendor, phone)
  return vendor
}

async function sound(vendor: Vendor): Promise<void> {
  await vendor.page.evaluate(axe.source)
  const found = `axe.run().then(({ violations }) => violations.map(({ id }) => id))`
  expect(await vendor.page.evaluate(found)).toEqual([])
  expect(await vendor.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
}

test('staff sell and see each sale, but no total and no close; the server sends them none', async () => {
  const vendor = await aPersonAs('staff', '0911000001')
  const { page } = vendor
  await vendor.tapKeys('20k')
  await vendor.tap('.endings button >> nth=0')
  await page.getByText('Đã ghi 20.000 ₫ tiền mặt').waitFor()
  await vendor.tap('a[href="#book"]')
  await page.locator('a.row').first().waitFor()
  await expect.poll(() => page.locator('.piles, .book button.of-money').count()).toBe(0)
  await sound(vendor)
  await page.goto(`http://127.0.0.1:${server.port}/stall/#close`)
  await page.locator('.book').waitFor()
  await expect.poll(() => page.locator('.close').count()).toBe(0)
  const desk = await deskOf(server.port, '0911000001')
  const home = await desk.ask<{ day: { totals: unknown } }>('stall.home', { stallId })
  expect(home.day.totals).toBeNull()
  await expect(desk.ask('stall.slip', { stallId, day: '2026-01-01' })).rejects.toThrow('NotAllowed')
  await vendor.context.close()
})

test('a helper’s phone says so above every screen', async () => {
  const vendor = await aPersonAs('helper', '0911000002')
  const { page } = vendor
  for (const name of ['sell', 'book', 'settings']) {
    await page.goto(`http://127.0.0.1:${server.port}/stall/#${name}`)
    await page.locator(`.${name}`).waitFor()
    await page.locator('.helping').getByText('Nông Thị Giúp đang bán giúp').waitFor()
    await sound(vendor)
  }
  await page.goto(`http://127.0.0.1:${server.port}/stall/#sell`)
  const below = await page.evaluate(
    'document.querySelector(".tabs").getBoundingClientRect().bottom - innerHeight',
  )
  expect(below).toBeLessThanOrEqual(0.5)
  await vendor.context.close()
})
