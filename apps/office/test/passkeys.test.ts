import { join } from 'node:path'
import type { MarketView } from '@cho40/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, call, newId } from './a-desk.ts'
import { looker } from './look.ts'

const look = looker(join(import.meta.dirname, '../reports/pictures'))
const ADMINISTRATOR = { phone: '0900000000', pin: '404040' }

let desk: Awaited<ReturnType<typeof aDesk>>
let url: string
beforeAll(async () => {
  desk = await aDesk()
  // Passkeys belong to a name; an address of numbers has none.
  url = desk.url.replace('127.0.0.1', 'localhost')
})
afterAll(() => desk.close())

/** A computer with a built-in authenticator whose owner is there and shows a finger. */
async function aComputer() {
  const opened = await desk.page()
  const wire = await opened.page.context().newCDPSession(opened.page)
  await wire.send('WebAuthn.enable')
  const { authenticatorId } = await wire.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  /** A finger that is not the owner's. */
  const verified = (isUserVerified: boolean) =>
    wire.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { ...opened, verified }
}

async function signInByPin(page: Page, who = ADMINISTRATOR): Promise<void> {
  await page.goto(`${url}/office/`)
  await page.locator('input[name=phone]').fill(who.phone)
  await page.locator('input[name=pin]').fill(who.pin)
  await page.keyboard.press('Enter')
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thoát' }).click()
  await page.getByRole('button', { name: 'Vào bằng khoá đăng nhập' }).waitFor()
}

/** Tries to enter by passkey, and waits until the browser has refused. */
async function triesInVain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Vào bằng khoá đăng nhập' })
  const asked = page.waitForResponse(/session\.askPasskey/)
  await button.press('Enter')
  await asked
  // It was pressed before the question went out, and is free again when the browser has answered.
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('false')
  expect(await call(page, '/trpc/session.current')).toBeNull()
}

