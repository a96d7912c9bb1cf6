import type { OrderState } from '@cho40/contract'
import { confirmMarketplace, proposeMarketplace, setRole, verifySeller } from '@cho40/core/taxation'
import { dong, marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStorefront } from '../src/index.ts'
import { mayBeForgotten } from '../src/pages/order.ts'
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

test('a buyer is forgotten by the link, when all is over, and the link ends with it', async () => {
  const { deps, app } = shop
  const form = await filledForm('0912345678')
  expect((await shop.sends('/dat-hang', form, cookie)).status).toBe(303)
  const path = `/don/${form['token']}`
  const known = () =>
    deps.db
      .selectFrom('cho_order')
      .select(['buyer_name', 'buyer_phone', 'erased_at'])
      .executeTakeFirstOrThrow()
  const refused = [303, `${path}?loi=1`]
  const asked = async () => {
    const { status, headers } = await shop.sends(`${path}/xoa`, {})
    return [status, headers.get('location')]
  }
  expect((await shop.reads(path)).body).not.toContain('Xoá thông tin')
  expect(await asked()).toEqual(refused)
  const { body } = await shop.reads(path)
  await shop.sends(`${path}/huy`, { part: hidden(body, 'part') })
  expect((await shop.reads(`${path}?lang=en`)).body).toContain('Forget who I am')
  // Another site may not, though it were told the address.
  const headers = { 'sec-fetch-site': 'cross-site' }
  const stolen = await app.request(`${ORIGIN}${path}/xoa`, { method: 'POST', headers })
  expect([stolen.status, stolen.headers.get('location')]).toEqual(refused)
  expect(await known()).toMatchObject({ buyer_phone: '0912345678', erased_at: null })
  const last = await shop.sends(`${path}/xoa`, {})
  expect([last.status, last.headers.get('referrer-policy')]).toEqual([200, 'no-referrer'])
  expect(await last.text()).toContain('Đã xoá thông tin của bạn')
  expect(await known()).toMatchObject({ buyer_name: null, buyer_phone: null })
  expect((await shop.reads(path)).status).toBe(404)
  expect((await shop.sends(`${path}/xoa`, {})).status).toBe(404)
})

test('who is still to be paid back, or has not paid for what was handed over, is not forgotten', () => {
  const part = (state: OrderState, left: number, toReturn: number) => ({
    state,
    money: { left: dong(left), toReturn: dong(toReturn) },
  })
  const may = (...sellerOrders: ReturnType<typeof part>[]) => mayBeForgotten({ sellerOrders })
  expect(may(part('delivered', 0, 0), part('cancelled', 0, 0))).toBe(true)
  for (const open of [
    part('delivered', 1, 0),
    part('cancelled', 0, 1),
    part('shipped', 0, 0),
    part('return_requested', 0, 0),
  ]) {
    expect(may(part('returned', 0, 0), open)).toBe(false)
  }
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
