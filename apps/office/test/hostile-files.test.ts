import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHostileDesk, type HostileDesk } from './a-hostile-desk.ts'
import type { HostileTown } from './a-hostile-town.ts'
import { zipParts } from './zip-parts.ts'

// What people typed is words on paper and in files too.

let at: HostileDesk
let page: Page
let town: HostileTown

beforeAll(async () => {
  at = await aHostileDesk()
  page = at.page
  town = at.town
})
afterAll(() => at.desk.close())

test('what is printed shows hostile words as words', async () => {
  const { stallId, signId, cooperativeId } = town
  const over = 'from=2026-01-01&to=2026-12-31'
  const papers = [
    `/print/signs/${signId}`,
    ...['journal', 'bank', 'trial-balance'].map(
      (name) => `/print/books/${stallId}/${name}?${over}`,
    ),
    `/print/books/${stallId}/ledger?account=1121&${over}`,
    `/print/books/${cooperativeId}/journal?${over}`,
    `/print/tax/${stallId}/s1a?${over}`,
    '/print/adoption/99001?period=2026-11',
  ]
  for (const paper of papers) {
    const answer = await page.goto(`${at.desk.url}${paper}`)
    expect([paper, answer?.status()]).toEqual([paper, 200])
    await at.isClean(paper)
  }
})

test('no cell of what is exported begins as a formula, and a file is named by the server', async () => {
  const { stallId, cooperativeId } = town
  const over = 'from=2026-01-01&to=2026-12-31'
  const files = [
    ...[stallId, cooperativeId].flatMap((owner) =>
      ['journal', 'trial-balance'].map((name) => `/api/v1/books/${owner}/${name}.csv?${over}`),
    ),
    `/api/v1/books/${stallId}/bank.csv?${over}`,
    `/api/v1/tax/${stallId}/s1a.csv?${over}`,
    `/api/v1/shelf/listings.csv?cooperativeId=${cooperativeId}`,
    '/merchant.csv',
    '/feeds/meta.csv',
  ]
  const texts: string[] = []
  for (const file of files) {
    const answer = await page.request.get(`${at.desk.url}${file}`)
    expect([file, answer.status()]).toEqual([file, 200])
    const named = answer.headers()['content-disposition'] ?? 'inline'
    expect(named).toMatch(/^(inline|attachment; filename="[a-z0-9._-]+")/i)
    const text = await answer.text()
    const begun = text.matchAll(/(?:^|[,;\t\n])"?([=@]|[+-](?![\d\s]*[,;"\n\r]))/g)
    expect([file, [...begun].map(([cell]) => cell)]).toEqual([file, []])
    texts.push(text)
  }
  expect(texts.join('\n')).toContain('HYPERLINK')
})

test('no cell of a workbook is a formula or a link, and its words are words', async () => {
  const { stallId, cooperativeId } = town
  const over = 'from=2026-01-01&to=2026-12-31'
  const files = [
    `/api/v1/books/${stallId}/journal.xlsx?${over}`,
    `/api/v1/books/${cooperativeId}/journal.xlsx?${over}`,
    `/api/v1/tax/${stallId}/s1a.xlsx?${over}`,
    `/api/v1/shelf/listings.xlsx?cooperativeId=${cooperativeId}`,
  ]
  const texts: string[] = []
  for (const file of files) {
    const answer = await page.request.get(`${at.desk.url}${file}`)
    expect([file, answer.status()]).toEqual([file, 200])
    for (const [name, xml] of zipParts(await answer.body())) {
      const strange = /<f[ >/]|<hyperlink|externalLink|<(?:script|svg|iframe|img)/i.exec(xml)?.[0]
      expect([file, name, strange]).toEqual([file, name, undefined])
      texts.push(xml)
    }
  }
  expect(texts.join('\n')).toContain('HYPERLINK')
  expect(texts.join('\n')).toContain('&lt;script')
})
