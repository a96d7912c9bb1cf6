import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { picture } from '@cho40/testing/browser'
import { dong, instantFromMs } from '@cho40/values'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, aStall, goToAmount, settled, showQr, signIn } from './a-desk.ts'
import { violations } from './axe.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')
/** An amount that the demonstration never uses. */
const AMOUNT = 43_217

let desk: Awaited<ReturnType<typeof aDesk>>
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  desk = await aDesk()
})
afterAll(() => desk.close())

async function look(page: Page, name: string): Promise<void> {
  await picture(page, join(PICTURES, `${name}.png`))
}

async function open(page: Page, screen: string): Promise<void> {
  await page.locator(`nav.tasks a[href*="/${screen}"]`).click()
  await page.locator('h1').waitFor()
}

test('a wrong PIN says how many tries are left, and nothing else happens', async () => {
  const { page } = await desk.page()
  await page.goto(`${desk.url}/office/`)
  await page.locator('input[name=phone]').fill('0900000052')
  await page.locator('input[name=pin]').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByText('Sai số điện thoại hoặc mã PIN').waitFor()
  await expect.poll(() => page.locator('input[name=pin]').inputValue()).toBe('')
  expect(await violations(page)).toEqual([])
  await look(page, 'sign-in-refused')
})

test('the desk is dark where the system is, until somebody chooses; paper stays light', async () => {
  const { page, complaints } = await desk.page()
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(page, desk.url)
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const inTheDark = page.getByRole('button', { name: 'Nền tối', exact: true })
  const NIGHT = 'rgb(20, 27, 60)'
  const DAY = 'rgb(255, 253, 248)'
  expect(await ground()).toBe(NIGHT)
  expect(await inTheDark.getAttribute('aria-pressed')).toBe('true')
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await ground()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })

  await inTheDark.click()
  await expect.poll(ground).toBe(DAY)
  await page.reload()
  await page.locator('nav.tasks').waitFor()
  expect(await ground()).toBe(DAY)

  // Who chooses what the system wears follows the system again.
  await inTheDark.click()
  await expect.poll(ground).toBe(NIGHT)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(ground).toBe(DAY)

  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' })
  expect(await ground()).toBe('rgb(255, 255, 255)')
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
  const here = page.locator('nav.tasks a[aria-current]')
  expect(await here.evaluate((task) => getComputedStyle(task).outlineStyle)).toBe('solid')
  expect(complaints).toEqual([])
})

const WITHOUT_OWN_KEYS = ['day', 'close', 'signs', 'statements', 'feeds', 'exchange', 'people']
const NOR_THESE = ['keys', 'webhooks', 'log', 'privacy', 'audit', 'me']

test('the keys of the desk work on every screen: a list of them, and from task to task', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  const here = page.locator('nav.tasks a[aria-current]')
  const list = page.locator('dialog[open]')
  for (const screen of [...WITHOUT_OWN_KEYS, ...NOR_THESE]) {
    const task = page.locator(`nav.tasks a:is([href$="/${screen}"], [href*="/${screen}?"])`)
    await task.click()
    await here.and(task).waitFor()
    await page.keyboard.press('?')
    await list.getByText('Tới danh sách việc').waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
  }
  const tasks = page.locator('nav.tasks a')
  const nameOf = (nth: number) => tasks.nth(nth).innerText()
  await tasks.first().click()
  await here.getByText(await nameOf(0), { exact: true }).waitFor()
  await page.keyboard.press('.')
  await here.getByText(await nameOf(1), { exact: true }).waitFor()
  await page.keyboard.press(',')
  await here.getByText(await nameOf(0), { exact: true }).waitFor()
  for (const key of ['0', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) {
    await page.keyboard.press(key)
  }
  await here.getByText(await nameOf(1), { exact: true }).waitFor()
  expect(complaints).toEqual([])
})

