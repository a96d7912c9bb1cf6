import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStorefront } from '../src/index.ts'
import { aCounter, hidden } from './a-counter.ts'
import { ORIGIN } from './a-shop.ts'

const DAY = 86_400_000

let shop: Awaited<ReturnType<typeof aCounter>>
let cooperative = ''
let product = ''
let GOODS = ''
beforeAll(async () => {
  shop = await aCounter()
  await shop.stocks('Miến dong Nà Thử', 10_000)
  product = await shop.addressOf('Miến dong Nà Thử')
  GOODS = `/phan-anh?hang=${product.slice('/san-pham/'.length)}`
  const { id } = await shop.deps.db
    .selectFrom('cho_cooperative')
    .select('id')
    .executeTakeFirstOrThrow()
  cooperative = id.slice('coop_'.length)
})
afterAll(() => shop.close())

const FILLED = { reason: 'wrong_price', words: 'Ở chợ bán rẻ hơn.', phone: '' }

async function formAt(path: string): Promise<{ id: string; code: string }> {
  const { body, status } = await shop.reads(path)
  expect(status).toBe(200)
  return { id: hidden(body, 'id'), code: hidden(body, 'code') }
}

async function reported(path = GOODS, like: Record<string, string> = {}): Promise<string> {
  const sent = await shop.sends(path, { ...(await formAt(path)), ...FILLED, ...like })
  expect(sent.status).toBe(303)
  return sent.headers.get('location') ?? ''
}

const countOf = async () =>
  (await shop.deps.db.selectFrom('cho_shop_report').select('id').execute()).length

test('goods and a seller lead to the form that reports them, in the language of the page', async () => {
  const page = (await shop.reads(`${product}?lang=en`)).body
  expect(page).toContain(`href="${GOODS}&amp;lang=en"`)
  const seller = (await shop.reads(`/htx/${cooperative}`)).body
  expect(seller).toContain(`href="/phan-anh?htx=${cooperative}"`)
  const form = await shop.reads(`/phan-anh?htx=${cooperative}&lang=en`)
  expect(form.body).toContain('Report about HTX Nà Thử')
  expect(form.body).not.toContain('<script')
  expect(form.response.headers.get('cache-control')).toBe('no-store')
  expect(form.response.headers.get('x-robots-tag')).toContain('noindex')
})

test('a report is answered with a code under which its state is read', async () => {
  const to = await reported(GOODS, { phone: '0912 345 678' })
  expect(to).toMatch(/^\/phan-anh\/[0-9A-HJKMNP-TV-Z]{16}$/)
  const { body, response } = await shop.reads(to)
  const { headers } = response
  expect(body).toContain('Đã nhận, chờ trả lời')
  expect(body).toMatch(/<b>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}<\/b>/)
  expect(body).not.toContain('0912')
  expect(body).not.toContain('rẻ hơn')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  const row = await shop.deps.db
    .selectFrom('cho_shop_report')
    .selectAll()
    .where('phone', '=', '0912345678')
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ about: 'listing', state: 'received', words: FILLED.words })
  expect(Date.parse(row.due_at) - Date.parse(row.reported_at)).toBe(DAY)
  expect(JSON.stringify(row)).not.toContain(to.slice('/phan-anh/'.length))
})

test('sent twice it is one report; what is missing is said and what was typed stays', async () => {
  const ids = await formAt(GOODS)
  const before = await countOf()
  const first = await shop.sends(GOODS, { ...ids, ...FILLED })
  const again = await shop.sends(GOODS, { ...ids, ...FILLED })
  expect(again.headers.get('location')).toBe(first.headers.get('location'))
  expect(await countOf()).toBe(before + 1)
  const wrong = { reason: '', words: '<b>"Giá"</b>', phone: '12' }
  const refused = await shop.sends(GOODS, { ...(await formAt(GOODS)), ...wrong })
  expect(refused.status).toBe(422)
  const body = await refused.text()
  expect(body).toContain('Chọn một điều không đúng. Số điện thoại phải có')
  expect(body).toContain('&lt;b&gt;&quot;Giá&quot;&lt;/b&gt;')
  expect(body).not.toContain('<b>"Giá"')
  expect(await countOf()).toBe(before + 1)
})

test('a seller is reported, and a part of an order by its link alone', async () => {
  await reported(`/phan-anh?htx=${cooperative}`, { reason: 'bad_conduct' })
  const cart = await shop.sends('/gio-hang', { offer: await offer(), quantity: '1' })
  const cookie = cart.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const form = (await shop.reads('/dat-hang', { cookie })).body
  const order = {
    id: hidden(form, 'id'),
    token: hidden(form, 'token'),
    line: /name="line" value="([^"]*)"/.exec(form)?.[1] ?? '',
    name: 'Khách',
    phone: '0912345670',
    how: 'pick_up',
    day: '2026-11-25',
  }
  const placed = await shop.sends('/dat-hang', order)
  const path = placed.headers.get('location') ?? ''
  const link = /href="(\/don\/[^"]*\/phan-anh\?phan=[^"]*)"/.exec(
    (await shop.reads(path)).body,
  )?.[1]
  expect(link).toBeDefined()
  const to = await reported(link, { reason: 'not_delivered' })
  const { body: told } = await shop.reads(to)
  expect(told).toContain('Đã đặt mà không nhận được hàng')
  expect(told).toContain('Dữ liệu thử: người bán')
  const last = await shop.deps.db
    .selectFrom('cho_shop_report')
    .select(['about', 'seller_order_id'])
    .where('reason', '=', 'not_delivered')
    .executeTakeFirstOrThrow()
  expect(last).toMatchObject({ about: 'order' })
  const other = `${path}/phan-anh?phan=${shop.deps.ids.make('sorder')}`
  expect((await shop.reads(other)).status).toBe(404)
  expect((await shop.sends(other, FILLED)).status).toBe(404)
})

