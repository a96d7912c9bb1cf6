import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aCoopDesk, look, said } from './a-coop-desk.ts'
import { ADMINISTRATOR, aStall, call, signIn } from './a-desk.ts'
import { withoutMouse } from './by-keys.ts'
import { settleByKeys } from './settle-by-keys.ts'

const TREASURER = { phone: '0900000054', pin: '404040' }
const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const
const SCREENS = [
  'coop',
  'members',
  'deliveries',
  'sales',
  'agents',
  'settlement',
  'books',
  'distribution',
  'tax',
] as const

const { desk, open } = await aCoopDesk()
afterAll(() => desk.close())

/** The cooperative of the demonstration that has nothing yet, as the address names it. */
async function theNewOne(page: Page): Promise<string> {
  const all = await call<{ id: string; name: string }[]>(page, '/trpc/cooperative.list')
  const found = all.find(({ name }) => name === 'HTX Nông sản Mẫu')
  if (!found) throw new Error('the demonstration has a cooperative of the shop')
  return found.id
}

/** Types into the field of a name, then on with the Tab key as a person would. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[name="${name}"]`).focus()
  await page.keyboard.type(text)
}

/** An agreement on services with the member on the page: recorded, found again, ended today. */
async function anAgreement(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Hợp đồng dịch vụ' })
  await page.keyboard.press('d')
  await page.getByText('Chưa có hợp đồng nào.').waitFor()
  const record = page.getByRole('form', { name: 'Ghi hợp đồng' })
  await record.getByLabel('Số hợp đồng').fill('07/HĐ-DV')
  await record.getByLabel('Số hợp đồng').press('Enter')
  await said(page, 'Đã ghi hợp đồng 07/HĐ-DV của Hộ Mẫu Hai')
  await record.waitFor({ state: 'detached' })
  await again.press('Enter')
  const line = page.locator('li', { hasText: 'Số 07/HĐ-DV' })
  await line.getByText('đang còn hiệu lực').waitFor()
  expect(await record.count()).toBe(0)
  await look(page, 'member-agreement')
  await line.getByRole('button', { name: 'Chấm dứt 07/HĐ-DV' }).press('Enter')
  const end = page.getByRole('form', { name: 'Chấm dứt hợp đồng 07/HĐ-DV' })
  await end.getByLabel('Ngày cuối còn hiệu lực').press('Enter')
  await said(page, 'Hợp đồng 07/HĐ-DV hết hiệu lực sau ngày')
  await end.waitFor({ state: 'detached' })
  await line.getByText('đến hết').waitFor()
  await expect.poll(() => line.getByRole('button').count(), { timeout: 90_000 }).toBe(0)
  // The next one can be written down before this one is over.
  await record.waitFor()
}

/** What is typed while a delivery is on its way stays; what was not touched is cleared. */
async function nextLineBegun(page: Page): Promise<void> {
  const held = Promise.withResolvers<void>()
  await page.route('**/trpc/goods.deliver', async (route) => {
    await held.promise
    await route.continue()
  })
  const member = page.locator('input[name=member]')
  const quantity = page.locator('input[name=quantity]')
  await page.keyboard.press('F2')
  await quantity.fill('6')
  await quantity.press('Enter')
  await page.locator('form [aria-disabled=true]', { hasText: 'Ghi nhận' }).waitFor()
  await quantity.fill('8,5')
  held.resolve()
  await said(page, 'Đã nhận 6 kg')
  await expect.poll(() => member.inputValue(), { timeout: 90_000 }).toBe('')
  expect(await quantity.inputValue()).toBe('8,5')
  await page.unroute('**/trpc/goods.deliver')
  await member.fill('1')
  await page.locator('select[name=grade]').selectOption('Loại 1')
  await quantity.press('Enter')
  await said(page, 'Đã nhận 8,5 kg')
  // The same weight of the same member again is another delivery.
  await page.keyboard.press('F2')
  await quantity.fill('8,5')
  await quantity.press('Enter')
  const weighed = page.getByRole('row', { name: /Hộ Mẫu Một Rau cải.* 8,5 kg/ })
  await expect.poll(() => weighed.count(), { timeout: 90_000 }).toBe(2)
}

