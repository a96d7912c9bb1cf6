import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { picture } from '@cho40/testing/browser'
import { dong, instantFromMs } from '@cho40/values'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, aStall, call, newId, signIn, stallsOf } from './a-desk.ts'
import { violations } from './axe.ts'
import { byKeys, withoutMouse } from './by-keys.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')

let desk: Awaited<ReturnType<typeof aDesk>>
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  desk = await aDesk()
})
afterAll(() => desk.close())

async function look(page: Page, name: string): Promise<void> {
  await picture(page, join(PICTURES, `${name}.png`))
  expect([name, await violations(page)]).toEqual([name, []])
}

async function open(page: Page): Promise<void> {
  await page.goto(`${desk.url}/office/statements`)
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
}

function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  return page.locator('input[type=file]').setInputFiles(file)
}

async function printed(account: string, rows: number, first: number): Promise<Buffer> {
  const now = Math.floor(Date.now() / 1000) * 1000
  const bytes = await writeStatement('vietcombank', {
    account,
    opening: dong(1_000_000),
    rows: Array.from({ length: rows }, (_, n) => ({
      occurredAt: instantFromMs(now - (rows - n) * 1000),
      direction: 'in' as const,
      amount: dong(first + n),
      memo: `khach ${n}`,
      bankReference: `77 - ${first + n}`,
    })),
    format: 'csv',
  })
  return Buffer.from(bytes)
}

/** The second of three rows gets a date that does not exist. */
function spoilt(csv: Buffer, amount: string): string {
  const lines = csv.toString('utf8').split('\r\n')
  const at = lines.findIndex((line) => line.includes(amount))
  return lines.with(at, (lines[at] ?? '').replace(/\d\d(\/\d\d\/\d{4})/, '41$1')).join('\r\n')
}

test('a file with errors: its account is found, the rest comes in, the errors are put right', async () => {
  const { page, complaints } = await desk.page()
  const mouse = await withoutMouse(page)
  await signIn(page, desk.url)
  const stall = await aStall(page)
  const good = await printed(stall.account.number, 3, 810_001)
  const today = /\d\d\/\d\d\/\d{4}/.exec(
    good.toString('utf8').split('810,002')[0]?.slice(-200) ?? '',
  )
  await open(page)
  const by = byKeys(page)
  const give = async (name: string, text: string): Promise<void> => {
    const chosen = page.waitForEvent('filechooser')
    // One answer of the page, and the browser knows that somebody listens when the key comes.
    await page.evaluate('0')
    await by.press('n')
    const chooser = await chosen
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }
  await give('thang-11.csv', spoilt(good, '"810,002"'))
  await page.getByText('Đọc thử: thang-11.csv').waitFor()
  await page.getByText('Có dòng không đọc được').first().waitFor()
  await look(page, 'statement-partial')
  const confirm = page.getByRole('button', { name: 'Nhập 2 dòng vào sổ' })
  await expect.poll(() => confirm.getAttribute('aria-disabled')).toBe('true')
  const downloading = page.waitForEvent('download')
  await by.tabTo(page.getByRole('button', { name: 'Tải tệp lỗi .csv' }))
  await by.press('Enter')
  const errors = await readFile(await (await downloading).path(), 'utf8')
  expect(errors).toContain('Ngày không có thật')
  // Before the rows left out were seen, the key of the import leads to the tick.
  await by.press('i')
  await page.locator('input[name=accept]:focus').waitFor()
  await by.press('Space')
  await expect.poll(() => confirm.getAttribute('aria-disabled')).toBe('false')
  await by.press('i')
  await page.getByText('Đã nhập: thang-11.csv').waitFor()
  await by.press('n')
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
  const right = errors.replace(/41\/\d\d\/\d{4}/, today?.[0] ?? '')
  await give('da-sua.csv', right)
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).waitFor()
  await by.press('i')
  await page.getByText('Đã nhập: da-sua.csv').waitFor()
  by.tell('a statement with an error brought in and put right')
  expect(by.presses()).toBeLessThanOrEqual(14)
  expect(await mouse()).toEqual([])
  await page.locator('table', { hasText: 'Các lần nhập trước' }).waitFor()
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThanOrEqual(2)
  await look(page, 'statement-history')
  // The browser reports the refusal of unreadable rows nowhere: trying a file is no failure.
  expect(complaints).toEqual([])
})

