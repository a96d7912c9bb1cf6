import { expect, test } from 'vitest'
import { pollAfterMs } from './poll.ts'

test('a waiting customer is asked after soon, then less often; a live stream needs only a watchdog', () => {
  const asked = [0, 1, 2, 3, 4, 5, 6].map((polls) =>
    pollAfterMs({ polls, waiting: true, streaming: false }),
  )
  expect(asked).toEqual([2000, 3000, 5000, 8000, 13_000, 30_000, 30_000])
  expect(pollAfterMs({ polls: 0, waiting: false, streaming: false })).toBe(60_000)
  expect(pollAfterMs({ polls: 0, waiting: true, streaming: true })).toBe(30_000)
})
