import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from '@cho40/testing/browser'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Made, makeSite } from '../src/make-site.ts'

const ROOT = join(import.meta.dirname, '../../..')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const out = mkdtempSync(join(tmpdir(), 'cho40-site-'))
let made: Made
let browser: Browser

beforeAll(async () => {
  made = makeSite({ root: ROOT, out })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(out, { recursive: true, force: true })
})

const pages = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.includes('pictures'),
  )
const address = (page: string) => pathToFileURL(join(out, page)).href

test('every page of docs/ is there, and no link of them leads nowhere', () => {
  expect(made.broken).toEqual([])
  expect(pages()).toHaveLength(made.pages)
  for (const page of [
    'index.html',
    'glossary.html',
    'reference/problems.html',
    'comparison.html',
  ]) {
    expect(pages()).toContain(page)
  }
  expect(pages().filter((name) => name.startsWith('decisions/')).length).toBeGreaterThan(12)
})

test('nothing is fetched from anywhere else', () => {
  for (const page of pages()) {
    const html = readFileSync(join(out, page), 'utf8')
    expect([
      page,
      html.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\/[^"]*/g),
    ]).toEqual([page, null])
  }
})

test('from a folder, without a server: words without marks find those with, and pages are sound', async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(address('index.html'))
  await page.locator('#q').fill('hop tac xa')
  await page.locator('#found a').first().waitFor()
  const found = await page.locator('#found a').allTextContents()
  expect(found).toContain('Kế toán hợp tác xã – Bắt đầu cho người dùng')
  await page.locator('#q').fill('xqzvw')
  await page.getByText('Nothing found.').waitFor()
  const kinds = ['index.html', 'vi/bat-dau.html', 'reference/problems.html', 'guides/widget.html']
  for (const kind of kinds) {
    await page.goto(address(kind))
    const results = await page.evaluate<AxeResults>(
      `${axe}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], preload: false })`,
    )
    const violations = results.violations.map(
      ({ id, nodes }) => `${kind} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    )
    expect(violations).toEqual([])
  }
  expect(complaints).toEqual([])
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
})
