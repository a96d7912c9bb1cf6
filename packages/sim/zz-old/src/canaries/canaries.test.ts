import { expect, test } from 'vitest'
import { simulate } from '../simulate.ts'
import { CANARIES } from './index.ts'

const MOST_SEEDS = 50

test.each(CANARIES)('$name: $bug', async ({ boundary }) => {
  let caught: string | undefined
  let seed = 0
  while (caught === undefined && seed < MOST_SEEDS) {
    seed += 1
    const { violations } = await simulate({ seed, steps: 500, options: { boundary } })
    caught = violations[0]?.check
  }
  expect(caught, `not caught within ${MOST_SEEDS} seeds`).toBeDefined()
  console.log(`caught by seed ${seed}: ${caught}`)
})

test('there are at least eight of them, each with a name of its own', () => {
  expect(CANARIES.length).toBeGreaterThanOrEqual(8)
  expect(new Set(CANARIES.map(({ name }) => name)).size).toBe(CANARIES.length)
})
