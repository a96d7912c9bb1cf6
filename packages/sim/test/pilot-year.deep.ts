import { describe } from 'vitest'
import { aPilotYear } from './a-pilot-year.ts'
import { seedOfRun } from './seed-of-run.ts'

describe('a whole year of the eight pilots', () => {
  aPilotYear({ seed: seedOfRun(), everyNthDay: 1, more: 2 })
})
