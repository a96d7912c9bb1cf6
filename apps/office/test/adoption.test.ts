import { join } from 'node:path'
import type { MarketView, SessionView } from '@cho40/contract'
import { picture } from '@cho40/testing/browser'
import { instantFromMs, marketDayOf, plusDays } from '@cho40/values'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aCommuneDesk, keys, look, OFFICER, PICTURES, row } from './a-commune-desk.ts'
import { call, newId, outOfFields, signIn } from './a-desk.ts'
import { byKeys, withoutMouse } from './by-keys.ts'

const { desk, aPerson } = await aCommuneDesk()
afterAll(() => desk.close())

/** A new stall whose first code was shown the day before yesterday, and never paid. */
async function aStallThatWasNeverPaid(): Promise<void> {
  const { page } = await aPerson()
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  const { personId: vendorId } = await call<SessionView>(page, '/trpc/session.current')
  const stallId = newId('stall')
  const accountId = newId('acct')
  const account = { id: accountId, bin: '970436', number: '0451000777777', holderName: 'BA MAU' }
  const stall = {
    id: stallId,
    marketId: market?.id,
    number: '77',
    name: 'Rau nhà Bà',
    vendorId,
    account,
  }
  await call(page, '/trpc/market.openStall', stall)
  const lease = { id: newId('lease'), stallId, count: 1 }
  const { codes } = await call<{ codes: string[] }>(page, '/trpc/stall.leaseCodes', lease)
  const asked = { saleId: newId('sale'), requestId: newId('preq'), accountId, amount: 20_000 }
  const at = instantFromMs(Date.now() - 48 * 3_600_000)
  const act = { type: 'request_opened', ...asked, code: codes[0] }
  const pushed = await call<{ results: { status: string }[] }>(page, '/sync', {
    stallId,
    deviceId: newId('device'),
    sentAt: instantFromMs(Date.now()),
    events: [{ id: newId('evt'), seq: 1, at, act }],
  })
  expect(pushed.results.map(({ status }) => status)).toEqual(['applied'])
}

