import type { RegisterView } from '@cho40/contract'
import { afterAll, expect, test } from 'vitest'
import { aCoopDesk, look, said } from './a-coop-desk.ts'
import { call, newId, outOfFields, queryOf, signIn } from './a-desk.ts'

const { desk, open } = await aCoopDesk()
afterAll(() => desk.close())

test('capital is given back and paid, a certificate issued again, a limit passed by resolution', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  const all = await call<{ id: string; name: string }[]>(page, '/trpc/cooperative.list')
  const coop = all.find(({ name }) => name === 'HTX Mẫu Nà Lẹng')?.id
  const { members } = await call<RegisterView>(
    page,
    queryOf('members.register', { cooperativeId: coop }),
  )
  const idOf = (wanted: string) => members.find(({ name }) => name === wanted)?.id
  // Nine of thirty million is all that one may hold: whoever takes capital back pushes this one over.
  await call(page, '/trpc/members.capital.pledge', {
    id: newId('capital'),
    cooperativeId: coop,
    day: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
    pledges: [{ memberId: idOf('Vàng A Mẫu Chớ'), amount: 6_000_000 }],
  })
  await open(page, 'members', `?coop=${coop}&member=${idOf('Nông Thị Mẫu Lụa')}`)
  await page.getByRole('button', { name: 'Giấy chứng nhận vốn góp' }).waitFor()
  await page.keyboard.press('r')
  const back = page.getByRole('form', { name: 'Trả lại một phần vốn góp cho Nông Thị Mẫu Lụa' })
  await back.getByLabel('Số vốn trả lại').fill('1000000')
  await back.getByLabel('Số vốn trả lại').press('Enter')
  await page.getByRole('alert').getByText('Cùng lúc cần trả lại ít nhất 428.572 ₫').waitFor()
  await back.getByRole('button', { name: 'Cùng lúc trả Vàng A Mẫu Chớ 428.572 ₫' }).press('Enter')
  expect(complaints.splice(0)).toEqual([expect.stringContaining('409 (Conflict)')])
  await back.locator('[name="together-amount-1"]').waitFor()
  await look(page, 'member-withdraw')
  await back.locator('[name="together-amount-1"]').press('Enter')
  await said(page, 'Đã ghi trả lại 1.000.000 ₫ vốn của Nông Thị Mẫu Lụa')
  await back.waitFor({ state: 'detached' })
  await page.getByText('còn 1.000.000 ₫, chưa có lệnh chi 1.000.000 ₫').waitFor()

  await outOfFields(page)
  await page.keyboard.press('k')
  const pay = page.getByRole('form', { name: 'Chi cho Nông Thị Mẫu Lụa' })
  await pay.getByLabel('Số tiền').fill('400000')
  await pay.getByLabel('Số tiền').press('Enter')
  await said(page, 'Đã lập lệnh chi 400.000 ₫')
  await pay.waitFor({ state: 'detached' })
  await page.getByText('còn 1.000.000 ₫, chưa có lệnh chi 600.000 ₫').waitFor()
  const owed = page.getByRole('region', { name: 'Hợp tác xã còn phải trả' })
  await owed.getByRole('row', { name: /Vốn góp trả lại 400\.000 ₫ Chờ chi/ }).waitFor()

  await outOfFields(page)
  await page.keyboard.press('c')
  const papers = page.getByRole('region', { name: 'Giấy chứng nhận vốn góp' }).locator('tbody tr')
  await page.locator('.certificate').waitFor()
  await expect.poll(() => papers.count(), { timeout: 90_000 }).toBe(2)
  await papers.nth(1).getByText('vốn thay đổi').waitFor()
  await page.getByRole('button', { name: 'Cấp lại' }).press('Enter')
  const again = page.getByRole('form', { name: /^Cấp lại giấy số/ })
  await again.getByLabel('Vì sao').press('Enter')
  await again.getByRole('button', { name: 'Cấp lại' }).press('Enter')
  await said(page, 'Đã cấp lại giấy chứng nhận cho Nông Thị Mẫu Lụa')
  await expect.poll(() => papers.count(), { timeout: 90_000 }).toBe(3)
  await papers.nth(1).getByText(': mất').waitFor()
  await page.locator('.certificate').getByText('2.000.000 ₫').waitFor()
  await again.waitFor({ state: 'detached' })
  await look(page, 'member-certificates')

  await outOfFields(page)
  await page.keyboard.press('s')
  const change = page.getByRole('form', { name: 'Sửa thông tin của Nông Thị Mẫu Lụa' })
  await change.getByLabel('Địa chỉ').fill('Thôn Khau Mới')
  await change.getByLabel('Địa chỉ').press('Enter')
  await said(page, 'Đã ghi thông tin của Nông Thị Mẫu Lụa')
  await change.waitFor({ state: 'detached' })
  await page.locator('.facts').getByText('Thôn Khau Mới').waitFor()

  await outOfFields(page)
  await page.keyboard.press('u')
  await page.getByRole('button', { name: 'Kết nạp thành viên' }).waitFor()
  await page.keyboard.press('c')
  const book = page.getByRole('region', { name: 'Giấy chứng nhận vốn góp' })
  await book
    .getByRole('row', { name: /Nông Thị Mẫu Lụa 2\.000\.000 ₫ .* Đang có giá trị/ })
    .waitFor()
  await look(page, 'certificates')
  await page.keyboard.press('u')
  await page.getByRole('button', { name: 'Kết nạp thành viên' }).waitFor()
  await page.keyboard.press('q')
  await page.getByText('Chưa ghi nghị quyết nào.').waitFor()
  await page.getByRole('button', { name: 'Ghi nghị quyết' }).press('Enter')
  const decision = page.getByRole('form', { name: 'Ghi nghị quyết' })
  await decision.locator('[name=number]').fill('03/NQ')
  await decision.locator('[name=membersInvited]').fill('8')
  await decision.locator('[name=membersPresent]').fill('7')
  await decision.getByLabel('Đại hội quyết').fill('Cho giữ vốn vượt mức một năm')
  await decision.getByLabel('Đại hội quyết').press('Enter')
  await said(page, 'Đã ghi nghị quyết 03/NQ')
  await decision.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Cho giữ vượt mức' }).press('Enter')
  const allow = page.getByRole('form', { name: 'Cho giữ vượt mức' })
  await allow.locator('select[name=member]').selectOption({ label: '8 – Vàng A Mẫu Chớ' })
  await allow.locator('select[name=by]').selectOption({ index: 1 })
  await allow.getByLabel('Lý do').fill('Mua máy sấy')
  await allow.getByLabel('Được giữ đến (%)').fill('35')
  await allow.getByLabel('Được giữ đến (%)').press('Enter')
  await said(page, 'Đã ghi mức 35 %')
  await allow.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /Vàng A Mẫu Chớ 35 %/ }).waitFor()
  await look(page, 'capital-limits')
  // The link alone opens the same part.
  await page.goto(page.url())
  await page.getByText('Cho giữ vốn vượt mức một năm').waitFor()
  expect(complaints).toEqual([])
})
