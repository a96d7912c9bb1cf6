import { join } from 'node:path'
import type { MarketView } from '@cho40/contract'
import { instantFromMs, marketDayOf } from '@cho40/values'
import { afterAll, expect, test } from 'vitest'
import { aStall, call, newId, signIn } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { aPlaceAtAStall, brought, honeyOnSale } from './a-store.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'

const look = looker(join(import.meta.dirname, '../reports/pictures'))
const { desk, page, coop, order } = await aShopDesk()
afterAll(() => desk.close())

test('a bookkeeper of a market handles what was ordered of its stalls, by keys alone', async () => {
  const validFrom = marketDayOf(instantFromMs(Date.now()))
  const role = { scopeId: 'system', role: 'own_shop', validFrom, note: 'Cửa hàng' }
  await call(page, '/trpc/tax.setRole', { id: newId('role'), ...role })
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  const who = { id: newId('person'), phone: '0966555111', name: 'Kế Toán Chợ', pin: '593817' }
  await call(page, '/trpc/people.add', who)
  const held = { personId: who.id, role: 'bookkeeper', scopeId: market?.id }
  await call(page, '/trpc/people.giveRole', held)

  const theirs = await desk.page()
  await signIn(theirs.page, desk.url, who)
  const task = theirs.page.getByRole('link', { name: 'Đơn hàng' })
  await task.press('Enter')
  await theirs.page.getByText('Chưa có sạp nào bán qua mạng').waitFor()

  const variantId = await honeyOnSale(page, coop)
  const stall = await aStall(page)
  const placeId = await aPlaceAtAStall(page, stall)
  await brought(page, { placeId, variantId }, 5_000)
  await order(1000, { placeId, variantId })
  await theirs.page.reload()
  await theirs.page.getByText(`– ${stall.name}`).waitFor()
  await theirs.page.getByRole('row', { name: /Mật ong bạc hà/ }).waitFor()
  await look(theirs.page, 'orders-of-a-stall')
  const { press } = byKeys(theirs.page)
  await press('1')
  await theirs.page.getByText('Chị Khách').waitFor()
  await press('1')
  await theirs.page.locator('.said', { hasText: 'Đã ghi: Xác nhận' }).waitFor()
  expect(theirs.complaints).toEqual([])
})
