import { expect, test } from 'vitest'
import { screensFor } from './duties.ts'

test('several roles open the screens of each, once, in the order of the desk', () => {
  expect(screensFor([{ role: 'treasurer' }, { role: 'market_board' }])).toEqual([
    'day',
    'money',
    'placed',
    'payouts',
    'statements',
    'feeds',
    'coop',
    'members',
    'deliveries',
    'sales',
    'settlement',
    'books',
    'distribution',
    'tax',
    'signs',
    'audit',
  ])
  expect(screensFor([{ role: 'staff' }])).toEqual([])
})
