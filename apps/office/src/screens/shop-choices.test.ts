import * as contract from '@cho40/contract'
import { expect, test } from 'vitest'
import * as choices from './shop-choices.ts'

test('what the screens offer is what the contract knows, in its order', () => {
  expect(choices.ORDER_STATES).toEqual(contract.ORDER_STATES)
  expect(choices.CANCEL_REASONS).toEqual(contract.CANCEL_REASONS)
  expect(choices.PACKING_GROUPS).toEqual(contract.PACKING_GROUPS)
  expect(choices.STOCK_REASONS).toEqual(contract.STOCK_REASONS)
  expect(choices.FEE_KINDS).toEqual(contract.MARKET_MARKET_FEE_KINDS)
  expect(choices.COMPLAINT_KINDS).toEqual(contract.COMPLAINT_KINDS)
  expect(choices.ONBOARDING_STEPS).toEqual(contract.ONBOARDING_STEPS)
  expect(choices.MODERATION_REASONS).toEqual(contract.MODERATION_REASONS)
  expect(choices.SELLER_CHECKS).toEqual(contract.SELLER_CHECKS)
  expect(choices.DATA_REQUESTS).toEqual(contract.DATA_REQUESTS)
})
