import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MarketView, SaleView, StallView } from '@cho40/contract'
import { startServer } from '@cho40/server/start'
import { openBrowser } from '@cho40/testing/browser'
import { instantFromMs, makeId } from '@cho40/values'
import type { Page } from 'playwright-core'
import { byKeys } from './by-keys.ts'

export const ADMINISTRATOR = { phone: '0900000000', pin: '404040' }

const QUIET = { info: () => undefined, error: () => undefined }

/**
 * A demonstration server in a folder of its own, and a browser that may visit it. Events are sent to
 * `webhookNetworks` besides the internet.
 */
export async function aDesk(
  browserArgs: readonly string[] = [],
  webhookNetworks: readonly string[] = [],
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'cho40-office-'))
  const server = await startServer({ dataDir, port: 0, demo: true, log: QUIET, webhookNetworks })
  const browser = await openBrowser({ args: [...browserArgs] })
  return {
    url: server.url,
    /** A new page with its console watched: a desk that works says nothing there. */
    async page(size = { width: 1366, height: 768 }) {
      const context = await browser.newContext({ viewport: size, locale: 'vi-VN' })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      return { page, complaints }
    },
    async close() {
      await browser.close()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export async function signIn(page: Page, url: string, who = ADMINISTRATOR): Promise<void> {
  await byKeys(page).signIn(url, who)
}

/**
 * Waits until no field has the focus: a form that was sent keeps it until the screen has read anew, and
 * a letter pressed before that is typed into the field instead of being one of the screen's keys.
 */
export async function outOfFields(page: Page): Promise<void> {
  const field = page.locator(':is(input:not([type=checkbox]), textarea, select):focus')
  await field.waitFor({ state: 'detached' })
}

/** Waits until the screen has read what it shows, as far as it says so. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  // The page of the design shows one for ever.
  await page.locator('.loading:not(.design *)').first().waitFor({ state: 'detached' })
}

/** Goes along the queue of money by keyboard, to its end and back, until the row in hand shows an amount. */
export async function goToAmount(page: Page, amount: string): Promise<void> {
  const until = Date.now() + 90_000
  let key = 'j'
  await page.locator('.queue [aria-selected=true]').waitFor()
  for (;;) {
    const [shown = '', at, of] = await page.locator('.bench').evaluate((bench) => {
      const row = bench.querySelector('[aria-selected=true]')
      const places = ['aria-posinset', 'aria-setsize'].map((name) => row?.getAttribute(name))
      return [bench.querySelector('.transfer .big')?.textContent, ...places]
    })
    if (shown?.includes(amount)) return
    if (Date.now() > until) throw new Error(`${amount} does not wait`)
    if (at === of) key = 'k'
    else if (at === '1') key = 'j'
    await page.keyboard.press(key)
  }
}

/** Calls the server as the person who is signed in on the page. */
export async function call<T>(page: Page, path: string, body?: unknown): Promise<T> {
  const headers = { 'x-cho40': '1', 'content-type': 'application/json' }
  const url = new URL(path, page.url()).href
  const answer = await (body === undefined
    ? page.request.get(url)
    : page.request.post(url, { headers, data: JSON.stringify(body) }))
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  const data = (await answer.json()) as { result?: { data: T } }
  return data.result ? data.result.data : (data as T)
}

export function queryOf(path: string, input: unknown): string {
  return `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
}

/** The stalls of the first market. */
export async function stallsOf(page: Page): Promise<readonly StallView[]> {
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  return call<StallView[]>(page, queryOf('market.stalls', { marketId: market?.id }))
}

/** The first stall of the first market. */
export async function aStall(page: Page): Promise<StallView> {
  const [stall] = await stallsOf(page)
  if (!stall) throw new Error('the demonstration has stalls')
  return stall
}

export function newId<Prefix extends string>(prefix: Prefix) {
  return makeId(prefix, { ms: Date.now(), random: crypto.getRandomValues(new Uint8Array(10)) })
}

/** A sale by QR, as the stall's phone reports it. */
export async function showQr(
  page: Page,
  stall: StallView,
  amount: number,
): Promise<SaleView['id']> {
  const lease = { id: newId('lease'), stallId: stall.id, count: 1 }
  const { codes } = await call<{ codes: string[] }>(page, '/trpc/stall.leaseCodes', lease)
  const saleId = newId('sale')
  const at = instantFromMs(Date.now())
  const act = {
    type: 'request_opened',
    saleId,
    requestId: newId('preq'),
    accountId: stall.account.id,
    code: codes[0],
    amount,
  }
  const pushed = await call<{ results: { status: string }[] }>(page, '/sync', {
    stallId: stall.id,
    deviceId: newId('device'),
    sentAt: at,
    events: [{ id: newId('evt'), seq: 1, at, act }],
  })
  if (pushed.results[0]?.status !== 'applied') throw new Error(JSON.stringify(pushed))
  return saleId
}
