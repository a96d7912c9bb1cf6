import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bankOf, homeOf, shelve } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, sellCash, sent, settle, shownPayload, signIn, type Vendor } from './vendor.ts'

const PATIENT = { timeout: 90_000 }

let browser: Browser
let server: StallServer
let cable: TcpProxy

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  cable = await tcpProxy(server.port)
})
afterAll(async () => {
  await browser.close()
  await cable.close()
  await server.stop()
})

afterEach(() => cable.mend())

async function sellByQr(vendor: Vendor, keys: string): Promise<void> {
  await vendor.tapKeys(keys)
  await vendor.tap('.endings .primary')
  await vendor.page.locator('svg.code-card').waitFor()
  await vendor.tap('.show-code .endings a')
  await vendor.page.waitForTimeout(450)
}

/** How many acts the phone's sales wait for, by their own rows. */
const WAITING_ON_SALES = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('cho40-stall')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const reading = opening.result.transaction('sales').objectStore('sales').getAll()
    reading.onsuccess = () => {
      opening.result.close()
      resolve(reading.result.reduce((sum, { unsent }) => sum + unsent, 0))
    }
  }
})`

const newIds = (before: readonly { id: string }[], after: readonly { id: string }[]): string[] =>
  after.map(({ id }) => id).filter((id) => before.every((sale) => sale.id !== id))

test('reloaded with the cable cut, it sells; with the cable back, the server has each sale once', async () => {
  const phone = '0900000002'
  const before = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  cable.cut()
  await vendor.page.reload()
  await vendor.page.locator('.stall-number:not(:empty)').waitFor()
  for (const keys of ['10k', '20k', '30k', '40k', '50k']) await sellCash(vendor, keys)
  await sellByQr(vendor, '61k')
  await sellByQr(vendor, '62k')
  await expect.poll(() => vendor.unsent()).toBe(7)
  await vendor.page.locator('.head .pill.on-clay').waitFor()
  expect((await homeOf(server.port, phone)).day.sales).toHaveLength(before.day.sales.length)

  cable.mend()
  await sent(vendor)
  const { day } = await homeOf(server.port, phone)
  const added = newIds(before.day.sales, day.sales)
  expect(added).toHaveLength(7)
  expect(new Set(added).size).toBe(7)
  const sums = day.sales.filter(({ id }) => added.includes(id))
  expect(
    sums
      .filter(({ method }) => method === 'cash')
      .map(({ amount }) => amount)
      .sort((a, b) => a - b),
  ).toEqual([10_000, 20_000, 30_000, 40_000, 50_000])
  expect(
    sums
      .filter(({ method }) => method === 'qr')
      .map(({ amount }) => amount)
      .sort((a, b) => a - b),
  ).toEqual([61_000, 62_000])
  await vendor.context.close()
})

test('an answer that was lost on the way makes no second sale', async () => {
  const phone = '0900000003'
  const before = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  // The server takes the events and commits; what it says is held back, and the cable breaks.
  cable.holdAnswers()
  await vendor.tapKeys('33k')
  await vendor.tap('.endings button >> nth=0')
  const taken = async (): Promise<number> =>
    newIds(before.day.sales, (await homeOf(server.port, phone)).day.sales).length
  await expect.poll(taken, { interval: 50 }).toBe(1)
  cable.cut()
  expect(await vendor.unsent()).toBe(1)
  cable.mend()
  await sent(vendor)
  expect(await taken()).toBe(1)
  await vendor.context.close()
})

test('a sale and its taking back that waited together leave nothing waiting on the sale', async () => {
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, '0900000003')
  cable.cut()
  await sellCash(vendor, '24k')
  await vendor.tap('a[href="#book"]')
  await settle(vendor)
  await vendor.tap('a.row >> nth=0')
  await settle(vendor)
  await vendor.tap('.acts button >> nth=0')
  await expect.poll(() => vendor.unsent()).toBe(2)
  const waiting = () => vendor.page.evaluate(WAITING_ON_SALES)
  expect(await waiting()).toBe(2)
  cable.mend()
  await sent(vendor)
  expect(await waiting()).toBe(0)
  await vendor.context.close()
})

test('an answer from before a sale was sent does not have the sale sent again', async () => {
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, '0900000004')
  const { page } = vendor
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let asked = 0
  await page.route('**/trpc/stall.home*', async (route) => {
    const response = await route.fetch()
    asked += 1
    await held
    await route.fulfill({ response })
  })
  const acts: string[] = []
  page.on('request', (request) => {
    const { events = [] } = request.url().endsWith('/sync')
      ? (request.postDataJSON() as { events?: { id: string }[] })
      : {}
    acts.push(...events.map(({ id }) => id))
  })
  await page.reload()
  await page.locator('.stall-number:not(:empty)').waitFor()
  await expect.poll(() => asked).toBeGreaterThan(0)
  await sellCash(vendor, '26k')
  await expect.poll(() => acts.length).toBe(1)
  await sent(vendor)
  const taken = page.waitForResponse('**/trpc/stall.home*')
  release()
  await taken
  await page.waitForTimeout(1_500)
  expect([new Set(acts).size, acts.length, await vendor.unsent()]).toEqual([1, 1, 0])
  await vendor.context.close()
})

test('a phone with unsent sales cannot be handed over', async () => {
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, '0900000004')
  cable.cut()
  await sellCash(vendor, '15k')
  await vendor.tap('a[href="#settings"]')
  await vendor.page.getByText('Còn 1 việc chưa gửi, chưa thể trả máy').waitFor()
  await vendor.page.locator('.settings button[aria-disabled=true]').tap({ force: true })
  await vendor.page.waitForTimeout(300)
  await expect.poll(() => vendor.page.locator('.sign-in').count()).toBe(0)
  cable.mend()
  await vendor.page.getByText('Đã gửi hết về chợ').waitFor()
  // A tap within 0.4 s of the one before is taken for the same wet finger.
  await vendor.page.waitForTimeout(450)
  await vendor.tap('.settings section:last-child button')
  await vendor.page.locator('.sign-in').waitFor()
  await vendor.context.close()
})

test('handed over without a network, it lets nobody back in, and the market hears of it with the network', async () => {
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, '0900000004')
  const cookies = await vendor.context.cookies()
  cable.cut()
  await vendor.tap('a[href="#settings"]')
  await vendor.tap('.settings section:last-child button')
  await vendor.page.locator('.sign-in').waitFor()
  // The cookie itself no page can take away; it is good until the market hears.
  expect(await vendor.context.cookies()).toEqual(cookies)
  cable.mend()
  const told = vendor.page.waitForResponse(/session\.close/)
  await vendor.page.reload()
  expect((await told).status()).toBe(200)
  await vendor.page.locator('.sign-in').waitFor()
  const session = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const asked = await fetch(`http://127.0.0.1:${cable.port}/trpc/session.current`, {
    headers: { cookie: session },
  })
  expect(await asked.json()).toEqual({ result: { data: null } })
  await vendor.context.close()
})

