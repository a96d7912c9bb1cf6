import { join } from 'node:path'
import { openBrowser, picture } from '@cho40/testing/browser'
import { marketDayOf } from '@cho40/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { processDeps } from '../src/process-deps.ts'
import { goneServer } from './a-server.ts'
import {
  aShopTown,
  did,
  earned,
  offersIn,
  PICTURES,
  type ShopTown,
  shelvesOf,
} from './a-shop-town.ts'
import { newId } from './http-client.ts'

type Browser = Awaited<ReturnType<typeof openBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>
type Part = {
  readonly id: string
  readonly orderId: string
  readonly state: string
  readonly amount: number
  readonly money: { readonly state: string; readonly kept: number; readonly toReturn: number }
}

let town: ShopTown
let browser: Browser
beforeAll(async () => {
  town = await aShopTown()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await goneServer(town.server)
})

const SIZES = { phone: { width: 360, height: 640 }, laptop: { width: 1366, height: 768 } } as const

/** The same page at both sizes, for a person to look at. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    await picture(page, join(PICTURES, `shop-${name}-${size}.png`))
  }
  await page.setViewportSize(SIZES.phone)
}

async function puts(page: Page, words: string, product: string, quantity: string): Promise<void> {
  await page.goto(town.server.url)
  await page.getByRole('searchbox').fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: product }).click()
  await page.getByLabel('Số lượng').fill(quantity)
  await pictures(page, `product-${quantity}`)
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await page.waitForURL(/gio-hang/)
}

/** Fills the order form in, once wrongly, and sends it. */
async function orders(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  await page.getByLabel('Họ và tên').fill('Trần Thị Khách')
  await page.getByLabel('Số điện thoại').fill('091')
  await page.getByLabel('Giao tận nơi').check()
  await page.getByLabel('Địa chỉ giao hàng').fill('Số 1 phố Thử, Xã Kiểm Thử')
  await page.getByRole('button', { name: 'Gửi đơn' }).click()
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('Chưa gửi được')
  await page.getByLabel('Số điện thoại').fill('0912 345 678')
  await pictures(page, 'form')
  await page.getByRole('button', { name: 'Gửi đơn' }).click()
}

const memoIn = async (page: Page, seller: string) =>
  page.getByRole('region', { name: seller }).locator('.pay strong').innerText()
const partOf = async (seller: ShopTown['stall']): Promise<Part> => {
  const { body } = await seller.client.query('orders.list', { bookId: seller.bookId })
  const [part] = body as Part[]
  if (!part) throw new Error('no order')
  return part
}

test('a stall’s tool takes no orders: no form, and a form of one’s own making is refused', async () => {
  const { url } = town.server
  const home = await (await fetch(url, { headers: { accept: 'text/html' } })).text()
  const path = /\/san-pham\/mien-[^"]+/.exec(home)?.[0] ?? ''
  expect(await (await fetch(url + path)).text()).not.toContain('Thêm vào giỏ')
  const [offer = ''] = await offersIn(town.server.dataDir)
  const answer = await sends('/dat-hang', {
    id: newId('order'),
    token: 'a'.repeat(22),
    line: `${offer}~1000~85000`,
    name: 'Khách',
    phone: '0912345678',
    how: 'deliver',
    address: 'Số 1',
  })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('không nhận đơn')
})

test('without script: found, ordered from two sellers, paid exactly and short, sent and refunded', async () => {
  const { server, cooperative, stall } = town
  await town.becomesShop()
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: SIZES.phone })
  const page = await context.newPage()
  await puts(page, 'mien dong', 'Miến dong Nà Thử', '1.5')
  await puts(page, 'mat ong', 'Mật ong rừng', '2')
  await pictures(page, 'cart')
  await orders(page)
  await page.waitForURL(/\/don\/[A-Za-z0-9_-]{22}$/)
  await pictures(page, 'unpaid')
  expect(await shelvesOf(server.dataDir)).toEqual({
    'Kho hợp tác xã': [10_000, 1_500],
    'Sạp 1': [10_000, 2_000],
  })
  expect(await cooperative.pays(127_500, await memoIn(page, 'HTX Nà Thử'))).toBeLessThan(300)
  expect(await stall.pays(400_000, await memoIn(page, 'Sạp 1'))).toBeLessThan(300)
  await expect.poll(async () => (await partOf(stall)).money.state).toBe('partial')
  await page.reload()
  const paid = page.getByRole('region', { name: 'HTX Nà Thử' })
  const short = page.getByRole('region', { name: 'Sạp 1' })
  await expect.poll(() => paid.innerText()).toContain('Đã trả đủ')
  await expect.poll(() => short.innerText()).toContain('Trả nốt 80.000\u00a0₫')
  await pictures(page, 'short')
  const sent = await partOf(cooperative)
  for (const step of ['confirm', 'pack', 'ship', 'deliver']) {
    await did(cooperative.client, `orders.${step}`, { id: sent.id })
  }
  const { id } = await partOf(stall)
  await did(stall.client, 'orders.cancel', { id, reason: 'not_available' })
  await page.reload()
  await expect.poll(() => short.innerText()).toContain('Sẽ được trả lại')
  const to = { bin: '970436', number: '0123456789', holderName: 'TRAN THI KHACH' }
  await did(stall.client, 'orders.refund', { id: newId('refund'), sellerOrderId: id, to })
  await page.reload()
  await pictures(page, 'over')
  await expect.poll(() => paid.innerText()).toContain('Đã nhận hàng')
  await paid.getByText('Xin trả lại hàng').first().click()
  await page.getByLabel('Vì sao?').selectOption('not_as_shown')
  await paid.getByRole('button', { name: 'Xin trả lại hàng' }).click()
  await expect.poll(() => paid.innerText()).toContain('Đã xin trả lại')
  await did(cooperative.client, 'orders.refuseReturn', { id: sent.id })
  await expect.poll(() => short.innerText()).toContain('Đã huỷ')
  expect(await shelvesOf(server.dataDir)).toEqual({
    'Kho hợp tác xã': [8_500, 0],
    'Sạp 1': [10_000, 0],
  })
  await expect.poll(() => short.innerText()).toMatch(/Đã hoặc đang trả lại\s+400\.000/)
  expect(await earned(server.dataDir, cooperative)).toBe(127_500)
  expect(await earned(server.dataDir, stall)).toBe(0)
  expect(await partOf(stall)).toMatchObject({ amount: 0, money: { kept: 0, toReturn: 0 } })
  await context.close()
})

