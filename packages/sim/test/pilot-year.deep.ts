import { describe } from 'vitest'
import { aPilotYear } from './a-pilot-year.ts'
import { seedOfCommit } from './seed-of-commit.ts'

describe('a whole year of the eight pilots', () => {
  aPilotYear({ seed: seedOfCommit(), everyNthDay: 1, more: 2 })
})
