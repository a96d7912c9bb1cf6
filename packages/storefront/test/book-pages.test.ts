import { openBrowser } from '@cho40/testing/browser'
import { dong } from '@cho40/values'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookHtml } from '../src/print/index.ts'
import { aJournal } from './a-book.ts'
import { pagesOf } from './pictures.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function onPaper(html: string) {
  const page = await browser.newPage()
  await page.setContent(html)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return pagesOf(pdf, 40)
}

describe('a long journal on paper', () => {
  test('is A4; every page is numbered and repeats the heads of its columns', async () => {
    const pages = await onPaper((await bookHtml(aJournal(60))).html)
    expect(pages.length).toBeGreaterThan(3)
    for (const [nth, { text, size }] of pages.entries()) {
      expect(size.map((points) => Math.round((points / 72) * 25.4))).toEqual([210, 297])
      expect(text).toContain(`${nth + 1}/${pages.length}`)
    }
    const withRows = pages.filter(({ text }) => text.includes('Giàng A Páo'))
    for (const { text } of withRows) expect(text).toContain('Số hiệu TK')
  })

  test('names its book at the head of every page after the first, whatever the name', async () => {
    const [first, ...others] = await onPaper((await bookHtml(aJournal(60))).html)
    const running = 'HTX Nông sản "Quản Bạ" <&> · Sổ nhật ký chung'
    expect(first?.text).not.toContain(running)
    for (const { text } of others) expect(text).toContain(running)
  })

  test('an entry is never parted: each page has as many creditors as it has entries', async () => {
    for (const { text } of await onPaper((await bookHtml(aJournal(60))).html)) {
      const count = (word: string) => text.split(word).length
      expect(count('Giàng A Páo')).toBe(count('1.000.000'))
      expect(count('Sùng Thị Mỷ')).toBe(count('1.000.000'))
    }
  })

  test('the last page has the total, the close’s head and the signers together', async () => {
    const last = (await onPaper((await bookHtml(aJournal(60))).html)).at(-1)?.text ?? ''
    for (const words of ['60.000.000', '0123 4567 89ab cdef', 'Người ghi sổ', 'Chủ hộ']) {
      expect(last).toContain(words)
    }
  })

  test('what repeats within an entry is printed once', async () => {
    const { html } = await bookHtml(aJournal(1))
    expect(html.split('Thu mua nấm hương rừng')).toHaveLength(2)
  })
})

test('amounts are grouped by points, negative ones in brackets, nothing is a dash', async () => {
  const journal = aJournal(0)
  const blank = [null, null, null, null, null, null]
  const rows = [
    { is: 'line' as const, cells: [...blank, dong(-1_234_567), dong(0)] },
    { is: 'line' as const, cells: [...blank, dong(9_876_543_210), null] },
  ]
  const { html } = await bookHtml({ ...journal, table: { ...journal.table, rows } })
  expect(html).toContain('>(1.234.567)<')
  expect(html).toContain('>–<')
  expect(html).toContain('>9.876.543.210<')
})

test('names cannot become markup or style, and the page runs nothing', async () => {
  const journal = aJournal(1)
  const name = '</style><script>alert(1)</script>"};*{display:none}'
  const { html, policy } = await bookHtml({ ...journal, unit: { ...journal.unit, name } })
  expect(html).not.toContain('<script')
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; img-src data:/)
  const page = await browser.newPage()
  await page.setContent(html)
  await expect.poll(() => page.locator('header p').first().isVisible()).toBe(true)
  await expect.poll(() => page.locator('header').textContent()).toContain(name)
  await page.close()
})

test('a form that was not read in the gazette says so', async () => {
  const journal = aJournal(1)
  const { html } = await bookHtml(journal)
  expect(html).toContain('Theo mẫu S03a-HTX')
  expect(html).toContain('không thay cho mẫu chính thức')
  const read = { code: 'X', source: 'Y', standing: 'text' as const }
  const official = await bookHtml({ ...journal, table: { ...journal.table, form: read } })
  expect(official.html).not.toContain('không thay cho mẫu chính thức')
})

test.each(['vi', 'en'] as const)('on a screen it is accessible in %s', async (language) => {
  const links = [{ href: '/print/books/x', words: 'In English', language: 'en' as const }]
  const { html } = await bookHtml({ ...aJournal(3), language }, links)
  const page = await browser.newPage()
  await page.setContent(html)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(
    "axe.run({ resultTypes: ['violations'] })",
  )
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.close()
})
