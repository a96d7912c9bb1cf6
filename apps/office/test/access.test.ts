import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MarketView } from '@cho40/contract'
import { startServer } from '@cho40/server/start'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, aStall, call, newId, queryOf, signIn } from './a-desk.ts'
import { violations } from './axe.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')

let desk: Awaited<ReturnType<typeof aDesk>>
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  desk = await aDesk()
})
afterAll(() => desk.close())

/** Looked at by axe and kept, on a laptop and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    const path = join(PICTURES, `${name}-${width}.png`)
    await picture(page, path)
    expect([name, width, await violations(page)]).toEqual([name, width, []])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

/** A new page of somebody who is signed in. */
async function aPerson(who?: { phone: string; pin: string }) {
  const opened = await desk.page()
  await signIn(opened.page, desk.url, who)
  return opened
}

async function addByHand(page: Page, name: string, phone: string): Promise<string> {
  await page.goto(`${desk.url}/office/people`)
  const form = page.getByRole('form', { name: 'Thêm người' })
  await form.getByLabel('Họ tên').fill(name)
  await form.getByLabel('Số điện thoại').fill(phone)
  await page.keyboard.press('Enter')
  const code = page.locator('code.secret')
  await code.waitFor()
  return code.innerText()
}

async function setOwnPin(page: Page, phone: string, code: string, pin: string): Promise<void> {
  await page.goto(`${desk.url}/office/#pin`)
  await page.getByLabel('Số điện thoại').fill(phone)
  await page.getByLabel('Mã tám số').fill(code)
  await page.getByLabel('PIN mới, 6 số').fill(pin)
  await page.keyboard.press('Enter')
  await page.locator('nav.tasks').waitFor()
}

test('a person is added, sets their own PIN, is given a cooperative, and lands in it', async () => {
  const { page, complaints } = await aPerson()
  const code = await addByHand(page, 'Đặng Thị Thủ Quỹ', '0955111222')
  expect(code).toMatch(/^\d{8}$/)
  await page.getByText('Đã thêm Đặng Thị Thủ Quỹ').waitFor()
  await page.getByLabel('Tìm theo tên hoặc số điện thoại').fill('dang thi thu')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Đặng Thị Thủ Quỹ' }).press('Enter')
  const give = page.getByRole('form', { name: 'Cho vai trò' })
  await give.getByLabel('Vai trò').selectOption('treasurer')
  const coops = await call<{ id: string; name: string }[]>(page, '/trpc/cooperative.list')
  await give.getByLabel('Ở đâu').selectOption(coops[0]?.id ?? '')
  await give.getByRole('button').press('Enter')
  await page.getByText('Đã cho vai trò Thủ quỹ.').waitFor()
  await page.getByRole('button', { name: /^Rút Thủ quỹ/ }).waitFor()
  await page.goto(page.url())
  await page.getByRole('heading', { name: 'Đặng Thị Thủ Quỹ' }).waitFor()
  await page
    .locator('section', { hasText: 'Vai trò đã cho và rút' })
    .locator('td')
    .first()
    .waitFor()
  await look(page, 'access-person')
  expect(complaints).toEqual([])

  const hers = await desk.page()
  await setOwnPin(hers.page, '0955111222', code, '738291')
  await hers.page.locator('nav.tasks a[aria-current=page], .coop-screen').first().waitFor()
  await hers.page.goto(`${desk.url}/office/`)
  await hers.page.getByRole('heading', { level: 1, name: 'Hợp tác xã' }).waitFor()
  const tasks = await hers.page.locator('nav.tasks a').allInnerTexts()
  expect(tasks.map((one) => one.trim())).not.toContain('Ngày chợ')
  await hers.page.locator('.coop-screen').waitFor()
  await look(hers.page, 'access-coop-only')
  await hers.page.goto(`${desk.url}/office/payouts`)
  await hers.page.getByRole('heading', { level: 1 }).waitFor()
  await hers.page.goto(`${desk.url}/office/money`)
  await hers.page.locator('.empty, .bench').first().waitFor()
  expect(hers.complaints).toEqual([])
})

