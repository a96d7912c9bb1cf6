import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MarketView, SignView, StallView } from '@cho40/contract'
import { picture } from '@cho40/testing/browser'
import { encodeVietQr, type TransferQr } from '@cho40/vietqr'
import { drawQr, qrPng } from '@cho40/vietqr/symbol'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cameraArgs, filmOf } from './a-camera.ts'
import { aDesk, call, queryOf, signIn, stallsOf } from './a-desk.ts'
import { violations } from './axe.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')
const MARKET_BOARD = { phone: '0900000052', pin: '404040' }
const BOOKKEEPER = { phone: '0900000051', pin: '404040' }
const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const

let films: string
let desk: Awaited<ReturnType<typeof aDesk>>
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  films = await mkdtemp(join(tmpdir(), 'cho40-films-'))
  const film = join(films, 'code.y4m')
  await filmOf(foreign({ memo: 'ck' }), film)
  desk = await aDesk(cameraArgs(film))
})
afterAll(async () => {
  await desk.close()
  await rm(films, { recursive: true, force: true })
})

function payloadOf(transfer: TransferQr): string {
  const encoded = encodeVietQr(transfer)
  if (!encoded.ok) throw new Error(encoded.problem.type)
  return encoded.value
}

/** A sound code of an account that nobody in the market has. */
function foreign(more: Partial<TransferQr> = {}): string {
  return payloadOf({ bin: '970436', account: '9990001112223', ...more })
}

function pictureOf(text: string) {
  const symbol = drawQr(text)
  if (!symbol.ok) throw new Error(symbol.problem.type)
  const buffer = Buffer.from(qrPng(symbol.value))
  return { name: 'ma.png', mimeType: 'image/png', buffer }
}

function codesBesideEachOther(texts: readonly string[]): string {
  const pictures = texts.map((text) => pictureOf(text).buffer.toString('base64'))
  return pictures.map((png) => `<img src="data:image/png;base64,${png}">`).join(' ')
}

async function look(page: Page, name: string): Promise<void> {
  await picture(page, join(PICTURES, `signs-${name}.png`))
}

/** The market board's desk, open at the signs, with the stalls of the market. */
async function signsDesk(size: keyof typeof SIZES = 'laptop') {
  const { page, complaints } = await desk.page(SIZES[size])
  await signIn(page, desk.url, MARKET_BOARD)
  const [stall, neighbour] = await stallsOf(page)
  if (!stall || !neighbour) throw new Error('the demonstration has stalls')
  await page.locator('nav.tasks a[href*="/signs"]').click()
  await page.locator('.registry').waitFor()
  return { page, complaints, stall, neighbour }
}

function rowOf(page: Page, { number, name }: StallView) {
  return page
    .locator('.registry li')
    .filter({ has: page.getByRole('heading', { name: `Sạp ${number} – ${name}`, exact: true }) })
}

/** Issues a sign on the screen and answers with what the registry has. */
async function issue(page: Page, stall: StallView): Promise<SignView> {
  const row = rowOf(page, stall)
  await row.getByRole('button', { name: /^Cấp/ }).click()
  await row.getByText(/Đã cấp mã số/).waitFor()
  const [sign] = await call<SignView[]>(page, queryOf('signs.ofStall', { stallId: stall.id }))
  if (!sign) throw new Error('the sign is in the registry')
  await row.getByText(sign.code).waitFor()
  return sign
}

async function check(page: Page, stall: StallView, scanned: string): Promise<string | null> {
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page.locator('textarea[name=scanned]').fill(scanned)
  await page.keyboard.press('Enter')
  return verdictOn(page)
}

async function verdictOn(page: Page): Promise<string | null> {
  const verdict = page.locator('[data-verdict]')
  await verdict.waitFor()
  return verdict.getAttribute('data-verdict')
}

test('a sign is issued, printed with its holder, told from every other, and withdrawn', async () => {
  const { page, complaints, stall, neighbour } = await signsDesk()
  await rowOf(page, stall).getByText('Chưa có mã dán').waitFor()
  const sign = await issue(page, stall)
  expect(sign.nth).toBe(1)
  await look(page, 'issued')

  const opened = page.waitForEvent('popup')
  await rowOf(page, stall).locator('a[href*="format=a6&as=html"]').click()
  const sheet = await opened
  await sheet.locator('article').waitFor()
  await expect.poll(() => sheet.locator('article').innerText()).toContain(stall.account.holderName)
  await sheet.close()
  const links = rowOf(page, stall).getByRole('link')
  const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  expect(hrefs).toEqual(
    ['a6&as=html', 'a6&as=pdf', 'a4x4&as=html', 'a4x4&as=pdf'].map(
      (query) => `/print/signs/${sign.id}?format=${query}`,
    ),
  )
  const four = await page.request.get(`${desk.url}${hrefs[3]}`)
  expect(four.headers()['content-type']).toBe('application/pdf')

  expect(await check(page, stall, sign.payload)).toBe('own')
  await page.getByRole('heading', { name: 'Đúng mã của sạp' }).waitFor()
  await look(page, 'own')
  expect(await check(page, neighbour, sign.payload)).toBe('other_stall')
  await expect.poll(() => page.locator('.answer .facts').innerText()).toContain(stall.name)
  await look(page, 'other-stall')

  await rowOf(page, stall)
    .getByRole('button', { name: /^Thu hồi/ })
    .click()
  const note = rowOf(page, stall).getByText('Gỡ tờ cũ ở sạp xuống ngay')
  await note.waitFor()
  await expect.poll(() => page.locator('[data-verdict]').count()).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('note')
  await rowOf(page, stall).getByText('Chưa có mã dán').waitFor()
  await look(page, 'withdrawn')
  expect(await check(page, stall, sign.payload)).toBe('withdrawn')
  const again = await page.request.get(`${desk.url}${hrefs[0]}`)
  expect(again.status()).toBe(404)
  expect(complaints).toEqual([])
})

