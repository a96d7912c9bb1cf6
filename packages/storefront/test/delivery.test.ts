import { setDelivery } from '@cho40/core/ordering'
import { dong, marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStorefront } from '../src/index.ts'
import { aCounter, cookieOf, hidden } from './a-counter.ts'
import { must, ORIGIN } from './a-shop.ts'

let shop: Awaited<ReturnType<typeof aCounter>>
let cookie: string
beforeEach(async () => {
  shop = await aCounter()
  const offer = await shop.stocks('Miến dong', 10_000)
  cookie = cookieOf(await shop.sends('/gio-hang', { offer, quantity: '2' }))
})
afterEach(() => shop.close())

async function charges(tariff: {
  readonly flat?: number
  readonly areas?: readonly (readonly [string, number])[]
}): Promise<void> {
  const { deps, by } = shop
  const { book_id: bookId } = await deps.db
    .selectFrom('cho_stock_place')
    .select('book_id')
    .executeTakeFirstOrThrow()
  const areas = (tariff.areas ?? []).map(([placeCode, charge]) => ({
    placeCode,
    charge: dong(charge),
  }))
  must(
    await setDelivery(deps, {
      id: deps.ids.make('tariff'),
      bookId,
      validFrom: marketDay('2026-11-21'),
      delivers: true,
      ...(tariff.flat !== undefined && { flat: dong(tariff.flat) }),
      areas,
      by,
    }),
  )
}

async function sendsForm(more: Record<string, string>, html?: string) {
  const form = html ?? (await shop.reads('/dat-hang', { cookie })).body
  const fields = {
    id: hidden(form, 'id'),
    token: hidden(form, 'token'),
    line: hidden(form, 'line'),
    delivery: hidden(form, 'delivery'),
    name: 'Khách',
    phone: '0912345678',
    how: 'deliver',
    day: '2026-11-22',
    address: 'Số 1 phố Thử',
    ...more,
  }
  const response = await shop.sends('/dat-hang', fields, cookie)
  return { response, body: await response.text() }
}

test('a flat charge is shown before ordering, and is on the order’s page beside the goods', async () => {
  await charges({ flat: 20_000 })
  const form = (await shop.reads('/dat-hang', { cookie })).body
  expect(form).toContain('20.000\u00a0₫')
  expect(hidden(form, 'delivery')).toBe('20000')
  const { response } = await sendsForm({ commune: '' }, form)
  expect(response.status).toBe(303)
  const order = (await shop.reads(response.headers.get('location') ?? '')).body
  expect(order).toMatch(/Phí giao hàng<\/dt><dd class="price">20\.000/)
  expect(order).toContain('Trả 110.000\u00a0₫')
})

test('a charge by commune is worked out from the name, shown, and only then ordered', async () => {
  await charges({ areas: [['00004', 35_000]] })
  const first = await sendsForm({ commune: '' })
  expect(first.response.status).toBe(422)
  expect(first.body).toContain('Chưa giao tới nơi này')
  const unknown = await sendsForm({ commune: 'Xã Không Đâu Có' })
  expect(unknown.body).toContain('Không tìm thấy xã, phường này')
  const several = await sendsForm({ commune: 'ba dinh' })
  expect(several.body).toContain('00004 – Phường Ba Đình')
  const second = await sendsForm({ commune: '00004 – Phường Ba Đình' })
  expect(second.response.status).toBe(422)
  expect(second.body).toContain('Phí giao hàng đã tính lại')
  expect(hidden(second.body, 'delivery')).toBe('35000')
  const third = await sendsForm({ commune: 'Phường Ba Đình' }, second.body)
  expect(third.response.status).toBe(303)
})

test('who fetches the goods pays for no delivery, whatever the form says', async () => {
  await charges({ flat: 20_000 })
  const { response } = await sendsForm({ how: 'pick_up', delivery: '20000' })
  expect(response.status).toBe(303)
  const order = (await shop.reads(response.headers.get('location') ?? '')).body
  expect(order).toContain('Trả 90.000\u00a0₫')
  expect(order).not.toContain('Phí giao hàng')
})

test('the code can be saved as a picture, by who has the link alone', async () => {
  const { response } = await sendsForm({ how: 'pick_up' })
  const path = response.headers.get('location') ?? ''
  const { body } = await shop.reads(path)
  const picture = /href="(\/don\/[^"]+\.png)" download="ma-qr-KX/.exec(body)?.[1] ?? ''
  const png = await shop.app.request(picture)
  expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(png.headers.get('cache-control')).toBe('no-store')
  const other = picture.replace(path, `/don/${'a'.repeat(22)}`)
  expect((await shop.app.request(other)).status).toBe(404)
})

test('a number with as many unpaid orders as one may have is told what to do', async () => {
  expect((await sendsForm({ how: 'pick_up' })).response.status).toBe(303)
  const deps = { ...shop.deps, orderLimits: { openPerPhone: 1, openPerNetwork: 40 } }
  const limited = createStorefront({ deps, origin: ORIGIN })
  const form = (await shop.reads('/dat-hang', { cookie })).body
  const body = new URLSearchParams({
    id: hidden(form, 'id'),
    token: hidden(form, 'token'),
    line: hidden(form, 'line'),
    name: 'Khách',
    phone: '0912345678',
    how: 'pick_up',
    day: '2026-11-22',
  })
  const headers = { origin: ORIGIN, cookie }
  const answer = await limited.request(`${ORIGIN}/dat-hang`, { method: 'POST', headers, body })
  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain('còn nhiều đơn chưa trả')
})