test('a statement is tried, imported; its money is matched with one key; the day is closed', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  const stall = await aStall(page)
  await showQr(page, stall, AMOUNT)
  const file = await writeStatement('vietcombank', {
    account: stall.account.number,
    opening: dong(1_000_000),
    rows: [
      {
        occurredAt: instantFromMs(Math.floor(Date.now() / 1000) * 1000),
        direction: 'in',
        amount: dong(AMOUNT),
        memo: 'chuyen tien mua rau',
        bankReference: '5209 - 777',
      },
    ],
    format: 'xlsx',
  })

  await open(page, 'statements')
  await page.locator('select[name=stall]').selectOption(stall.id)
  const upload = { name: 'sao-ke.xlsx', mimeType: 'application/octet-stream' }
  await page.locator('input[type=file]').setInputFiles({ ...upload, buffer: Buffer.from(file) })
  await page.getByText('Đọc thử: sao-ke.xlsx').waitFor()
  await look(page, 'statement-tried')
  await open(page, 'money')
  await page.locator('.queue, .empty').first().waitFor()
  await expect.poll(() => page.getByText('43.217').count()).toBe(0)

  await open(page, 'statements')
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page.locator('input[type=file]').setInputFiles({ ...upload, buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click()
  await page.getByText('Đã nhập: sao-ke.xlsx').waitFor()
  await expect
    .poll(() => page.locator('.facts').innerText())
    .toMatch(/Mang về tiền chưa ai báo\s+1/)
  await look(page, 'statement-done')

  await open(page, 'money')
  await goToAmount(page, '43.217')
  const mine = page.locator('.queue li', { hasText: '43.217' })
  await page.getByText('đúng tiền').waitFor()
  await look(page, 'money')
  await page.keyboard.press('Enter')
  await page.getByText('Ghép vào đơn: 43.217 ₫').waitFor()
  await expect.poll(() => mine.count()).toBe(0)

  await open(page, 'close')
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page.locator('input[name=counted]').fill('1.000.000')
  await look(page, 'close-count')
  const expected = await page.locator('.expected').innerText()
  const digits = expected.replace(/\D/g, '')
  await page.locator('input[name=counted]').fill(digits)
  await page.getByText('Đúng, không lệch').waitFor()
  await page.keyboard.press('Enter')
  const slip = page.locator('.day-slip')
  await slip.waitFor()
  await expect
    .poll(() => slip.locator('.audit-head').innerText())
    .toMatch(/([0-9a-f]{4} ){15}[0-9a-f]{4}/)
  await expect.poll(() => slip.innerText()).toMatch(/Chênh lệch\s+0/)
  await look(page, 'slip')
  const paper = await page.pdf({ path: join(PICTURES, 'slip.pdf'), preferCSSPageSize: true })
  // One sheet of the roll; 58 mm is 164 points.
  const sheets = paper.toString('latin1').match(/\/MediaBox \[0 0 \d+/g)
  expect(sheets).toEqual([expect.stringMatching(/ 16[34]$/)])
  await page.emulateMedia({ media: 'print' })
  await look(page, 'slip-printed')
  await expect
    .poll(() => page.locator('nav.tasks, select').filter({ visible: true }).count())
    .toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.reload()
  await slip.waitFor()

  await open(page, 'audit')
  await page.getByText('Mọi sổ đều đúng').waitFor()
  await look(page, 'audit')
  expect(complaints).toEqual([])
})

test('money that is no sale is set aside with a note, by keyboard alone', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const stall = await aStall(page)
  const file = await writeStatement('agribank', {
    account: stall.account.number,
    opening: dong(0),
    rows: [
      {
        occurredAt: instantFromMs(Math.floor(Date.now() / 1000) * 1000 - 1000),
        direction: 'in',
        amount: dong(51_111),
        memo: 'con gai gui me',
        bankReference: 'FT999',
      },
    ],
    format: 'csv',
  })
  await open(page, 'statements')
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click()
  await page.getByText('Đã nhập: a.csv').waitFor()
  await open(page, 'money')
  await goToAmount(page, '51.111')
  const mine = page.locator('.queue li', { hasText: '51.111' })
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  expect(await page.evaluate("document.querySelector('dialog[open]').scrollTop")).toBe(0)
  expect(await violations(page)).toEqual([])
  await look(page, 'keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.keyboard.type('Con gái gửi')
  await look(page, 'money-note')
  await page.keyboard.press('Enter')
  await page.getByText('Tiền riêng của chủ: 51.111 ₫').waitFor()
  await expect.poll(() => mine.count()).toBe(0)
})

test('a file that is no statement is refused in words, and another can be chosen', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const stall = await aStall(page)
  await open(page, 'statements')
  const upload = { name: 'anh.csv', mimeType: 'text/csv', buffer: Buffer.from('xin,chao\n1,2\n') }
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page.locator('input[type=file]').setInputFiles(upload)
  await page.getByText('Không thấy dòng tiêu đề cột').waitFor()
  expect(await violations(page)).toEqual([])
  await look(page, 'statement-refused')
  await page.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await page.locator('input[type=file]').waitFor()
})

test('nobody sees a task that is not theirs', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url, { phone: '0900000052', pin: '404040' })
  await expect
    .poll(() => page.locator('nav.tasks a').allInnerTexts())
    .toEqual([
      'Ngày chợ',
      'Nguồn báo tiền',
      'Sạp cần giúp',
      'Sạp và hộ bán',
      'Phí chợ',
      'Ngày phiên',
      'Phản ánh',
      'Mã dán',
      'Đổi tài khoản',
      'Phiên của tôi',
    ])
  await page.goto(`${desk.url}/office/audit`)
  await page.locator('.figures').waitFor()
  await expect.poll(() => page.locator('h1').innerText()).toBe('Ngày chợ')
})

