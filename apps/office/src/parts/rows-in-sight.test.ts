import { expect, test } from 'vitest'
import { rowsInSight } from './rows-in-sight.ts'

const COUNTS = [201, 202, 1_000, 9_999, 10_000]
const TOPS = [-500, 0, 1, 59, 60, 719, 720, 12_345, 299_999, 599_999, 600_000, 2_000_000]
const HEIGHTS = [100, 640, 768, 2_000]
const cases = COUNTS.flatMap((count) =>
  TOPS.flatMap((top) => HEIGHTS.map((height) => [count, top, height] as const)),
)

test('whatever is in sight is drawn, never many more rows, and the page keeps its length', () => {
  for (const [count, top, height] of cases) {
    const { from, to, above, below } = rowsInSight(count, { top, height }, 60)
    expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 60) + 24)
    expect(above + (to - from) * 60 + below).toBe(count * 60)
    const first = Math.floor(Math.max(0, top) / 60)
    if (first < count) expect([from <= first, first < to]).toEqual([true, true])
  }
})

test('a short table is drawn whole', () => {
  const whole = { from: 0, to: 200, above: 0, below: 0 }
  expect(rowsInSight(200, { top: 9_000, height: 600 }, 60)).toEqual(whole)
})
