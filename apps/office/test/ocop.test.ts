import { join } from 'node:path'
import type { CertificateView, FormCriterion, FormHeading, FormView } from '@cho40/contract'
import { daysBetween, instantFromMs, marketDayOf, plusDays } from '@cho40/values'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { call, newId, outOfFields, queryOf, signIn } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'
import { looker } from './look.ts'

const look = looker(join(import.meta.dirname, '../reports/pictures'))
/** Where the demonstration's market and cooperatives are. */
const DEMO_COMMUNE = '99001'
const TODAY = marketDayOf(instantFromMs(Date.now()))
const { desk, page: administrator, coop } = await aShopDesk()
afterAll(() => desk.close())

/** Somebody whose only role is this one, at their own desk. */
async function aPerson(name: string, given: { role: string; scopeId: string }, phone: string) {
  const who = { phone, pin: '591837' }
  const person = { id: newId('person'), name, ...who }
  await call(administrator, '/trpc/people.add', person)
  await call(administrator, '/trpc/people.giveRole', { personId: person.id, ...given })
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url, who)
  return {
    page,
    complaints,
    said: (words: string): Promise<void> => page.locator('.said', { hasText: words }).waitFor(),
    /** By the task of their own desk, as they would. */
    open: async (): Promise<void> => {
      await page
        .locator('nav.tasks')
        .getByRole('link', { name: 'Hồ sơ OCOP', exact: true })
        .press('Enter')
      await page.locator('select[name=coop]').selectOption(coop.id)
    },
  }
}

const bookkeeper = await aPerson(
  'Kế toán Mẫu',
  { role: 'bookkeeper', scopeId: coop.id },
  '0955777101',
)
const officer = await aPerson(
  'Cán bộ xã Mẫu',
  { role: 'commune_officer', scopeId: `place:${DEMO_COMMUNE}` },
  '0955777102',
)