test('what is not the stall’s own is told with what differs, in words', async () => {
  const { page, complaints, stall } = await signsDesk()
  const sign = await issue(page, stall)
  const { bin, number: account } = stall.account
  expect(await check(page, stall, foreign({ memo: sign.code }))).toBe('foreign_account')
  const differs = page.locator('.differs ul')
  await expect.poll(() => differs.innerText()).toContain('9990001112223')
  await expect.poll(() => differs.innerText()).toMatch(/Số tài khoản/)
  expect(await violations(page)).toEqual([])
  await look(page, 'foreign')

  expect(await check(page, stall, payloadOf({ bin, account, amount: 45_000 }))).toBe(
    'own_unregistered',
  )
  await expect
    .poll(() => differs.innerText())
    .toMatch(/Số tiền\s+Phải là\s+để trống\s+Mã này ghi\s+45\.000\s₫/)
  await look(page, 'unregistered')
  expect(await check(page, stall, `${sign.payload.slice(0, -1)}Z`)).toBe('unreadable')
  await expect.poll(() => differs.innerText()).toContain('số kiểm tra sai')
  await look(page, 'unreadable')
  expect(await check(page, stall, '00020101 nonsense')).toBe('unreadable')
  expect(await check(page, stall, 'https://example.com/?<img src=x onerror=alert(1)>')).toBe(
    'not_a_transfer',
  )
  await look(page, 'not-a-transfer')
  expect(complaints).toEqual([])
})

test('a verdict never stands beside another stall or another text', async () => {
  const { page, stall, neighbour } = await signsDesk()
  await page.locator('textarea[name=scanned]').fill(foreign())
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
  await page.getByText('Chọn sạp trước, rồi kiểm tra.').waitFor()
  expect(await check(page, stall, foreign())).toBe('foreign_account')
  await page.locator('select[name=stall]').selectOption(neighbour.id)
  await page.locator('[data-verdict]').waitFor({ state: 'detached' })
  expect(await check(page, neighbour, foreign())).toBe('foreign_account')
  await page.locator('textarea[name=scanned]').press('x')
  await page.locator('[data-verdict]').waitFor({ state: 'detached' })
  await page.locator('textarea[name=scanned]').fill('  ')
  await page.keyboard.press('Enter')
  await page.getByText('Dán nội dung mã trước').waitFor()
})

test('a photo of a code is read in the browser; one without a code says so', async () => {
  const { page, complaints, stall } = await signsDesk()
  const sign = await issue(page, stall)
  await page.locator('select[name=stall]').selectOption(stall.id)
  const picture = page.locator('input[name=picture]')
  await picture.setInputFiles(pictureOf(sign.payload))
  expect(await verdictOn(page)).toBe('own')
  await expect.poll(() => page.locator('textarea[name=scanned]').inputValue()).toBe(sign.payload)

  const sheet = await page.context().newPage()
  await sheet.goto(`${desk.url}/print/signs/${sign.id}?format=a6&as=html`)
  const photo = await sheet.screenshot({ type: 'jpeg', quality: 60 })
  await sheet.close()
  // The verdict of the photo before leaves with its text.
  await page.locator('textarea[name=scanned]').fill('')
  await page.locator('[data-verdict]').waitFor({ state: 'detached' })
  await picture.setInputFiles({ name: 'to.jpg', mimeType: 'image/jpeg', buffer: photo })
  expect(await verdictOn(page)).toBe('own')

  const four = await page.context().newPage()
  await four.setViewportSize({ width: 1000, height: 1400 })
  await four.goto(`${desk.url}/print/signs/${sign.id}?format=a4x4&as=html`)
  const sheets = await four.screenshot({ type: 'jpeg', quality: 80 })
  await four.setContent(codesBesideEachOther([sign.payload, foreign()]))
  const pair = await four.screenshot()
  await four.close()
  await page.locator('textarea[name=scanned]').fill('')
  await page.locator('[data-verdict]').waitFor({ state: 'detached' })
  await picture.setInputFiles({ name: 'bon.jpg', mimeType: 'image/jpeg', buffer: sheets })
  expect(await verdictOn(page)).toBe('own')
  await picture.setInputFiles({ name: 'hai.png', mimeType: 'image/png', buffer: pair })
  await page.getByText('Ảnh có nhiều mã').waitFor()

  const blank = await page.locator('nav.tasks').screenshot()
  await picture.setInputFiles({ name: 'trang.png', mimeType: 'image/png', buffer: blank })
  await page.getByText('Không thấy mã QR trong ảnh').waitFor()
  const broken = { name: 'hong.png', mimeType: 'image/png', buffer: Buffer.from('nothing') }
  await picture.setInputFiles(broken)
  await page.getByText('Không mở được ảnh này').waitFor()
  await look(page, 'photo-broken')
  expect(complaints).toEqual([])
})

