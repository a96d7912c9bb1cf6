import { expect, test } from 'vitest'
import { ROW_HEIGHT, windowOf } from './window-of.ts'

test('every row in sight is drawn, and never many more', () => {
  for (const rows of [1, 9, 10, 500, 2000]) {
    for (let top = 0; top < rows * ROW_HEIGHT; top += 37) {
      const height = 600
      const { from, to } = windowOf(rows, { top, height })
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from).toBeLessThanOrEqual(Math.floor(top / ROW_HEIGHT))
      expect(to).toBeGreaterThanOrEqual(Math.min(rows, Math.ceil((top + height) / ROW_HEIGHT)))
      expect(to).toBeLessThanOrEqual(rows)
      expect(to - from).toBeLessThanOrEqual(height / ROW_HEIGHT + 16)
    }
  }
})

test('a list that became shorter than where one looked still shows its end', () => {
  expect(windowOf(3, { top: 9_000, height: 600 })).toEqual({ from: 2, to: 3 })
})
