import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { signIn } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'

const look = looker(join(import.meta.dirname, '../reports/pictures'))

const { desk, page, complaints, coop, open, said } = await aShopDesk()
afterAll(() => desk.close())

const cardOf = (on: Page) => on.getByRole('region', { name: 'Liên hệ cho khách' })
const shopPage = async () =>
  (await fetch(`${desk.url}/htx/${coop.id.slice('coop_'.length)}`)).text()

test('a seller publishes how to be reached, reads who will see it, puts a slip right and takes it back', async () => {
  await open('orders')
  const card = cardOf(page)
  await card.getByText('Chưa công bố').waitFor()
  expect(await card.getByRole('button', { name: 'Thôi công bố' }).count()).toBe(0)
  const form = page.getByRole('form', { name: 'Sửa liên hệ' })
  const change = () => card.getByRole('button', { name: 'Sửa liên hệ' }).press('Enter')
  await change()
  await form.getByText('Ai vào trang bán hàng cũng đọc được').waitFor()
  await form.getByLabel('Địa chỉ').fill('Bản Mẫu, xã Nà Mẫu')
  await page.keyboard.press('Enter')
  await card.getByText('Địa chỉ: Bản Mẫu, xã Nà Mẫu').waitFor()
  expect(await shopPage()).toContain('Bản Mẫu, xã Nà Mẫu')
  await change()
  expect(await form.getByLabel('Địa chỉ').inputValue()).toBe('Bản Mẫu, xã Nà Mẫu')
  await form.getByLabel('Điện thoại').fill('0912 345')
  await page.keyboard.press('Enter')
  await card.getByText('Số điện thoại chưa đúng').waitFor()
  // The browser notes the refusal by itself.
  await expect.poll(() => complaints.length, { timeout: 90_000 }).toBe(1)
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')])
  await look(page, 'seller-contact-form')
  await form.getByLabel('Điện thoại').fill('0241 382 6123')
  await page.keyboard.press('Enter')
  await said('Đã công bố cho mọi người')
  await card.getByText('Điện thoại: 02413826123').waitFor()
  await look(page, 'seller-contact')
  expect(await shopPage()).toContain('href="tel:02413826123"')
  await card.getByRole('button', { name: 'Thôi công bố' }).press('Enter')
  await said('Đã thôi công bố')
  await card.getByText('Chưa công bố').waitFor()
  expect(await shopPage()).not.toMatch(/tel:|Bản Mẫu, xã/)
  expect(complaints).toEqual([])
})

test('a vendor publishes the number of their own stall, by keys alone', async () => {
  const theirs = await desk.page()
  await signIn(theirs.page, desk.url, { phone: '0900000001', pin: '404040' })
  await theirs.page.getByRole('heading', { level: 1, name: 'Đơn hàng' }).waitFor()
  const { press } = byKeys(theirs.page)
  const card = cardOf(theirs.page)
  await card.getByText('Chưa công bố').waitFor()
  await card.getByRole('button', { name: 'Sửa liên hệ' }).focus()
  await press('Enter')
  await theirs.page.getByRole('form', { name: 'Sửa liên hệ' }).getByLabel('Điện thoại').focus()
  await theirs.page.keyboard.type('19001234')
  await press('Enter')
  await card.getByText('Điện thoại: 19001234').waitFor()
  expect(theirs.complaints).toEqual([])
})
