import { expect, test } from 'vitest'
import { waitFor } from './wait-times.ts'

test('it looks often while somebody pays, seldom later, and no more when it is over', () => {
  const waits = [0, 59, 60, 179, 180].map((looks) =>
    waitFor({ state: 'waiting', looks, failures: 0 }),
  )
  expect(waits).toEqual([2_000, 2_000, 6_000, 6_000, 20_000])
  for (const state of ['paid', 'over', 'cancelled'] as const) {
    expect(waitFor({ state, looks: 1, failures: 0 })).toBeUndefined()
  }
  expect(waitFor({ state: 'expired', looks: 1, failures: 0 })).toBe(60_000)
})

test('a server that does not answer is asked ever more seldom, never less than once a minute', () => {
  const waits = [1, 2, 5, 50].map((failures) => waitFor({ state: undefined, looks: 9, failures }))
  expect(waits).toEqual([4_000, 8_000, 60_000, 60_000])
})