/** Goes along with Tab until something is in hand, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is out of reach`)
}

test('figures stand with where they began, what they are shares of, and lead to their sources', async () => {
  const { page, complaints } = await aPerson()
  // Early on the first of a month nobody has sold in it yet.
  const month = plusDays(marketDayOf(instantFromMs(Date.now())), -3).slice(0, 7)
  await page.goto(`${desk.url}/office/adoption?period=${month}`)
  const line = row(page, 'M-01')
  await line.waitFor()
  await expect.poll(() => line.locator('td.figure').allTextContents()).toHaveLength(5)
  await expect.poll(() => page.locator('.indicator-cards li').count()).toBeGreaterThan(3)
  const print = page.locator('a[href^="/print/adoption/99001?period="]')
  const paper = await page.request.get(
    new URL((await print.getAttribute('href')) ?? '', desk.url).href,
  )
  expect(await paper.text()).toContain('BÁO CÁO')
  await look(page, 'adoption')
  await line.locator('a').click()
  const chart = page.locator('figure.trend svg[role=img]')
  await chart.waitFor()
  expect(page.url()).toContain('indicator=M-01')
  const now = page.locator('.trend + .table-room tbody tr').last()
  const [value, numerator, denominator] = await now.locator('td.figure').allTextContents()
  await expect.poll(() => chart.textContent()).toContain(value)
  expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator))
  await page.getByRole('button', { name: 'Con số này từ đâu?' }).click()
  await page.getByRole('button', { name: 'Xem các lần bán' }).first().click()
  await page.locator('.origin tbody tr').first().waitFor()
  await page.getByRole('button', { name: 'Xem mọi giá trị đã nhận' }).press('Enter')
  const accepted = page.locator('.accepted')
  await accepted.locator('tbody tr, p:text("Chưa nhận")').first().waitFor()
  await look(page, 'adoption-indicator')
  await page.reload()
  await chart.waitFor()
  await page.keyboard.press('b')
  await page.locator('input[name=unit]').fill('9')
  await expect.poll(() => page.locator('.field [role=status]').textContent()).toContain('5 chữ số')
  expect(complaints).toEqual([])
})

test('a province sums what its communes told, and sees whose figure is not there', async () => {
  const { page, complaints } = await aPerson()
  const month = plusDays(marketDayOf(instantFromMs(Date.now())), -3).slice(0, 7)
  await page.goto(`${desk.url}/office/adoption?unit=11&period=${month}&indicator=M-01`)
  await page.getByRole('button', { name: 'Cộng số đã nộp' }).press('Enter')
  const sum = page.getByRole('region', { name: 'Cộng từ các xã' })
  await sum.getByText(/Đã có số của 0\/\d\d đơn vị/).waitFor()
  await sum.getByText(/Còn thiếu: (Xã|Phường) \D+, (Xã|Phường) /).waitFor()
  await look(page, 'adoption-sum')
  await page.goto(`${desk.url}/office/adoption?unit=99001&period=${month}&indicator=M-01`)
  await page.getByRole('button', { name: 'Cộng số đã nộp' }).press('Enter')
  const made = page.getByRole('region', { name: 'Cộng từ các đơn vị hợp thành' })
  await made.getByText(/Đã có số của \d\/1 đơn vị/).waitFor()
  expect(complaints).toEqual([])
})

test('a month is entered, checked by another, written, kept and printed, all by keyboard', async () => {
  const started = performance.now()
  const officer = await desk.page()
  const checker = await desk.page()
  const mouse = [await withoutMouse(officer.page), await withoutMouse(checker.page)]
  const { page } = officer
  await signIn(page, desk.url, OFFICER)
  await byKeys(page).toTask('values')
  await row(page, 'F-03').waitFor()
  await tabTo(page, 'a[href*="indicator=F-03"]')
  await keys(page, 'Enter')
  await page.getByRole('button', { name: 'Nhập số liệu' }).waitFor()
  await keys(page, 'n')
  await page.locator('input[name=numerator]:focus').waitFor()
  await page.keyboard.type('45,5')
  await tabTo(page, 'input[name=source]')
  await page.keyboard.type('bảng của ngân hàng')
  await keys(page, 'Enter')
  await page.getByText('Ghi số nguyên').waitFor()
  await tabTo(page, 'input[name=numerator]')
  await keys(page, 'Control+a')
  await page.keyboard.type('45.474')
  await keys(page, 'Enter')
  await page.getByText('Đã lưu nháp F-03.').waitFor()
  await page.getByRole('button', { name: 'Gửi duyệt' }).waitFor()
  await keys(page, 'g')
  await page.getByText('Bản này do bạn nhập').waitFor()
  await look(page, 'values-submitted')
  await signIn(checker.page, desk.url)
  await checker.page.goto(page.url())
  await checker.page.getByRole('button', { name: 'Trả lại' }).waitFor()
  await keys(checker.page, 't')
  await checker.page.locator('input[name=reason]:focus').waitFor()
  await checker.page.keyboard.type('thiếu số văn bản')
  await keys(checker.page, 'Enter')
  await checker.page.getByText('Đã trả lại F-03.').waitFor()
  await page.reload()
  await page.getByText('thiếu số văn bản').waitFor()
  await keys(page, 's')
  await page.locator('input[name=numerator]:focus').waitFor()
  await tabTo(page, 'input[name=reason]')
  await page.keyboard.type('thêm số văn bản')
  await keys(page, 'Enter')
  await page.getByText('Đã lưu nháp F-03.').waitFor()
  await page.getByRole('button', { name: 'Gửi duyệt' }).waitFor()
  await keys(page, 'g')
  await page.getByText('Bản này do bạn nhập').waitFor()
  await checker.page.reload()
  await checker.page.getByRole('button', { name: 'Duyệt d', exact: true }).waitFor()
  await keys(checker.page, 'd')
  await checker.page.getByText('Đã duyệt F-03.').waitFor()
  await checker.page.getByRole('button', { name: 'Nhận và khoá' }).waitFor()
  await keys(checker.page, 'l')
  await checker.page.getByText('Đã nhận và khoá F-03.').waitFor()
  await byKeys(page).toTask('reports')
  await row(page, 'F-03').waitFor()
  await tabTo(page, 'textarea[name=difficulties]')
  await page.keyboard.type('Hai thôn chưa có sóng')
  const preview = page.getByRole('region', { name: 'Xem trước' })
  await preview.getByText('Hai thôn chưa có sóng').waitFor()
  await expect.poll(() => row(page, 'F-03').textContent()).toContain('45.474')
  await look(page, 'reports')
  await tabTo(page, 'form.form-card button[type=submit]')
  await keys(page, 'Enter')
  await page.getByText('Đã lưu báo cáo').first().waitFor()
  await tabTo(page, 'a[href^="/print/adoption/"][href*="pack="]')
  const [paper] = await Promise.all([page.context().waitForEvent('page'), keys(page, 'Enter')])
  await paper.locator('footer').waitFor()
  await expect.poll(() => paper.locator('body').textContent()).toContain('Hai thôn chưa có sóng')
  // What the printer gets: A4 pages, not a screen.
  const pdf = await paper.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toMatch(/MediaBox ?\[ ?0 0 84[12]\S* 59[45]/)
  const files = await page
    .locator('td a[download]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(files).toHaveLength(3)
  for (const href of files) {
    expect((await page.request.get(new URL(href, desk.url).href)).status()).toBe(200)
  }
  await look(page, 'reports-kept')
  expect([...officer.complaints, ...checker.complaints]).toEqual([])
  expect(await Promise.all(mouse.map((asked) => asked()))).toEqual([[], []])
  console.log(`monthly report by keyboard: ${Math.round((performance.now() - started) / 1_000)} s`)
})

test('a sheet is tried, its wrong rows are told and mended, and it is brought in once', async () => {
  const { page, complaints } = await aPerson(OFFICER)
  await page.goto(`${desk.url}/office/values`)
  await row(page, 'M-06').waitFor()
  const form = page.locator('a[download][href*="/api/v1/indicators/values/"][href*=".csv"]')
  const sheet = await page.request.get(
    new URL((await form.getAttribute('href')) ?? '', desk.url).href,
  )
  const [head = '', ...empty] = (await sheet.text()).trim().split('\r\n')
  const filled = (id: string, numbers: string) =>
    (empty.find((line) => line.startsWith(id)) ?? '').replace(',,,,,', `,${numbers},,sổ của xã,`)
  const give = (rows: string[]) =>
    page.locator('input[name=values]').setInputFiles({
      name: 'thang.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...rows].join('\r\n')),
    })
  await give([filled('M-06', '12,40'), filled('G-01', '50,40')])
  await page.getByText('1 bản nháp mới, 0 bản sửa, 0 giữ nguyên, 1 dòng sai.').waitFor()
  await expect.poll(() => row(page, 'Nhiều hơn mẫu số').textContent()).toContain('3')
  const mended = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải các dòng sai để sửa' }).click()
  expect((await mended).suggestedFilename()).toBe('can-sua.xlsx')
  await look(page, 'values-file')
  await give([filled('M-06', '12,40'), filled('G-01', '30,40')])
  await page.getByRole('button', { name: 'Nhập 2 dòng đúng' }).click()
  await page.getByText('Đã ghi 2 bản nháp').waitFor()
  await page.getByRole('button', { name: 'Gửi duyệt cả 2 bản nháp' }).click()
  await page.getByText('Đã gửi 2 bản.').waitFor()
  await row(page, 'đã gửi').waitFor()
  expect(complaints).toEqual([])
})

test('without a network a value is checked, kept here, and sent when it is back', async () => {
  const { page } = await aPerson(OFFICER)
  await page.goto(`${desk.url}/office/values?period=2025-Q3&indicator=F-01`)
  await page.getByRole('button', { name: 'Nhập số liệu' }).waitFor()
  await page.context().setOffline(true)
  await keys(page, 'n')
  await page.locator('input[name=numerator]').fill('90')
  await page.locator('input[name=denominator]').fill('80')
  await page.locator('input[name=source]').fill('sổ của thôn')
  await keys(page, 'Enter')
  await page.getByText('Nhiều hơn mẫu số').waitFor()
  await page.locator('input[name=denominator]').fill('100')
  await keys(page, 'Enter')
  await page.getByText('Mất mạng: F-01 giữ ở máy này').waitFor()
  await page.getByText('1 số liệu giữ ở máy này').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Gửi duyệt' }).waitFor()
  await page.getByText('1 số liệu giữ ở máy này').waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('main').textContent()).toContain('90 / 100')
})

test('a package is taken from a trusted key alone, and the result is told', async () => {
  const { page, complaints } = await aPerson()
  await page.goto(`${desk.url}/office/exchange`)
  const link = page.getByRole('link', { name: 'Tải gói có chữ ký' })
  await link.waitFor()
  const file = await page.request.get(
    new URL((await link.getAttribute('href')) ?? '', desk.url).href,
  )
  const buffer = await file.body()
  const dhis2 = page.getByRole('link', { name: 'Tải cho DHIS2' })
  const set = await page.request.get(
    new URL((await dhis2.getAttribute('href')) ?? '', desk.url).href,
  )
  expect(await set.json()).toMatchObject({ orgUnitIdScheme: 'code' })
  const give = (body: Buffer) =>
    page
      .locator('input[name=package]')
      .setInputFiles({ name: 'xa.package', mimeType: 'application/json', buffer: body })
  await give(Buffer.from('{}'))
  await page.getByText('không phải gói chỉ tiêu').waitFor()
  await give(buffer)
  await page.getByRole('button', { name: 'Kiểm chữ ký và nhận' }).click()
  await page.locator('main [role=alert]').waitFor()
  const key = await page.locator('code.secret').innerText()
  await page.getByRole('button', { name: 'Tin khoá này' }).click()
  await page.locator('input[name=sender]').fill('Xã bên')
  await page.locator('input[name=peer-unit]').fill('99001')
  await page.locator('input[name=key]').fill(key)
  await keys(page, 'Enter')
  await row(page, 'Xã bên').waitFor()
  await give(buffer)
  await page.getByRole('button', { name: 'Kiểm chữ ký và nhận' }).click()
  await page.getByText('Chữ ký đúng.').waitFor()
  await look(page, 'exchange')
  // The refusal was the server's own answer, which a browser prints too.
  expect(
    complaints.filter(
      (one) => !one.includes('401') && !one.includes('403') && !one.includes('400'),
    ),
  ).toEqual([])
})

/** Ticked by keyboard with a note, taken back, ticked again: each step says who and when. */
async function anActivityIsDone(page: Page): Promise<void> {
  const fair = row(page, 'Ngày hội ở chợ')
  await fair.getByText('đã tới hạn').waitFor()
  await fair.getByRole('button', { name: 'Đã xong' }).press('Enter')
  await page.locator('input[name=note]').fill('hơn 200 người')
  await keys(page, 'Enter')
  await fair.getByText('hơn 200 người').waitFor()
  await fair.getByRole('button', { name: 'Mở lại' }).press('Enter')
  await page.locator('input[name=note]').fill('ghi nhầm')
  await keys(page, 'Enter')
  await fair.getByText('ghi nhầm').waitFor()
  await fair.getByRole('button', { name: 'Đã xong' }).press('Enter')
  await page.locator('input[name=done]').waitFor()
  await page.locator('input[name=note]').fill('cả xã tới')
  await keys(page, 'Enter')
  await fair.getByText('cả xã tới').waitFor()
}