test('the seller sees who did what to its part, and no other seller does', async () => {
  const { cooperative, stall } = town
  const part = await partOf(cooperative)
  const viewed = { id: part.orderId, bookId: cooperative.bookId }
  const { body } = await cooperative.client.query('orders.view', viewed)
  const order = body as { sellerOrders: { history: { step: string; actor: string }[] }[] }
  expect(order.sellerOrders).toHaveLength(1)
  expect(order.sellerOrders[0]?.history.map(({ step, actor }) => `${actor} ${step}`)).toEqual([
    'buyer placed',
    'seller confirmed',
    'seller packed',
    'seller shipped',
    'seller delivered',
    'buyer return_requested',
    'seller return_refused',
  ])
  const foreign = await stall.client.query('orders.view', viewed)
  expect(foreign.status).toBe(403)
  expect((await stall.client.mutate('orders.confirm', { id: part.id })).status).toBe(403)
})

/** A cart with one bottle of honey, and the order form's own fields. */
async function aFilledForm() {
  const { url } = town.server
  const home = await (await fetch(`${url}/?q=mat`)).text()
  const product = await (await fetch(url + (/\/san-pham\/mat-[^"]+/.exec(home)?.[0] ?? ''))).text()
  const offer = /name="offer" value="([^"]+)"/.exec(product)?.[1] ?? ''
  const put = await sends('/gio-hang', { offer, quantity: '1' })
  const cookie = put.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const form = await (await fetch(`${url}/dat-hang`, { headers: { cookie } })).text()
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? ''
  const day = marketDayOf(processDeps.clock.now())
  return {
    fields: {
      id: field('id'),
      token: field('token'),
      line: field('line'),
      name: 'Khách',
      phone: '0912345678',
      how: 'pick_up',
      day,
      address: '',
    },
    cookie,
    put,
  }
}

function sends(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const { url } = town.server
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, ...headers },
    body: new URLSearchParams(fields),
  })
}

test('a form sent twice at once is one order, and the link says nothing to other sites', async () => {
  const { fields, cookie, put } = await aFilledForm()
  expect(put.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/)
  const answers = await Promise.all([1, 2, 3].map(() => sends('/dat-hang', fields, { cookie })))
  const to = answers.map((answer) => [answer.status, answer.headers.get('location')])
  expect(new Set(to.map(String))).toEqual(new Set([`303,/don/${fields.token}`]))
  expect((await shelvesOf(town.server.dataDir))['Sạp 1']).toEqual([10_000, 1_000])
  const page = await fetch(`${town.server.url}/don/${fields.token}`)
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  })
  const html = await page.text()
  const again = `<noscript><meta http-equiv="refresh" content="15;url=/don/${fields.token}"/>`
  expect(html).toContain(again)
  expect(html.match(/<script/g)).toHaveLength(1)
  const part = /name="part" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const stolen = { origin: 'https://evil.example' }
  const refused = await sends(`/don/${fields.token}/huy`, { part }, stolen)
  expect(refused.headers.get('location')).toBe(`/don/${fields.token}?loi=1`)
  const cancelled = await sends(`/don/${fields.token}/huy`, { part }, { origin: 'null' })
  expect(cancelled.headers.get('location')).toBe(`/don/${fields.token}`)
  expect((await shelvesOf(town.server.dataDir))['Sạp 1']).toEqual([10_000, 0])
})

test('forms of other sites, of nobody, and of one’s own making are refused', async () => {
  const { fields, cookie } = await aFilledForm()
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
    expect((await sends('/dat-hang', fields, { cookie, origin })).status).toBe(403)
  }
  const site = { cookie, 'sec-fetch-site': 'cross-site' }
  expect((await sends('/dat-hang', fields, site)).status).toBe(403)
  const cheap = { ...fields, line: fields.line.replace(/~\d+$/, '~1') }
  const answer = await sends('/dat-hang', cheap, { cookie })
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('giá vừa đổi'),
  ])
  for (const broken of [{ id: 'x' }, { line: '' }, { line: '~~~' }, { token: 'short' }]) {
    expect((await sends('/dat-hang', { ...fields, ...broken }, { cookie })).status).toBe(409)
  }
  const huge = await sends('/dat-hang', { ...fields, name: 'a'.repeat(40_000) }, { cookie })
  expect(huge.status).toBe(413)
  const { url } = town.server
  expect((await fetch(`${url}/don/${'a'.repeat(22)}`)).status).toBe(404)
})

test('after all of it the database is proved', async () => {
  const { status, body } = await town.server.admin.query('admin.verify')
  expect(status).toBe(200)
  const { checks } = body as { checks: { id: string; violations: number }[] }
  expect(checks.filter(({ violations }) => violations !== 0)).toEqual([])
})