test('a bookkeeper finds work or the next step on every screen', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url, { phone: '0900000051', pin: '404040' })
  for (const screen of ['day', 'money', 'payouts', 'statements', 'close', 'audit']) {
    await page.goto(`${desk.url}/office/${screen}`)
    await page.locator('.figures, .bench, .work, .empty, .verdict').first().waitFor()
    expect([screen, await page.getByRole('alert').count()]).toEqual([screen, 0])
    expect([screen, await violations(page)]).toEqual([screen, []])
  }
})

test('every check is told in Vietnamese', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  await open(page, 'audit')
  await page.locator('.verdict').waitFor()
  const inVietnamese = await page.locator('tbody tr td:nth-child(2)').allInnerTexts()
  expect(inVietnamese.length).toBeGreaterThan(20)
  for (const sentence of inVietnamese)
    expect(sentence).toMatch(/[ăâđêôơưàáảãạằắặầấậèéẹềếệìíịòóọồốộờớợùúụừứựỳý]/i)
})

test('a day without sales and a stall not chosen say what to do next', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  await page.goto(`${desk.url}/office/day?day=2020-01-01`)
  await page.getByText('Chưa sạp nào ghi lần bán nào').waitFor()
  await look(page, 'day-quiet')
  await page.goto(`${desk.url}/office/close?day=2020-01-01`)
  await page.getByText('Chọn sạp để xem sổ ngày.').waitFor()
  expect(await violations(page)).toEqual([])
})

const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const
const SCREENS = [
  'day',
  'money',
  'payouts',
  'statements',
  'close',
  'signs',
  'audit',
  'design',
] as const

test.each(
  (['vi', 'en'] as const).flatMap((language) =>
    (['laptop', 'phone'] as const).map((size) => [language, size] as const),
  ),
)('every screen is clean for axe and fits its width: %s, %s', async (language, size) => {
  const { page, complaints } = await desk.page(SIZES[size])
  await signIn(page, desk.url)
  const stall = await aStall(page)
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
  for (const screen of SCREENS) {
    const stalled = screen === 'close' ? `?stall=${stall.id}` : ''
    await page.goto(`${desk.url}/office/${screen}${stalled}`)
    await settled(page)
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
    await look(page, `${screen}-${language}-${size}`)
    expect([screen, await violations(page)]).toEqual([screen, []])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([screen, overflow]).toEqual([screen, 0])
  }
  expect(complaints).toEqual([])
})
