import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { call, newId, outOfFields, queryOf, signIn } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { violations } from './axe.ts'
import { looker } from './look.ts'

const LOOKS = process.env['REPORT_LOOKS'] ?? mkdtempSync(join(tmpdir(), 'report-looks-'))
const look = looker(LOOKS)
const DEMO_COMMUNE = '99001'
const PHONE = '0912555001'
const WORDS = '<img src=x onerror=alert(1)> Ở chợ bán rẻ hơn'
const { desk, page: administrator, coop } = await aShopDesk()
afterAll(() => desk.close())

async function anOfficer() {
  const who = { phone: '0955777302', pin: '591837' }
  const person = { id: newId('person'), name: 'Cán bộ xã Mẫu', ...who }
  await call(administrator, '/trpc/people.add', person)
  const role = { role: 'commune_officer', scopeId: `place:${DEMO_COMMUNE}` }
  await call(administrator, '/trpc/people.giveRole', { personId: person.id, ...role })
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url, who)
  return { page, complaints }
}
const officer = await anOfficer()

/** A buyer's own browser, without any script. */
async function aBuyer(): Promise<Page> {
  const browser = administrator.context().browser()
  if (!browser) throw new Error('the desk is in a browser')
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  })
  return context.newPage()
}

/** As a browser with script sees the same page: what axe finds, and that nothing is too wide. */
async function looksRight(address: string, name: string): Promise<void> {
  const browser = administrator.context().browser()
  if (!browser) throw new Error('the desk is in a browser')
  for (const [width, height] of [
    [1366, 768],
    [360, 640],
  ] as const) {
    for (const language of ['vi', 'en']) {
      const context = await browser.newContext({ viewport: { width, height } })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      const url = new URL(address)
      if (language === 'en') url.searchParams.set('lang', 'en')
      await page.goto(url.href)
      const file = `shop-${name}-${language}-${width}`
      await picture(page, join(LOOKS, `${file}.png`))
      expect([file, await violations(page)]).toEqual([file, []])
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect([file, Number(wide) <= width, errors]).toEqual([file, true, []])
      await context.close()
    }
  }
}

