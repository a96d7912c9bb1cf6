import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const BUILT = join(import.meta.dirname, '..', 'dist')

/** What a phone fetches of the till, in bytes as sent (brotli where it helps). */
export function weights(): Record<
  'page' | 'rest' | 'more' | 'setup' | 'reader' | 'voice' | 'kept',
  number
> {
  const worker = readFileSync(join(BUILT, 'sw.js'), 'utf8')
  const size = (name: string): number => readFileSync(join(BUILT, name)).byteLength
  const named = (start: string): string => {
    const found = new RegExp(`"(${start}[^"]*\\.js)"`).exec(worker)?.[1]
    if (found === undefined) throw new Error(`The worker keeps no ${start}.`)
    return found
  }
  return {
    page: size('index.html.br'),
    rest: size(`${named('rest')}.br`) + size('rest.css.br'),
    more: size(`${named('more')}.br`),
    setup: size(`${named('setup')}.br`),
    reader: size(`${named('statement-reader')}.br`),
    voice: size('voice/vi-may.mp3'),
    // Every script and style that the worker keeps, the page and the voice.
    kept: Array.from(worker.matchAll(/"([\w.-]+\.(?:js|css))"/g), ([, name]) =>
      size(`${name}.br`),
    ).reduce((sum, bytes) => sum + bytes, size('index.html.br') + size('voice/vi-may.mp3')),
  }
}

export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}

/** Forgets what the browser kept of the page, not what the till keeps. */
export async function forgetFiles(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })()`)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
}

/** Runs in the page: when something first stood on the screen, in milliseconds since the navigation. */
export const WATCH = `(() => {
  window.seen = {}
  const look = () => {
    if (!('keypad' in window.seen) && document.querySelector('.sell .key')) {
      requestAnimationFrame(() => setTimeout(() => { window.seen.keypad ??= performance.now() }))
    }
    if (window.tappedAt && document.querySelector('svg.code-card')) {
      const from = window.tappedAt
      window.tappedAt = 0
      requestAnimationFrame(() => setTimeout(() => window.codes.push(performance.now() - from)))
    }
  }
  window.codes = []
  window.keys = []
  addEventListener('click', ({ target }) => {
    if (target.closest?.('.endings .primary')) window.tappedAt = performance.now()
  }, true)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'pointerup' || entry.name === 'click') window.keys.push(entry.duration)
    }
  }).observe({ type: 'event', durationThreshold: 16 })
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
})()`

/** The p-th part of what was measured, by the nearest rank. */
export function rank(measured: readonly number[], part: number): number {
  const sorted = [...measured].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}