test('a second administrator agrees to what the first asked for', async () => {
  const { page } = await aPerson()
  const second = newId('person')
  const bookkeeper = newId('person')
  const people = [
    { id: second, phone: '0955333444', name: 'Quản trị hai', pin: '591837' },
    { id: bookkeeper, phone: '0955333555', name: 'Người thứ ba', pin: '283746' },
  ]
  for (const person of people) await call(page, '/trpc/people.add', person)
  const role = { role: 'administrator', scopeId: 'system' }
  await call(page, '/trpc/people.giveRole', { personId: second, ...role })
  await page.goto(`${desk.url}/office/people?person=${bookkeeper}`)
  const give = page.getByRole('form', { name: 'Cho vai trò' })
  await give.getByLabel('Vai trò').selectOption('administrator')
  await give.getByLabel('Lý do').fill('Thay người nghỉ')
  await page.keyboard.press('Enter')
  await page.getByText('Một quản trị khác phải đồng ý').waitFor()
  await page.goto(`${desk.url}/office/people`)
  await page.getByText('Chờ một quản trị khác.').waitFor()

  const other = await aPerson({ phone: '0955333444', pin: '591837' })
  await other.page.goto(`${desk.url}/office/people`)
  const waits = other.page.getByRole('region', { name: 'Chờ quản trị thứ hai' })
  await waits.getByText('Thay người nghỉ').waitFor()
  await look(other.page, 'access-people')
  await waits.getByRole('button', { name: 'Đồng ý' }).press('Enter')
  await other.page.getByText('Đã đồng ý, vai trò có hiệu lực.').waitFor()
  await waits.waitFor({ state: 'detached' })
  await call(page, '/trpc/people.withdrawRole', { personId: second, ...role })
  const withdrawn = await call<{ requestId: string }[]>(page, '/trpc/people.roleRequests')
  expect(withdrawn).toHaveLength(1)
})

test('a key is shown once, opens what its role allows, and nothing once revoked', async () => {
  const { page, complaints } = await aPerson()
  await page.goto(`${desk.url}/office/keys`)
  const form = page.getByRole('form', { name: 'Khoá mới' })
  await form.getByLabel('Tên dịch vụ').fill('Phần mềm kế toán')
  await page.keyboard.press('Enter')
  const shown = page.locator('code.secret')
  await shown.waitFor()
  const key = await shown.innerText()
  const headers = { authorization: `Bearer ${key}` }
  const list = `${desk.url}/trpc/market.list`
  expect((await fetch(list, { headers })).status).toBe(200)
  await look(page, 'access-keys')
  await page.getByRole('button', { name: 'Đã ghi lại, ẩn đi' }).press('Enter')
  await page.reload()
  const card = page.getByRole('region', { name: 'Phần mềm kế toán', exact: true })
  await card.waitFor()
  expect(await page.content()).not.toContain(key)
  page.once('dialog', (dialog) => void dialog.accept())
  await card.getByRole('button', { name: 'Thu hồi' }).press('Enter')
  await page.getByText('Đã thu hồi khoá.').waitFor()
  expect((await fetch(list, { headers })).status).toBe(401)
  expect(complaints).toEqual([])
})

test('one sees one’s own sessions and ends the others', async () => {
  const board = { phone: '0900000052', pin: '404040' }
  const first = await aPerson(board)
  const second = await aPerson(board)
  await second.page.goto(`${desk.url}/office/me`)
  await second.page.getByText('Phiên này').waitFor()
  await look(second.page, 'access-me')
  await second.page.getByRole('button', { name: 'Kết thúc các phiên khác' }).press('Enter')
  await second.page.getByText('Đã kết thúc.').waitFor()
  expect(await call(first.page, '/trpc/session.current')).toBeNull()
})

