import { createHmac } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FeedView, MarketView, WebhookView } from '@cho40/contract'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, aStall, call, queryOf, showQr, signIn } from './a-desk.ts'
import { violations } from './axe.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')

type Got = { readonly id: string; readonly signature: string; readonly signed: string }
const got: Got[] = []
/** Another program, which takes what it is sent. */
const receiver = createServer((request, answer) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const id = String(request.headers['webhook-id'])
    const signed = `${id}.${String(request.headers['webhook-timestamp'])}.${Buffer.concat(parts).toString()}`
    got.push({ id, signature: String(request.headers['webhook-signature']), signed })
    answer.writeHead(204).end()
  })
})
const patience = { timeout: 90_000 }

let desk: Awaited<ReturnType<typeof aDesk>>
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  desk = await aDesk([], ['127.0.0.1'])
})
afterAll(async () => {
  await desk.close()
  receiver.closeAllConnections()
  receiver.close()
})

async function look(page: Page, name: string): Promise<void> {
  await picture(page, join(PICTURES, `${name}.png`))
  expect([name, await violations(page)]).toEqual([name, []])
}

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${desk.url}/office/feeds${query}`)
  await page.locator('.form-card').waitFor()
}

/** Opens a feed by keyboard alone. */
async function openFeed(page: Page, provider: string): Promise<void> {
  await page.locator('select[name=provider]').focus()
  await page.keyboard.type(provider)
  await page.locator('select[name=provider]').press('Enter')
  await page.getByRole('button', { name: 'Mở nguồn' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(`Đã mở nguồn ${provider}.`).waitFor()
}

async function feedsNow(page: Page): Promise<FeedView[]> {
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  return call(page, queryOf('feeds.list', { marketId: market?.id }))
}

/** What a stranger, or payOS with a key, posts to a feed. */
async function payosTries(path: string, key: string): Promise<number> {
  const data = { amount: 3000, description: 'VQRIO123', orderCode: 123 }
  const over = 'amount=3000&description=VQRIO123&orderCode=123'
  const signature = createHmac('sha256', key).update(over).digest('hex')
  const body = JSON.stringify({ code: '00', success: true, data, signature })
  return (await fetch(desk.url + path, { method: 'POST', body })).status
}

test('a feed whose secret the provider makes: opened, entered, tried, and refusals are told', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  await open(page)
  await openFeed(page, 'payOS')
  const card = page.locator('.feed', { hasText: 'payOS' })
  await card.getByText('Chưa có bí mật', { exact: true }).waitFor()
  await look(page, 'feeds-new')
  const field = card.getByLabel('Bí mật của nhà cung cấp')
  await field.fill('checksum-key-of-payos')
  await field.press('Enter')
  await page.getByText('Đã lưu. Máy chủ dùng ngay').waitFor()
  await card.locator('table').waitFor()
  await expect.poll(() => field.inputValue()).toBe('')
  expect(await page.content()).not.toContain('checksum-key-of-payos')
  const [feed] = (await feedsNow(page)).filter(({ provider }) => provider === 'payos')
  expect(await payosTries(feed?.path ?? '', 'checksum-key-of-payos')).toBe(200)
  expect(await payosTries(feed?.path ?? '', 'of-a-stranger')).toBe(401)
  await card.getByRole('button', { name: 'Gửi tin thử' }).press('Enter')
  await page.getByText('Tin thử đi trọn đường').waitFor()
  await card.getByText('1 lần: chữ ký hoặc khoá sai').waitFor()
  await card.getByText('Đang từ chối tin').waitFor()
  await look(page, 'feeds-refusing')
  expect(complaints).toEqual([])
})

test('a secret made here is shown once, changed for another while both work, and the old one retired', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  await open(page)
  await openFeed(page, 'Webhook')
  const card = page.locator('.feed', { hasText: 'Webhook –' })
  const shown = card.locator('code.secret')
  await shown.waitFor()
  const first = await shown.innerText()
  expect(first).toMatch(/^[\w-]{43}$/)
  await card.getByRole('button', { name: 'Đã chép xong' }).press('Enter')
  await card.getByRole('button', { name: 'Tạo bí mật mới' }).press('Enter')
  await card.getByText('Hai bí mật cùng dùng được').waitFor()
  const second = await shown.innerText()
  expect(second).not.toBe(first)
  await look(page, 'feeds-secret-once')
  await card
    .getByRole('button', { name: /^Bỏ bí mật/ })
    .first()
    .press('Enter')
  await page.getByText(/Đã bỏ bí mật [0-9a-f]{6}\./).waitFor()
  await page.reload()
  await card.locator('table').waitFor()
  const html = await page.content()
  expect([html.includes(first), html.includes(second)]).toEqual([false, false])
  await expect.poll(() => card.locator('tbody tr').count()).toBe(1)
  page.once('dialog', (dialog) => void dialog.accept())
  await card.getByRole('button', { name: 'Đóng nguồn' }).press('Enter')
  await page.getByText('Đã đóng nguồn. Tiền đã ghi vẫn còn nguyên.').waitFor()
  expect(complaints).toEqual([])
})

test('on a phone and in English the screen says the same', async () => {
  const small = await desk.page({ width: 360, height: 640 })
  await signIn(small.page, desk.url)
  await open(small.page)
  await small.page.locator('.feed').first().waitFor()
  expect(await small.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await look(small.page, 'feeds-360')
  await small.page.goto(`${desk.url}/office/feeds?lang=en`)
  await small.page.getByRole('heading', { name: 'Bank feeds' }).waitFor()
  await small.page.locator('.feed').first().waitFor()
  await look(small.page, 'feeds-360-en')
  expect(small.complaints).toEqual([])
})

async function webhooksNow(page: Page): Promise<WebhookView[]> {
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  return call(page, queryOf('webhooks.list', { marketId: market?.id }))
}

/** The address stands there once its form is empty again and its secret is shown. */
async function addAddress(page: Page, url: string): Promise<void> {
  await page.locator('input[name=url]').fill(url)
  await page.locator('input[name=url]').press('Enter')
  await page.getByText(`Đã thêm địa chỉ ${new URL(url).host}.`).waitFor()
}

function isSignedWith(secret: string, { signature, signed }: Got): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  return signature
    .split(' ')
    .includes(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
}

test('a program is told of what happens, signed with the secret that was shown once, and again when asked', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  await page.goto(`${desk.url}/office/webhooks`)
  await page.locator('.form-card').waitFor()
  await page.locator('select[name=which]').selectOption('some')
  await page.getByLabel('Yêu cầu trả tiền').check()
  await look(page, 'webhooks-new')
  const { port } = receiver.address() as AddressInfo
  await addAddress(page, `http://127.0.0.1:${port}/in`)
  const card = page.locator('.webhook', { hasText: `127.0.0.1:${port}` })
  const secret = await card.locator('code.secret').innerText()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  await look(page, 'webhooks-secret-once')
  await showQr(page, await aStall(page), 21_000)
  await expect.poll(() => got.map((one) => isSignedWith(secret, one)), patience).toContain(true)
  const isSent = async (): Promise<boolean | undefined> =>
    (await webhooksNow(page))
      .find(({ url }) => url.includes(String(port)))
      ?.lines.every(({ position, newest }) => position === newest)
  await expect.poll(isSent, patience).toBe(true)
  await page.reload()
  await card.getByText('Đang gửi tốt').waitFor()
  expect(await page.content()).not.toContain(secret)
  await card.getByText('Nhật ký gửi, 30 ngày').click()
  await card.locator('tbody tr', { hasText: 'Đã nhận' }).first().waitFor()
  await look(page, 'webhooks-log')
  page.once('dialog', (dialog) => void dialog.accept())
  await card
    .getByRole('button', { name: /^Gửi lại từ tin/ })
    .first()
    .press('Enter')
  await page.getByText(/^Đã hẹn gửi lại từ tin/).waitFor()
  const [first] = got
  await expect
    .poll(() => got.filter(({ id }) => id === first?.id).length, patience)
    .toBeGreaterThan(1)
  expect(complaints).toEqual([])
})

