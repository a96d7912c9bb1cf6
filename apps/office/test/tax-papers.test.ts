import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantFromMs } from '@cho40/values'
import { afterAll, expect, test } from 'vitest'
import { aDesk, aStall, call, newId, settled, signIn } from './a-desk.ts'
import { looker } from './look.ts'

const look = looker(await mkdtemp(join(tmpdir(), 'cho40-tax-papers-')))

const desk = await aDesk()
afterAll(() => desk.close())
const { page, complaints } = await desk.page()
await signIn(page, desk.url)
const stall = await aStall(page)

/** The till reports a sale for cash, which is finished at once. */
async function sellForCash(amount: number): Promise<void> {
  const at = instantFromMs(Date.now())
  const act = { type: 'cash_sale', saleId: newId('sale'), amount }
  const pushed = await call<{ results: { status: string }[] }>(page, '/sync', {
    stallId: stall.id,
    deviceId: newId('device'),
    sentAt: at,
    events: [{ id: newId('evt'), seq: 1, at, act }],
  })
  expect(pushed.results).toMatchObject([{ status: 'applied' }])
}

test('the notice of revenue stands field by field, of a year and of its first half', async () => {
  await page.goto(`${desk.url}/office/tax?market=${stall.marketId}&stall=${stall.id}`)
  await page.getByRole('heading', { name: 'Thông báo doanh thu (01/TKN-CNKD)' }).waitFor()
  const places = page.getByRole('region', { name: 'Địa điểm kinh doanh' })
  await places.getByRole('rowheader', { name: new RegExp(stall.name) }).waitFor()
  const year = new Date().getFullYear()
  await page
    .getByText(`31/01/${year + 1}`)
    .first()
    .waitFor()
  await page.getByText('Chưa ghi hộ khai thuế, xem phần dưới.').waitFor()
  await page.locator('select[name=notice-of]').selectOption(`${year}h`)
  await page.getByText(`31/07/${year}`).first().waitFor()
  await page.getByText('Không quá ngưỡng 1.000.000.000 ₫.').waitFor()
  expect(complaints).toEqual([])
})

test('a sale’s invoice is drafted for the invoicing software, its lines held to what was paid', async () => {
  await sellForCash(90_000)
  await page.goto(`${desk.url}/office/tax?market=${stall.marketId}&stall=${stall.id}`)
  await page.getByText('Bản nháp hoá đơn').press('Enter')
  const sales = page.locator('select[name=invoice-sale]')
  const sold = sales.locator('option', { hasText: /· 90\.000\s₫/ }).first()
  await sold.waitFor({ state: 'attached' })
  await sales.selectOption((await sold.getAttribute('value')) ?? '')
  const form = page.getByRole('form', { name: /^Bản nháp hoá đơn/ })
  const field = (name: string) => form.locator(`[name=${name}]`)
  await field('name-1').fill('Cà chua')
  await field('name-1').press('Enter')
  await form.getByText('Một dòng hàng chưa đủ hoặc chưa đúng.').waitFor()
  await field('quantity-1').fill('2,5')
  await field('unit-1').fill('kg')
  await field('price-1').fill('30000')
  await field('price-1').press('Enter')
  await form.getByText('cộng lại 75.000 ₫, lần bán thu 90.000 ₫').waitFor()
  await form.getByRole('button', { name: 'Thêm một dòng hàng' }).press('Enter')
  await field('name-2').fill('Rau cải')
  await field('unit-2').fill('bó')
  await field('price-2').fill('15000')
  await field('buyer-buyer').fill('Trường Nà Mẫu')
  await field('buyer-code').fill('12')
  await field('buyer-code').press('Enter')
  // The browser notes the refusal by itself.
  await page.getByRole('alert').waitFor()
  await expect.poll(() => complaints.length).toBe(1)
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')])
  await field('buyer-code').fill('0101234567')
  await field('buyer-code').press('Enter')
  const draft = page.getByRole('region', { name: 'Bản nháp hoá đơn' })
  const text = await draft.locator('pre').innerText()
  expect(text).toContain('Người mua: Trường Nà Mẫu, 0101234567')
  expect(text).toContain('1. Cà chua: 2,5 kg × 30.000 = 75.000')
  expect(text).toContain('2. Rau cải: 1 bó × 15.000 = 15.000')
  expect(text).toContain('Tổng tiền thanh toán: 90.000 đồng')
  await draft.getByText('Còn thiếu: tên và mã số của hộ, mã của cơ quan thuế.').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await draft.getByRole('button', { name: 'Chép bản nháp' }).press('Enter')
  await draft.getByRole('status').getByText(/./).waitFor()
  await settled(page)
  await look(page, 'tax-papers')
  expect(complaints).toEqual([])
})

test('a household’s own books are printed and taken as files from where its tax stands', async () => {
  await page.goto(`${desk.url}/office/tax?market=${stall.marketId}&stall=${stall.id}`)
  const books = page.getByRole('region', { name: /^Sổ sách của hộ/ })
  await books.getByRole('row', { name: /Bảng cân đối tài khoản/ }).waitFor()
  for (const link of await books.getByRole('link').all()) {
    const href = (await link.getAttribute('href')) ?? ''
    const answer = await page.request.get(`${desk.url}${href}`)
    expect([href, answer.status()]).toEqual([href, 200])
  }
  expect(await books.getByRole('link').count()).toBe(18)
  expect(complaints).toEqual([])
})
