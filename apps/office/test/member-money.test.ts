import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CooperativeView, RegisterView } from '@cho40/contract'
import { afterAll, expect, test } from 'vitest'
import { call, queryOf, signIn } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { looker } from './look.ts'

const look = looker(join(import.meta.dirname, '../reports/pictures'))

const { desk, page, complaints, coop, said, keys } = await aShopDesk()
afterAll(() => desk.close())

const TREASURER = { phone: '0900000054', pin: '404040' }

/** What one person asked for is approved by a second, whose own wish the first then refuses. */
async function limitsByTwo(url: string): Promise<void> {
  const second = await desk.page()
  await signIn(second.page, desk.url, TREASURER)
  await second.page.goto(url)
  const theirs = second.page.getByRole('region', { name: 'Mức chi phải hai người' })
  await theirs.getByText(/xin tăng lên 9\.000\.000 ₫.*Mùa thu mua/).waitFor()
  await theirs.getByRole('button', { name: 'Duyệt tăng mức' }).press('Enter')
  await theirs.getByText('Đã duyệt mức 9.000.000').waitFor()
  await theirs.getByRole('listitem').filter({ hasText: '9.000.000' }).waitFor()
  await theirs.getByText('Mùa thu mua').waitFor({ state: 'detached' })
  await theirs.getByRole('button', { name: 'Đổi mức' }).press('Enter')
  await theirs.getByLabel('Mức mới').fill('12000000')
  await theirs.getByLabel('Vì sao cần tăng').fill('Tết')
  await theirs.getByLabel('Vì sao cần tăng').press('Enter')
  await theirs.getByText('Bạn là người xin').waitFor()
  expect(await theirs.getByRole('button', { name: 'Duyệt tăng mức' }).count()).toBe(0)
  expect(second.complaints).toEqual([])
  await second.page.close()
  await page.goto(url)
  const mine = page.getByRole('region', { name: 'Mức chi phải hai người' })
  await mine.getByText(/xin tăng lên 12\.000\.000/).waitFor()
  await mine.getByRole('button', { name: 'Không duyệt' }).press('Enter')
  await mine.getByText('Đã ghi: không tăng mức').waitFor()
  await mine.getByText(/xin tăng lên/).waitFor({ state: 'detached' })
  expect(await mine.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('9.000.000'),
  ])
}