test('the browser’s own reader is used where there is one, and where it fails the other', async () => {
  const { page, stall } = await signsDesk()
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page.evaluate(() => {
    let calls = 0
    class BrowserReader {
      static getSupportedFormats = () => Promise.resolve(['qr_code'])
      detect = () => {
        calls += 1
        return calls === 1
          ? Promise.resolve([{ rawValue: 'https://example.com' }])
          : Promise.reject(new Error('the service is gone'))
      }
    }
    Object.assign(globalThis, { BarcodeDetector: BrowserReader })
  })
  const picture = page.locator('input[name=picture]')
  await picture.setInputFiles(pictureOf(foreign()))
  expect(await verdictOn(page)).toBe('not_a_transfer')
  await picture.setInputFiles(pictureOf(foreign()))
  await page.locator('[data-verdict=foreign_account]').waitFor()
})

test('the camera reads a code and is off again; without one the way out is told', async () => {
  const { page, stall } = await signsDesk('phone')
  await page.locator('select[name=stall]').selectOption(stall.id)
  await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click()
  expect(await verdictOn(page)).toBe('foreign_account')
  await expect.poll(() => page.locator('video').count()).toBe(0)
  await look(page, 'camera-found')
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click()
  await page.getByText('Máy ảnh chưa được phép dùng').waitFor()
  expect(await violations(page)).toEqual([])
})

test('issue, check and withdraw need no mouse', async () => {
  const { page, neighbour: stall } = await signsDesk()
  const row = rowOf(page, stall)
  await row.getByRole('button', { name: /^Cấp/ }).focus()
  await page.keyboard.press('Enter')
  await row.getByText(/Đã cấp mã số/).waitFor()
  await row.getByRole('button', { name: /^Kiểm tra mã/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('select[name=stall]').inputValue()).toBe(stall.id)
  await page.keyboard.type('WIFI:S:cho;;')
  await page.keyboard.press('Enter')
  expect(await verdictOn(page)).toBe('not_a_transfer')
  // A hand scanner types the next code over the last one.
  await page.keyboard.type(foreign())
  await page.keyboard.press('Enter')
  await page.locator('[data-verdict=foreign_account]').waitFor()
  await row.getByRole('button', { name: /^Thu hồi/ }).focus()
  await page.keyboard.press('Space')
  await row.getByText('Gỡ tờ cũ').waitFor()
})

test('who may not keep signs does not see them, and the server refuses too', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url, BOOKKEEPER)
  await expect.poll(() => page.locator('nav.tasks a[href*="/signs"]').count()).toBe(0)
  await page.goto(`${desk.url}/office/signs`)
  await page.locator('.figures').waitFor()
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  const path = queryOf('signs.ofMarket', { marketId: market?.id })
  const answer = await page.request.get(`${desk.url}${path}`)
  expect(answer.status()).toBe(403)
})

test.each(
  (['vi', 'en'] as const).flatMap((language) =>
    (['laptop', 'phone'] as const).map((size) => [language, size] as const),
  ),
)('every verdict is clean for axe and fits its width: %s, %s', async (language, size) => {
  const { page, stall, neighbour } = await signsDesk(size)
  const sign = await issue(page, stall)
  if (language === 'en') {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Issue a sign').first().waitFor()
  }
  const { bin, number: account } = stall.account
  const long = 'K'.repeat(25)
  const cases = [
    [stall, sign.payload],
    [neighbour, sign.payload],
    [stall, payloadOf({ bin, account, amount: 999_999_999_999, memo: long })],
    [stall, foreign({ memo: long, merchantName: 'W'.repeat(25) })],
    [stall, 'https://example.com'],
    [stall, '000201'],
  ] as const
  for (const [at, scanned] of cases) {
    const verdict = await check(page, at, scanned)
    expect([verdict, await violations(page)]).toEqual([verdict, []])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([verdict, overflow]).toEqual([verdict, 0])
    await look(page, `${verdict}-${language}-${size}`)
  }
})
