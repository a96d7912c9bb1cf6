import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const VOWELS = 'aăâeêioôơuưy'.split('')
const SMALL = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
]
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())]
/** No font has a picture for this one: Chromium draws the box that stands for a missing letter. */
const NOBODYS_LETTER = '\u{10fffd}'
const FONTS = ['40px sans-serif', '40px serif', 'bold 40px system-ui', 'italic 40px monospace']

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

/** The pixels of each letter, as one text to compare. */
async function pictures(page: Page, font: string, letters: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([use, texts]) => {
      const canvas = document.createElement('canvas')
      canvas.width = 60
      canvas.height = 80
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('no canvas')
      pen.font = use
      return texts.map((text) => {
        pen.clearRect(0, 0, 60, 80)
        pen.fillText(text, 5, 55)
        return canvas.toDataURL()
      })
    },
    [font, letters] as const,
  )
}

test.each(FONTS)('all 146 Vietnamese letters and the đồng are drawn in %s', async (font) => {
  const page = await browser.newPage()
  const [missing, ...drawn] = await pictures(page, font, [NOBODYS_LETTER, ...LETTERS, '₫'])
  // A font without a letter would draw the same box, a font without its marks the same letter, twice.
  expect(new Set(drawn).size).toBe(147)
  expect(drawn).not.toContain(missing)
  await page.close()
})

test('letters that no font has look the same, so the test above can fail', async () => {
  const page = await browser.newPage()
  const [first, second] = await pictures(page, '40px serif', [NOBODYS_LETTER, '\u{10fffc}'])
  expect(first).toBe(second)
  await page.close()
})

test('a screen of Vietnamese is written in the font that came with the browser', async () => {
  const page = await browser.newPage({ viewport: { width: 900, height: 420 } })
  const lines = FONTS.map((font) => `<p style="font: ${font}">Chợ phiên Đồng Văn: 1.250.000 ₫</p>`)
  await page.setContent(`<html lang="vi"><body>${lines.join('')}</body></html>`)
  const picture = await page.screenshot()
  const keep = process.env['CHO40_PICTURE']
  if (keep !== undefined) writeFileSync(keep, picture)
  expect(await fontsUsed(page)).toEqual(FONTS.map(() => 'Open Sans'))
  await page.close()
})

/** The fonts that drew each paragraph, as Chromium reports them. */
async function fontsUsed(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'p',
  })
  const used = await Promise.all(
    nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  return used.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName))
}

test('a local page is a secure context with storage that works offline', async () => {
  const page = await browser.newPage()
  await page.route('http://localhost/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>chợ</p>' }),
  )
  await page.goto('http://localhost/')
  const has = await page.evaluate(() => ({
    secure: globalThis.isSecureContext,
    worker: 'serviceWorker' in navigator,
    database: 'indexedDB' in globalThis,
  }))
  expect(has).toEqual({ secure: true, worker: true, database: true })
  await page.close()
})