async function boughtOutside(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nhập hàng mua ngoài' }).press('Enter')
  const form = page.getByRole('form', { name: 'Nhập hàng mua ngoài' })
  await form.getByLabel('Mua của ai').fill('Vật tư Mẫu')
  await form.getByLabel('Hàng', { exact: true }).fill('Phân hữu cơ')
  await form.locator('select[name=unit]').selectOption('bao')
  await form.getByLabel('Một đơn vị chứa bao nhiêu').fill('25000')
  await form.getByLabel('Tính bằng').selectOption('g')
  await form.getByLabel('Lượng (bao)').fill('4')
  await form.getByLabel('Lượng (bao)').press('Enter')
  await form.getByText('Ghi giá một đơn vị.').waitFor()
  await form.getByLabel('Giá một đơn vị').fill('120000')
  await form.getByText('Thành tiền 480.000 ₫').waitFor()
  await form.getByLabel('Trả tiền').selectOption('credit')
  await look(page, 'deliveries-buy')
  await form.getByLabel('Lượng (bao)').press('Enter')
  await said(page, 'Đã nhập 4 bao Phân hữu cơ')
  await form.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /Vật tư Mẫu Phân hữu cơ 4 bao.* 480\.000/ }).waitFor()
}

/** Nobody touches a mouse, and nothing but the pages asks the server, from the first sign-in to the closed run. */
async function settledByTwo(): Promise<void> {
  const first = await desk.page()
  const second = await desk.page()
  const mouse = [await withoutMouse(first.page), await withoutMouse(second.page)]
  await settleByKeys({
    url: desk.url,
    coop: 'HTX Nông sản Mẫu',
    first: { page: first.page, who: ADMINISTRATOR },
    second: { page: second.page, who: TREASURER },
    look,
  })
  expect(await Promise.all(mouse.map((asked) => asked()))).toEqual([[], []])
  // A hand on the mouse would have been seen.
  await first.page.locator('h1').click()
  expect(await mouse[0]?.()).toEqual([expect.stringContaining('<h1')])
  expect([...first.complaints, ...second.complaints]).toEqual([])
  await first.page.close()
  await second.page.close()
}

test('an empty cooperative says on every screen what comes first', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  const coop = await theNewOne(page)
  for (const screen of SCREENS) {
    await open(page, screen, `?coop=${coop}`)
    await look(page, `${screen}-empty`)
    expect([screen, await page.getByRole('alert').count()]).toEqual([screen, 0])
  }
  expect(complaints).toEqual([])
})

