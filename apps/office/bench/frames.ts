import { writeSync } from 'node:fs'
import type { BoardStallView, MarketView } from '@cho40/contract'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { aDesk, call, queryOf, signIn } from '../test/a-desk.ts'
import { answersTenThousand, framesOf, tenThousandStalls } from '../test/ten-thousand-rows.ts'

// pnpm bench: frames of tables with 10,000 rows, scrolled to the end and searched, in a browser with a quarter of the processor.
const TIMES = Number(process.env['CHO40_TIMES'] ?? 3)
const SLOWER = 4

const say = (line: string) => writeSync(1, `${line}\n`)

function told(what: string, deltas: readonly number[]): void {
  const sorted = deltas.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  const slow = deltas.filter((one) => one > 100).length
  const figures = `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms`
  say(`${what.padEnd(22)} ${figures}; ${slow} of ${deltas.length} frames over 100 ms`)
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
  const asked = queryOf('market.board', { marketId: market.id })
  const [stall] = await call<BoardStallView[]>(page, asked)
  if (!stall) throw new Error('the market has a stall')
  await answersTenThousand(page, market)
  await page.route('**/trpc/market.board*', (route) =>
    route.fulfill({ json: { result: { data: tenThousandStalls(stall) } } }),
  )
  const wire = await page.context().newCDPSession(page)
  for (let time = 1; time <= TIMES; time += 1) {
    for (const screen of ['board', 'fees', 'day', 'deliveries', 'sales']) {
      await page.goto(`${desk.url}/office/${screen}?market=${market.id}`)
      await page.locator('tbody tr').nth(20).waitFor()
      // The few that a search finds would stand on the map.
      if (screen === 'board') await page.keyboard.press('m')
      await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      told(`${screen}, scrolled`, (await framesOf(page)).deltas)
      if (screen === 'board') told('board, searched', await searched(page, 'hang 9876'))
      await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
  }
  await desk.close()
})