test('a strange file: its columns are confirmed once, the next one is read at once', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const [, stall] = await stallsOf(page)
  if (!stall) throw new Error('the demonstration has two stalls')
  const file = (amount: string) =>
    Buffer.from(
      'Hôm nào;Bao nhiêu;Còn lại;Ai nói gì\n' +
        `21/11/2026;${amount};145.000;tien gao\n22/11/2026;-5.000;140.000;phi\n` +
        '23/11/2026;1.000;141.000;tien rau\n',
    )
  await open(page)
  await drop(page, 'la.csv', file('45.000'))
  await page.getByText('Tệp lạ: cho biết mỗi cột là gì').waitFor()
  await page.getByText('Chọn tài khoản của tệp này trước').waitFor()
  await page.locator('select[name=stall]').selectOption(stall.id)
  await look(page, 'statement-columns')
  const amount = page.locator('thead select').nth(1)
  await amount.selectOption('')
  await page.getByText('Cần cột ngày, cột tiền').waitFor()
  await amount.selectOption('amount')
  await page.getByRole('button', { name: 'Đúng rồi, nhớ và đọc lại' }).click()
  await page.getByText('Đọc thử: la.csv').waitFor()
  await page.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await drop(page, 'la-2.csv', file('46.000').subarray(0))
  await page.getByText(/Đọc thử: la-2.csv|Số dư các dòng không khớp/).waitFor()
})

test('a long file shows how far it is, and comes in although the answer is lost', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const stall = await aStall(page)
  await open(page)
  await drop(page, 'dai.csv', await printed(stall.account.number, 8_000, 300_000))
  const confirm = page.getByRole('button', { name: 'Nhập 8.000 dòng vào sổ' })
  await confirm.waitFor()
  const progress = page.locator('.far progress')
  // A quick server is done before anybody has seen the bar: the end is told only then.
  const seen = Promise.withResolvers<void>()
  await page.route(/statements\/import_[^?]*$/, async (route) => {
    const answer = await route.fetch()
    const { state } = (await answer.json()) as { state?: string }
    if (state === 'done') await seen.promise
    await route.fulfill({ response: answer })
  })
  // The upload reaches the server, as the page itself has seen; its answer does not reach the page.
  await page.route(/statements\/import_[^?]*\?.*dryRun=false/, async (route) => {
    const answer = route.fetch()
    await seen.promise
    await route.abort()
    await answer
  })
  await confirm.click()
  await progress.waitFor()
  await picture(page, join(PICTURES, 'statement-progress.png'))
  // It goes on while its bearer looks at something else, and is found where it is by then.
  const goes = async (name: string): Promise<void> => {
    await page.locator('nav.tasks').getByRole('link', { name, exact: true }).press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  await goes('Ngày chợ')
  // Closing the window would end it, and asks.
  const question = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await question
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await goes('Sao kê')
  await progress.waitFor()
  await goes('Ngày chợ')
  seen.resolve()
  await goes('Sao kê')
  await page.getByText('Đã nhập: dai.csv').waitFor()
  await expect
    .poll(() => page.locator('.facts').innerText())
    .toMatch(/Mang về tiền chưa ai báo\s+8\.?000/)
  // A report that was seen gives way to the next file.
  await goes('Ngày chợ')
  await goes('Sao kê')
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
  expect(await page.getByText('Đã nhập: dai.csv').count()).toBe(0)
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})

test('signing out while a file comes in asks first: nobody would see how it ends', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const stall = await aStall(page)
  await open(page)
  await drop(page, 'ngan.csv', await printed(stall.account.number, 3, 700_000))
  const confirm = page.getByRole('button', { name: 'Nhập 3 dòng vào sổ' })
  await confirm.waitFor()
  const [isOnItsWay, mayGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(/statements\/import_[^?]*\?.*dryRun=false/, async (route) => {
    isOnItsWay.resolve()
    await mayGo.promise
    await route.continue()
  })
  await confirm.press('Enter')
  await isOnItsWay.promise
  const asked: string[] = []
  page.once('dialog', (it) => {
    asked.push(it.message())
    void it.dismiss()
  })
  await page.getByRole('button', { name: 'Thoát', exact: true }).press('Enter')
  await expect.poll(() => asked).toEqual(['Đang nhập tệp. Thoát mà chưa xem kết quả?'])
  mayGo.resolve()
  await page.getByText('Đã nhập: ngan.csv').waitFor()
  await page.getByRole('button', { name: 'Thoát', exact: true }).press('Enter')
  await page.locator('input[name=phone]').waitFor()
})

test('a file of an account that is not there asks whose it is', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const stall = await aStall(page)
  await open(page)
  await drop(page, 'nguoi-la.csv', await printed('0099999000111', 2, 5_000))
  await page.getByText('Tệp ghi tài khoản 0099999000111').waitFor()
  await look(page, 'statement-whose')
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page.getByRole('button', { name: 'Đọc lại tệp này' }).click()
  await page.getByText(`không phải ${stall.account.number}`).waitFor()
})

const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const

