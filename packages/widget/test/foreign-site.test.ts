import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type RunningServer, startServer } from '@cho40/server/start'
import { openBrowser } from '@cho40/testing/browser'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTill } from './a-till.ts'
import { foreignSite } from './foreign-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const script = join(import.meta.dirname, '../dist/cho40.js')
const silent = { info: () => undefined, warn: () => undefined, error: console.error }

let browser: Browser
let server: RunningServer
let site: Awaited<ReturnType<typeof foreignSite>>
let till: Awaited<ReturnType<typeof aTill>>
let dataDir: string

beforeAll(async () => {
  if (!existsSync(script)) throw new Error('The widget is not built: run `pnpm build` here first.')
  dataDir = mkdtempSync(join(tmpdir(), 'cho40-widget-'))
  server = await startServer({ dataDir, port: 0, demo: true, log: silent })
  site = await foreignSite(server.url)
  till = await aTill(server.url)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Heard = readonly (readonly [name: string, detail: Readonly<Record<string, unknown>>])[]

async function openPage(query: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.url}/?${query}`)
  return page
}

function heardBy(page: Page): Promise<Heard> {
  return page.evaluate(() => (globalThis as unknown as { readonly heard: Heard }).heard)
}

async function untilHeard(page: Page, name: string) {
  await page.waitForFunction(
    (wanted) =>
      (globalThis as unknown as { readonly heard: Heard }).heard.some(([one]) => one === wanted),
    name,
  )
}

/** What the page's policy refused, what cookies came, and what a person with a reader would miss. */
async function wrongWith(page: Page) {
  const results = await page.evaluate<AxeResults>(
    `${axe}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })`,
  )
  return {
    refused: await page.evaluate(
      () => (globalThis as unknown as { readonly violations: readonly string[] }).violations,
    ),
    cookies: await page.context().cookies(),
    axe: results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    ),
  }
}

const NOTHING = { refused: [], cookies: [], axe: [] }

test('a page of another origin shows the code, and hears what the bank tells', async () => {
  const request = await till.asksFor(90_000)
  const page = await openPage(`token=${request.token}`)
  const pay = page.locator('cho40-pay')
  await pay.locator('svg[role=img]').waitFor()
  await expect.poll(() => pay.locator('[part=state]').textContent()).toBe('Đang chờ tiền')
  const words = (await pay.locator('[part=facts]').textContent()) ?? ''
  for (const part of ['Vietcombank', '88040000901', 'BA CHIN', '90.000', request.code]) {
    expect(words).toContain(part)
  }
  await expect.poll(() => pay.locator('a[download]').getAttribute('href')).toMatch(/^blob:/)

  await till.isPaid({ code: request.code, amount: 60_000 })
  await untilHeard(page, 'cho40-short')
  await expect.poll(() => pay.locator('[part=state]').textContent()).toContain('còn thiếu 30.000')
  expect(await wrongWith(page)).toEqual(NOTHING)

  await till.isPaid({ code: request.code, amount: 40_000 })
  await untilHeard(page, 'cho40-over')
  await pay.locator('svg').waitFor({ state: 'detached' })
  const heard = (await heardBy(page)).filter(([name]) => name !== 'cho40-shown')
  expect(heard.map(([name]) => name)).toEqual(['cho40-short', 'cho40-paid', 'cho40-over'])
  expect(heard[1]?.[1]).toEqual({ state: 'over', due: 90_000, received: 90_000, left: 0 })
  expect(await wrongWith(page)).toEqual(NOTHING)
  await page.context().close()
})

test('goods of the shop window lead there, in the language of the page', async () => {
  const page = await openPage('lang=en')
  await untilHeard(page, 'cho40-shown')
  const links = await page
    .locator('cho40-products a')
    .evaluateAll((all) =>
      all.map((one) => ({ href: one.getAttribute('href') ?? '', words: one.textContent })),
    )
  expect(links.length).toBeGreaterThan(0)
  for (const { href, words } of links) {
    expect(href).toMatch(new RegExp(`^${server.url}/san-pham/`))
    expect(words).toMatch(/₫ \/ /)
    expect(words).toContain('Made-up data')
  }
  expect((await fetch(links[0]?.href ?? '')).status).toBe(200)
  expect(await wrongWith(page)).toEqual(NOTHING)
  await page.context().close()
})

test('a link that nobody gave shows no code and says so once', async () => {
  const { token } = await till.asksFor(20_000)
  const guess = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  const page = await openPage(`token=${guess}&lang=en`)
  await untilHeard(page, 'cho40-error')
  const pay = page.locator('cho40-pay')
  await expect
    .poll(() => pay.locator('[part=state]').textContent())
    .toBe('There is no such request.')
  await expect.poll(() => pay.locator('svg').count()).toBe(0)
  const errors = (await heardBy(page)).filter(([name]) => name === 'cho40-error')
  expect(errors).toEqual([['cho40-error', { reason: 'not-found' }]])
  await page.context().close()
})

test('our own page shows both elements under its own policy', async () => {
  const { token } = await till.asksFor(35_000)
  const page = await (await browser.newContext()).newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${server.url}/widget/?token=${token}`)
  await page.locator('cho40-pay svg[role=img]').waitFor()
  await page.locator('cho40-products li').first().waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the script weighs no more than a page can spare', () => {
  const weight = brotliCompressSync(readFileSync(script)).byteLength
  console.info(`cho40.js: ${weight} bytes br`)
  expect(weight).toBeLessThanOrEqual(12 * 1024)
})
