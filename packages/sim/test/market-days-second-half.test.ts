import { test } from 'vitest'
import { halfOfTheDays, wantedSteps } from './half-of-the-days.ts'

test('market days, second half: nothing lost, nothing doubled, no match wrong', async () => {
  await halfOfTheDays('second', wantedSteps(256_000))
}, 1_200_000)
