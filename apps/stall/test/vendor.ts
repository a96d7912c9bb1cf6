import { withPatience } from '@cho40/testing/browser'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEMO_PIN } from './desk.ts'

/** A vendor's phone in a browser: every tap is a real pointer on the screen, and is counted. */
export type Vendor = {
  page: Page
  context: BrowserContext
  tapKeys: (keys: string) => Promise<void>
  tap: (selector: string) => Promise<void>
  /** Taps since the last call. */
  taps: () => Promise<number>
  /** Events this phone has not sent. */
  unsent: () => Promise<number>
}

export type Phone = { port: number; width?: number; height?: number; language?: 'vi' | 'en' }

const KEYS: Record<string, string> = { k: '000' }

export async function openPhone(browser: Browser, phone: Phone): Promise<Vendor> {
  const { port, width = 360, height = 640 } = phone
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
  return phoneOn(context, port)
}

/** The same in a context that is there already; a page without touch is clicked. */
export async function phoneOn(context: BrowserContext, port: number): Promise<Vendor> {
  withPatience(context)
  const page = await context.newPage()
  await page.addInitScript(
    'addEventListener("pointerup", () => { window.taps = (window.taps ?? 0) + 1 })',
  )
  await page.addInitScript(HOLDABLE)
  await page.goto(`http://127.0.0.1:${port}/stall/`)
  const touches = await page.evaluate('navigator.maxTouchPoints > 0')
  const tap = (selector: string): Promise<void> => {
    const target = page.locator(selector)
    return touches === true ? target.tap() : target.click()
  }
  return {
    page,
    context,
    tap,
    tapKeys: async (keys) => {
      for (const key of keys) await tap(`.key:text-is("${KEYS[key] ?? key}")`)
    },
    taps: async () =>
      Number(
        await page.evaluate('(() => { const n = window.taps ?? 0; window.taps = 0; return n })()'),
      ),
    unsent: async () => Number(await page.evaluate(COUNT_UNSENT)),
  }
}

/** Reads the phone's own database, past the app. */
const COUNT_UNSENT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('cho40-stall')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const counting = opening.result.transaction('events').objectStore('events').index('unsent').count()
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result) }
  }
})`

/** In these times what passes by itself does: a sale that was paid, a bar, the way to record a voided sale again. */
const HOLDABLE = `{
  const real = window.setTimeout
  window.setTimeout = (job, ms, ...more) => {
    if (![4000, 5000, 10000].includes(ms)) return real(job, ms, ...more)
    return real(function pass() { if (window.held) real(pass, 50); else job(...more) }, ms)
  }
}`

/**
 * What passes by itself stays on the screen while the steps run, so that a test sees and presses it on
 * the slowest machine, too; after them it passes.
 */
export async function held<T>({ page }: Vendor, steps: () => Promise<T>): Promise<T> {
  await page.evaluate('window.held = true')
  const done = await steps()
  await page.evaluate('window.held = false')
  return done
}

/**
 * Waits until nothing is unsent, however slow the machine is, as long as it gets less. A phone that failed often
 * waits up to 75 seconds before it tries again. Many are counted rarely: counting takes the till's own time.
 */
export async function sent(vendor: Vendor, patience = 150_000): Promise<void> {
  let least = Number.POSITIVE_INFINITY
  let since = performance.now()
  for (;;) {
    const left = await vendor.unsent()
    if (left === 0) return
    if (left < least) {
      least = left
      since = performance.now()
    }
    if (performance.now() - since > patience) expect(left, 'it gets no less').toBe(0)
    await vendor.page.waitForTimeout(left > 500 ? 1_000 : 50)
  }
}

/** Waits until two presses are two: within 0.4 s of the one before, a press is the same wet finger's. */
export function settle({ page }: Vendor): Promise<void> {
  return page.waitForTimeout(450)
}

/** Signs in on the phone's own keypad and waits until it can also sell offline. */
export async function signIn(vendor: Vendor, number: string): Promise<void> {
  await vendor.page.locator('.sign-in').waitFor()
  await vendor.tapKeys(number)
  await vendor.tapKeys(DEMO_PIN)
  await vendor.tap('button[type=submit]')
  await vendor.page.locator('.sell').waitFor()
  await vendor.page.locator('.stall-number:not(:empty)').waitFor()
  await codesAreThere(vendor)
  await vendor.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await vendor.taps()
}

/**
 * Waits until the phone has codes to sell with, for the account that is asked for: without one it can
 * only take cash.
 */
export async function codesAreThere({ page }: Vendor, account = ''): Promise<void> {
  // Asked again and again: `waitForFunction` would take the promise itself for a yes.
  while ((await page.evaluate(codesFor(account))) !== true) await page.waitForTimeout(50)
}

const codesFor = (wanted: string): string => `new Promise((resolve) => {
  const opening = indexedDB.open('cho40-stall')
  opening.onsuccess = () => {
    const reading = opening.result.transaction(['notes', 'codes'])
    const notes = reading.objectStore('notes')
    let enough = false
    notes.get('chosen').onsuccess = ({ target: { result: chosen } }) => {
      notes.get('stall:' + chosen).onsuccess = ({ target: { result: stall } }) => {
        const { id, number } = stall?.account ?? {}
        if (id === undefined || (${JSON.stringify(wanted)} || number) !== number) return
        const ofAccount = IDBKeyRange.bound([id], [id, []])
        reading.objectStore('codes').index('account').count(ofAccount).onsuccess = ({ target }) => {
          enough = target.result >= 30
        }
      }
    }
    reading.oncomplete = () => { opening.result.close(); resolve(enough) }
  }
})`

export async function switchLanguage(vendor: Vendor, language: 'vi' | 'en'): Promise<void> {
  await vendor.tap('a[href="#settings"]')
  await vendor.tap(`.choices [lang=${language}]`)
  await vendor.page.locator(`html[lang=${language}]`).waitFor()
  await vendor.tap('a[href="#sell"]')
}

/** The memo and amount that the QR on the screen asks for. */
export async function shownPayload(page: Page): Promise<string> {
  return (await page.locator('svg.code-card').getAttribute('data-payload')) ?? ''
}

/** Sells for cash, and waits for the bar of this very sale: the one before may still stand there. */
export async function sellCash(vendor: Vendor, keys: string): Promise<void> {
  await vendor.tapKeys(keys)
  await vendor.tap('.endings button >> nth=0')
  const amount = Number(keys.replace('k', '000')).toLocaleString('vi-VN')
  await vendor.page.locator('.strip.on-sky').getByText(amount).waitFor()
  await settle(vendor)
}
