import { openBrowser } from '@cho40/testing/browser'
import { encodeVietQr } from '@cho40/vietqr'
import { drawQr, qrSvg } from '@cho40/vietqr/symbol'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QR } from '../src/print/card.ts'
import { type SheetFormat, signHtml, signPdf } from '../src/print/index.ts'
import { SHEETS } from '../src/print/sheet.ts'
import { aSign, FONTS, LONGEST, PAYLOAD } from './a-sign.ts'
import {
  type PdfPage,
  type Picture,
  pagesOf,
  part,
  photographed,
  pictureOf,
  readCode,
} from './pictures.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const POINTS = 72 / 25.4
/** The squares of the symbols on a sheet, as fractions of the sheet: what a payer's camera frames. */
function symbolsOn(format: SheetFormat) {
  const { width, height, cards } = SHEETS[format]
  return cards.map(({ left, top }) => ({
    left: (left + QR.left) / width,
    top: (top + QR.top) / height,
    width: QR.width / width,
    height: QR.height / height,
  }))
}

/** What an independent reader reads on each card of a sheet. */
function readings(picture: Picture, format: SheetFormat) {
  return symbolsOn(format).map((symbol) => readCode(part(picture, symbol)))
}

async function onlyPage(pdf: Uint8Array, dpi = 150): Promise<PdfPage> {
  const pages = await pagesOf(pdf, dpi)
  expect(pages).toHaveLength(1)
  return pages[0] ?? expect.fail('no page')
}

async function printedByBrowser(html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(html)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return pdf
}

const makers: readonly [
  string,
  (sign: typeof LONGEST, format: SheetFormat) => Promise<Uint8Array>,
][] = [
  ['the PDF', (sign, format) => signPdf(sign, { format, fonts: FONTS })],
  [
    'the page printed by a browser',
    async (sign, format) => printedByBrowser((await signHtml(sign, format)).html),
  ],
]

