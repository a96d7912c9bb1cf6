import { dong } from '@cho40/values'
import { expect, test } from 'vitest'
import { aCashSale, aSale } from '../../test/a-sale.ts'
import { totalsOf } from './totals.ts'
import { awaitsMoney, verdictOf } from './verdict.ts'

const banked = { grade: 'notified', received: dong(45_000), state: 'settled' } as const

test('a sale is paid only when a bank said so', () => {
  expect(verdictOf(aSale({}, banked))).toBe('paid')
  expect(verdictOf(aSale({}, { ...banked, grade: 'attested' }))).toBe('claimed')
  expect(verdictOf(aSale({}, { state: 'settled' }))).toBe('claimed')
})

test.each([
  ['waiting', {}],
  ['short', { grade: 'notified', received: dong(40_000), flags: ['partial'] }],
  ['alarm', { flags: ['alarm'] }],
  ['over', { ...banked, flags: ['over'] }],
  ['over', { ...banked, received: dong(50_000) }],
  ['late', { ...banked, flags: ['late'] }],
  ['paid', { ...banked, flags: ['alarm'] }],
  ['claimed', { flags: ['attested'] }],
  ['claimed', { flags: ['attested', 'partial'], received: dong(40_000), grade: 'notified' }],
  ['alarm', { flags: ['alarm', 'attested'] }],
  ['paid', { ...banked, flags: ['attested'] }],
  ['cancelled', { state: 'cancelled' }],
  ['after_cancel', { state: 'cancelled', received: dong(45_000), grade: 'notified' }],
] as const)('%s', (verdict, request) => {
  expect(verdictOf(aSale({}, request))).toBe(verdict)
})

test('the QR stays while money is missing', () => {
  expect(awaitsMoney(aSale())).toBe(true)
  expect(awaitsMoney(aSale({}, { received: dong(1000), grade: 'notified' }))).toBe(true)
  expect(awaitsMoney(aSale({}, banked))).toBe(false)
  expect(awaitsMoney(aSale({ state: 'voided' }))).toBe(false)
})

test('the day adds up: cash, confirmed by a bank, still to come; voided sales count nowhere', () => {
  const totals = totalsOf([
    aCashSale(20_000),
    aCashSale(5000, { state: 'voided' }),
    aSale({}, banked),
    aSale(),
    aSale({}, { received: dong(40_000), grade: 'notified' }),
    aSale({}, { ...banked, grade: 'attested' }),
    aSale({}, { flags: ['attested'] }),
    aSale({}, { flags: ['attested', 'partial'], received: dong(40_000), grade: 'notified' }),
    aSale({ state: 'cancelled' }, { state: 'cancelled' }),
  ])
  expect(totals).toEqual({
    cash: { sum: 20_000, count: 1 },
    bank: { sum: 125_000, count: 3 },
    waiting: { sum: 145_000, count: 5 },
  })
})
