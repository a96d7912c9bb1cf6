import { join } from 'node:path'
import type { CertificateView, FormCriterion, FormHeading, FormView } from '@cho40/contract'
import { daysBetween, instantFromMs, marketDayOf, plusDays } from '@cho40/values'
import type { Locator } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { call, newId, queryOf } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { looker } from './look.ts'

const look = looker(join(import.meta.dirname, '../../../docs/pictures/office'))
const TODAY = marketDayOf(instantFromMs(Date.now()))
const { desk, page, complaints, coop, open, said, keys } = await aShopDesk()
afterAll(() => desk.close())

/** Honey without a star yet, as the cooperative sells it. */
async function honeyForSale(): Promise<void> {
  await call(page, '/trpc/admin.publishListing', {
    id: newId('listing'),
    cooperativeId: coop.id,
    name: 'Mật ong bạc hà',
    producer: coop.name,
    unit: 'chai',
    price: 180_000,
    story: 'Ong rừng Khau Mẫu, quay tháng mười.',
  })
}

/** The best box of every line of a form. */
async function bestForm(set: number): Promise<Record<string, number>> {
  const form = await call<FormView>(page, queryOf('catalogue.dossier.form', { set }))
  const under = (line: FormHeading['below'][number]): readonly FormCriterion[] =>
    'options' in line ? [line] : line.below.flatMap(under)
  const lines = form.parts.flatMap(under)
  return Object.fromEntries(lines.map(({ number, options }) => [number, options.length]))
}