describe.each(makers)('%s', (_name, make) => {
  test('on A6 is one sheet of 105 × 148 mm whose symbol an independent reader reads', async () => {
    const { size, picture, text } = await onlyPage(await make(aSign(), 'a6'))
    expect(Math.abs(size[0] - 105 * POINTS)).toBeLessThan(1)
    expect(Math.abs(size[1] - 148 * POINTS)).toBeLessThan(1)
    expect(readings(picture, 'a6')).toEqual([PAYLOAD])
    for (const words of [
      'Quét mã để trả tiền',
      'NGUYEN THI MAY',
      'Đúng tên này mới chuyển',
      'Vietcombank',
      '4321',
      'Sạp 12 · Rau cô Mẩy',
      'Chợ phiên Nà Mẫu',
      'KX12CFG34HJ',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(words)
    }
    expect(text).not.toContain('00110000')
  })

  test('on A4 is four signs, each of them readable', async () => {
    const { size, picture } = await onlyPage(await make(aSign(), 'a4x4'))
    expect(Math.abs(size[0] - 210 * POINTS)).toBeLessThan(1)
    expect(readings(picture, 'a4x4')).toEqual([PAYLOAD, PAYLOAD, PAYLOAD, PAYLOAD])
  })

  test('of the longest names is still one readable sheet with every word on it', async () => {
    const { picture, text } = await onlyPage(await make(LONGEST, 'a6'))
    expect(readings(picture, 'a6')).toEqual([PAYLOAD])
    const words = text.replace(/\s+/g, ' ')
    for (const word of `${LONGEST.holderName} ${LONGEST.stallName} ${LONGEST.marketName}`.split(
      ' ',
    )) {
      expect(words).toContain(word)
    }
  })

  test('of a demonstration says so', async () => {
    const { text } = await onlyPage(await make(aSign({ demo: true }), 'a6'))
    expect(text).toMatch(/không\s+chuyển\s+tiền\s+thật/)
    expect((await onlyPage(await make(aSign(), 'a6'))).text).not.toContain('Demo')
  })

  test('is read from small and bad pictures of the printed symbol', async () => {
    const { picture } = await onlyPage(await make(aSign(), 'a6'), 300)
    const [at] = symbolsOn('a6')
    const symbol = at ? part(picture, at) : expect.fail('no symbol')
    const reads = [300, 200, 160, 140, 120, 100].map((side) => {
      const seeds = Array.from({ length: 10 }, (_, seed) => seed + 1)
      const shots = seeds.map((seed) => ({ side, degrees: seed * 1.5 - 8, noise: 16, seed }))
      const count = shots.filter((shot) => readCode(photographed(symbol, shot)) === PAYLOAD).length
      const clean = readCode(photographed(symbol, { side, degrees: 0, noise: 0, seed: 1 }))
      return { side, count, clean: clean === PAYLOAD }
    })
    console.info(
      reads.map(({ side, count, clean }) => `${side} px: ${count}/10, upright ${clean}`).join('; '),
    )
    expect(reads.filter(({ side }) => side >= 160).map(({ count }) => count)).toEqual([10, 10, 10])
    expect(reads.at(-1)?.clean).toBe(true)
  })
})

test('the same sign gives the same PDF, and a small one', async () => {
  const draw = () => signPdf(aSign(), { format: 'a6', fonts: FONTS })
  const first = await draw()
  expect(await draw()).toEqual(first)
  expect(first.length).toBeLessThan(40_000)
})

test('hostile names are text on the page', async () => {
  const evil = '</style><script>alert(1)</script><img src=x onerror=alert(2)>"\'&'
  const sign = aSign({ stallName: evil, marketName: evil, stallNumber: '<b>', bankName: evil })
  const { html } = await signHtml(sign, 'a4x4')
  expect(html).not.toMatch(/<script|<img src=x|<b>/)
  const pages = [
    await printedByBrowser(html),
    await signPdf(sign, { format: 'a4x4', fonts: FONTS }),
  ]
  for (const pdf of pages) {
    const { picture } = await onlyPage(pdf)
    expect(readings(picture, 'a4x4')).toEqual([PAYLOAD, PAYLOAD, PAYLOAD, PAYLOAD])
  }
})

test('the page shows itself under its own policy and fetches nothing', async () => {
  const { html, policy } = await signHtml(aSign(), 'a6')
  const page = await browser.newPage()
  const asked: string[] = []
  await page.route('**/*', async (route) => {
    asked.push(route.request().url())
    const headers = { 'content-security-policy': policy }
    await route.fulfill({ contentType: 'text/html', headers, body: html })
  })
  await page.goto('http://localhost/print/signs/x')
  const sheet = await page.locator('.sheet').boundingBox()
  expect(Math.round(((sheet?.width ?? 0) / 96) * 25.4)).toBe(105)
  expect(asked).toEqual(['http://localhost/print/signs/x'])
  await page.close()
})

describe.each([1, 2])('a screen with device ratio %i', (deviceScaleFactor) => {
  async function screenshotOf(html: string, width: number): Promise<Uint8Array> {
    const page = await browser.newPage({ deviceScaleFactor, viewport: { width, height: width } })
    await page.setContent(html)
    const picture = await page.screenshot()
    await page.close()
    return picture
  }

  test('shows a payment code that an independent reader reads at 240 and at 160 px', async () => {
    const payment = encodeVietQr({
      bin: '970436',
      account: '0011000004321',
      amount: 45_000,
      memo: 'KX12CFG34HJ',
    })
    const payload = payment.ok ? payment.value : ''
    const symbol = drawQr(payload)
    const svg = symbol.ok ? qrSvg(symbol.value) : ''
    for (const side of [240, 160]) {
      const html = `<body style="margin:0"><div style="width:${side}px">${svg}</div></body>`
      const shot = await screenshotOf(html, side)
      expect([side, readCode(await pictureOf(shot))]).toEqual([side, payload])
    }
  })

  test('shows the sign before it is printed', async () => {
    const { html } = await signHtml(aSign(), 'a6')
    const shot = await screenshotOf(html, 800)
    expect(readCode(await pictureOf(shot))).toBe(PAYLOAD)
  })
})
