import { expect, test } from 'vitest'
import { rowHeights } from './row-heights.ts'
import { rowsInSight } from './rows-in-sight.ts'

const COUNTS = [201, 202, 1_000, 9_999, 10_000]
const TOPS = [-500, 0, 1, 59, 60, 719, 720, 12_345, 299_999, 599_999, 600_000, 2_000_000]
const HEIGHTS = [100, 640, 768, 2_000]
const cases = COUNTS.flatMap((count) =>
  TOPS.flatMap((top) => HEIGHTS.map((height) => [count, top, height] as const)),
)
/** Some are a line high, some as many as a hostile name wraps to. */
const MIXED = { of: (row: number) => [39, 62, 117, 500][row % 4] ?? 0 }

/** Where the row begins, counted from the top of the first. */
const topOf = (row: number) =>
  Array.from({ length: row }, (_, n) => MIXED.of(n)).reduce((sum, one) => sum + one, 0)

test('whatever is in sight is drawn, never many more rows, and the page keeps its length', () => {
  for (const [count, top, height] of cases) {
    const { from, to, above, below } = rowsInSight(count, { top, height }, { of: () => 60 })
    expect(to - from).toBeLessThanOrEqual(Math.ceil((height + 480) / 60) + 1)
    expect(above + (to - from) * 60 + below).toBe(count * 60)
    const first = Math.floor(Math.max(0, top) / 60)
    if (first < count) expect([from <= first, first < to]).toEqual([true, true])
  }
})

test('rows of many heights cover what is in sight, and the page keeps its length', () => {
  for (const [count, top, height] of cases.filter(([few]) => few <= 1_000)) {
    const { from, to, above, below } = rowsInSight(count, { top, height }, MIXED)
    const whole = topOf(count)
    expect([above, topOf(to) + below]).toEqual([topOf(from), whole])
    expect(to).toBeGreaterThan(from)
    if (top >= whole) continue
    expect(topOf(from)).toBeLessThanOrEqual(Math.max(0, top))
    expect(topOf(to)).toBeGreaterThanOrEqual(Math.min(whole, top + height))
  }
})

test('a short table is drawn whole', () => {
  const whole = { from: 0, to: 200, above: 0, below: 0 }
  expect(rowsInSight(200, { top: 9_000, height: 600 }, { of: () => 60 })).toEqual(whole)
})

test('rows not drawn yet are taken to be as high as the first that were', () => {
  const heights = rowHeights(39)
  expect([heights.of(0), heights.of(9_999)]).toEqual([39, 39])
  expect(heights.keep(0, [40, 60])).toBe(true)
  expect(heights.keep(9_998, [100, 120.5])).toBe(false)
  expect([0, 1, 2, 9_997, 9_998, 9_999].map(heights.of)).toEqual([40, 60, 50, 50, 100, 120.5])
  expect(heights.keep(1, [61])).toBe(false)
  expect([heights.of(1), heights.of(2)]).toEqual([61, 50])
})
