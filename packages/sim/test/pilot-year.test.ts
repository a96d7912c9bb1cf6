import { describe } from 'vitest'
import { aPilotYear } from './a-pilot-year.ts'

describe('a thinned year of the eight pilots', () => {
  aPilotYear({ seed: 2025, everyNthDay: 6, more: 1 })
})