test('a cooperative is opened with its registration, its account and its first officer', async () => {
  const { page, complaints } = await aPerson()
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  await page.goto(`${desk.url}/office/people`)
  await page.getByRole('button', { name: 'Mở hợp tác xã' }).press('Enter')
  const form = page.getByRole('form', { name: 'Mở hợp tác xã' })
  await form.locator('option[value="970405"]').waitFor({ state: 'attached' })
  const typed = [
    ['Tên hợp tác xã', 'HTX Chè Thử'],
    ['Mã xã, phường', '99999'],
    ['Mã số thuế (mã số đăng ký)', '4800123456'],
    ['Trụ sở', 'Thôn Nà Mẫu'],
    ['Người đại diện theo pháp luật', 'Lý Văn Thử'],
    ['Số tài khoản', '5500112233'],
    ['Cán bộ đầu tiên', 'Nông Thị Kế'],
    ['Số điện thoại', '0955777001'],
  ] as const
  for (const [label, value] of typed) await form.getByLabel(label).fill(value)
  await form.locator('input[name=holder]').fill('HTX Che Thu')
  await form.locator('select[name=bin]').selectOption('970405')
  await form.locator('input[name=phone]').press('Enter')
  // A commune that is none is refused in words, and nothing was opened.
  await form.getByRole('alert').waitFor()
  await look(page, 'access-open-coop')
  await form.getByLabel('Mã xã, phường').fill(market?.placeCode ?? '')
  await form.locator('input[name=phone]').press('Enter')
  await page.getByRole('heading', { name: 'Đã mở HTX Chè Thử' }).waitFor()
  await page.getByRole('link', { name: 'Vào hợp tác xã' }).press('Enter')
  await page.locator('select[name=coop] option:checked', { hasText: 'HTX Chè Thử' }).waitFor({
    state: 'attached',
  })
  expect(complaints.filter((line) => !line.includes('404'))).toEqual([])
})

test('the log is searched by kind and by person, and leads to the person', async () => {
  const { page, complaints } = await aPerson()
  await page.goto(`${desk.url}/office/log`)
  await page.locator('select[name=kind]').selectOption('access')
  const line = page.locator('tbody tr').first()
  await line.getByText('Vào ra, quyền').waitFor()
  await page.getByLabel('Có chữ').fill('khong co o dau ca')
  await page.getByText('Không có việc nào').waitFor()
  await page.getByLabel('Có chữ').fill('signed_in')
  await line.getByText('Vào ra, quyền').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải CSV' }).press('Enter'),
  ])
  const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows.slice(1)) expect(row).toContain('Vào ra, quyền: vào')
  await look(page, 'access-log')
  await page.goto(`${desk.url}/office/log?lang=en`)
  await page.getByRole('heading', { level: 1, name: 'Log' }).waitFor()
  await page.locator('tbody tr').first().waitFor()
  expect(complaints).toEqual([])
})

test('the board holds a new account against the old one and approves it; not who asked', async () => {
  const admin = await aPerson()
  const stall = await aStall(admin.page)
  await admin.page.goto(`${desk.url}/office/accounts?market=${stall.marketId}`)
  await admin.page.getByRole('button', { name: /Xin đổi thay người bán/ }).press('Enter')
  const wish = admin.page.getByRole('form', { name: 'Xin đổi thay người bán' })
  await wish.locator('option[value="970436"]').waitFor({ state: 'attached' })
  await wish.locator('select[name=stall]').selectOption(stall.id)
  await wish.locator('select[name=bin]').selectOption('970436')
  await wish.getByLabel('Số tài khoản').fill('123456789')
  await wish.locator('input[name=holder]').fill('Co La')
  await wish.getByLabel('Vì sao đổi').fill('Mất thẻ')
  await wish.getByLabel('Vì sao đổi').press('Enter')
  await admin.page.getByText('Bạn là người xin').waitFor()
  const board = await aPerson({ phone: '0900000052', pin: '404040' })
  await board.page.goto(`${desk.url}/office/accounts?market=${stall.marketId}`)
  const card = board.page.locator('.form-card')
  await card.getByText('123456789').waitFor()
  await look(board.page, 'accounts-waiting')
  await card.getByLabel('Đã xem giấy gì').fill('Giấy xác nhận của ngân hàng')
  await card.getByRole('button', { name: 'Đã so, duyệt' }).press('Enter')
  await board.page.getByText('Đã duyệt. Mã QR mới').waitFor()
  await board.page.getByRole('heading', { name: 'Đã xong' }).waitFor()
  const [after] = (
    await call<(typeof stall)[]>(admin.page, queryOf('market.stalls', { marketId: stall.marketId }))
  ).filter(({ id }) => id === stall.id)
  expect(after?.account.number).toBe('123456789')
  expect([...admin.complaints, ...board.complaints]).toEqual([])
})

