import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openBrowser, picture } from '@cho40/testing/browser'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ORIGIN } from './a-shop.ts'
import { aWholeShop } from './a-whole-shop.ts'
import { POLICY } from './policy.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const

let browser: Browser
let whole: Awaited<ReturnType<typeof aWholeShop>>
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  browser = await openBrowser()
  whole = await aWholeShop()
})
afterAll(async () => {
  await browser.close()
  await whole.shop.close()
})

test.each(
  (['vi', 'en'] as const).flatMap((language) =>
    (['laptop', 'phone'] as const).map((size) => [language, size] as const),
  ),
)(
  'every kind of page, at its fullest, is clean for axe, obeys its policy and fits: %s, %s',
  async (language, size) => {
    const { shop, cookie, kinds } = whole
    const context = await browser.newContext({ viewport: SIZES[size] })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (said) => {
      if (said.type() === 'error') complaints.push(said.text())
    })
    // Every request is answered by the app itself: the pages need no server to be looked at.
    await page.route('**/*', async (route) => {
      const request = route.request()
      const headers = { ...request.headers(), cookie, 'accept-encoding': 'identity' }
      const response = await shop.app.request(request.url(), { headers })
      await route.fulfill({
        status: response.status,
        headers: { ...Object.fromEntries(response.headers), 'content-security-policy': POLICY },
        body: Buffer.from(await response.arrayBuffer()),
      })
    })
    for (const { kind, path, status } of kinds) {
      const url = new URL(path, ORIGIN)
      if (language === 'en') url.searchParams.set('lang', 'en')
      const answer = await page.goto(url.href)
      expect([kind, answer?.status()]).toEqual([kind, status])
      await picture(
        page,
        join(PICTURES, `whole-${kind.replaceAll(' ', '-')}-${language}-${size}.png`),
      )
      await page.evaluate(axe)
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run({ resultTypes: ['violations'] })",
      )
      const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
      expect([kind, wrong]).toEqual([kind, []])
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect([kind, overflow]).toEqual([kind, 0])
    }
    // The browser notes each 404 and 410 that was asked for, and nothing else.
    expect(complaints.filter((text) => !/404|410/.test(text))).toEqual([])
    await context.close()
  },
  180_000,
)