test('a passkey is made, opens the desk without a PIN, is asked of a role, and taken away', async () => {
  const { page, complaints, verified } = await aComputer()
  await signInByPin(page)
  await page.locator('nav.tasks').waitFor()
  await page.goto(`${url}/office/me`)
  const mine = page.getByRole('region', { name: 'Khoá đăng nhập (passkey)' })
  const form = mine.getByRole('form', { name: 'Thêm khoá của máy này' })
  await form.getByLabel('Gọi máy này là gì').fill('Máy bàn uỷ ban')
  await form.getByLabel('PIN của bạn').fill('404040')
  await page.keyboard.press('Enter')
  await mine.getByText('Đã thêm khoá Máy bàn uỷ ban.').waitFor()
  await mine.getByRole('rowheader', { name: 'Máy bàn uỷ ban' }).waitFor()
  await look(page, 'passkeys')

  await leave(page)
  await look(page, 'sign-in-passkey', 'vi')
  await verified(false)
  await triesInVain(page)
  await verified(true)
  await page.getByRole('button', { name: 'Vào bằng khoá đăng nhập' }).press('Enter')
  await page.locator('nav.tasks').waitFor()

  await page.goto(`${url}/office/people`)
  await page.getByRole('link', { name: 'Bắt buộc theo vai trò' }).waitFor()
  const roles = page.getByRole('region', { name: 'Vai trò phải vào bằng khoá' })
  const ask = roles.getByRole('button', { name: 'Bắt buộc dùng khoá Quản trị' })
  await ask.press('Enter')
  await roles.getByText('Đã đổi quy định.').waitFor()
  await roles.scrollIntoViewIfNeeded()
  await look(page, 'passkey-roles', 'vi')

  const other = await aComputer()
  await signInByPin(other.page)
  await other.page.getByText('chỉ vào bằng khoá đăng nhập').waitFor()
  await triesInVain(other.page)

  // Somebody else of such a role, who has none, comes in by a code and is told to make one.
  const second = {
    id: newId('person'),
    phone: '0966555333',
    name: 'Người Quản Trị Hai',
    pin: '593817',
  }
  await call(page, '/trpc/people.add', second)
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  const board = { personId: second.id, role: 'market_board', scopeId: market?.id }
  await call(page, '/trpc/people.giveRole', board)
  await call(page, '/trpc/passkeys.require', { role: 'market_board', required: true })
  const { code } = await call<{ code: string }>(page, '/trpc/people.resetPin', {
    personId: second.id,
  })
  await other.page.goto(`${url}/office/#pin`)
  await other.page.getByLabel('Số điện thoại').fill(second.phone)
  await other.page.getByLabel('Mã tám số').fill(code)
  await other.page.locator('input[name=new-pin]').fill('739215')
  await other.page.keyboard.press('Enter')
  await other.page.getByRole('alert').filter({ hasText: 'bạn chưa có khoá nào' }).waitFor()
  await look(other.page, 'lacks-passkey')
  await other.page.getByRole('link', { name: 'Tạo khoá của tôi' }).press('Enter')
  const theirs = other.page.getByRole('form', { name: 'Thêm khoá của máy này' })
  await theirs.getByLabel('Gọi máy này là gì').fill('Máy hai')
  await theirs.getByLabel('PIN của bạn').fill('739215')
  await other.page.keyboard.press('Enter')
  await other.page.getByText('Đã thêm khoá Máy hai.').waitFor()
  await other.page.locator('nav.tasks a').first().press('Enter')
  await other.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await other.page.getByText('bạn chưa có khoá nào').count()).toBe(0)

  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(`${url}/office/me`)
  await mine.getByRole('button', { name: 'Xoá khoá Máy bàn uỷ ban' }).press('Enter')
  await mine.getByRole('alert').waitFor()
  await call(page, '/trpc/passkeys.require', { role: 'administrator', required: false })
  await mine.getByRole('button', { name: 'Xoá khoá Máy bàn uỷ ban' }).press('Enter')
  await mine.getByText('Đã xoá khoá.').waitFor()
  await leave(page)
  await page.getByRole('button', { name: 'Vào bằng khoá đăng nhập' }).press('Enter')
  await page.getByText('Khoá đăng nhập này không có ở đây').waitFor()
  await signInByPin(page)
  await page.locator('nav.tasks').waitFor()
  // What the browser itself says of answers that refuse is no complaint of the page.
  expect(complaints.filter((one) => !/status of 40[13]/.test(one))).toEqual([])
})

test('a person’s data are found, handed over and erased, with the chain of the books still whole', async () => {
  const { page, complaints } = await aComputer()
  await signInByPin(page)
  await page.locator('nav.tasks').waitFor()
  const person = { id: newId('person'), phone: '0966555444', name: 'Người Đi', pin: '593817' }
  await call(page, '/trpc/people.add', person)
  await page.goto(`${url}/office/privacy`)
  const enter = page.getByRole('form', { name: 'Ghi yêu cầu' })
  await enter.getByLabel('Số điện thoại').fill(person.phone)
  await enter.locator('select[name=kind]').selectOption('delete')
  await enter.getByRole('button').press('Enter')
  await page.getByText('Đã ghi yêu cầu.').waitFor()
  const find = page.getByRole('form', { name: 'Tìm một người' })
  await find.getByLabel('Số điện thoại').fill(person.phone)
  await page.keyboard.press('Enter')
  await page.getByText('1 người dùng, 0 thành viên, 0 đơn hàng').waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất hết ra tệp' }).press('Enter')
  expect((await saved).suggestedFilename()).toBe('du-lieu-444.json')
  await page.getByText('Đã xuất.').waitFor()
  await look(page, 'privacy')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Xoá dữ liệu', exact: true }).press('Enter')
  await page.getByText('Đã xoá. 0 thứ phải giữ lại').waitFor()
  await page.getByRole('button', { name: 'Kết thúc' }).press('Enter')
  await page.getByLabel('Đã làm gì').fill('Đã xoá và báo qua điện thoại')
  await page.keyboard.press('Enter')
  await page.getByText('Đã ghi.').waitFor()
  await page.getByText('Đã xong').waitFor()
  expect(await call(page, '/trpc/admin.verify')).toMatchObject({ clean: true })
  expect(complaints).toEqual([])
})
