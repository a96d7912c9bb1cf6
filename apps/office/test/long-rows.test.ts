import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, signIn } from './a-desk.ts'
import { LONG_TABLES, longTables } from './long-tables.ts'

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

async function opened(size: (typeof SIZES)[number]) {
  const { page, complaints } = await desk.page(size)
  await signIn(page, desk.url)
  const toTable = await longTables(page, desk.url)
  const open = async (name: string): Promise<void> => {
    const table = LONG_TABLES.find((one) => one.name === name)
    if (!table) throw new Error(name)
    await toTable(table)
  }
  return { page, open, complaints }
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
    await at.open(name)
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
  await at.open('fees')
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
  await at.open('placed money')
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
  await shown(page)
  await page.waitForLoadState('networkidle')
  expect(asked).toContain('/trpc/exceptions.placed')
  // Those of the table and those of the credits below it.
  expect(asked.filter((path) => path === '/trpc/market.day').length).toBeLessThanOrEqual(2)
})

test('every table that draws rows in sight is in the list of long ones', async () => {
  const src = join(import.meta.dirname, '../src')
  const users: string[] = []
  for await (const file of glob('**/*.tsx', { cwd: src })) {
    if (readFileSync(join(src, file), 'utf8').includes('<LongRows')) users.push(file)
  }
  expect(users.length).toBeGreaterThan(20)
  expect(LONG_TABLES.map(({ of }) => of).toSorted()).toEqual(users.toSorted())
  expect(new Set(LONG_TABLES.map(({ name }) => name)).size).toBe(LONG_TABLES.length)
})

test('every long table shows rows from its beginning to its end', async () => {
  const at = await opened(SIZES[0])
  for (const { name } of LONG_TABLES) {
    await at.open(name)
    for (const part of [0.5, 1]) {
      await at.page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part)
      const { bare, drawn } = await shown(at.page)
      expect([name, part, bare, drawn < 60]).toEqual([name, part, 0, true])
    }
  }
  // The server refuses what is asked of things that only the answers made up.
  const broken = at.complaints.filter((one) => !one.startsWith('Failed to load resource'))
  expect(broken).toEqual([])
})
