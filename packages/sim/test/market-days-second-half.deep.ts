import { test } from 'vitest'
import { halfOfTheDays, wantedSteps } from './half-of-the-days.ts'

test('a long row of market days, second half', async () => {
  await halfOfTheDays('second', wantedSteps(5_000_000), (lines) => console.log(lines.join(' · ')))
})