test('reference codes are not used twice over a reload', async () => {
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, '0900000005')
  const payloads: string[] = []
  for (const keys of ['45k', '45k']) {
    await vendor.tapKeys(keys)
    await vendor.tap('.endings .primary')
    const code = vendor.page.locator('svg.code-card')
    payloads.push((await code.getAttribute('data-payload')) ?? '')
    await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/`)
    await vendor.page.locator('.sell').waitFor()
  }
  expect(new Set(payloads).size).toBe(2)
  await vendor.context.close()
})

test('money that came while the cable was cut is shown when it is back', async () => {
  const phone = '0900000001'
  const { stall } = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, stall.marketId)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  const memo = /KX[0-9A-Z]{9}/.exec(await shownPayload(vendor.page))?.[0] ?? ''
  await sent(vendor)
  cable.cut()
  await vendor.page.getByText('Mất mạng – xem tin nhắn ngân hàng').waitFor()
  await bank.transfer({ account: stall.account.number, amount: 45_000, memo })
  await vendor.page.waitForTimeout(500)
  await expect.poll(() => vendor.page.locator('.on-leaf').count()).toBe(0)
  cable.mend()
  await vendor.page.locator('.money-seen.on-leaf').waitFor()
  await vendor.context.close()
})

test('an event the server cannot read is set aside, and the others get through', async () => {
  const phone = '0900000006'
  const before = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  cable.cut()
  await sellCash(vendor, '11k')
  await sellCash(vendor, '12k')
  await sellCash(vendor, '13k')
  await vendor.page.evaluate(SPOIL_THE_SECOND)
  cable.mend()
  await sent(vendor)
  const { day } = await homeOf(server.port, phone)
  const added = newIds(before.day.sales, day.sales)
  const amounts = day.sales.filter(({ id }) => added.includes(id)).map(({ amount }) => amount)
  expect(amounts.sort((a, b) => a - b)).toEqual([11_000, 13_000])
  await vendor.tap('a[href="#book"]')
  await vendor.page.getByText('1 việc cần người xem lại').waitFor()
  await vendor.context.close()
})

const leftAt = async (phone: string): Promise<number | undefined> =>
  (await homeOf(server.port, phone)).goods[0]?.available

test('two packs sold offline by a saved price leave the stock once; what was sold beyond it is shown and closed', async () => {
  const phone = '0900000007'
  await shelve(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  const { page } = vendor
  await signIn(vendor, phone)
  const go = (to: string) => page.goto(`http://127.0.0.1:${cable.port}/stall/#${to}`)
  await go('prices')
  const select = page.locator('select[name=goods]')
  await select.waitFor()
  await select.selectOption({ index: 1 })
  await page.locator('[name=name]').fill('Hàng kho')
  await page.locator('[name=amount]').fill('10.000')
  await vendor.tap('.new-price [type=submit]')
  await page.locator('.row.of-setup').getByText('còn 5').waitFor()
  cable.cut()
  const sell = async (packs: number): Promise<void> => {
    await go('sell')
    const price = page.locator('.quick .price').first()
    for (let n = 1; n <= packs; n += 1) {
      await price.tap()
      await page.locator('.sell .amount').getByText(`${n}0.000`).waitFor()
    }
    // A tap within 0.4 s of the one before is taken for the same wet finger.
    await page.waitForTimeout(450)
    await vendor.tap('.endings button >> nth=0')
    await page.locator('.sell .amount .empty').waitFor()
  }
  await sell(2)
  expect(await leftAt(phone)).toBe(5_000)
  cable.mend()
  await sent(vendor)
  await expect.poll(() => leftAt(phone), PATIENT).toBe(3_000)

  // Four more than the three that are left: the goods are gone, the book says that one lacks.
  await sell(4)
  await sent(vendor)
  await go('book')
  await vendor.tap('a.strip[href="#prices"]')
  await page.locator('.oversold').getByText(': thiếu 1 ').waitFor()
  await page.waitForTimeout(450)
  await page.locator('.oversold').getByText('Đếm lại vẫn đủ').tap()
  await page.locator('.oversold').waitFor({ state: 'detached' })
  expect(await leftAt(phone)).toBe(0)
  expect((await homeOf(server.port, phone)).oversells).toEqual([])
  await vendor.context.close()
})

/** Makes the amount of the second event one that no server takes, as a fault in the phone's memory would. */
const SPOIL_THE_SECOND = `new Promise((resolve) => {
  const opening = indexedDB.open('cho40-stall')
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('events', 'readwrite')
    const events = transaction.objectStore('events')
    events.getAll().onsuccess = ({ target }) => {
      const row = target.result[1]
      events.put({ ...row, act: { ...row.act, amount: -1 } })
    }
    transaction.oncomplete = () => { opening.result.close(); resolve() }
  }
})`
