import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { spanOf } from './months.ts'

test.each([
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['month', '2028-02-03', '2028-02-01', '2028-02-29'],
  ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-02-21', '2026-01-01', '2026-03-31'],
  ['year', '2026-11-21', '2026-01-01', '2026-12-31'],
] as const)('the %s of %s is %s to %s', (name, day, from, to) => {
  expect(spanOf(name, marketDay(day))).toEqual({ from, to })
})
