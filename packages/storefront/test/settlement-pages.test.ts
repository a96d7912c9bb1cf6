import { openBrowser } from '@cho40/testing/browser'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settlementHtml } from '../src/print/index.ts'
import { aPayload, aStatement, NAME, paper, statements } from './a-settlement.ts'
import { pagesOf, part, readCode } from './pictures.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function onPaper(sheet: Parameters<typeof settlementHtml>[0], dpi = 40) {
  const page = await browser.newPage()
  await page.setContent((await settlementHtml(sheet)).html)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return pagesOf(pdf, dpi)
}

const millimetres = (size: readonly [number, number]) =>
  size.map((points) => Math.round((points / 72) * 25.4))

describe('a member’s statement', () => {
  test('says the sum in figures and in words, where it goes, and how it came about', async () => {
    const [first] = await onPaper(statements([aStatement()]))
    const said = [
      '909.280 ₫',
      'Chín trăm linh chín nghìn hai trăm tám mươi đồng',
      '0022000000001',
      'KX1F20TKGGR',
      '62,5 kg',
      '6,75 % × 1.200.000',
      '50 ₫/kg × 60 kg',
      'mưa dập',
      'Tôi đã xem và đồng ý',
      'DỮ LIỆU THỬ',
      'Giàng A Páo <b>&"',
    ]
    const text = first?.text.replaceAll('\u00a0', ' ') ?? ''
    for (const words of said) expect(text).toContain(words)
    expect(millimetres(first?.size ?? [0, 0])).toEqual([210, 297])
  })

  test('has a box for a thumb, and a witness, for who does not sign', async () => {
    const text = async (signs: 'signature' | 'thumb_print' | 'helper_attests') =>
      (await onPaper(statements([aStatement({ signs })]))).map((page) => page.text).join(' ')
    expect(await text('thumb_print')).toMatch(/Điểm chỉ[\s\S]*Người đọc hộ, làm chứng/)
    expect(await text('helper_attests')).toContain('Đã đọc cho thành viên nghe')
    expect(await text('signature')).not.toContain('Người đọc hộ')
  })

  test('fits A5, in English too', async () => {
    const pages = await onPaper(statements([aStatement()], { paper: 'a5', language: 'en' }))
    expect(millimetres(pages[0]?.size ?? [0, 0])).toEqual([148, 210])
    expect(pages[0]?.text).toContain('To be paid')
  })

  test('is no promise before somebody has approved it', async () => {
    const [first] = await onPaper(statements([aStatement({ state: 'checked', vietqr: null })]))
    expect(first?.text).toContain('BẢN NHÁP')
  })

  test('each begins on a page of its own, without a count of everybody’s pages', async () => {
    const three = [1, 2, 3].map(() => aStatement())
    const pages = await onPaper(statements(three))
    const starts = pages.filter(({ text }) => text.includes('Phiếu thanh toán cho thành viên'))
    expect(starts).toHaveLength(3)
    for (const { text } of pages) expect(text).not.toMatch(/\d\/\d\s*$/)
  })
})

describe('lists of a run', () => {
  test.each(['summary', 'payouts', 'codes'] as const)('%s names the member', async (sheet) => {
    const [first] = await onPaper(paper(sheet))
    expect(first?.text).toContain(NAME)
  })

  test('cash is signed for beside its sum; the list carries the batch’s checksum', async () => {
    const text = (await onPaper(paper('payouts'))).map((page) => page.text).join(' ')
    expect(text).toMatch(/Trả tiền mặt, ký nhận[\s\S]*Vàng Thị Mỷ[\s\S]*55\.000/)
    expect(text).toContain('ab'.repeat(32))
  })

  test('six codes on a sheet of A4, read from paper by a reader of its own', async () => {
    const [first, second] = await onPaper(paper('codes', 7), 150)
    expect(second?.text).toContain('100.006')
    if (!first) throw new Error('a page')
    const left = part(first.picture, { left: 0, top: 0.15, width: 0.5, height: 0.26 })
    expect(readCode(left)).toBe(aPayload(100_000))
  })
})

test.each(['statements', 'summary', 'payouts', 'codes'] as const)(
  '%s may do nothing but show itself, and whoever cannot see it can hear it',
  async (sheet) => {
    const asked = sheet === 'statements' ? statements([aStatement()]) : paper(sheet)
    const { html, policy } = await settlementHtml(asked)
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(html).not.toMatch(/<script| style=|<b>&"/)
    const page = await browser.newPage()
    await page.setContent(html)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<axe.AxeResults>(
      "axe.run({ resultTypes: ['violations'] })",
    )
    await page.close()
    expect(violations.map(({ id }) => id)).toEqual([])
  },
)
