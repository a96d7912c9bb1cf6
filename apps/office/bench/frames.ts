import { writeSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { MarketView } from '@cho40/contract'
import type { CDPSession, Page } from 'playwright-core'
import { test } from 'vitest'
import { aDesk, call, signIn } from '../test/a-desk.ts'
import { longTables } from '../test/long-tables.ts'
import { framesOf } from '../test/ten-thousand-rows.ts'
import { workOf } from './frame-work.ts'

// pnpm bench: frames of tables with 10,000 rows, scrolled to the end and searched, in a browser with a quarter of the processor.
const TIMES = Number(process.env['CHO40_TIMES'] ?? 3)
/** Part of a table's name: only these are measured. */
const ONLY = process.env['CHO40_TABLES'] ?? ''
const SLOWER = 4
/** What a person notices. */
const SLOW_MS = 100

const say = (line: string) => writeSync(1, `${line}\n`)

function figures(deltas: readonly number[]): string {
  const sorted = deltas.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  const slow = deltas.filter((one) => one > SLOW_MS).length
  return `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms, ${slow} of ${deltas.length} over ${SLOW_MS}`
}

type Measured = { readonly frames: readonly number[]; readonly work: readonly number[] }

/**
 * Twice: by the clock with the processor slowed down, and what the main thread itself works, which is
 * measured at full speed and multiplied, for the slowing counts the time in which a neighbour runs as well.
 */
async function measured(
  wire: CDPSession,
  act: () => Promise<readonly number[]>,
): Promise<Measured> {
  const work = (await workOf(wire, act)).map((one) => one * SLOWER)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const frames = await act()
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { frames, work }
}

function told(what: string, runs: readonly Measured[]): void {
  say(what)
  say(`  work   ${figures(runs.flatMap(({ work }) => work))}`)
  say(`  clock  ${figures(runs.flatMap(({ frames }) => frames))}`)
}

/** Turns the wheel a notch a frame, from the beginning. */
async function wheeled(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    scrollTo(0, 0)
    const deltas: number[] = []
    let last = performance.now()
    for (let notch = 0; notch < 60; notch += 1) {
      scrollBy(0, 120)
      await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const now = performance.now()
      deltas.push(now - last)
      last = now
    }
    return deltas
  })
}

/** Types a search letter by letter, and measures every frame until its answer stands there. */
async function searched(page: Page, words: string): Promise<number[]> {
  await page.locator('input[name=find]').focus()
  await page.evaluate(() => {
    const deltas: number[] = []
    let last = performance.now()
    const frame = (now: number): void => {
      deltas.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    Object.assign(window, { deltas })
  })
  await page.keyboard.type(words, { delay: 120 })
  await page.getByRole('rowheader', { name: '9876 – Hàng 9876', exact: true }).waitFor()
  const deltas = await page.evaluate('window.deltas')
  await page.locator('input[name=find]').fill('')
  return deltas as number[]
}

test('frames of ten thousand rows', async () => {
  const desk = await aDesk()
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  if (!market) throw new Error('the demonstration has markets')
  const tables = (await longTables(page, market)).filter(({ name }) => name.includes(ONLY))
  const wire = await page.context().newCDPSession(page)
  for (const { name, at, press } of tables) {
    const runs: Record<string, Measured[]> = { scrolled: [], 'by the wheel': [], searched: [] }
    const load = loadavg()[0]?.toFixed(1)
    for (let time = 1; time <= TIMES; time += 1) {
      // The page itself anew: what one table left behind is not the next one's.
      await page.goto('about:blank')
      await page.goto(`${desk.url}/office/${at}`)
      await press?.(page)
      await page.locator('tbody tr[aria-hidden] > td').first().waitFor({ state: 'attached' })
      runs['scrolled']?.push(await measured(wire, async () => (await framesOf(page)).deltas))
      runs['by the wheel']?.push(await measured(wire, () => wheeled(page)))
      if (name === 'stalls') {
        runs['searched']?.push(await measured(wire, () => searched(page, 'hang 9876')))
      }
    }
    for (const [how, some] of Object.entries(runs)) {
      if (some.length > 0) told(`${name}, ${how} (load ${load})`, some)
    }
  }
  await desk.close()
})
