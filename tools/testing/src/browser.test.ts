import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const STACKED = 'Ế ề ể ễ ệ Ố ổ ỗ ộ Ứ ừ ử ữ ự Ẫ ặ ỡ Đ đ 1.250.000 ₫'
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

/** A page with one text in each way a screen writes it. */
async function write(text: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 420 } })
  const styles = [
    'font-family: sans-serif',
    'font-family: serif',
    'font: bold 1em system-ui',
    'font: italic 1em monospace',
  ]
  const lines = styles.map((style) => `<p style="${style}">${text}</p>`)
  await page.setContent(
    `<html lang="vi"><body style="font-size: 36px">${lines.join('')}</body></html>`,
  )
  return page
}

/** The fonts that really drew each paragraph, as Chromium reports them. */
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

test('every Vietnamese letter is drawn by one font, in every generic family', async () => {
  const page = await write(STACKED)
  expect(await fontsUsed(page)).toEqual(['Open Sans', 'Open Sans', 'Open Sans', 'Open Sans'])
  const picture = process.env['CHO40_PICTURE']
  if (picture !== undefined) writeFileSync(picture, await page.screenshot())
  await page.close()
})

test('a letter that the font lacks is drawn differently, so the test above can fail', async () => {
  const page = await write('ế')
  const known = await page.screenshot()
  await page.locator('p').evaluateAll((lines) => {
    for (const line of lines) line.textContent = '\u{10fffd}'
  })
  expect(await fontsUsed(page)).not.toEqual(['Open Sans', 'Open Sans', 'Open Sans', 'Open Sans'])
  expect((await page.screenshot()).equals(known)).toBe(false)
  await page.close()
})

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
