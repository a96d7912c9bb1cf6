import { expect, test } from 'vitest'
import fixture from '../../fixtures/transfer-descriptions.json' with { type: 'json' }
import { randomOf } from '../chance/random.ts'
import { wrapMemo } from './envelopes.ts'
import { ENVELOPES } from './envelopes-data.ts'

test('the envelopes are those of the published descriptions', () => {
  expect([...ENVELOPES]).toEqual(fixture.envelopes.map(({ template }) => template))
})

test('every envelope carries the payer’s words and leaves no placeholder', () => {
  const random = randomOf(7, 'envelopes')
  for (let n = 0; n < 500; n += 1) {
    const wrapped = wrapMemo('KX4K7M2P9XC GAO', random)
    expect(wrapped.toUpperCase()).toContain('KX4K7M2P9XC GAO')
    expect(wrapped).not.toMatch(/[{}[\]]/)
  }
})
