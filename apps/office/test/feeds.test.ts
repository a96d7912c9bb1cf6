import { createHmac } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeedView, MarketView } from '@cho40/contract'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, call, queryOf, signIn } from './a-desk.ts'
import { violations } from './axe.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')

let desk: Awaited<ReturnType<typeof aDesk>>
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  desk = await aDesk()
})
afterAll(() => desk.close())

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
