import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openBrowser } from '@cho40/testing/browser'
import { expect, test } from 'vitest'
import { aWholeShop, type PageKind } from '../test/a-whole-shop.ts'
import { POLICY } from '../test/policy.ts'

// pnpm -C packages/storefront lighthouse; CHO40_LIGHTHOUSE=<folder> where it was installed before, CHO40_PAGES=home,cart for some.
const PORT = 9333
const PASSES = [
  ['vi', 'phone'],
  ['en', 'phone'],
  ['vi', 'desktop'],
] as const
/** What search engines are asked to leave out, and what is not there, loses its points on purpose. */
const ON_PURPOSE = ['is-crawlable', 'http-status-code']

type Rated = {
  readonly name: string
  readonly factor: string
  readonly scores: readonly [number, number, number, number]
  readonly paint: string
  readonly shift: string
  readonly bytes: string
  readonly weak: readonly string[]
  readonly error?: string
}

type Shop = Awaited<ReturnType<typeof aWholeShop>>['shop']

/** The shop's pages over a socket, as the host sends them. */
async function served(shop: Shop) {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === 'string') headers.set(name, value)
    }
    const url = `http://${request.headers.host ?? ''}${request.url ?? ''}`
    const page = await shop.app.request(url, { headers })
    const own = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' }
    response.writeHead(page.status, { ...Object.fromEntries(page.headers), ...own })
    response.end(Buffer.from(await page.arrayBuffer()))
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

function installed(): { folder: string; done: () => void } {
  const kept = process.env['CHO40_LIGHTHOUSE']
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'cho40-lighthouse-'))
  cpSync(join(import.meta.dirname, '../../../bench/peers/lighthouse'), folder, { recursive: true })
  if (kept !== undefined) return { folder, done: () => undefined }
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet], { cwd: folder, stdio: 'inherit' })
  return { folder, done: () => rmSync(folder, { recursive: true }) }
}

function addressOf({ path }: PageKind, origin: string, language: string): string {
  const url = new URL(path, origin)
  if (language === 'en') url.searchParams.set('lang', 'en')
  return url.href
}

test('every kind of page is whole for accessibility and practices, and for search where it is listed', async () => {
  const { shop, cookie, kinds } = await aWholeShop({ demo: false, origin: null })
  const only = process.env['CHO40_PAGES']?.split(',')
  const wanted = kinds.filter(({ kind }) => !only || only.includes(kind))
  const host = await served(shop)
  const browser = await openBrowser({ args: [`--remote-debugging-port=${PORT}`] })
  const { folder, done } = installed()
  const pages = PASSES.flatMap(([language, factor]) =>
    wanted.map((kind) => ({
      name: `${kind.kind} ${language}`,
      url: addressOf(kind, host.url, language),
      factor,
    })),
  )
  // Beside the browser's own keeper, not instead: a browser that Playwright opened asks Playwright about every new page.
  const run = spawn(process.execPath, ['run.mjs', String(PORT), cookie], { cwd: folder })
  run.stderr.pipe(process.stderr)
  run.stdin.end(JSON.stringify(pages))
  const rated: Rated[] = []
  for await (const line of createInterface({ input: run.stdout })) {
    const one = JSON.parse(line) as Rated
    rated.push(one)
    const { name, factor, scores, paint, shift, bytes, weak, error } = one
    const row = [name, factor, ...scores, paint, shift, bytes, [error, ...weak].join(' ').trim()]
    process.stdout.write(`| ${row.join(' | ')} |\n`)
  }
  process.stdout.write(`load ${loadavg()[0]?.toFixed(1) ?? ''}\n`)
  await browser.close()
  host.close()
  await shop.close()
  done()
  expect(rated).toHaveLength(pages.length)
  for (const { name, factor, scores, weak } of rated) {
    const [, accessible, practices, search] = scores
    const kind = wanted.find((one) => name.startsWith(`${one.kind} `))
    expect([name, factor, accessible]).toEqual([name, factor, 100])
    // The browser notes every answer that is no 200 in its own console, and nothing else is noted there.
    const isNoted = kind?.status !== 200 && weak.includes('errors-in-console')
    expect([name, factor, practices === 100 || isNoted]).toEqual([name, factor, true])
    if (kind?.isUnlisted) {
      const lost = weak.filter((id) => ON_PURPOSE.includes(id))
      expect([name, search === 100 || lost.length > 0]).toEqual([name, true])
    } else expect([name, search]).toEqual([name, 100])
  }
})
