import * as contract from '@cho40/contract'
import { expect, test } from 'vitest'
import * as choices from './coop-choices.ts'

test('the desk offers everything the contract takes, and nothing else', () => {
  const known: Readonly<Record<string, unknown>> = contract
  for (const [name, list] of Object.entries(choices))
    expect([name, list]).toEqual([name, known[name]])
})