test('the page of a code says that what it is about is made up, and of nobody real', async () => {
  const vietnamese = 'Dữ liệu thử: người bán'
  for (const path of [GOODS, `/phan-anh?htx=${cooperative}`]) {
    const to = await reported(path)
    expect((await shop.reads(to)).body).toContain(vietnamese)
    expect((await shop.reads(`${to}?lang=en`)).body).toContain('Demonstration data: the sellers')
  }
  const real = await aCounter({ demo: false })
  await real.stocks('Miến dong Nà Thử', 10_000)
  const slug = (await real.addressOf('Miến dong Nà Thử')).slice('/san-pham/'.length)
  const path = `/phan-anh?hang=${slug}`
  const { body: form } = await real.reads(path)
  const ids = { id: hidden(form, 'id'), code: hidden(form, 'code') }
  const sent = await real.sends(path, { ...ids, ...FILLED })
  const { body, status } = await real.reads(sent.headers.get('location') ?? '')
  expect(status).toBe(200)
  expect(body).toContain('Đã nhận, chờ trả lời')
  expect(body).not.toContain(vietnamese)
  await real.close()
})

async function offer(): Promise<string> {
  const { body } = await shop.reads(product)
  return /name="offer" value="([^"]*)"/.exec(body)?.[1] ?? ''
}

test('forms of another site, too much and what no form of ours sends are refused', async () => {
  const ids = await formAt(GOODS)
  const before = await countOf()
  const foreign = await shop.app.request(ORIGIN + GOODS, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ ...ids, ...FILLED }),
  })
  expect(foreign.status).toBe(403)
  const silent = await shop.app.request(ORIGIN + GOODS, {
    method: 'POST',
    body: new URLSearchParams({ ...ids, ...FILLED }),
  })
  expect(silent.status).toBe(403)
  const huge = await shop.sends(GOODS, { ...ids, ...FILLED, words: 'x'.repeat(40_000) })
  expect(huge.status).toBe(413)
  const long = await shop.sends(GOODS, { ...ids, ...FILLED, words: 'x'.repeat(1_001) })
  expect(long.status).toBe(422)
  for (const made of [{ id: 'x' }, { code: 'abc' }, { id: '' }]) {
    expect((await shop.sends(GOODS, { ...ids, ...FILLED, ...made })).status).toBe(409)
  }
  for (const path of ['?hang=khong-co', '?hang=../x', '?htx=1', '?hang=', '?htx=']) {
    expect((await shop.reads(`/phan-anh${path}`)).status).toBe(404)
    expect((await shop.sends(`/phan-anh${path}`, { ...ids, ...FILLED })).status).toBe(404)
  }
  expect(await countOf()).toBe(before)
})

test('a code is found as people type it; none and a wrong one say so', async () => {
  const to = await reported()
  const code = to.slice('/phan-anh/'.length)
  const typed = ` ${code
    .toLowerCase()
    .replaceAll('0', 'o')
    .replace(/(.{4})/g, '$1 ')}`
  const found = await shop.sends('/phan-anh/tim', { code: typed })
  expect(found.headers.get('location')).toBe(to)
  for (const wrong of ['', 'x', '0000-0000-0000-0000', 'x'.repeat(5_000)]) {
    const missed = await shop.sends('/phan-anh/tim', { code: wrong })
    expect(missed.headers.get('location')).toBe('/phan-anh?loi=1')
  }
  expect((await shop.reads('/phan-anh?loi=1')).body).toContain('Không có phản ánh nào có mã này')
  expect((await shop.reads('/phan-anh/0000000000000000')).status).toBe(404)
})

test('regulations are led to from the foot: a page of their text, or an address', async () => {
  expect((await shop.reads('/')).body).not.toContain('Quy chế hoạt động')
  expect((await shop.reads('/quy-che')).status).toBe(404)
  const text = 'Điều 1. <b>Ai bán</b>\r\n\r\nĐiều 2.'
  const own = createStorefront({ deps: shop.deps, origin: ORIGIN, rules: { text, demo: true } })
  const home = await (await own.request('/?lang=en')).text()
  expect(home).toContain('<a href="/quy-che">Operating regulations</a>')
  const page = await (await own.request('/quy-che')).text()
  expect(page).toContain('<p class="story">Điều 1. &lt;b&gt;Ai bán&lt;/b&gt;</p>')
  expect(page).toContain('Văn bản mẫu để thử phần mềm')
  const address = 'https://xa.example/quy-che?a=1&b=2'
  const elsewhere = createStorefront({ deps: shop.deps, origin: ORIGIN, rules: { address } })
  const foot = await (await elsewhere.request('/')).text()
  expect(foot).toContain('href="https://xa.example/quy-che?a=1&amp;b=2"')
  expect((await elsewhere.request('/quy-che')).status).toBe(404)
})