test('a pilot has its plan, activities and targets beside the figures; stalls are visited', async () => {
  const { page, complaints } = await aPerson(OFFICER)
  await page.goto(`${desk.url}/office/pilots`)
  await page.getByText('Chưa có thí điểm nào').waitFor()
  await keys(page, 'n')
  await page.locator('input[name=name]:focus').waitFor()
  await page.locator('input[name=name]').fill('Chợ 4.0 mẫu')
  await page.locator('input[name=plan]').fill('12/KH-UBND')
  await page.locator('input[name=line]').fill('UBND tỉnh; Sở KH&CN')
  await page.locator('input[name=sponsors]').fill('Bưu điện mẫu')
  await page.locator('input[name=activity-0]').fill('Ngày hội ở chợ')
  await page.locator('input[name=activity-due-0]').fill('2026-01-31')
  await page.locator('input[name=target-0]').fill('nhiều')
  await keys(page, 'Enter')
  await page.getByText('Mục tiêu là số').waitFor()
  await page.locator('input[name=target-0]').fill('100')
  await page.locator('input[name=baseline-0]').fill('72,5')
  await keys(page, 'Enter')
  await page.getByRole('link', { name: 'Chợ 4.0 mẫu' }).click()
  const target = row(page, 'M-01')
  await target.getByText('100,00').first().waitFor()
  await expect.poll(() => target.textContent()).toContain('72,50')
  await anActivityIsDone(page)
  await look(page, 'pilot')
  await target.locator('a').click()
  await page.locator('figure.trend .trend-plan-name').waitFor()
  const levels = page.locator('figure.trend').locator('.trend-baseline-name, .trend-plan-name')
  await expect.poll(() => levels.allTextContents()).toEqual(['Mốc ban đầu', 'Kế hoạch'])
  await picture(page, join(PICTURES, 'adoption-plan-vi-1366.png'))
  await aStallThatWasNeverPaid()
  await page.goto(`${desk.url}/office/visits`)
  await page.getByRole('heading', { name: 'Nhật ký và hiệu quả' }).waitFor()
  await row(page, 'Sạp 77').waitFor()
  await expect.poll(() => row(page, 'Sạp 77').textContent()).toContain('lần trả đầu chưa qua')
  await keys(page, 'v')
  await page.locator('select[name=outcome]:focus').waitFor()
  await page.locator('input[name=note]').fill('đã dán lại mã')
  await keys(page, 'Enter')
  await row(page, 'đã dán lại mã').waitFor()
  await outOfFields(page)
  await keys(page, 'f')
  await page.locator('select[name=fair-kind]:focus').waitFor()
  await page.locator('input[name=fair-name]').fill('Ngày hội chuyển đổi số')
  await page.locator('input[name=attended]').fill('nhiều')
  await keys(page, 'Enter')
  await page.getByText('Ghi số người').waitFor()
  await page.locator('input[name=attended]').fill('120')
  await keys(page, 'Enter')
  await row(page, 'Ngày hội chuyển đổi số').getByText('120').waitFor()
  await page.getByText('Đã ghi Ngày hội chuyển đổi số.').waitFor()
  const start = page.getByRole('region', { name: 'Sạp mới bắt đầu tới đâu' })
  await expect
    .poll(() => start.getByRole('row', { name: 'Quét thử mã' }).textContent())
    .toContain('Sạp 77')
  await look(page, 'visits')
  expect(complaints).toEqual([])
})
