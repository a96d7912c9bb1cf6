import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeAt, memoFor } from '@cho40/reconcile/codes'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { openBrowser } from '@cho40/testing/browser'
import { createDatabase } from '@cho40/testing/postgres'
import { dong, instant } from '@cho40/values'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { toldBySepay } from '../common/told-by-sepay.ts'
import { bundled, bundlePage } from './bundle.ts'
import { type Outside, outside } from './outside.ts'
import { run, startHost } from './programs.ts'
import { serveSite } from './serve-site.ts'
import { followTheStart, programOfTheStart, promisedByTheStart } from './start.ts'

const node = process.execPath
let there: Outside
beforeAll(async () => {
  there = await outside()
}, 300_000)
afterAll(() => there?.remove())

test('examples and the TypeScript of every document type-check with the strictest settings', async () => {
  const tsc = join(there.folder, 'node_modules', 'typescript', 'bin', 'tsc')
  await expect(run([node, tsc, '-p', '.'], there.folder)).resolves.toBe('')
})

test('everything that a package offers can be imported', async () => {
  const printed = await run([node, 'every-entry.ts'], there.folder)
  expect(Number(printed)).toBeGreaterThan(38)
})

test('the examples of the packages run', async () => {
  expect(there.documents.length).toBeGreaterThanOrEqual(8)
  const runs = there.documents.map(({ name, file }) =>
    run([node, file], there.folder).then(
      () => [],
      (error: Error) => [`${name}\n${error.message}`],
    ),
  )
  expect((await Promise.all(runs)).flat()).toEqual([])
})

test('the example of a script is the one of the page for newcomers', () => {
  const example = join(import.meta.dirname, '..', 'node-script', 'first-payment.ts')
  expect(readFileSync(example, 'utf8')).toBe(programOfTheStart())
})

test('the page for newcomers leads from an empty folder to a reconciled payment', async () => {
  const printed = await followTheStart(there.folder)
  // What the page promises, to the letter; the code is another one every time.
  const linesOf = (text: string) =>
    text
      .trim()
      .replace(/KX\w{9}/, 'KX…')
      .split('\n')
  const promised = linesOf(promisedByTheStart())
  expect(linesOf(printed).slice(-promised.length)).toEqual(promised)
})

test('a host’s order and the request for its money commit together and vanish together', async () => {
  const database = await createDatabase(inject('postgresUrl'))
  try {
    const env = { DATABASE_URL: database.url }
    const printed = await run([node, 'own-tables/shop.ts'], there.folder, env)
    const lines = printed.trim().split('\n')
    const one = { orders: 1, requests: 1 }
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { fact: 'placed', value: one },
      { fact: 'the host gave up', value: { broken: 'error', ...one } },
      { fact: 'the library refused', value: { problem: 'NotFound', ...one } },
      { fact: 'the bank told', value: ['new'] },
      { fact: 'paid', value: [{ goods: 'Mật ong', paid: true }] },
      { fact: 'verified', value: true },
    ])
  } finally {
    await database.drop()
  }
})

describe.each([
  { name: 'Hono', file: 'hono-host/host.ts', front: 'Trang của xã' },
  { name: 'Express', file: 'express-host/host.js', front: 'Trang của hợp tác xã' },
])('a $name host', ({ file, front }) => {
  test('mounts the interface under a prefix, behind its own log-in', async () => {
    const host = await startHost(file, there.folder)
    try {
      const { url, hook, secret = '', stallId } = host.facts
      const ask = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init)
      expect(await (await ask('/')).text()).toBe(front)

      // Nobody is signed in before the host's own log-in says so.
      const home = `/cho/v1/stall/home?stallId=${stallId}`
      expect((await ask(home)).status).toBe(401)
      const login = (password: string) =>
        ask('/login', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name: 'sua', password }),
        })
      expect((await login('đoán')).status).toBe(401)
      const entered = await login('sáng sớm mai')
      const [cookie = ''] = entered.headers.getSetCookie()
      const seen = await ask(home, { headers: { cookie: cookie.replace(/;.*/, '') } })
      expect([seen.status, await seen.json()]).toMatchObject([200, { stall: { id: stallId } }])

      // Signatures are over the bytes, so the host's own reading of bodies must not be in between.
      const message = toldBySepay({ amount: dong(45_000), memo: 'tien rau', secret })
      const told = { method: 'POST', headers: message.headers, body: message.body }
      const answer = await ask(String(hook), told)
      expect([answer.status, await answer.json()]).toEqual([200, { success: true }])
      const forged = { ...told, body: message.body.toString().replace('45000', '45001') }
      expect((await ask(String(hook), forged)).status).toBe(401)
    } finally {
      await host.stop()
    }
  })
})

test('a page without a server reconciles a statement, and nothing leaves it', async () => {
  const code = codeAt(0, '0123456789abcdef')
  const request = { id: 'pay_1', code, amount: 45_000, account: '970436:0011001932418' }
  const line = JSON.stringify({ ...request, createdAt: '2026-11-21T07:40:00+07:00' })
  const paid = { direction: 'in', occurredAt: instant('2026-11-21T00:42:07.000Z') } as const
  const bytes = await writeStatement('vietcombank', {
    account: '0011001932418',
    opening: dong(1_000_000),
    format: 'xlsx',
    rows: [
      { ...paid, amount: dong(45_000), memo: `MBVCB.69879.${memoFor(code, 'Gạo')}.CT` },
      { ...paid, amount: dong(20_000), memo: 'khong co ma' },
    ],
  })
  const site = await serveSite(await bundlePage(there.folder))
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (one) => asked.push(one.url()))
    await page.goto(site.url)
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer })
    await page.setInputFiles('[name=requests]', file('requests.jsonl', Buffer.from(line)))
    await page.setInputFiles('[name=statement]', file('sao-ke.xlsx', Buffer.from(bytes)))
    await page.click('button')
    await page.getByText('Khớp 1, chờ xem 1, sao kê proved').waitFor()
    const rows = await page.locator('tbody tr').allInnerTexts()
    expect(rows[0]).toContain(code)
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([])
  } finally {
    await browser.close()
    await site.close()
  }
})

test('a package of the server fails with words in a browser build; the others do not', async () => {
  for (const name of ['core', 'core/market', 'api', 'providers/bank-feed', 'storefront']) {
    expect(await bundled(there.folder, `@cho40/${name}`)).toContain('runs on a server')
  }
  for (const name of ['values', 'contract', 'reconcile', 'vietqr', 'reconcile/statement']) {
    expect(await bundled(there.folder, `@cho40/${name}`)).not.toContain('runs on a server')
  }
})
