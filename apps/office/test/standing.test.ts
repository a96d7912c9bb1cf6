import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeskListing } from '@cho40/contract'
import { instantFromMs, marketDayOf, plusDays } from '@cho40/values'
import { afterAll, expect, test } from 'vitest'
import { call, queryOf } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { aStore, brought } from './a-store.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'

const look = looker(await mkdtemp(join(tmpdir(), 'cho40-standing-')))
const TODAY = marketDayOf(instantFromMs(Date.now()))

const { desk, page, complaints, coop, open, said } = await aShopDesk()
afterAll(() => desk.close())

/** Twenty packs of noodles lie in the cooperative's store. */
async function twentyNoodles(): Promise<void> {
  const wish = queryOf('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const listings = await call<DeskListing[]>(page, wish)
  const noodles = listings.find(({ name }) => name === 'Miến dong Nà Mẫu')
  const variantId = noodles?.packs[0]?.id
  await brought(page, { placeId: await aStore(page, coop), variantId }, 20_000)
}

test('a standing order needs a place of goods, and the screen says so', async () => {
  await open('orders')
  const part = page.getByRole('region', { name: 'Đơn định kỳ' })
  await part.getByText('Chưa có đơn định kỳ nào.').waitFor()
  // The list of keys tells those of every part of the screen.
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Phím tắt' })
  for (const label of ['Ghi đơn', 'Ghi đơn định kỳ', 'Việc kế']) {
    await keys.getByText(label, { exact: true }).waitFor()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  await part.getByText('Chưa có nơi để hàng').waitFor()
  await twentyNoodles()
  expect(complaints).toEqual([])
})

test('a standing order is written down, ended and its buyer forgotten, by keys alone', async () => {
  const { press, type, tabTo } = byKeys(page)
  await open('orders')
  const part = page.getByRole('region', { name: 'Đơn định kỳ' })
  await part.getByText('Chưa có đơn định kỳ nào.').waitFor()
  await press('d')
  const form = page.getByRole('form', { name: 'Ghi đơn định kỳ' })
  const field = (name: string) => form.locator(`[name=${name}]`)
  await tabTo(field('buyer'))
  await type('Quán cơm Sáng')
  await tabTo(field('tel'))
  await type('12345')
  await press('Enter')
  await form.getByText('Chưa có hàng nào trong đơn.').waitFor()
  await tabTo(field('find'))
  await type('mien dong')
  await form.getByRole('button', { name: /^Miến dong Nà Mẫu \(/ }).waitFor()
  await press('Enter')
  const quantity = form.getByLabel(/^Miến dong Nà Mẫu, mỗi lần/)
  await expect.poll(() => quantity.evaluate((it) => it === document.activeElement)).toBe(true)
  await type('3')
  await press('Enter', 'Enter')
  await form.getByText('Số điện thoại chưa đúng').waitFor()
  await field('tel').focus()
  await press('Control+a')
  await type('0912345679')
  await press('Enter')
  await form.getByText('Chọn ít nhất một ngày trong tuần.').waitFor()
  for (const day of [1, 4]) {
    await tabTo(field(`day-${day}`))
    await press('Space')
  }
  await look(page, 'standing-new')
  await tabTo(field('buyer'))
  await press('Enter')
  await said('Đã ghi đơn định kỳ của Quán cơm Sáng')
  const row = part.getByRole('row', { name: /Quán cơm Sáng/ })
  await row.getByText('Thứ Hai, Thứ Năm').waitFor()
  await row.getByText(/^3 \S+ Miến dong Nà Mẫu$/).waitFor()
  // The next three days of two a week; more of the month are told by dots.
  expect(await row.innerText()).toMatch(/\d\d\/\d\d, \d\d\/\d\d, \d\d\/\d\d …/)
  await look(page, 'standing')

  const end = part.getByRole('button', { name: 'Dừng đơn … Quán cơm Sáng' })
  await tabTo(end)
  await press('Enter')
  const ending = page.getByRole('form', { name: 'Dừng đơn định kỳ của Quán cơm Sáng' })
  expect(await ending.locator('[name=last-day]').inputValue()).toBe(plusDays(TODAY, -1))
  await look(page, 'standing-end', 'vi')
  await tabTo(ending.getByRole('button', { name: 'Dừng đơn' }))
  await press('Enter')
  await said('Đơn định kỳ của Quán cơm Sáng dừng sau ngày')
  await row.getByText('Đã dừng').waitFor()
  await row.getByText('Không còn lần nào').waitFor()
  expect(await end.count()).toBe(0)

  const forget = part.getByRole('button', { name: 'Quên khách … Quán cơm Sáng' })
  page.once('dialog', (asked) => void asked.dismiss())
  await tabTo(forget)
  await press('Enter')
  expect(await row.count()).toBe(1)
  page.once('dialog', (asked) => void asked.accept())
  await press('Enter')
  await said('Đã xoá tên và số điện thoại của khách')
  await part.getByRole('row', { name: /Đã xoá thông tin khách/ }).waitFor()
  expect(await page.locator('main').innerText()).not.toContain('0912345679')
  expect(complaints).toEqual([])
})

test('one may fall on every day of a market, and what was typed is asked for before it is lost', async () => {
  await open('orders')
  await page.getByRole('button', { name: 'Ghi đơn định kỳ' }).press('Enter')
  const form = page.getByRole('form', { name: 'Ghi đơn định kỳ' })
  await form.locator('[name=buyer]').fill('Trường Nà Mẫu')
  page.once('dialog', (asked) => void asked.dismiss())
  await page.keyboard.press('Escape')
  expect(await form.locator('[name=buyer]').inputValue()).toBe('Trường Nà Mẫu')
  await form.locator('[name=tel]').fill('0912 345 670')
  await form.locator('[name=find]').fill('mien')
  // The goods come after the form; Enter takes the first of what is shown.
  await form.getByRole('button', { name: /^Miến dong Nà Mẫu \(/ }).waitFor()
  await form.locator('[name=find]').press('Enter')
  await form.locator('[name=rhythm]').selectOption('market_days')
  await form.locator('[name=last]').fill(plusDays(TODAY, 40))
  await form.locator('[name=last]').press('Enter')
  await said('Đã ghi đơn định kỳ của Trường Nà Mẫu')
  const row = page.getByRole('row', { name: /Trường Nà Mẫu/ })
  await row.getByText(/^Mỗi phiên /).waitFor()
  expect(complaints).toEqual([])
})