/** Honey without a star yet, as the cooperative sells it. */
async function honeyForSale(): Promise<void> {
  await call(administrator, '/trpc/admin.publishListing', {
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
  const form = await call<FormView>(administrator, queryOf('catalogue.dossier.form', { set }))
  const under = (line: FormHeading['below'][number]): readonly FormCriterion[] =>
    'options' in line ? [line] : line.below.flatMap(under)
  const lines = form.parts.flatMap(under)
  return Object.fromEntries(lines.map(({ number, options }) => [number, options.length]))
}

const resultOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Kết quả theo phiếu' })
const dossierOf = (page: Page): string | null => new URL(page.url()).searchParams.get('dossier')

/** All buttons that somebody has on their screen, in words. */
const buttonsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.coop-screen button').allInnerTexts()

test('the holder opens a dossier, assesses itself and files it', async () => {
  await honeyForSale()
  const { page, said, open, complaints } = bookkeeper
  await open()
  await page.getByRole('heading', { name: 'Chưa có hồ sơ nào' }).waitFor()
  await outOfFields(page)
  await page.keyboard.press('n')
  const form = page.getByRole('form', { name: 'Mở hồ sơ mới' })
  await form.getByLabel('Sản phẩm', { exact: true }).fill('Mật ong bạc hà')
  await form.locator('select[name=set]').selectOption('4')
  await form.getByLabel('Sản phẩm', { exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Phiếu tự chấm' }).waitFor()
  const result = resultOf(page)
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
  await notTheOfficers()
  const answers = { ...(await bestForm(4)), '2.3': 2 }
  await call(page, '/trpc/catalogue.dossier.selfAssess', { dossierId: dossierOf(page), answers })
  await page.goto(page.url())
  await result.getByText('3 sao', { exact: true }).waitFor()
  await result.getByText('Còn thiếu cho 4 sao:').waitFor()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).press('Enter')
  await said('Đã ghi: Nộp hồ sơ')
  await page.getByRole('heading', { name: 'Phiếu tự chấm của hợp tác xã' }).waitFor()
  // What follows is the officer's; the holder may only take the dossier back.
  expect(await buttonsOf(page)).toEqual(['Rút hồ sơ', 'In phiếu'])
  expect(complaints).toEqual([])
})

/** A draft is the holder's to fill in, to file and to withdraw: the officer reads it. */
async function notTheOfficers(): Promise<void> {
  const { page } = officer
  await page.goto(bookkeeper.page.url())
  await page.getByText('Hợp tác xã đang soạn').first().waitFor()
  await page.getByRole('heading', { name: 'Phiếu tự chấm của hợp tác xã' }).waitFor()
  expect(await buttonsOf(page)).toEqual(['In phiếu'])
  const dossierId = dossierOf(page)
  const step = { dossierId, to: 'filed', day: TODAY }
  for (const [path, body] of [
    ['selfAssess', { dossierId, answers: { '1.1': 1 } }],
    ['step', step],
    ['open', { id: newId('dossier'), cooperativeId: coop.id, holder: coop.name, ...SECOND }],
  ] as const) {
    await expect(call(page, `/trpc/catalogue.dossier.${path}`, body)).rejects.toThrow('403')
  }
  const move = { ...step, to: 'forwarded' }
  await expect(call(bookkeeper.page, '/trpc/catalogue.dossier.move', move)).rejects.toThrow('403')
}

const SECOND = { product: 'Trà dây', set: 6, purpose: 'first' } as const

test('the commune’s officer takes it on: council, scores, certificate, renewal, revocation', async () => {
  const { page, said, complaints } = officer
  await page.goto(bookkeeper.page.url())
  const dossierId = dossierOf(page)
  await page.getByRole('button', { name: 'Chuyển lên tỉnh' }).press('Enter')
  await said('Đã ghi: Chuyển lên tỉnh')
  await page.getByRole('button', { name: 'Đưa ra hội đồng' }).press('Enter')
  await said('Đã ghi: Đưa ra hội đồng')
  await page.getByRole('heading', { name: 'Phiếu của hội đồng' }).waitFor()
  await page.getByRole('button', { name: 'Ghi kết quả hội đồng' }).press('Enter')
  await page.getByText('Chưa đủ: phiếu 1 còn dòng chưa chọn.').waitFor()
  await look(page, 'ocop-council', 'vi')
  const best = await bestForm(4)
  const forms = [best, { ...best, '2.3': 2 }]
  await call(page, '/trpc/catalogue.dossier.score', { dossierId, forms })
  await page.goto(page.url())
  await resultOf(page).getByText('Điểm trung bình của 2 phiếu').waitFor()
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
  const { page, said } = officer
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
  officer.page
    .getByRole('region', { name: 'Giấy chứng nhận', exact: true })
    .getByRole('row', { name: product })

/** A paper given before comes first while little is left of it, and is kept while its renewal is open. */
async function expiringFirst(): Promise<void> {
  const { page, said } = officer
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
  const first = page
    .getByRole('region', { name: 'Giấy chứng nhận', exact: true })
    .getByRole('row')
    .nth(1)
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
  const { page, said } = officer
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

const othersOn = (page: Page): Locator =>
  page.locator('section.part', { has: page.getByRole('heading', { name: 'Chứng nhận khác' }) })
const shownAs = async (path: string): Promise<string> => (await fetch(`${desk.url}${path}`)).text()

test('the officer records VietGAP beside a product, buyers see it until it no longer holds', async () => {
  const { page, said, complaints } = officer
  const [honey] = await call<{ listings: readonly { slug: string }[] }>(
    administrator,
    queryOf('catalogue.listing.search', { text: 'mat ong bac ha', limit: 1, offset: 0 }),
  ).then(({ listings }) => listings)
  const product = `/san-pham/${honey?.slug}`
  const others = othersOn(page)
  await others.getByText('Chưa ghi chứng nhận nào ngoài OCOP').waitFor()
  await others.getByRole('button', { name: 'Ghi chứng nhận khác' }).press('Enter')
  const form = page.getByRole('form', { name: 'Chứng nhận ngoài OCOP' })
  await form.getByLabel('Loại').selectOption('vietgap')
  await form.getByLabel('Số giấy').fill('VietGAP-TT-19-01')
  await form.getByLabel('Nơi cấp').fill('Trung tâm Chứng nhận Mẫu')
  await form.getByLabel('Phạm vi, như trên giấy').fill('30 đàn ong, Khau Mẫu')
  await form.getByLabel('Hiện ở trang nào').selectOption({ label: 'Mật ong bạc hà' })
  await form.getByLabel('Có hiệu lực từ').fill(plusDays(TODAY, -300))
  await form.getByLabel('Đến hết ngày').fill(plusDays(TODAY, 60))
  const paper = { name: 'giay.pdf', mimeType: 'application/pdf', buffer: Buffer.from('abc') }
  await form.locator('input[type=file]').setInputFiles(paper)
  await look(page, 'ocop-other', 'vi')
  await form.getByLabel('Số giấy').press('Enter')
  await said('Đã ghi VietGAP VietGAP-TT-19-01')
  const row = others.getByRole('row', { name: /VietGAP-TT-19-01/ })
  await row.getByText('còn 60 ngày').waitFor()
  await row.getByText('Sắp hết hạn').waitFor()
  // FIPS 180-4: the SHA-256 of "abc".
  await row.getByText('Mã tệp ba7816bf8f01…').waitFor()
  await expect.poll(() => shownAs(product), { timeout: 90_000 }).toContain('VietGAP-TT-19-01')
  await look(page, 'ocop-others')
  const { page: theirs } = bookkeeper
  await theirs.goto(`${desk.url}/office/shelf?coop=${coop.id}`)
  const read = othersOn(theirs)
  await read.getByRole('row', { name: /VietGAP-TT-19-01/ }).waitFor()
  expect(await read.getByRole('button').count()).toBe(0)
  await row.getByRole('button', { name: 'Thôi hiệu lực VietGAP VietGAP-TT-19-01' }).press('Enter')
  const end = page.getByRole('form', { name: 'Thôi hiệu lực VietGAP VietGAP-TT-19-01' })
  await end.getByLabel('Từ ngày').press('Enter')
  await said('VietGAP VietGAP-TT-19-01 thôi hiệu lực')
  await row.getByText('Đã hết giá trị').waitFor()
  await expect.poll(() => shownAs(product), { timeout: 90_000 }).not.toContain('VietGAP-TT-19-01')
  expect(complaints).toEqual([])
})

test('the officer takes a listing off with a reason its seller reads, and verifies who sells', async () => {
  const { page, said, complaints } = officer
  await page.goto(`${desk.url}/office/watch`)
  const goods = page.getByRole('region', { name: 'Mặt hàng' })
  const row = goods.getByRole('row', { name: /Mật ong bạc hà/ })
  await row.getByText('Đang bán').waitFor()
  await goods.getByRole('button', { name: 'Xem, quyết định Mật ong bạc hà' }).press('Enter')
  const form = page.getByRole('form', { name: 'Quyết định về Mật ong bạc hà' })
  await form.getByLabel('Lý do').selectOption('origin_not_proved')
  const words = '<img src=x onerror=alert(1)> Ghi rõ thôn nào'
  await form.getByLabel('Nói rõ cho người bán').fill(words)
  await look(page, 'watch')
  await form.getByLabel('Nói rõ cho người bán').press('Enter')
  await said('Đã ghi: Mật ong bạc hà – Chờ người bán sửa')
  await row.getByText(`Chưa chứng minh được nguồn gốc – ${words}`).waitFor()
  const search = queryOf('catalogue.listing.search', { text: 'mat ong bac ha' })
  const shown = async (): Promise<boolean> => {
    const found = await call<{ listings: readonly { name: string }[] }>(page, search)
    return found.listings.some(({ name }) => name === 'Mật ong bạc hà')
  }
  await expect.poll(shown, { timeout: 90_000 }).toBe(false)
  const { page: theirs } = bookkeeper
  await theirs.goto(`${desk.url}/office/shelf?coop=${coop.id}`)
  await theirs.getByText(`Chưa chứng minh được nguồn gốc – ${words}`).waitFor()
  await expect(call(theirs, queryOf('catalogue.listing.watched', WATCHED))).rejects.toThrow('403')
  await goods.getByRole('button', { name: 'Xem, quyết định Mật ong bạc hà' }).press('Enter')
  await page
    .getByRole('list', { name: 'Những lần quyết định' })
    .getByText('Cán bộ xã Mẫu')
    .waitFor()
  await form.getByLabel('Nói rõ cho người bán').press('Enter')
  await said('Đã ghi: Mật ong bạc hà – Đang bán')
  await expect.poll(shown, { timeout: 90_000 }).toBe(true)
  const sellers = page.getByRole('region', { name: 'Xác minh người bán' })
  await sellers.getByRole('button', { name: `Xác minh ${coop.name}` }).press('Enter')
  const verify = page.getByRole('form', { name: `Xác minh ${coop.name}` })
  await verify.getByLabel('Số giấy').fill('19-07-0001')
  await verify.getByLabel('Ngày trên giấy').fill('2024-03-05')
  await verify.getByLabel('Số giấy').press('Enter')
  await said(`Đã xác minh ${coop.name}`)
  const seller = sellers.getByRole('row', { name: new RegExp(coop.name) })
  await seller.getByText('đăng ký hợp tác xã số 19-07-0001 ngày 05/03/2024').waitFor()
  await sellers.getByRole('button', { name: `Rút xác minh ${coop.name}` }).press('Enter')
  const history = page.getByRole('region', { name: `Đã ghi về ${coop.name}` })
  await expect
    .poll(() => history.getByRole('listitem').first().textContent())
    .toContain('19-07-0001')
  const back = page.getByRole('form', { name: `Rút xác minh ${coop.name}` })
  await back.getByLabel('Vì sao rút').fill('Đổi người đại diện')
  await back.getByLabel('Vì sao rút').press('Enter')
  await seller.getByText('Đã rút xác minh').waitFor()
  expect(complaints).toEqual([])
})

const WATCHED = { scopeId: `place:${DEMO_COMMUNE}` }
