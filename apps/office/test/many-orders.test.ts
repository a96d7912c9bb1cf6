import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeskListing } from '@cho40/contract'
import { afterAll, expect, test } from 'vitest'
import { call, newId, queryOf } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { aStore, brought } from './a-store.ts'
import { violations } from './axe.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'

const look = looker(await mkdtemp(join(tmpdir(), 'cho40-orders-')))
const { desk, page, complaints, coop, open } = await aShopDesk()
afterAll(() => desk.close())
const { press, type } = byKeys(page)

/** More than the screen asks for at once. */
const MANY = 230

test('every order of a seller can be come to, and one is found by number, name or code', async () => {
  await manyOrders()
  await open('orders')
  const table = page.getByRole('region', { name: 'Đơn hàng' }).getByRole('table')
  await page.getByText('200 đơn mới nhất').waitFor()
  await page.getByRole('button', { name: 'Xem đơn cũ hơn' }).press('Enter')
  await page.getByText(`${MANY} đơn`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Xem đơn cũ hơn' }).waitFor({ state: 'detached' })

  await press('/')
  await type('0900000007')
  await page.getByText('1 đơn', { exact: true }).waitFor()
  expect(await table.getByRole('row').count()).toBe(2)
  await look(page, 'orders-found')
  await press('/', 'Control+a')
  await type('khach hai tram')
  await expect.poll(() => table.getByRole('row').count()).toBe(2)
  await press('Control+a')
  await type('không ai')
  await page.getByText('Không có đơn nào như vậy').waitFor()
  expect(await violations(page)).toEqual([])
  await press('Control+a', 'Delete')
  await page.getByText('200 đơn mới nhất').waitFor()
  // A number that is looked for stands in no address.
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  )
  expect(asked.filter((name) => name.includes('0900000007'))).toEqual([])
  expect(asked.some((name) => name.endsWith('/trpc/orders.find'))).toBe(true)
  expect(complaints).toEqual([])
})

async function manyOrders(): Promise<void> {
  const placeId = await aStore(page, coop)
  const wish = queryOf('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const [listing] = await call<DeskListing[]>(page, wish)
  const [pack] = listing?.packs ?? []
  if (!pack) throw new Error('the demonstration has listings')
  const variantId = pack.id
  await brought(page, { placeId, variantId }, 1_000 * MANY)
  for (let n = 0; n < MANY; n += 1) {
    const name = n === 200 ? 'Khách Hai Trăm' : 'Khách'
    await call(page, '/trpc/orders.enter', {
      id: newId('order'),
      placeId,
      channel: 'elsewhere',
      outside: { floor: 'shopee', number: `Z-${n}` },
      buyer: { name, phone: `09${String(n).padStart(8, '0')}` },
      handing: { how: 'deliver', address: 'Thôn Nà Mẫu' },
      lines: [{ id: newId('oline'), variantId, quantity: 1_000, price: 50_000 }],
    })
  }
}