test('a month from charter to cash in hand, by keyboard, approved by a second person', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  const coop = await theNewOne(page)
  await open(page, 'coop', `?coop=${coop}`)
  await type(page, 'code', '09A8.000.123')
  await type(page, 'seat', 'Thôn Nà Lẹng')
  await type(page, 'representative', 'Hoàng Văn Mẫu')
  await page.keyboard.press('Enter')
  await page.locator('form.form-card').waitFor({ state: 'detached' })

  await open(page, 'members', `?coop=${coop}`)
  for (const name of ['Hộ Mẫu Một', 'Hộ Mẫu Hai']) {
    await page.keyboard.press('n')
    await page.locator('input[name=name]').waitFor()
    await page.keyboard.type(name)
    await type(page, 'address', 'Thôn Nà Lẹng')
    await type(page, 'identity', name.endsWith('Một') ? '019085000001' : '019085000002')
    await page.keyboard.press('Enter')
    await said(page, `Đã kết nạp ${name}`)
    await page.locator('form.form-card').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await look(page, 'members-keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('hai')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await look(page, 'members-filtered')
  await page.locator('tbody tr').getByRole('link').first().press('Enter')
  await page.locator('#member-name', { hasText: 'Hộ Mẫu Hai' }).waitFor()
  await anAgreement(page)

  await open(page, 'deliveries', `?coop=${coop}`)
  await page.getByRole('button', { name: 'Thêm thoả thuận' }).click()
  await type(page, 'supplier', '1')
  await type(page, 'goods', 'Rau cải')
  await type(page, 'grade-name', 'Loại 1')
  await type(page, 'grade-price', '20000')
  await type(page, 'fee', '5')
  await page.keyboard.press('Enter')
  await said(page, 'Đã ghi thoả thuận Rau cải')
  await type(page, 'member', '1')
  await page.locator('select[name=grade]').selectOption('Loại 1')
  await type(page, 'quantity', '12,5')
  await page.keyboard.press('Enter')
  await said(page, 'Đã nhận 12,5 kg Rau cải của Hộ Mẫu Một')
  const from = performance.now()
  await page.keyboard.press('F2')
  await page.keyboard.type('7,5')
  await page.keyboard.press('Enter')
  await said(page, 'Đã nhận 7,5 kg')
  console.log(`a repeated delivery: ${Math.round(performance.now() - from)} ms, machine-paced`)
  await nextLineBegun(page)
  await page.locator('tbody .link').first().click()
  await type(page, 'changed', '7')
  await type(page, 'reason', 'cân lại')
  await look(page, 'deliveries-change')
  await page.keyboard.press('Enter')
  await said(page, 'Đã ghi thay đổi')

  await open(page, 'sales', `?coop=${coop}`)
  await page.locator('select[name="goods-1"]').selectOption({ index: 1 })
  await type(page, 'quantity-1', '10')
  await type(page, 'price-1', '25000')
  await page.getByText('Tổng 250.000').waitFor()
  await page.keyboard.press('Enter')
  await said(page, 'Đã bán 250.000')
  await page.locator('.part:has(#sold) tbody .link').click()
  await type(page, 'back-1', '2')
  await type(page, 'reason', 'dập')
  await look(page, 'sales-return')
  await page.keyboard.press('Enter')
  await said(page, 'Đã ghi trả hàng')
  await open(page, 'deliveries', `?coop=${coop}`)
  await boughtOutside(page)

  await settledByTwo()

  await open(page, 'books', `?coop=${coop}`)
  await page.locator('.part:has(#trial) tbody tr').first().waitFor()
  const totals = await page.locator('.part:has(#trial) tfoot td').allInnerTexts()
  expect(totals[0]).toBe(totals[1])
  expect(totals[0]).not.toBe('0')
  await page.locator('.part:has(#trial) tbody .link').first().click()
  await page.locator('.part:has(#ledger) tbody tr').first().waitFor()
  for (const link of await page.locator('.papers a').all()) {
    const href = await link.getAttribute('href')
    expect([href, (await page.request.get(new URL(href ?? '', desk.url).href)).status()]).toEqual([
      href,
      200,
    ])
  }
  await look(page, 'books-ledger')
  expect(complaints).toEqual([])
})

test('an agent takes goods, tells what was sold, keeps a commission and pays by cash and by code', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  await open(page, 'agents')
  await page.getByRole('heading', { name: 'Chưa gửi hàng cho đại lý nào' }).waitFor()
  await page.keyboard.press('n')
  const hand = page.getByRole('form', { name: 'Giao, nhận hàng' })
  await hand.getByLabel('Đại lý', { exact: true }).fill('Quán bà Mẫu')
  await hand.locator('select[name=agent-goods]').selectOption({ index: 1 })
  await hand.getByLabel('Lượng (kg)').fill('3')
  await hand.getByLabel('Lượng (kg)').press('Enter')
  await said(page, 'Đã giao 3 kg')
  await hand.getByLabel('Lượng (kg)').press('Escape')
  await page.getByRole('link', { name: 'Quán bà Mẫu' }).press('Enter')
  await page.getByRole('heading', { name: 'Quán bà Mẫu' }).waitFor()
  await page.keyboard.press('b')
  const report = page.getByRole('form', { name: 'Quán bà Mẫu báo đã bán' })
  await report.locator('select[name="goods-1"]').selectOption({ index: 1 })
  await report.locator('[name="quantity-1"]').fill('2')
  await report.locator('[name="price-1"]').fill('25000')
  await report.locator('[name="agent-fee"]').fill('60000')
  await report.getByText('Hoa hồng không thể nhiều hơn tiền bán.').waitFor()
  await report.locator('[name="agent-fee"]').fill('5000')
  await report.getByText('đại lý phải nộp 45.000 ₫').waitFor()
  await look(page, 'agents-report')
  await report.locator('[name="agent-fee"]').press('Enter')
  await said(page, 'Đã ghi Quán bà Mẫu bán 50.000')
  await report.waitFor({ state: 'detached' })
  await page.getByText('Còn phải nộp hôm nay: 45.000').waitFor()
  await page.keyboard.press('t')
  const pay = page.getByRole('form', { name: 'Quán bà Mẫu nộp tiền (còn 45.000 ₫)' })
  await pay.getByLabel('Số tiền').fill('20000')
  await pay.getByLabel('Số tiền').press('Enter')
  await said(page, 'Đã thu 20.000 ₫ của Quán bà Mẫu')
  await pay.waitFor({ state: 'detached' })
  await page.getByText('Còn phải nộp hôm nay: 25.000').waitFor()
  await page.keyboard.press('t')
  const rest = page.getByRole('form', { name: 'Quán bà Mẫu nộp tiền (còn 25.000 ₫)' })
  await rest.locator('select[name=how]').selectOption('bank')
  await rest.locator('select[name=sale]').waitFor()
  await rest.getByLabel('Số tiền').press('Enter')
  await page.getByRole('img', { name: /Quán bà Mẫu chuyển 25\.000 ₫, nội dung/ }).waitFor()
  const goods = page.getByRole('region', { name: /^Hàng ở đại lý/ }).locator('tbody tr')
  await expect
    .poll(() => goods.locator('td').allInnerTexts())
    .toEqual(['0', '3', '0', '2', '0', '1', expect.stringMatching(/₫$/)])
  const money = page.getByRole('region', { name: 'Công nợ của đại lý' })
  await money.getByRole('row', { name: /Nộp tiền mặt/ }).waitFor()
  await money.locator('tfoot').getByText('25.000 ₫').waitFor()
  await look(page, 'agents-page')
  for (const link of await page.locator('.papers a').all()) {
    const href = await link.getAttribute('href')
    expect([href, (await page.request.get(new URL(href ?? '', desk.url).href)).status()]).toEqual([
      href,
      200,
    ])
  }
  // The link alone opens the same agent.
  await page.goto(page.url())
  await page.getByText('Còn phải nộp hôm nay: 25.000').waitFor()
  expect(complaints).toEqual([])
})