test.each(
  (['vi', 'en'] as const).flatMap((language) =>
    (['laptop', 'phone'] as const).map((size) => [language, size] as const),
  ),
)('columns and refused rows fit and are clean: %s, %s', async (language, size) => {
  const { page } = await desk.page(SIZES[size])
  await signIn(page, desk.url)
  const [, , stall] = await stallsOf(page)
  if (!stall) throw new Error('the demonstration has three stalls')
  const fits = async (name: string): Promise<void> => {
    await look(page, `${name}-${language}-${size}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([name, overflow]).toEqual([name, 0])
  }
  await page.goto(`${desk.url}/office/statements?lang=${language}&stall=${stall.id}`)
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
  await drop(page, 'x.csv', Buffer.from('Ngay nao;Bao tien;Dien giai gi\n21/11/2026;45.000;gao\n'))
  await page.locator('.columns, .note').first().waitFor()
  await fits('statement-strange')
  await page.locator('.actions .button').last().click()
  const csv = await printed(stall.account.number, 3, 410_001)
  await drop(page, 'y.csv', Buffer.from(spoilt(csv, '"410,002"')))
  await page.locator('.error-files').waitFor()
  await fits('statement-refused-rows')
})

test('a cooperative’s own account is chosen like a stall’s, and its file comes in', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  await open(page)
  const whose = page.locator('select[name=whose]')
  const coop = await whose.locator('option').nth(1).getAttribute('value')
  await whose.selectOption(coop ?? '')
  const choice = page.locator('select[name=stall]')
  await choice.locator('option[value^=acct_]').first().waitFor({ state: 'attached' })
  const option = choice.locator('option[value^=acct_]').first()
  const number = /(\d{6,})$/.exec((await option.innerText()).trim())?.[1] ?? ''
  await choice.selectOption((await option.getAttribute('value')) ?? '')
  await look(page, 'statement-cooperative')
  await drop(page, 'htx.csv', await printed(number, 2, 320_001))
  await page.getByText('Đọc thử: htx.csv').waitFor()
  await page.getByRole('button', { name: 'Nhập 2 dòng vào sổ' }).press('Enter')
  await page.getByText('Đã nhập: htx.csv').waitFor()
  expect(complaints).toEqual([])
})

/** A bookkeeper whose only role is at one cooperative, on a page of their own. */
async function bookkeeperOfCooperative() {
  const admin = await desk.page()
  await signIn(admin.page, desk.url)
  const all = await call<{ id: string; name: string }[]>(admin.page, '/trpc/cooperative.list')
  // One of the two has an account to be paid into.
  const coop = all.find(({ name }) => name !== 'HTX Nông sản Mẫu')
  const who = { phone: '0955777001', pin: '591837' }
  const person = { id: newId('person'), name: 'Kế toán hợp tác xã', ...who }
  await call(admin.page, '/trpc/people.add', person)
  const given = { personId: person.id, role: 'bookkeeper', scopeId: coop?.id }
  await call(admin.page, '/trpc/people.giveRole', given)
  await admin.page.close()
  const opened = await desk.page()
  await signIn(opened.page, desk.url, who)
  return opened
}

test('whose only role is at a cooperative brings its statement, takes a match back, closes its month', async () => {
  const { page, complaints } = await bookkeeperOfCooperative()
  const go = async (task: string): Promise<void> => {
    await page.locator('nav.tasks').getByRole('link', { name: task, exact: true }).press('Enter')
    await page.getByRole('heading', { level: 1, name: task }).waitFor()
  }
  await go('Sao kê')
  const account = page.locator('select[name=stall] option[value^=acct_]').first()
  await account.waitFor({ state: 'attached' })
  const number = /(\d{6,})$/.exec((await account.innerText()).trim())?.[1] ?? ''
  await drop(page, 'htx-thang.csv', await printed(number, 1, 770_001))
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).press('Enter')
  await page.getByText('Đã nhập: htx-thang.csv').waitFor()
  await go('Tiền chưa khớp')
  // The latest stands last; at the end another press of the key stays there.
  const shown = page.locator('.transfer .big')
  await expect
    .poll(
      async () => {
        const amount = await shown.innerText()
        if (!amount.includes('770.001')) await page.keyboard.press('j')
        return amount
      },
      { timeout: 90_000 },
    )
    .toContain('770.001')
  await page.keyboard.press('c')
  await page.locator('input[name=note]').waitFor()
  await page.keyboard.type('chị Hoa, mua sau')
  await page.keyboard.press('Enter')
  await page.getByText('Giữ cho khách: 770.001 ₫').waitFor()
  await go('Tiền đã có chỗ')
  await page.getByRole('button', { name: 'Gỡ khoản 770.001 ₫' }).press('Enter')
  await page.getByLabel('Vì sao gỡ?').fill('nhầm khách')
  await look(page, 'placed-cooperative')
  await page.getByLabel('Vì sao gỡ?').press('Enter')
  await page.getByText('Đã gỡ 770.001 ₫').waitFor()
  await go('Khoá kỳ')
  await page.getByRole('link', { name: /khoản tiền chưa khớp/ }).waitFor()
  await page.getByRole('button', { name: 'Khoá một kỳ' }).press('Enter')
  await look(page, 'close-period')
  await page.getByRole('button', { name: /^Khoá \d/ }).press('Enter')
  await page.getByText(/^Đã khoá \d/).waitFor()
  // Of the next screen the browser itself notes that there is no marketplace: the server says 404.
  expect(complaints).toEqual([])
  await go('Thuế')
  await page.getByText('không quản lý sàn').waitFor()
  await look(page, 'tax-cooperative')
})
