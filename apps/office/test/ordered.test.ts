import { join } from 'node:path'
import type {
  CooperativeView,
  DeliveryView,
  DeskListing,
  GoodsSaleView,
  ListedOrder,
  StockView,
} from '@cho40/contract'
import { dong, formatDong, instantFromMs, marketDayOf, plusDays } from '@cho40/values'
import { afterAll, expect, test } from 'vitest'
import { aDesk, call, newId, queryOf, signIn } from './a-desk.ts'
import { aStore, brought } from './a-store.ts'
import { looker } from './look.ts'

const look = looker(join(import.meta.dirname, '../reports/pictures'))
const desk = await aDesk()
afterAll(() => desk.close())
const { page, complaints } = await desk.page()
await signIn(page, desk.url)

const PRICE = 30_000

/** The cooperative that has goods of its members in the store. */
async function withGoods(): Promise<{ coop: CooperativeView; goods: StockView }> {
  const all = await call<{ id: string }[]>(page, '/trpc/cooperative.list')
  for (const { id: cooperativeId } of all) {
    const stock = await call<StockView[]>(page, queryOf('goods.stock', { cooperativeId }))
    const goods = stock.find((one) => one.place === '' && one.mode === 'consignment')
    if (!goods) continue
    const coop = await call<CooperativeView>(page, queryOf('cooperative.view', { cooperativeId }))
    return { coop, goods }
  }
  throw new Error('the demonstration has a cooperative with goods of its members')
}

const { coop, goods } = await withGoods()
const of = { cooperativeId: coop.id }

/** The same goods in the shop, by the kilogram. */
async function onSale(): Promise<{ placeId: string; variantId: string }> {
  const listing = { name: goods.product, producer: coop.name, story: 'Hái sáng.', unit: 'kg' }
  const id = newId('listing')
  await call(page, '/trpc/admin.publishListing', { ...of, ...listing, id, price: PRICE })
  const listings = await call<DeskListing[]>(page, queryOf('catalogue.listing.ofCooperative', of))
  const variantId = listings.find(({ name }) => name === goods.product)?.packs[0]?.id
  if (!variantId) throw new Error('what was just published has a pack')
  const placeId = await aStore(page, coop)
  await brought(page, { placeId, variantId }, 50_000)
  return { placeId, variantId }
}

/** An order told by telephone, paid in cash and handed over. */
async function handedOver(kilograms: number): Promise<void> {
  const id = newId('order')
  const quantity = kilograms * 1_000
  await call(page, '/trpc/orders.enter', {
    id,
    placeId: pack.placeId,
    channel: 'phone',
    buyer: { name: 'Chị Khách', phone: '0912345678' },
    handing: { how: 'deliver', address: 'Thôn Nà Mẫu' },
    lines: [{ id: newId('oline'), variantId: pack.variantId, quantity, price: PRICE }],
  })
  const wish = queryOf('orders.list', { bookId: coop.bookId, limit: 5 })
  const own = (await call<ListedOrder[]>(page, wish)).find((one) => one.orderId === id)
  if (!own) throw new Error('what was told is there')
  await call(page, '/trpc/orders.takeCash', { id: own.id, amount: own.amount })
  await call(page, '/trpc/orders.confirm', { id: own.id })
  await call(page, '/trpc/orders.pack', { id: own.id, lots: [] })
  await call(page, '/trpc/orders.deliver', { id: own.id })
}

const pack = await onSale()

async function soldByOrders(): Promise<GoodsSaleView[]> {
  const [from, to] = ['2020-01-01', '2099-12-31']
  const wish = queryOf('goods.sales', { ...of, from, to, limit: 50 })
  const sales = await call<GoodsSaleView[]>(page, wish)
  return sales.filter(({ paid }) => paid === 'order')
}

