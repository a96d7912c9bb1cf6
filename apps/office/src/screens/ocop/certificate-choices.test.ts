import { CERTIFICATION_SCHEMES } from '@cho40/contract'
import { expect, test } from 'vitest'
import { SCHEMES } from './certificate-choices.ts'

test('every scheme that can be recorded is offered, in the contract’s order', () => {
  expect(SCHEMES).toEqual(CERTIFICATION_SCHEMES)
})
