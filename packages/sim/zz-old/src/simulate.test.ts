import { expect, test } from 'vitest'
import { CANARIES } from './canaries/index.ts'
import { failureLines } from './report-lines.ts'
import { simulate } from './simulate.ts'

test('one seed is one run: the same trace and the same database, to the byte', async () => {
  for (const seed of [3, 8]) {
    const [one, two] = [
      await simulate({ seed, steps: 700 }),
      await simulate({ seed, steps: 700 }),
    ]
    expect(two.traceHash).toBe(one.traceHash)
    expect(two.databaseHash).toBe(one.databaseHash)
    expect(two.tally).toEqual(one.tally)
  }
})

test('another seed is another run', async () => {
  const [one, two] = [await simulate({ seed: 3, steps: 50 }), await simulate({ seed: 4, steps: 50 })]
  expect(two.traceHash).not.toBe(one.traceHash)
})

test('a failure tells its seed, its mix, what was broken and the last events', async () => {
  const silentMoney = CANARIES.find(({ name }) => name === 'silent money')
  const outcome = await simulate({
    seed: 1,
    steps: 300,
    options: { boundary: silentMoney?.boundary ?? {} },
  })
  const lines = failureLines(outcome)
  expect(lines[0]).toMatch(/^seed 1 failed after \d+ steps$/)
  expect(lines.some((line) => line.startsWith('broken: '))).toBe(true)
  expect(outcome.trace.length).toBeGreaterThan(0)
  expect(outcome.trace.length).toBeLessThanOrEqual(40)
})
