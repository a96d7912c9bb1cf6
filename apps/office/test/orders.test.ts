import { join } from 'node:path'
import type { StockLevelView } from '@cho40/contract'
import { picture } from '@cho40/testing/browser'
import { instantFromMs, marketDayOf } from '@cho40/values'
import { afterAll, expect, test } from 'vitest'
import { aStall, call, newId, queryOf, signIn } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { aPlaceAtAStall, aStore, brought, honeyOnSale } from './a-store.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'
import { sheetOf } from './sheet-of.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')
const look = looker(PICTURES)

const TODAY = marketDayOf(instantFromMs(Date.now()))

const { desk, page, complaints, coop, open, said, keys, order } = await aShopDesk()
afterAll(() => desk.close())
const variantId = await honeyOnSale(page, coop)
await brought(page, { placeId: await aStore(page, coop), variantId }, 18_000)

/** What a buyer with goods in the cart is told of bringing them, marks and spaces apart. */
async function chargesShown(): Promise<string> {
  const stock = queryOf('stock.levels', { bookId: coop.bookId })
  const [level] = await call<StockLevelView[]>(page, stock)
  const offer = `${level?.variantId ?? ''}~${level?.placeId ?? ''}`
  const put = await fetch(`${desk.url}/gio-hang`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: desk.url },
    body: new URLSearchParams({ offer, quantity: '1' }),
  })
  const cookie = put.headers.get('set-cookie')?.split(';')[0] ?? ''
  const form = await (await fetch(`${desk.url}/dat-hang`, { headers: { cookie } })).text()
  return (/<dl class="facts charges">(.*?)<\/dl>/s.exec(form)?.[1] ?? '').replace(
    /<[^>]*>|\s/g,
    ' ',
  )
}

