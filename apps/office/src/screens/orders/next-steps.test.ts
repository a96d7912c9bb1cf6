import { dong } from '@cho40/values'
import { expect, test } from 'vitest'
import type { SellerPart } from '../../wire/shop-calls.ts'
import { nextSteps } from './next-steps.ts'

const part = (state: SellerPart['state'], left = 0) => ({
  state,
  money: {
    kept: dong(0),
    left: dong(left),
    toReturn: dong(0),
    state: 'paid',
    requests: [],
  } as const,
})

test('what is brought is on its way before it is handed over, also where bringing costs nothing', () => {
  expect(nextSteps(part('packed'), 'deliver')).toEqual(['ship'])
  expect(nextSteps(part('shipped'), 'deliver')).toEqual(['deliver'])
  expect(nextSteps(part('packed'), 'pick_up')).toEqual(['deliver'])
})

test('goods leave hands only when they are paid', () => {
  expect(nextSteps(part('packed', 1_000), 'pick_up')).toEqual([])
  expect(nextSteps(part('shipped', 1_000), 'deliver')).toEqual([])
})