test('what was typed is not lost unasked', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  await open(page, 'coop')
  await page.locator('nav.tasks a[href*="/members"]').click()
  await page.getByRole('button', { name: 'Kết nạp thành viên' }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('Nửa chừng')
  page.once('dialog', (dialog) => void dialog.dismiss())
  await page.locator('nav.tasks a[href*="/sales"]').click()
  await expect.poll(() => page.locator('input[name=name]').inputValue()).toBe('Nửa chừng')
  // Back, too, asks; who stays is where the address says.
  const asked = page.waitForEvent('dialog')
  await page.evaluate('history.back()')
  await (await asked).dismiss()
  await expect.poll(() => page.url()).toContain('/members')
  await expect.poll(() => page.locator('input[name=name]').inputValue()).toBe('Nửa chừng')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.locator('nav.tasks a[href*="/sales"]').click()
  await page.locator('input[name=name]').waitFor({ state: 'detached' })
  // A card that says nothing of its own is guarded by being one; what is put back as it was asks nothing.
  await page.locator('nav.tasks a[href*="/calendar"]').click()
  const every = page.locator('input[name=every]')
  await every.waitFor()
  await every.fill('9')
  page.once('dialog', (dialog) => void dialog.dismiss())
  await page.locator('nav.tasks a[href*="/keys"]').click()
  await expect.poll(() => every.inputValue()).toBe('9')
  await every.fill('5')
  await page.locator('nav.tasks a[href*="/keys"]').click()
  await every.waitFor({ state: 'detached' })
})

test.each(
  (['vi', 'en'] as const).flatMap((language) =>
    (['laptop', 'phone'] as const).map((size) => [language, size] as const),
  ),
)('every screen of the cooperative is clean and fits: %s, %s', async (language, size) => {
  const { page, complaints } = await desk.page(SIZES[size])
  await signIn(page, desk.url)
  const stall = await aStall(page)
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
  for (const screen of SCREENS) {
    await open(page, screen, screen === 'tax' ? `?stall=${stall.id}` : '')
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
    await look(page, `${screen}-${language}-${size}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([screen, overflow]).toEqual([screen, 0])
  }
  expect(complaints).toEqual([])
})
