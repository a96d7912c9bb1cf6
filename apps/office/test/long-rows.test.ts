import type { MarketView } from '@cho40/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, call, signIn } from './a-desk.ts'
import { type LongTable, longTables } from './long-tables.ts'

// What a table of ten thousand rows shows wherever it is scrolled to, with rows of many heights.

const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 640 },
] as const

let desk: Awaited<ReturnType<typeof aDesk>>

beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk.close())

type Opened = { page: Page; tables: readonly LongTable[]; complaints: readonly string[] }

async function opened(size: (typeof SIZES)[number]): Promise<Opened> {
  const { page, complaints } = await desk.page(size)
  await signIn(page, desk.url)
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  if (!market) throw new Error('the demonstration has markets')
  return { page, tables: await longTables(page, market), complaints }
}

async function open({ page, tables }: Opened, name: string): Promise<void> {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(name)
  await page.goto('about:blank')
  await page.goto(`${desk.url}/office/${table.at}`)
  await table.press?.(page)
  await page.locator('tbody tr[aria-hidden] > td').first().waitFor({ state: 'attached' })
}

/** How many pixels of the window's height, where the table stands, show no row; and the first and last row drawn. */
async function shown(page: Page) {
  await page.evaluate(
    () => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))),
  )
  return page.evaluate(() => {
    const body =
      document.querySelector('tbody:has(> [aria-hidden])') ?? document.querySelector('tbody')
    if (!body) throw new Error('no table')
    const room = body.getBoundingClientRect()
    const rows = [...body.querySelectorAll(':scope > tr:not([aria-hidden])')]
    const [top, foot] = [Math.max(0, room.top), Math.min(innerHeight, room.bottom)]
    const drawn = rows.map((row) => row.getBoundingClientRect())
    const begin = Math.min(...drawn.map((one) => one.top))
    const end = Math.max(...drawn.map((one) => one.bottom))
    return {
      bare: Math.floor(Math.max(0, begin - top) + Math.max(0, foot - end)),
      drawn: rows.length,
      first: rows[0]?.textContent,
      last: rows.at(-1)?.textContent,
      atEnd: room.bottom <= innerHeight,
    }
  })
}

test.each(SIZES)('wherever it is scrolled to, rows are shown ($width x $height)', async (size) => {
  const at = await opened(size)
  const { page } = at
  for (const name of ['fees', 'deliveries', 'stalls of a day', 'placed money']) {
    await open(at, name)
    const begin = await shown(page)
    expect([name, begin.bare]).toEqual([name, 0])
    for (const part of [0.3, 0.31, 0.9, 0.1]) {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part)
      const there = await shown(page)
      expect([name, part, there.bare, there.drawn < 60]).toEqual([name, part, 0, true])
    }
    // Rows higher than was thought make the page longer when they are drawn: its end is where no more come.
    await expect
      .poll(async () => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
        return (await shown(page)).atEnd
      })
      .toBe(true)
    const end = await shown(page)
    expect([name, end.bare]).toEqual([name, 0])
    await page.waitForTimeout(300)
    expect(await shown(page)).toEqual(end)
    await page.evaluate(() => scrollTo(0, 0))
    await expect.poll(async () => (await shown(page)).first).toBe(begin.first)
  }
  expect(at.complaints).toEqual([])
})

test('turning the wheel moves rows as far as it turns, and draws only those that come', async () => {
  const at = await opened(SIZES[0])
  const { page } = at
  await open(at, 'fees')
  await page.evaluate(() => scrollTo(0, 3_000))
  await shown(page)
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('tbody > tr:not([aria-hidden])')) {
      row.toggleAttribute('data-was-here', true)
    }
  })
  const places = () =>
    page.locator('tr[data-was-here]').evaluateAll((rows) =>
      rows.map((row) => ({
        words: row.textContent,
        top: Math.round(row.getBoundingClientRect().top),
      })),
    )
  const before = await places()
  await page.evaluate(() => scrollBy(0, 240))
  await shown(page)
  const after = await places()
  // Some went out of sight; those that stayed are the same rows, moved by what was turned.
  expect(after.length).toBeGreaterThan(5)
  const moved = after.map(({ words, top }) => {
    const was = before.find((one) => one.words === words)
    return was && was.top - top
  })
  expect(new Set(moved)).toEqual(new Set([240]))
  expect(
    await page.locator('tbody > tr:not([aria-hidden], [data-was-here])').count(),
  ).toBeGreaterThan(0)
})

test('names of stalls are asked once for all the rows of placed money', async () => {
  const at = await opened(SIZES[0])
  const { page } = at
  const asked: string[] = []
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (path.startsWith('/trpc/')) asked.push(path)
  })
  await open(at, 'placed money')
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
  await shown(page)
  await page.waitForLoadState('networkidle')
  expect(asked).toContain('/trpc/exceptions.placed')
  // Those of the table and those of the credits below it.
  expect(asked.filter((path) => path === '/trpc/market.day').length).toBeLessThanOrEqual(2)
})