test('an empty server gets its first administrator and its first market in the browser', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cho40-setup-'))
  const log = { info: () => undefined, error: () => undefined }
  const server = await startServer({ dataDir, port: 0, demo: false, log })
  const { page, complaints } = await desk.page()
  await page.goto(`${server.url}/office/setup#${server.setup?.token ?? ''}`)
  const form = page.getByRole('form')
  await form.waitFor()
  await form.getByLabel('Họ tên').fill('Nông Thị Đầu')
  await form.getByLabel('Số điện thoại').fill('0912345678')
  await form.getByLabel('PIN, 6 số khó đoán').fill('482916')
  await form.getByLabel('Nhập lại PIN').fill('482917')
  await form.getByLabel('Mã xã').fill('01273')
  await page.keyboard.press('Enter')
  await page.getByText('Hai lần nhập PIN khác nhau.').waitFor()
  await form.getByLabel('Nhập lại PIN').fill('482916')
  await look(page, 'setup-first')
  await page.keyboard.press('Enter')
  await page.getByRole('form', { name: 'Mở chợ đầu tiên' }).waitFor()
  await look(page, 'setup-market')
  await page.getByLabel('Tên chợ').fill('Chợ Trung Tâm')
  await page.keyboard.press('Enter')
  await page.locator('.market', { hasText: 'Chợ Trung Tâm' }).waitFor()
  await page.goto(`${server.url}/office/setup`)
  await page.locator('nav.tasks').waitFor()
  expect(complaints).toEqual([])
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('the administrator sees how the server fares, that it was never backed up, and its own work', async () => {
  const { page, complaints } = await aPerson()
  await page.goto(`${desk.url}/office/server`)
  await page.getByRole('heading', { name: 'Máy chủ đang tốt' }).waitFor()
  await page.getByText('Máy này chưa sao lưu lần nào').waitFor()
  await page.getByText('SQLite, một tệp trên máy này').waitFor()
  await page.getByRole('row', { name: /Đếm số liệu của xã/ }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(5)
  await look(page, 'server')
  const answer = page.waitForResponse(/admin\.server/)
  await page.keyboard.press('r')
  const asked = await answer
  // The clock that is asked is the one that strikes: within 15 seconds for this work.
  const next = /"job":"facts"[^}]*"nextAt":"([^"]+)"/.exec(await asked.text())?.[1] ?? ''
  const ahead = Date.parse(next) - Date.parse(asked.headers()['date'] ?? '')
  expect(ahead).toBeGreaterThanOrEqual(0)
  expect(ahead).toBeLessThan(17_000)
  const facts = page.getByRole('row', { name: /Đếm số liệu của xã/ })
  const vietNam = new Date(Date.parse(next) + 7 * 3_600_000).toISOString()
  await expect.poll(() => facts.locator('td').nth(3).innerText()).toContain(vietNam.slice(11, 16))
  await page.getByRole('row', { name: /Báo cho phần mềm khác đang chạy/ }).waitFor()
  expect(complaints).toEqual([])
})