test('a member gets an account to be paid into, an advance and capital; the fund opens a source', async () => {
  const all = await call<{ id: CooperativeView['id']; name: string }[]>(
    page,
    '/trpc/cooperative.list',
  )
  const other = all.find(({ id }) => id !== coop.id)
  const wish = { cooperativeId: other?.id }
  const register = await call<RegisterView>(page, queryOf('members.register', wish))
  const line = register.members.find(({ leftOn, paid }) => leftOn === null && paid > 0)
  const memberPage = `${desk.url}/office/members?coop=${other?.id ?? ''}&member=${line?.id ?? ''}`
  await page.goto(memberPage)
  await page.locator('#member-name').waitFor()
  await keys('t')
  const account = page.getByRole('form', { name: /Trả tiền cho/ })
  await account.locator('option[value="970405"]').waitFor({ state: 'attached' })
  await account.locator('select[name=bin]').selectOption('970405')
  await account.getByLabel('Số tài khoản').fill('4400112233')
  await account.locator('input[name=holder]').fill('Thanh vien')
  await keys('Enter')
  await said('Đã ghi tài khoản của')
  await keys('m')
  const advance = page.getByRole('form', { name: /Tạm ứng cho/ })
  await advance.getByText(/Chuyển vào 4400112233/).waitFor()
  await advance.getByLabel('Số tiền').fill('150000')
  await look(page, 'member-advance', 'vi')
  await advance.getByLabel('Số tiền').press('Enter')
  await said('Đã lập lệnh chi tạm ứng 150.000')
  await page.getByRole('link', { name: 'Chi tiếp' }).press('Enter')
  await page.getByRole('option', { name: /Tạm ứng cho thành viên/ }).click()
  const payout = page.getByRole('region', { name: /150\.000/ })
  await payout.getByText('Tạm ứng cho thành viên').waitFor()
  await payout.getByRole('img', { name: /Mã VietQR để chi/ }).waitFor()
  await payout.getByText('Các bước đã qua').press('Enter')
  await payout
    .getByRole('listitem')
    .filter({ hasText: /· Lập lệnh · Quản trị$/ })
    .waitFor()
  await look(page, 'payout-advance', 'vi')
  await payout.getByRole('button', { name: /Hủy lệnh chi/ }).press('Enter')
  await page.getByLabel('Vì sao hủy?').fill('Thành viên không cần nữa')
  await keys('Enter')
  await said('Đã hủy')
  await page.getByRole('button', { name: 'Đổi mức' }).press('Enter')
  await page.getByLabel('Mức mới').fill('9000000')
  await page.getByLabel('Vì sao cần tăng').fill('Mùa thu mua')
  await keys('Enter')
  await said('Đã gửi xin tăng lên 9.000.000')
  await page.getByText('Bạn là người xin').waitFor()
  await look(page, 'payout-limit', 'vi')
  await limitsByTwo(page.url())
  await page.goto(memberPage)
  await page.getByRole('button', { name: 'Thu hồi, không chi nữa' }).press('Enter')
  await said('Đã thu hồi tạm ứng 150.000')
  await page.getByText(/Đã thu hồi ngày/).waitFor()
  await keys('h')
  const transfer = page.getByRole('form', { name: /Chuyển vốn góp/ })
  await transfer.locator('select[name=to] option').nth(1).waitFor({ state: 'attached' })
  await transfer.locator('select[name=to]').selectOption({ index: 1 })
  await transfer.getByLabel('Số vốn chuyển').fill('10000')
  await keys('Enter')
  await said('Đã chuyển 10.000')
  await page.goto(`${desk.url}/office/funds?coop=${other?.id ?? ''}`)
  await page.locator('.coop-screen').waitFor()
  await keys('n')
  await page.getByLabel('Tên nguồn').fill('Quỹ hỗ trợ giống')
  await keys('Enter')
  await said('Đã mở nguồn Quỹ hỗ trợ giống')
  await page.getByRole('button', { name: 'Ghi tiền vào Quỹ hỗ trợ giống' }).press('Enter')
  await page.getByLabel('Số tiền').fill('2000000')
  await keys('Enter')
  await said('Đã ghi 2.000.000')
  await page.getByText('Cuối kỳ').first().waitFor()
  await look(page, 'funds')
  await rollAndUse(register.members.length)
  expect(complaints).toEqual([])
})

/** The whole register goes into a file with its numbers; what members did is what income is shared by. */
async function rollAndUse(members: number): Promise<void> {
  const at = (screen: string): string => page.url().replace('/funds', `/${screen}`)
  const [roll, use] = [at('members'), at('distribution')]
  await page.goto(roll)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải sổ đủ cột (CSV)' }).press('Enter')
  const file = await saved
  expect(file.suggestedFilename()).toBe('so-dang-ky-thanh-vien.csv')
  const text = await readFile(await file.path(), 'utf8')
  expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(members)
  expect(text).toContain(';Số giấy tờ;')
  await page.getByText(/^Đã tải sổ đăng ký \d+ dòng/).waitFor()
  await page.goto(use)
  const part = page.getByRole('region', { name: 'Mức sử dụng dịch vụ', exact: true })
  const table = part.getByRole('region', { name: /^Mức sử dụng dịch vụ \(/ })
  await table.getByRole('columnheader', { name: 'Bán qua HTX' }).waitFor()
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(2)
  await look(page, 'distribution-use')
  await part.getByLabel('Từ ngày').fill('2020-01-01')
  await part.getByLabel('Đến ngày').fill('2020-12-31')
  await part.getByText('Trong kỳ chưa thành viên nào bán qua').waitFor()
}