async function deliveryCharge(): Promise<void> {
  await open('orders')
  const card = page.getByRole('region', { name: 'Phí giao hàng' })
  await card.getByText('Chưa đặt: giao đâu cũng không lấy tiền.').waitFor()
  await card.getByRole('button', { name: 'Đặt phí giao' }).press('Enter')
  const form = page.getByRole('form', { name: 'Đặt phí giao' })
  await form.getByLabel('Phí giao mọi nơi').fill('15000')
  await form.getByLabel('Không lấy tiền từ đơn').fill('2000000')
  await form.getByRole('button', { name: 'Thêm nơi có phí riêng' }).press('Enter')
  await form.getByLabel('Nơi 1: mã xã hoặc tỉnh').fill('99999')
  await form.getByLabel('Phí giao nơi 1').fill('5000')
  await form.getByLabel('Phí giao nơi 1').press('Enter')
  await card.getByText('Có mã xã, mã tỉnh không còn dùng').waitFor()
  // The browser notes the refusal by itself.
  await expect.poll(() => complaints.length, { timeout: 90_000 }).toBe(1)
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404 (Not Found)')])
  await form.getByLabel('Nơi 1: mã xã hoặc tỉnh').fill('99001')
  await look(page, 'orders-delivery', 'vi')
  await form.getByLabel('Phí giao nơi 1').press('Enter')
  await said('Đã ghi phí giao từ')
  await card.getByText(/^Xã Nà Mẫu.*: 5\.000\s₫$/).waitFor()
  await card.getByText('Nơi khác: 15.000 ₫').waitFor()
  await look(page, 'orders-charge')
  await expect.poll(chargesShown, { timeout: 90_000 }).toContain('15.000 ₫')
  await card.getByRole('button', { name: 'Đặt phí giao' }).press('Enter')
  expect(await form.getByLabel('Phí giao nơi 1').inputValue()).toBe('5.000')
  await form.getByLabel('Giao đến đâu').selectOption('nowhere')
  await form.getByRole('button', { name: 'Ghi phí giao' }).press('Enter')
  await card.getByText('Không giao tận nơi: khách đến lấy.').waitFor()
  await card.getByRole('button', { name: 'Đặt phí giao' }).press('Enter')
  await form.getByLabel('Giao đến đâu').selectOption('everywhere')
  await form.getByLabel('Phí giao mọi nơi').press('Enter')
  await card.getByText('Mọi nơi: không lấy tiền').waitFor()
}
test('an order is confirmed, packed from its list, paid in cash, brought and handed over', async () => {
  await call(page, '/trpc/tax.setRole', {
    id: newId('role'),
    scopeId: 'system',
    role: 'own_shop',
    validFrom: TODAY,
    note: 'Cửa hàng của hợp tác xã',
  })
  await deliveryCharge()
  await order(2_000)
  await order(1_000)
  await open('orders')
  // A packing list has a row of one jar, too; only the order's own leads to it.
  const first = page.getByRole('row', { name: /1 chai/ }).filter({ has: page.getByRole('link') })
  await first.waitFor()
  await first.getByRole('button', { name: 'Xác nhận' }).press('Enter')
  await said('Đã ghi: Xác nhận')
  const sheets = page.getByRole('region', { name: 'Phiếu soạn hàng', exact: true })
  await sheets.getByText('Chị Khách 678').waitFor()
  await look(page, 'orders')
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => first.isVisible()).toBe(false)
  expect(await sheets.getByText('Chị Khách 678').isVisible()).toBe(true)
  await picture(page, join(PICTURES, 'packing-printed.png'))
  await page.emulateMedia({ media: null })
  await first.getByRole('link').press('Enter')
  await page.getByRole('heading', { name: 'Đã xác nhận' }).waitFor()
  await page.setViewportSize({ width: 360, height: 640 })
  // What a line is corrected by is in sight on a phone, not beyond its edge.
  const correct = await page.getByRole('button', { name: /Sửa lượng/ }).boundingBox()
  expect((correct?.x ?? 0) + (correct?.width ?? Infinity)).toBeLessThanOrEqual(360)
  await look(page, 'order-confirmed')
  await page.getByRole('button', { name: /Sửa lượng/ }).press('Enter')
  await page.getByLabel('Lượng giao (chai)').fill('2')
  await keys('Enter')
  await said('Đã ghi: Sửa lượng')
  await keys('Escape')
  await page.getByText('Còn phải trả 380.000').waitFor()
  await keys('1')
  await page.getByRole('heading', { name: 'Đã soạn' }).waitFor()
  await page.getByRole('button', { name: 'Thu tiền mặt 380.000' }).press('Enter')
  await page.getByText('Đã trả đủ').waitFor()
  await look(page, 'order', 'vi')
  await page.locator('h1').focus()
  // What is brought to an address is on its way first, also where that costs nothing.
  await keys('1')
  await page.getByRole('heading', { name: 'Đang giao' }).waitFor()
  await page.locator('h1').focus()
  await keys('1')
  await page.getByRole('heading', { name: 'Đã giao' }).waitFor()
  expect(complaints).toEqual([])
})

