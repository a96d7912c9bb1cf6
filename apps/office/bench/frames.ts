import { writeSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { aDesk, signIn } from '../test/a-desk.ts'
import { LONG_TABLES, type LongTable, longTables } from '../test/long-tables.ts'
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

/** What the tables came to, as rows of docs/benchmarks.md. */
const summary: string[] = []

function figures(deltas: readonly number[]) {
  const sorted = deltas.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  const slow = deltas.filter((one) => one > SLOW_MS).length
  return { median: at(0.5), p95: at(0.95), worst: at(1), over: `${slow} of ${deltas.length}` }
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
  const all = (['work', 'frames'] as const).map((name) => figures(runs.flatMap((one) => one[name])))
  for (const [nth, { median, p95, worst, over }] of all.entries()) {
    const way = nth === 0 ? `${what}\n  work  ` : '  clock '
    say(`${way} median ${median}, p95 ${p95}, worst ${worst} ms, ${over} over ${SLOW_MS}`)
  }
  const cells = all.flatMap(({ median, p95, worst, over }) => [median, p95, worst, over])
  summary.push(`| ${[what, ...cells].join(' | ')} |`)
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

type Find = NonNullable<LongTable['find']>

/** Types a search letter by letter, and measures every frame until its answer stands there. */
async function searched(page: Page, { field, words, row }: Find): Promise<number[]> {
  const input = page.locator(`input[name=${field}]`)
  await input.focus()
  // The way up to the field is scrolling, which is measured by itself.
  await page.evaluate('new Promise((told) => setTimeout(told, 200))')
  await page.evaluate(() => {
    const deltas: number[] = []
    let last = performance.now()
    let isOn = true
    const frame = (now: number): void => {
      if (!isOn) return
      deltas.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    const end = (): number[] => {
      isOn = false
      return deltas
    }
    Object.assign(window, { framesTillNow: end })
  })
  await page.keyboard.type(words, { delay: 120 })
  await page.locator(`tbody > tr:only-child:has-text("${row}")`).waitFor()
  const deltas = await page.evaluate('window.framesTillNow()')
  await input.fill('')
  return deltas as number[]
}

let desk: Awaited<ReturnType<typeof aDesk>>
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(async () => {
  say(summary.join('\n'))
  await desk.close()
})

const chosen = LONG_TABLES.filter(({ name }) => name.includes(ONLY))

test.each(chosen)('frames of ten thousand rows: $name', async (table) => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const open = await longTables(page, desk.url)
  const wire = await page.context().newCDPSession(page)
  const runs: Record<string, Measured[]> = { scrolled: [], 'by the wheel': [], searched: [] }
  const load = loadavg()[0]?.toFixed(1)
  for (let time = 1; time <= TIMES; time += 1) {
    await open(table)
    runs['scrolled']?.push(await measured(wire, async () => (await framesOf(page)).deltas))
    runs['by the wheel']?.push(await measured(wire, () => wheeled(page)))
    const { find } = table
    if (find) runs['searched']?.push(await measured(wire, () => searched(page, find)))
  }
  for (const [how, some] of Object.entries(runs)) {
    if (some.length > 0) told(`${table.name}, ${how} (load ${load})`, some)
  }
  // What one table left behind is not the next one's.
  await page.context().close()
})