async function leftOf(): Promise<number> {
  const [from, to] = ['2020-01-01', '2099-12-31']
  const wish = queryOf('goods.deliveries', { ...of, from, to, limit: 500 })
  const all = await call<DeliveryView[]>(page, wish)
  return all
    .filter(({ product }) => product === goods.product)
    .reduce((sum, { left }) => sum + left, 0)
}

test('whose goods an order sold is said once, by keys, and the next order follows by itself', async () => {
  const before = await leftOf()
  await handedOver(2)
  expect(await soldByOrders()).toEqual([])
  // Who draws up a run is told that something is not in it, and led there.
  const run = newId('settle')
  const today = marketDayOf(instantFromMs(Date.now()))
  const period = { from: plusDays(today, -1), to: today }
  await call(page, '/trpc/settlement.open', { ...of, id: run, period })
  await page.goto(`${desk.url}/office/settlement?coop=${coop.id}&run=${run}`)
  await page.getByText('Có 1 dòng đơn đã giao chưa ghi hàng của ai').waitFor()
  await look(page, 'ordered-run', 'vi')
  await page.getByRole('link', { name: 'Ghi nguồn hàng' }).press('Enter')
  const waiting = page.getByRole('region', { name: 'Đơn đã giao, chưa biết hàng của ai' })
  await waiting.getByRole('row', { name: new RegExp(goods.product) }).waitFor()
  await waiting
    .getByText(formatDong(dong(2 * PRICE)))
    .first()
    .waitFor()
  await look(page, 'ordered')
  await waiting.getByRole('button', { name: `Ghi nguồn ${goods.product}` }).press('Enter')
  const form = page.getByRole('form', { name: `${goods.product}: hàng của ai?` })
  const source = form.locator('select[name=source]')
  await source.selectOption({ label: goods.product })
  await form.getByLabel('Lô').waitFor()
  await look(page, 'ordered-form')
  await form.getByRole('button', { name: 'Ghi nguồn hàng' }).press('Enter')
  await form.waitFor({ state: 'detached' })
  await page.getByText('Đơn nào cũng đã rõ hàng của ai.').waitFor()
  await page.getByText(`Hàng giao: ${goods.product}`).waitFor()
  expect(await soldByOrders()).toMatchObject([{ amount: 2 * PRICE, channel: 'stall' }])
  expect(await leftOf()).toBe(before - 2_000)

  await handedOver(1)
  expect(await soldByOrders()).toHaveLength(2)
  expect(await leftOf()).toBe(before - 3_000)
  await page.reload()
  await page.getByText('Đơn nào cũng đã rõ hàng của ai.').waitFor()
  await look(page, 'ordered-named')
  // Nobody has said how much is in a bunch: it can be the cooperative's own alone.
  const bunch = {
    name: 'Rau bó',
    producer: coop.name,
    story: 'Hái sáng.',
    unit: 'bó',
    price: 8_000,
  }
  await call(page, '/trpc/admin.publishListing', { ...of, ...bunch, id: newId('listing') })
  await page.reload()
  await page.getByRole('button', { name: 'Ghi nguồn Rau bó, bó' }).press('Enter')
  const own = page.getByRole('form', { name: 'Rau bó, bó: lấy từ hàng nào?' })
  await own.getByText('Chưa biết một bó nặng bao nhiêu: chỉ ghi được là hàng riêng.').waitFor()
  await own.locator('select[name=source]').selectOption({ label: 'Hàng riêng của hợp tác xã' })
  await own.getByRole('button', { name: 'Ghi nguồn hàng' }).press('Enter')
  await own.waitFor({ state: 'detached' })
  const row = page.getByRole('row', { name: /Rau bó/ })
  await row.getByText('Hàng riêng của hợp tác xã').waitFor()
  await page.goto(`${desk.url}/office/sales?coop=${coop.id}`)
  const sold = page.getByRole('row', { name: /Theo đơn hàng/ })
  await sold.first().waitFor()
  // What an order sold comes back with the order.
  expect(await sold.first().getByRole('button').count()).toBe(0)
  expect(complaints).toEqual([])
})