test('a paid order is cancelled, and its money given back at the desk: by hand what came by hand', async () => {
  await open('orders')
  const second = page.getByRole('row', { name: /Mới đặt/ }).filter({ has: page.getByRole('link') })
  await second.getByRole('link').press('Enter')
  await page.getByRole('heading', { name: 'Mới đặt' }).waitFor()
  await keys('1')
  await page.getByRole('heading', { name: 'Đã xác nhận' }).waitFor()
  await page.getByRole('button', { name: 'Thu tiền mặt 380.000' }).press('Enter')
  await page.getByText('Đã trả đủ').waitFor()
  await page.getByRole('button', { name: 'Huỷ đơn', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Huỷ đơn này' }).press('Enter')
  await said('Đã ghi: Đã huỷ')
  await page.getByText('Phải trả lại khách 380.000').waitFor()
  await page.getByRole('button', { name: 'Hoàn 380.000 ₫ cho khách' }).press('Enter')
  const form = page.getByRole('form', { name: 'Hoàn 380.000 ₫ cho khách' })
  await form.getByText('Trả bằng tiền mặt từ két').waitFor()
  await look(page, 'order-refund', 'vi')
  await keys('Enter')
  await said('Đã ghi: Trả tiền mặt')
  await page.getByText('Phải trả lại').waitFor({ state: 'detached' })
  await page.getByRole('table').getByText('Trả tiền mặt').waitFor()
  // Nothing is left to do for the buyer: who it was may be forgotten, which is asked before.
  const forget = page.getByRole('button', { name: 'Quên khách' })
  page.once('dialog', (asked) => void asked.dismiss())
  await forget.press('Enter')
  await page.getByText('Chị Khách').waitFor()
  page.once('dialog', (asked) => void asked.accept())
  await forget.press('Enter')
  await said('Đã xoá tên và số điện thoại của khách')
  // Words of what was done are not left standing in a language that is not shown.
  await page.getByRole('button', { name: 'English', exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
  await expect.poll(() => page.locator('.said').allInnerTexts()).toEqual([''])
  await page.getByRole('button', { name: 'Tiếng Việt', exact: true }).press('Enter')
  await page.getByText('Đã xoá theo yêu cầu').waitFor()
  await page.getByRole('table').getByText('Xoá tên người mua').waitFor()
  expect(await forget.count()).toBe(0)
  expect(complaints).toEqual([])
})

test('a vendor signs in with the number of the till, and handles what was ordered of the stall', async () => {
  const placeId = await aPlaceAtAStall(page, await aStall(page))
  await brought(page, { placeId, variantId }, 5_000)
  await order(1000, { placeId, variantId })
  const theirs = await desk.page()
  await signIn(theirs.page, desk.url, { phone: '0900000001', pin: '404040' })
  await theirs.page.getByRole('heading', { level: 1, name: 'Đơn hàng' }).waitFor()
  await theirs.page.getByRole('row', { name: /Mật ong bạc hà/ }).waitFor()
  await look(theirs.page, 'orders-stall')
  const { press } = byKeys(theirs.page)
  await press('1')
  await theirs.page.getByText('Chị Khách').waitFor()
  await press('1')
  await theirs.page.locator('.said', { hasText: 'Đã ghi: Xác nhận' }).waitFor()
  await look(theirs.page, 'order-stall')
  // The link alone opens the same order of the same stall.
  await theirs.page.goto(theirs.page.url())
  await theirs.page.getByText('Chị Khách').waitFor()
  expect(theirs.complaints).toEqual([])
  await theirs.page.context().close()
})

test('orders of another floor are brought from its sheet, once', async () => {
  const stock = queryOf('stock.levels', { bookId: coop.bookId })
  const [level] = await call<StockLevelView[]>(page, stock)
  const head = ['Mã đơn hàng', 'Người nhận', 'SKU', 'Số lượng', 'Giá bán']
  const sheet = sheetOf('don.csv', [
    head,
    ['S1', 'Anh Sàn', level?.variantId ?? '', '1', '190.000'],
    ['S2', 'Anh Sàn', 'không có', '1', '190.000'],
  ])
  await open('orders')
  await page.getByText('Nhập đơn từ sàn khác').click()
  const sheets = page.locator('details').filter({ hasText: 'Nhập đơn từ sàn khác' })
  await sheets.locator('input[type=file]').setInputFiles(sheet)
  await sheets.getByText('thử xong, chưa ghi gì: 1 đơn mới, 0 đơn đã có, 1 dòng sai').waitFor()
  await sheets.getByRole('button', { name: 'Ghi các dòng đúng' }).click()
  await sheets.getByText('đã ghi: 1 đơn mới').waitFor()
  await sheets.locator('input[type=file]').setInputFiles(sheet)
  await sheets.getByText('thử xong, chưa ghi gì: 0 đơn mới, 1 đơn đã có').waitFor()
  await look(page, 'orders-sheet', 'vi')
  expect(complaints).toEqual([])
})

test('Enter before the goods are there takes the first of them when they come, and signing out asks first', async () => {
  const mayCome = Promise.withResolvers<void>()
  await page.route('**/trpc/catalogue.listing.ofCooperative*', async (route) => {
    await mayCome.promise
    await route.continue()
  })
  const { press, type, tabTo } = byKeys(page)
  await open('orders')
  await page.getByRole('button', { name: 'Ghi đơn N' }).waitFor()
  await press('n')
  const form = page.getByRole('form', { name: 'Ghi đơn' })
  await tabTo(form.locator('[name=find]'))
  await type('mat ong bac')
  await form.getByText('Đang tìm hàng; Enter sẽ lấy hàng đầu tiên.').waitFor()
  await press('Enter')
  await form.getByText('Đang tìm hàng').waitFor()
  mayCome.resolve()
  const quantity = form.getByLabel(/^Mật ong bạc hà \(chai, còn/)
  await expect.poll(() => quantity.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.unroute('**/trpc/catalogue.listing.ofCooperative*')
  const asked: string[] = []
  page.once('dialog', (it) => {
    asked.push(it.message())
    void it.dismiss()
  })
  await page.getByRole('button', { name: 'Thoát', exact: true }).press('Enter')
  await expect.poll(() => asked).toEqual(['Ô đang nhập chưa lưu. Bỏ và rời màn hình?'])
  await quantity.waitFor()
  page.once('dialog', (it) => void it.accept())
  await form.getByRole('button', { name: /^Thôi/ }).press('Enter')
  await form.waitFor({ state: 'detached' })
})

test('an order by telephone is written down by keys alone, kept through refusals, sent once', async () => {
  const { press, type, tabTo } = byKeys(page)
  await open('orders')
  await page.getByRole('button', { name: 'Ghi đơn N' }).waitFor()
  await press('n')
  const form = page.getByRole('form', { name: 'Ghi đơn' })
  const field = (name: string) => form.locator(`[name=${name}]`)
  const find = field('find')
  await tabTo(field('buyer'))
  await type('Cô Gọi Điện')
  await tabTo(find)
  await type('mat ong bac')
  const honey = form.getByRole('button', { name: /^Mật ong bạc hà: còn \d+ chai, 190\.000/ })
  await honey.waitFor()
  await press('Enter')
  const quantity = form.getByLabel(/^Mật ong bạc hà \(chai, còn/)
  await expect.poll(() => quantity.evaluate((it) => it === document.activeElement)).toBe(true)
  await type('900')
  await press('Enter', 'Enter')
  await form.getByText(/^Mật ong bạc hà chỉ còn \d+ chai/).waitFor()
  expect(await field('buyer').inputValue()).toBe('Cô Gọi Điện')
  await press('Shift+Tab', 'Shift+Tab')
  await type('1')
  await form.getByText('Hàng 190.000 ₫ + giao 0 ₫ = 190.000 ₫').waitFor()
  await tabTo(field('how'))
  await press('ArrowDown')
  await tabTo(field('address'))
  await type('Thôn Khau Mẫu')
  // Meanwhile somebody asks for money for bringing goods: the server knows, this form does not.
  await call(page, '/trpc/orders.setDelivery', {
    id: newId('tariff'),
    bookId: coop.bookId,
    validFrom: TODAY,
    delivers: true,
    flat: 15_000,
    areas: [],
  })
  await press('Enter')
  await form.getByText('Phí giao đến đó là 15.000 ₫.').waitFor()
  await form.getByText('= 205.000 ₫').waitFor()
  await look(page, 'orders-enter')
  // The answer is lost on its way: sent again, it is the same order.
  await page.route('**/trpc/orders.enter', async (route) => {
    await route.fetch()
    await route.abort()
    await page.unroute('**/trpc/orders.enter')
  })
  await tabTo(field('address'))
  await press('Enter')
  await form.locator('.note').waitFor()
  await press('Enter')
  await said('Đã ghi đơn của Cô Gọi Điện: 205.000 ₫, mã trả tiền KX')
  const list = queryOf('orders.list', { bookId: coop.bookId, limit: 200 })
  const all = await call<{ amount: number }[]>(page, list)
  expect(all.filter(({ amount }) => amount === 205_000)).toHaveLength(1)
  const link = await page
    .getByRole('link', { name: /Trang trả tiền của khách/ })
    .getAttribute('href')
  expect(await (await fetch(`${desk.url}${link}`)).text()).toContain('Mật ong bạc hà')
  await tabTo(page.getByRole('link', { name: 'Xem đơn' }))
  await press('Enter')
  await page.getByText('Cô Gọi Điện').waitFor()
  // The browser notes both refusals and the lost answer by itself.
  expect(complaints.splice(0)).toHaveLength(3)
})
