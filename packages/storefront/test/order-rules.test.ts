import { confirmMarketplace, proposeMarketplace, setRole, verifySeller } from '@cho40/core/taxation'
import { marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStorefront } from '../src/index.ts'
import { aCounter, cookieOf, hidden } from './a-counter.ts'
import { aPerson } from './a-person.ts'
import { must, ORIGIN } from './a-shop.ts'

let shop: Awaited<ReturnType<typeof aCounter>>
let cookie: string
beforeEach(async () => {
  shop = await aCounter()
  const offer = await shop.stocks('Miến dong', 10_000)
  cookie = cookieOf(await shop.sends('/gio-hang', { offer, quantity: '2' }))
})
afterEach(() => shop.close())

/** The form of the cart, filled in; kept by the test, so that it can be sent when things changed. */
async function filledForm(phone: string): Promise<Record<string, string>> {
  const form = (await shop.reads('/dat-hang', { cookie })).body
  const [id, token, line] = [hidden(form, 'id'), hidden(form, 'token'), hidden(form, 'line')]
  return { id, token, line, name: 'Khách', phone, how: 'pick_up', day: '2026-11-22' }
}

test('one network cannot order a shop away under many numbers; its neighbour still can', async () => {
  let network: string | undefined = 'mark-1'
  const deps = { ...shop.deps, orderLimits: { openPerPhone: 5, openPerNetwork: 2 } }
  const limited = createStorefront({ deps, origin: ORIGIN, network: () => network })
  let asked = 0
  const orders = async () => {
    asked += 1
    const body = new URLSearchParams(await filledForm(`091234567${asked}`))
    const headers = { origin: ORIGIN, cookie }
    return (await limited.request(`${ORIGIN}/dat-hang`, { method: 'POST', headers, body })).status
  }
  expect([await orders(), await orders(), await orders()]).toEqual([303, 303, 429])
  network = 'mark-2'
  expect(await orders()).toBe(303)
  network = undefined
  expect(await orders()).toBe(303)
  const kept = await shop.deps.db
    .selectFrom('cho_order')
    .select('network')
    .orderBy('placed_at')
    .orderBy('id')
    .execute()
  expect(kept.map((row) => row.network)).toEqual(['mark-1', 'mark-1', 'mark-2', null])
})

async function becomesMarketplace(): Promise<void> {
  const { deps, by } = shop
  const { book_id: operatorBookId } = await deps.db
    .selectFrom('cho_cooperative')
    .select('book_id')
    .executeTakeFirstOrThrow()
  const scopeId = 'place:01234'
  const proposalId = deps.ids.make('role')
  const validFrom = marketDay('2026-11-21')
  const proposed = { id: proposalId, scopeId, operatorBookId, validFrom, note: 'Sàn', by }
  must(await proposeMarketplace(deps, proposed))
  const second = await aPerson(deps, '0900000002')
  const id = deps.ids.make('role')
  must(await confirmMarketplace(deps, { id, scopeId, proposalId, note: 'Đồng ý', by: second }))
}

test('a marketplace offers and takes orders of verified sellers alone, on the pages, too', async () => {
  const { deps, by, cooperativeId: sellerId } = shop
  const product = await shop.addressOf('Miến dong')
  const before = await filledForm('0912345678')
  expect((await shop.reads(product)).body).toContain('Thêm vào giỏ')
  await becomesMarketplace()
  expect((await shop.reads(product)).body).not.toContain('Thêm vào giỏ')
  expect((await shop.reads('/gio-hang', { cookie })).body).toContain('đang trống')
  const refused = await shop.sends('/dat-hang', before, cookie)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('hiện không nhận đơn trên mạng')
  const check = { sellerId, how: 'document', by } as const
  must(await verifySeller(deps, { id: deps.ids.make('sellchk'), state: 'verified', ...check }))
  expect((await shop.reads(product)).body).toContain('Thêm vào giỏ')
  expect((await shop.sends('/dat-hang', before, cookie)).status).toBe(303)
})

test('a form that was open when the shop became a listing board orders nothing any more', async () => {
  const { deps, by } = shop
  const before = await filledForm('0912345678')
  const id = deps.ids.make('role')
  const board = {
    role: 'listing_board',
    validFrom: marketDay('2026-11-21'),
    note: 'Bảng',
    by,
  } as const
  must(await setRole(deps, { id, scopeId: 'place:01234', ...board }))
  expect((await shop.sends('/dat-hang', before, cookie)).status).toBe(409)
})
