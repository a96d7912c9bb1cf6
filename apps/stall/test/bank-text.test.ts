import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bankOf, homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, sent, shownPayload, signIn, type Vendor } from './vendor.ts'

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

async function showCode(vendor: Vendor, keys: string): Promise<string> {
  await vendor.page.waitForTimeout(450)
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#sell`)
  await vendor.tapKeys(keys)
  await vendor.tap('.endings .primary')
  return /KX[0-9A-Z]{9}/.exec(await shownPayload(vendor.page))?.[0] ?? ''
}

async function read(vendor: Vendor, texts: string): Promise<void> {
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#bank-text`)
  await vendor.page.locator('textarea').fill(texts)
  await vendor.page.waitForTimeout(450)
  await vendor.tap('.bank-text button[type=submit]')
}

const today = (): string => {
  const [year, month, day] = new Date(Date.now() + 7 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return `${day}/${month}/${year}`
}

/** As MB writes it, with the account half hidden. */
function mbText(account: string, amount: number, memo: string): string {
  const money = amount.toLocaleString('en-US')
  return `TK ${account.slice(0, 2)}xxx${account.slice(-3)}|GD: +${money}VND ${today().slice(0, 6)}${today().slice(-2)} 23:59|SD: 12,000,000VND|ND: ${memo}`
}

test('without a network a pasted bank text vouches for its sale: blue, sent once, green when the bank speaks', async () => {
  const phone = '0900000001'
  const { stall } = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, stall.marketId)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  cable.cut()
  const code = await showCode(vendor, '45k')
  await vendor.page.locator('.show-code a.strip').waitFor()
  await read(vendor, mbText(stall.account.number, 45_000, `${code} chuyen tien`))
  await vendor.page.locator('.findings .on-sky').getByText('Đã ghi: đã thấy tiền').waitFor()
  await vendor.page.evaluate(axe.source)
  expect(
    await vendor.page.evaluate('axe.run().then(({ violations }) => violations.map((v) => v.id))'),
  ).toEqual([])
  await read(vendor, mbText(stall.account.number, 45_000, `${code} chuyen tien`))
  await vendor.page.getByText('Đơn này đã ghi rồi').waitFor()
  await expect.poll(() => vendor.unsent()).toBe(2)
  cable.mend()
  await sent(vendor)
  const before = (await homeOf(server.port, phone)).day
  expect(before.sales[0]?.request).toMatchObject({ flags: ['attested'], received: 0 })
  await bank.transfer({ account: stall.account.number, amount: 45_000, memo: code })
  const banked = async () => (await homeOf(server.port, phone)).day
  await expect.poll(async () => (await banked()).sales[0]?.request?.state).toBe('settled')
  expect((await banked()).totals.bank - before.totals.bank).toBe(45_000)
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#book`)
  await vendor.page.locator('a.row').first().getByText('đã nhận').waitFor()
  await vendor.context.close()
})

test('too little, a tenth, another account and a secret code are told, and nothing is recorded', async () => {
  const phone = '0900000002'
  const { stall } = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  const code = await showCode(vendor, '46k')
  await sent(vendor)
  const { number } = stall.account
  const said = async (texts: string, words: string): Promise<void> => {
    await read(vendor, texts)
    await vendor.page.getByText(words).waitFor()
    expect(await vendor.unsent()).toBe(0)
  }
  await said(mbText(number, 40_000, code), 'Thiếu tiền. Chưa giao hàng.')
  await said(mbText(number, 4600, code), 'Sai số tiền! Chưa giao hàng.')
  await said(mbText(`99${number}1`, 46_000, code), 'Tài khoản khác, không phải của sạp')
  await said(
    `${mbText(number, 46_000, code)}\n\nMa xac thuc OTP cua ban la 123456`,
    'Đây là mã bí mật',
  )
  await said('chao co, mai co rau khong', 'Không thấy số tiền')
  await expect.poll(() => vendor.page.locator('textarea').inputValue()).toBe('')
  await vendor.context.close()
})

test('money without a code vouches for the one sale a person chose, and for no second', async () => {
  const phone = '0900000003'
  const { stall } = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  await showCode(vendor, '47k')
  await showCode(vendor, '47k')
  const text = `TK ${stall.account.number}|GD: +47,000VND|SD: 1,000,000VND|ND: mua rau`
  await read(vendor, text)
  await vendor.page.waitForTimeout(450)
  await vendor.tap('.findings button >> nth=0')
  await vendor.page.getByText('Đã ghi: đã thấy tiền').waitFor()
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#book`)
  await vendor.page
    .locator('.row', { hasText: '47.000' })
    .getByText('chờ ngân hàng xác nhận')
    .waitFor()
  // On some days the demonstration has a sale of its own that waits here.
  const own = vendor.page.locator('.row', { hasText: '47.000' }).getByText('chờ tiền')
  await expect.poll(() => own.count()).toBe(1)
  await vendor.context.close()
})

test('a statement opened on the phone, and one shared from another app, find their sales offline', async () => {
  const phone = '0900000004'
  const { stall } = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  const first = await showCode(vendor, '48k')
  const second = await showCode(vendor, '49k')
  cable.cut()
  const csv = [
    'Ngày giao dịch,Ghi nợ,Ghi có,Số dư,Nội dung',
    `${today()} 23:58:00,,48000,1048000,${first} mua rau`,
    `${today()} 23:59:00,10000,,1038000,rut tien`,
  ].join('\n')
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#bank-text`)
  await vendor.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'sao-ke.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await vendor.page.locator('.findings .on-sky').waitFor()
  await vendor.page.getByText('Tiền đi, không phải tiền về').waitFor()
  await vendor.page.evaluate(`(() => {
    const form = document.createElement('form')
    form.method = 'post'
    form.enctype = 'multipart/form-data'
    form.action = '/stall/share'
    const field = document.createElement('textarea')
    field.name = 'text'
    field.value = ${JSON.stringify(mbText(stall.account.number, 49_000, second))}
    form.append(field)
    document.body.append(form)
    form.submit()
  })()`)
  await vendor.page.locator('.findings').getByText('+49.000').waitFor()
  await vendor.page.locator('.findings .on-sky').waitFor()
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#book`)
  await expect
    .poll(() => vendor.page.locator('.row').getByText('chờ ngân hàng xác nhận').count())
    .toBe(2)
  await vendor.context.close()
})
