import { test } from 'vitest'
import { halfOfTheDays, wantedSteps } from './half-of-the-days.ts'

test('a long row of market days, first half', async () => {
  await halfOfTheDays('first', wantedSteps(5_000_000), (lines) => console.log(lines.join(' · ')))
})