test('a buyer without script reports goods, an officer takes them off, the code tells it', async () => {
  const buyer = await aBuyer()
  await buyer.goto(`${desk.url}/`)
  const product = buyer.locator('.products h2 a').first()
  const name = (await product.textContent())?.trim() ?? ''
  await product.click()
  const productAt = buyer.url()
  await buyer.getByRole('link', { name: 'Phản ánh sản phẩm này' }).click()
  await looksRight(buyer.url(), 'report-form')
  await buyer.getByLabel('Có điều gì không đúng?').selectOption('wrong_price')
  await buyer.getByLabel('Kể rõ').fill(WORDS)
  await buyer.getByLabel('Số điện thoại').fill('0912 555 001')
  await buyer.getByRole('button', { name: 'Gửi phản ánh' }).click()
  await buyer.getByText('Đã nhận, chờ trả lời').waitFor()
  const reportAt = buyer.url()
  expect(reportAt).toMatch(/\/phan-anh\/[0-9A-Z]{16}$/)
  await looksRight(reportAt, 'report-received')

  const { page, complaints } = officer
  await page.goto(`${desk.url}/office/watch`)
  const task = page.locator('nav.tasks').getByRole('link', { name: /Duyệt hàng/ })
  await task.getByText('1 phản ánh').waitFor()
  const table = page.getByRole('region', { name: 'Phản ánh của người mua' })
  const row = table.getByRole('row', { name: new RegExp(name) })
  await row.getByText(/Còn 23 giờ 5\d phút/).waitFor()
  expect(await row.textContent()).not.toContain('0912')
  await row.getByRole('button', { name: `Xem, trả lời ${name}` }).press('Enter')
  await page.getByText(WORDS).waitFor()
  await page.getByText('09•••••001').waitFor()
  await page.getByRole('button', { name: 'Hiện đủ số' }).press('Enter')
  await page.getByRole('link', { name: PHONE }).waitFor()
  const form = page.getByRole('form', { name: `Trả lời phản ánh về ${name}` })
  await form.getByLabel('Kết quả').selectOption('taken_down')
  await form.locator('select[name=why]').selectOption('price_wrong')
  const said = 'Gỡ đến khi giá trên trang đúng với giá ở chợ.'
  await form.getByLabel('Lý do, cho người phản ánh và người bán').fill(said)
  await look(page, 'watch-report')
  await form.getByLabel('Lý do, cho người phản ánh và người bán').press('Enter')
  await page.locator('.said', { hasText: `Đã trả lời phản ánh về ${name}: Đã gỡ hàng` }).waitFor()
  await page.getByText('Không có phản ánh nào đang chờ').waitFor()
  await look(page, 'watch-empty')
  await page.getByLabel('Phản ánh nào').selectOption('all')
  await row.getByText('Trả lời đúng hạn').waitFor()

  await buyer.goto(reportAt)
  await buyer.getByText('Đã gỡ hàng khỏi trang bán').first().waitFor()
  await buyer.getByText(said).waitFor()
  expect(await buyer.content()).not.toContain('Cán bộ xã Mẫu')
  await looksRight(reportAt, 'report-answered')
  await expect.poll(async () => (await fetch(productAt)).status, { timeout: 90_000 }).toBe(410)
  const log = await call<{ lines: readonly { kind: string }[] }>(
    administrator,
    queryOf('admin.audit', {
      from: new Date(Date.now() - 3_600_000).toISOString(),
      to: new Date(Date.now() + 60_000).toISOString(),
      words: 'shop_report',
    }),
  )
  expect(JSON.stringify(log)).toContain('shop_report.taken_down')

  await buyer.getByText('Xoá thông tin của tôi').first().click()
  await buyer.getByRole('button', { name: 'Xoá thông tin của tôi' }).click()
  await buyer.getByText('Đã xoá thông tin của bạn').first().waitFor()
  expect((await fetch(reportAt)).status).toBe(404)
  expect(complaints).toEqual([])
})

test('a seller is reported; the officer rejects it by keys alone; no seller reads who reported', async () => {
  const buyer = await aBuyer()
  await buyer.goto(`${desk.url}/htx/${coop.id.slice('coop_'.length)}`)
  await buyer.getByRole('link', { name: 'Phản ánh người bán này' }).click()
  await buyer.getByLabel('Có điều gì không đúng?').selectOption('bad_conduct')
  await buyer.getByLabel('Kể rõ').fill('Không nghe máy')
  await buyer.getByRole('button', { name: 'Gửi phản ánh' }).click()
  await buyer.getByText('Đã nhận, chờ trả lời').waitFor()
  const { page, complaints } = officer
  await page.goto(`${desk.url}/office/watch`)
  await page.getByRole('button', { name: `Xem, trả lời ${coop.name}` }).press('Enter')
  await page.getByText('Người gửi không để lại số điện thoại.').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Đã gọi, người bán nghe máy.')
  await page.keyboard.press('Enter')
  await page.locator('.said', { hasText: `${coop.name}: Không thấy điều sai` }).waitFor()
  await buyer.reload()
  await buyer.getByText('Đã gọi, người bán nghe máy.').waitFor()
  await outOfFields(page)
  const who = { phone: '0955777301', pin: '591837' }
  const person = { id: newId('person'), name: 'Kế toán Mẫu', ...who }
  await call(administrator, '/trpc/people.add', person)
  const role = { role: 'bookkeeper', scopeId: coop.id }
  await call(administrator, '/trpc/people.giveRole', { personId: person.id, ...role })
  const { page: seller } = await desk.page()
  await signIn(seller, desk.url, who)
  const asked = queryOf('catalogue.report.watched', { scopeId: coop.id, waiting: false })
  await expect(call(seller, asked)).rejects.toThrow('403')
  expect(complaints).toEqual([])
})
