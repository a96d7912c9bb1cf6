import {
  EXCEPTION_RULES,
  type ExceptionDetail,
  type ExceptionName,
  type RequestSuggestion,
} from '@cho40/contract'
import { dong, instant, instantToMs, makeId } from '@cho40/values'
import { expect, test } from 'vitest'
import { amountOf, atOnce, isOffered, optionsOf } from './options.ts'

const at = instant('2026-11-21T02:00:00.000Z')
let n = 0
const parts = () => ({ ms: instantToMs(at), random: new Uint8Array(10).fill((n += 1)) })

function waiting(type: ExceptionName, over: Partial<ExceptionDetail>): ExceptionDetail {
  const { direction, owner, severity, resolutions } = EXCEPTION_RULES[type]
  return {
    id: makeId('exc', parts()),
    type,
    direction,
    owner,
    severity,
    resolutions,
    stallId: null,
    transferId: makeId('transfer', parts()),
    bookId: makeId('book', parts()),
    accountId: makeId('acct', parts()),
    amount: dong(45_000),
    unallocated: dong(45_000),
    occurredAt: at,
    openedAt: at,
    memo: '',
    ageMinutes: 0,
    overdue: false,
    facts: {},
    suggestions: [],
    splits: [],
    together: [],
    payouts: [],
    counterparts: [],
    ...over,
  }
}

function request(due: number): RequestSuggestion {
  return {
    requestId: makeId('preq', parts()),
    due: dong(due),
    createdAt: at,
    minutesApart: 2,
    code: 'KX',
    stallId: null,
    amount: dong(due),
    score: 1,
    reasons: [],
  }
}

const payout = {
  payoutId: makeId('payout', parts()),
  code: 'KX',
  amount: dong(45_000),
  state: 'paid' as const,
  to: null,
  score: 1,
  reasons: [],
}
const counterpart = {
  transferId: makeId('transfer', parts()),
  accountId: makeId('acct', parts()),
  occurredAt: at,
  unallocated: dong(45_000),
  daysApart: 0,
  sameAccount: true,
}

test('a match takes no more than is there and no more than is due', () => {
  const one = waiting('no_code', { suggestions: [request(40_000), request(60_000)] })
  expect(optionsOf(one).map(({ decision }) => decision)).toMatchObject([
    { how: 'match', amount: 40_000 },
    { how: 'match', amount: 45_000 },
  ])
})

test('money that came back offers the payout first, then the movement it reverses', () => {
  const over = { payouts: [payout], counterparts: [counterpart], suggestions: [request(45_000)] }
  expect(optionsOf(waiting('reversal', over)).map(({ decision }) => decision.how)).toEqual([
    'payout_returned',
    'reversal',
    'match',
  ])
})

test('of money out the payout is offered; a match never', () => {
  const one = waiting('outflow', { payouts: [payout], suggestions: [request(45_000)] })
  expect(optionsOf(one)).toMatchObject([
    { decision: { how: 'payout', payoutIds: [payout.payoutId] } },
  ])
  expect(isOffered(one, 'bank_fee')).toBe(true)
  expect(isOffered(one, 'refund')).toBe(false)
})

test('one transfer for many sales comes first where that is what it is', () => {
  const [a, b] = [request(20_000), request(25_000)]
  const split = {
    parts: [a, b].map(({ requestId, due }) => ({ requestId, amount: due })),
    minutesApart: 3,
  }
  const one = waiting('one_for_many', { suggestions: [a, b], splits: [split] })
  const [first] = optionsOf(one)
  expect(first?.decision.how).toBe('split')
  expect(first && amountOf(one, first.decision)).toBe(45_000)
})

test('there are no more options than digits, and none that the rule does not know', () => {
  const many = Array.from({ length: 20 }, (_, i) => request(1000 + i))
  expect(optionsOf(waiting('no_code', { suggestions: many }))).toHaveLength(9)
  expect(optionsOf(waiting('over', { counterparts: [counterpart] }))).toEqual([])
})

test('cash is an own transfer; a split needs two sales', () => {
  const one = waiting('no_code', { suggestions: [request(45_000)] })
  expect(atOnce(one, 'own_cash')).toMatchObject({ how: 'own_transfer', counterpart: 'cash' })
  expect(isOffered(one, 'split')).toBe(false)
  expect(isOffered(waiting('no_code', { suggestions: [request(1), request(2)] }), 'split')).toBe(
    true,
  )
})