test('a dossier is opened, assessed by its holder, filed, and scored by the council', async () => {
  await honeyForSale()
  await open('ocop')
  await page.getByRole('heading', { name: 'Chưa có hồ sơ nào' }).waitFor()
  await keys('n')
  const form = page.getByRole('form', { name: 'Mở hồ sơ mới' })
  await form.getByLabel('Sản phẩm', { exact: true }).fill('Mật ong bạc hà')
  await form.locator('select[name=set]').selectOption('4')
  await form.getByLabel('Sản phẩm', { exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Phiếu tự chấm' }).waitFor()
  const result = page.getByRole('complementary', { name: 'Kết quả theo phiếu' })
  await result.getByText('Chọn ô đầu tiên').waitFor()
  const first = page.getByRole('group', { name: /^1\.1 / }).getByRole('radio')
  await first.last().check()
  await result.getByText('3 / 100 điểm').waitFor()
  await page.getByRole('button', { name: 'Lưu phiếu' }).press('Enter')
  await said('Đã lưu phiếu tự chấm')
  await page.goto(page.url())
  await result.getByText('3 / 100 điểm').waitFor()
  expect(await first.last().isChecked()).toBe(true)
  await look(page, 'ocop-form')
  const dossierId = new URL(page.url()).searchParams.get('dossier')
  const best = await bestForm(4)
  const answers = { ...best, '2.3': 2 }
  await call(page, '/trpc/catalogue.dossier.selfAssess', { dossierId, answers })
  await page.goto(page.url())
  await result.getByText('3 sao', { exact: true }).waitFor()
  await result.getByText('Còn thiếu cho 4 sao:').waitFor()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).press('Enter')
  await said('Đã ghi: Nộp hồ sơ')
  await page.getByRole('heading', { name: 'Phiếu tự chấm của hợp tác xã' }).waitFor()
  await page.getByRole('button', { name: 'Chuyển lên tỉnh' }).press('Enter')
  await said('Đã ghi: Chuyển lên tỉnh')
  await page.getByRole('button', { name: 'Đưa ra hội đồng' }).press('Enter')
  await said('Đã ghi: Đưa ra hội đồng')
  await page.getByRole('heading', { name: 'Phiếu của hội đồng' }).waitFor()
  await page.getByRole('button', { name: 'Ghi kết quả hội đồng' }).press('Enter')
  await page.getByText('Chưa đủ: phiếu 1 còn dòng chưa chọn.').waitFor()
  await look(page, 'ocop-council', 'vi')
  await call(page, '/trpc/catalogue.dossier.score', { dossierId, forms: [best, answers] })
  await page.goto(page.url())
  await result.getByText('Điểm trung bình của 2 phiếu').waitFor()
  await page.getByText('Đã chấm điểm').first().waitFor()
  await certified()
  await page.getByRole('link', { name: 'Về danh sách hồ sơ' }).press('Enter')
  await page.getByRole('row', { name: /Mật ong bạc hà.*99,5 3$/ }).waitFor()
  await look(page, 'ocop')
  await expiringFirst()
  await starTakenBack()
  expect(complaints).toEqual([])
})

const STAR = 'OCOP 3 sao'
const inShop = async (): Promise<string> => (await fetch(`${desk.url}/?q=mat+ong+bac+ha`)).text()

/** The decision ends the dossier, and buyers see the star. */
async function certified(): Promise<void> {
  expect(await inShop()).not.toContain(STAR)
  await page.getByRole('button', { name: 'Ghi giấy chứng nhận' }).press('Enter')
  const paper = page.getByRole('form', { name: 'Giấy chứng nhận OCOP' })
  const listing = paper.getByLabel('Sao hiện ở mặt hàng')
  await listing.getByRole('option', { name: 'Mật ong bạc hà' }).waitFor({ state: 'attached' })
  await listing.selectOption({ label: 'Mật ong bạc hà' })
  await paper.getByLabel('Số quyết định').fill('128/QĐ-UBND')
  await look(page, 'ocop-certificate', 'vi')
  await paper.getByLabel('Số quyết định').press('Enter')
  await said('Đã ghi giấy chứng nhận 128/QĐ-UBND')
  await paper.waitFor({ state: 'detached' })
  await page.getByText('Đã công nhận').first().waitFor()
  await expect.poll(inShop, { timeout: 90_000 }).toContain(STAR)
}

const paperOf = (product: string): Locator =>
  page.getByRole('region', { name: 'Giấy chứng nhận' }).getByRole('row', { name: product })

/** A paper given before comes first while little is left of it, and is kept while its renewal is open. */
async function expiringFirst(): Promise<void> {
  await page.getByRole('button', { name: 'Ghi giấy đã cấp' }).press('Enter')
  const paper = page.getByRole('form', { name: 'Giấy chứng nhận OCOP' })
  await paper.getByLabel('Số quyết định').fill('77/QĐ-UBND')
  await paper.getByLabel('Ngày quyết định').fill(plusDays(TODAY, -1000))
  await paper.getByLabel('Sản phẩm', { exact: true }).fill('Trà dây Khau Mẫu')
  await paper.getByLabel('Hạng').selectOption('4')
  await paper.getByLabel('Sao hiện ở mặt hàng').selectOption('none')
  await paper.getByLabel('Số quyết định').press('Enter')
  await said('Đã ghi giấy chứng nhận 77/QĐ-UBND')
  const papers = await call<readonly CertificateView[]>(
    page,
    queryOf('catalogue.certificate.list', { cooperativeId: coop.id }),
  )
  const old = papers.find(({ decisionNumber }) => decisionNumber === '77/QĐ-UBND')
  if (!old) throw new Error('not recorded')
  const row = paperOf('Trà dây Khau Mẫu')
  await row.getByText(`còn ${daysBetween(TODAY, old.validUntil)} ngày`).waitFor()
  await row.getByText('Sắp hết hạn').waitFor()
  const first = page.getByRole('region', { name: 'Giấy chứng nhận' }).getByRole('row').nth(1)
  expect(await first.innerText()).toContain('Trà dây Khau Mẫu')
  await row.getByRole('button', { name: 'Xin công nhận lại' }).press('Enter')
  const renewal = page.getByRole('form', { name: 'Xin công nhận lại Trà dây Khau Mẫu' })
  await renewal.getByLabel('Ngày nộp hồ sơ').press('Enter')
  await said('Đã ghi việc xin công nhận lại Trà dây Khau Mẫu')
  await row.getByText('đã nộp xin công nhận lại').waitFor()
  const held = daysBetween(TODAY, plusDays(old.validUntil, 180))
  await row.getByText(`còn ${held} ngày`).waitFor()
}

/** A star goes out in the shop on the day its certificate is revoked. */
async function starTakenBack(): Promise<void> {
  const row = paperOf('Mật ong bạc hà')
  await row.getByRole('button', { name: 'Thu hồi' }).press('Enter')
  const form = page.getByRole('form', { name: 'Thu hồi giấy Mật ong bạc hà' })
  await form.getByLabel('Căn cứ').selectOption('production_ended')
  await form.getByLabel('Số quyết định thu hồi').fill('140/QĐ-UBND')
  await look(page, 'ocop-revoke', 'vi')
  await form.getByLabel('Số quyết định thu hồi').press('Enter')
  await said('Đã thu hồi giấy Mật ong bạc hà')
  await row.getByText('Bị thu hồi').waitFor()
  expect(await row.getByRole('button').count()).toBe(0)
  await expect.poll(inShop, { timeout: 90_000 }).not.toContain(STAR)
}