test('an address inside the house is refused in words; it is paused, given another secret, removed', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  await page.goto(`${desk.url}/office/webhooks`)
  await page.locator('input[name=url]').fill('http://receiver.example/in')
  await page.locator('input[name=url]').press('Enter')
  await page.getByText('Địa chỉ này không dùng được.').waitFor()
  await expect.poll(() => complaints.length, patience).toBe(1)
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400')])
  await addAddress(page, 'https://10.1.2.3/in')
  const card = page.locator('.webhook', { hasText: '10.1.2.3' })
  await card.getByRole('button', { name: 'Đã ghi lại, ẩn đi' }).press('Enter')
  await showQr(page, await aStall(page), 22_000)
  const whyNot = async (): Promise<(string | null)[]> =>
    (await webhooksNow(page)).flatMap(({ url, lines }) =>
      url.includes('10.1.2.3') ? lines.map(({ problem }) => problem) : [],
    )
  await expect.poll(whyNot, patience).toContain('AddressRefused')
  await page.reload()
  await card.getByText('Chưa gửi được').waitFor()
  await card.locator('td', { hasText: 'Địa chỉ bị chặn' }).first().waitFor()
  await look(page, 'webhooks-refused')
  await card.getByRole('button', { name: 'Tạm dừng' }).press('Enter')
  await page.locator('.said', { hasText: 'Đã tạm dừng.' }).waitFor()
  await card.getByText('Đang tạm dừng').waitFor()
  await card.getByRole('button', { name: 'Đổi bí mật' }).press('Enter')
  await card.locator('code.secret').waitFor()
  await card
    .getByRole('button', { name: /^Bỏ bí mật/ })
    .first()
    .press('Enter')
  await page.getByText(/^Đã bỏ bí mật [0-9a-f]{6}\.$/).waitFor()
  await card.getByRole('button', { name: 'Chạy tiếp' }).press('Enter')
  await page.getByText('Đã cho chạy tiếp.').waitFor()
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(`${desk.url}/office/webhooks?lang=en`)
  await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
  await card.waitFor()
  await look(page, 'webhooks-360-en')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  page.once('dialog', (dialog) => void dialog.accept())
  await card.getByRole('button', { name: 'Remove address' }).press('Enter')
  await page.getByText('Removed the address.').waitFor()
  expect(complaints).toEqual([])
})
