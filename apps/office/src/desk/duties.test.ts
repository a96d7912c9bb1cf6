import { expect, test } from 'vitest'
import { isWorkAtMarket, landingOf, partsOf, screensFor } from './duties.ts'

const BOTH = { market: true, cooperative: true }
const COOPERATIVE = [
  'coop',
  'members',
  'deliveries',
  'sales',
  'agents',
  'ordered',
  'settlement',
  'books',
  'distribution',
  'funds',
]

test('several roles open the screens of each, once, in the order of the desk', () => {
  const treasurer = { role: 'treasurer', scopeId: 'system' } as const
  const board = { role: 'market_board', scopeId: 'market_1' } as const
  expect(screensFor([treasurer, board], BOTH)).toEqual([
    'day',
    'money',
    'placed',
    'payouts',
    'statements',
    'feeds',
    ...COOPERATIVE,
    'tax',
    'visits',
    'board',
    'fees',
    'calendar',
    'complaints',
    'signs',
    'accounts',
    'audit',
    'me',
  ])
  expect(screensFor([{ role: 'staff', scopeId: 'stall_1' }], BOTH)).toEqual(['me'])
})

test('who has only a cooperative lands in it, and sees no door of a market or of the server', () => {
  const treasurer = { role: 'treasurer', scopeId: 'coop_1' } as const
  const screens = screensFor([treasurer], { market: false, cooperative: true })
  expect(screens).toEqual([
    'money',
    'placed',
    'payouts',
    'statements',
    'close',
    ...COOPERATIVE,
    'tax',
    'me',
  ])
  expect(landingOf(screens)).toBe('coop')
})

test('the money of a market is offered to who has that work there, not to who only looks on', () => {
  const treasurer = { role: 'treasurer', scopeId: 'coop_1' } as const
  const board = { role: 'market_board', scopeId: 'market_1' } as const
  const bookkeeper = { role: 'bookkeeper', scopeId: 'market_1' } as const
  expect(isWorkAtMarket([treasurer, board], 'statements')).toBe(false)
  expect(isWorkAtMarket([treasurer, bookkeeper], 'statements')).toBe(true)
  // A stall's day is the bookkeeper's at a market; a treasurer closes only a cooperative's month.
  expect(isWorkAtMarket([{ role: 'treasurer', scopeId: 'system' }], 'close')).toBe(false)
})

test('a bookkeeper of a market alone keeps the stock and handles the orders of its stalls, and sees no cooperative’s doors', () => {
  const bookkeeper = { role: 'bookkeeper', scopeId: 'market_1' } as const
  const screens = screensFor([bookkeeper], { market: true, cooperative: false })
  expect(screens).toContain('stock')
  expect(screens).not.toContain('shelf')
  expect(screens).toContain('orders')
})

test('a vendor handles what buyers ordered of their stall, and pays back, with nothing else in view', () => {
  const vendor = { role: 'vendor', scopeId: 'stall_1' } as const
  const none = { market: false, cooperative: false }
  const screens = screensFor([vendor], none)
  expect(screens).toEqual(['payouts', 'orders', 'fees', 'me'])
  expect(landingOf(screens)).toBe('orders')
  const staff = { role: 'staff', scopeId: 'stall_1' } as const
  expect(screensFor([staff], none)).toEqual(['me'])
  // A cooperative's reader who is a vendor besides keeps both.
  const treasurer = { role: 'treasurer', scopeId: 'coop_1' } as const
  const both = screensFor([vendor, treasurer], { market: false, cooperative: true })
  expect(both).toEqual(expect.arrayContaining(['coop', 'payouts', 'orders']))
  expect(both).not.toContain('shelf')
})

test('the first administrator of an empty server gives out roles before anything else', () => {
  const first = { role: 'administrator', scopeId: 'system' } as const
  const screens = screensFor([first], { market: false, cooperative: false })
  expect(screens).toEqual([
    'adoption',
    'values',
    'reports',
    'scores',
    'exchange',
    'pilots',
    'audit',
    'server',
    'people',
    'keys',
    'log',
    'privacy',
    'me',
  ])
})

test('a province viewer looks and reads; only a commune’s officer enters and sends', () => {
  const at = { scopeId: 'place:99' }
  const none = { market: false, cooperative: false }
  expect(screensFor([{ role: 'province_viewer', ...at }], none)).toEqual([
    'adoption',
    'reports',
    'scores',
    'pilots',
    'me',
  ])
  expect(screensFor([{ role: 'commune_officer', ...at }], none)).toEqual(
    expect.arrayContaining(['adoption', 'values', 'reports', 'scores', 'exchange', 'pilots']),
  )
})

test('a long list of tasks is cut into its parts, in order, with nothing lost; a short one is not', () => {
  const all = screensFor([{ role: 'administrator', scopeId: 'system' }], BOTH)
  const parts = partsOf(all)
  expect(parts.map(({ part }) => part)).toEqual([
    'market',
    'cooperative',
    'shop',
    'figures',
    'board',
    'server',
  ])
  expect(parts.flatMap(({ screens }) => screens)).toEqual(all)
  const few = screensFor([{ role: 'commune_officer', scopeId: 'place:99001' }], BOTH)
  expect(partsOf(few)).toEqual([{ part: undefined, screens: few }])
})
