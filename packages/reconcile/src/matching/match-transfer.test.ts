import { dong, type Instant, instant, plusMs, sumDong } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchTransfer } from './match-transfer.ts'
import type { CodesFound, IncomingTransfer, PaymentRequest } from './payment-request.ts'

const NOON = instant('2026-11-21T05:00:00.000Z')
const MINUTE = 60_000
const NO_CODE: CodesFound = { exact: [], corrected: [] }

function request(facts: Partial<PaymentRequest> & { requestId: string }): PaymentRequest {
  return {
    accountId: 'acc',
    code: `KX-${facts.requestId}`,
    amount: dong(45_000),
    received: dong(0),
    state: 'open',
    createdAt: NOON,
    ...facts,
  }
}

function transfer(facts: Partial<IncomingTransfer> = {}): IncomingTransfer {
  return {
    accountId: 'acc',
    amount: dong(45_000),
    occurredAt: plusMs(NOON, MINUTE),
    precision: 'second',
    ...facts,
  }
}

const exact = (...ids: string[]): CodesFound => ({
  exact: ids.map((id) => `KX-${id}`),
  corrected: [],
})
const corrected = (...ids: string[]): CodesFound => ({
  exact: [],
  corrected: ids.map((id) => `KX-${id}`),
})

function exceptionOf(
  requests: PaymentRequest[],
  found: CodesFound,
  facts: Partial<IncomingTransfer> = {},
): string | undefined {
  return matchTransfer(transfer(facts), found, { requests }).exception
}

describe('one sound code', () => {
  const a = request({ requestId: 'a' })

  test('with the amount due is allocated whole', () => {
    expect(matchTransfer(transfer(), exact('a'), { requests: [a] })).toEqual({
      kind: 'allocate',
      allocations: [{ requestId: 'a', amount: 45_000, evidence: 'code_exact', flags: [] }],
      remainder: 0,
    })
  })

  test('with less is allocated and marked partial', () => {
    const decision = matchTransfer(transfer({ amount: dong(40_000) }), exact('a'), {
      requests: [a],
    })
    expect(decision).toMatchObject({ allocations: [{ amount: 40_000, flags: ['partial'] }] })
    expect(decision).toMatchObject({ remainder: 0 })
    expect(decision.exception).toBeUndefined()
  })

  test('with more is allocated up to what is due; the rest waits as over', () => {
    const decision = matchTransfer(transfer({ amount: dong(50_000) }), exact('a'), {
      requests: [a],
    })
    expect(decision).toMatchObject({
      allocations: [{ amount: 45_000, flags: [] }],
      remainder: 5_000,
      exception: 'over',
    })
  })

  test('of a request that has a part already, a tenth of what was asked is an alarm too', () => {
    const part = request({ requestId: 'a', amount: dong(90_000), received: dong(50_000) })
    expect(exceptionOf([part], exact('a'), { amount: dong(9_000) })).toBe('amount_alarm')
    const rest = request({ requestId: 'a', amount: dong(90_000), received: dong(81_000) })
    expect(exceptionOf([rest], exact('a'), { amount: dong(9_000) })).toBeUndefined()
  })

  test.each([10, 100, 1000])('with the due divided by %i is an alarm, never partial', (divisor) => {
    const due = request({ requestId: 'a', amount: dong(9_034_000) })
    expect(exceptionOf([due], exact('a'), { amount: dong(9_034_000 / divisor) })).toBe(
      'amount_alarm',
    )
  })

  test('of a settled request is paid twice', () => {
    const settled = request({ requestId: 'a', state: 'settled', received: dong(45_000) })
    expect(exceptionOf([settled], exact('a'))).toBe('paid_twice')
  })

  test('of a cancelled request waits for a person', () => {
    expect(exceptionOf([request({ requestId: 'a', state: 'cancelled' })], exact('a'))).toBe(
      'cancelled_request',
    )
  })

  test('of a request on another account is at the wrong account', () => {
    expect(exceptionOf([request({ requestId: 'a', accountId: 'other' })], exact('a'))).toBe(
      'wrong_account',
    )
  })

  test('issued on two accounts means the one that received the money', () => {
    const requests = [
      request({ requestId: 'b', code: 'KX-a', accountId: 'other' }),
      request({ requestId: 'a' }),
    ]
    expect(matchTransfer(transfer(), exact('a'), { requests })).toMatchObject({
      allocations: [{ requestId: 'a' }],
    })
  })

  test('within a day after the end is taken as late, after that it waits', () => {
    const expired = request({ requestId: 'a', expiresAt: plusMs(NOON, 10 * MINUTE) })
    const inGrace = transfer({ occurredAt: plusMs(NOON, 20 * 60 * MINUTE) })
    expect(matchTransfer(inGrace, exact('a'), { requests: [expired] })).toMatchObject({
      allocations: [{ flags: ['late'] }],
    })
    expect(matchTransfer(inGrace, exact('a'), { requests: [expired], graceMs: 0 })).toMatchObject({
      exception: 'late',
      suggestions: [{ requestId: 'a', reasons: { evidence: 'code_exact' } }],
    })
    expect(exceptionOf([expired], exact('a'), { occurredAt: plusMs(NOON, 25 * 60 * MINUTE) })).toBe(
      'late',
    )
  })

  test('cannot be paid before the request was made, but for five minutes of clock', () => {
    expect(exceptionOf([a], exact('a'), { occurredAt: plusMs(NOON, -6 * MINUTE) })).toBe(
      'unknown_request',
    )
    expect(exceptionOf([a], exact('a'), { occurredAt: plusMs(NOON, -4 * MINUTE) })).toBeUndefined()
  })

  test('on a statement that gives the day alone is not early', () => {
    const day = instant('2026-11-20T17:00:00.000Z')
    expect(exceptionOf([a], exact('a'), { occurredAt: day, precision: 'day' })).toBeUndefined()
  })

  test('in money coming back, or in a hand-made entry, is never allocated', () => {
    expect(exceptionOf([a], exact('a'), { returned: true })).toBe('reversal')
    expect(exceptionOf([a], exact('a'), { kind: 'manual' })).toBe('attested_not_banked')
  })

  test('whose request is not known is said to be so', () => {
    expect(exceptionOf([], exact('a'))).toBe('unknown_request')
  })
})

describe('weaker and richer evidence', () => {
  const requests = [
    request({ requestId: 'a' }),
    request({ requestId: 'b', amount: dong(30_000), virtualAccount: 'VA1' }),
  ]

  test('a repaired code counts only with exactly the amount due', () => {
    expect(matchTransfer(transfer(), corrected('a'), { requests })).toMatchObject({
      allocations: [{ requestId: 'a', evidence: 'code_corrected' }],
    })
    expect(exceptionOf(requests, corrected('a'), { amount: dong(44_000) })).toBe('bad_code')
    expect(exceptionOf(requests, corrected('a'), { amount: dong(46_000) })).toBe('bad_code')
    expect(exceptionOf(requests, corrected('a', 'b'))).toBe('ambiguous')
  })

  test('several codes count only when their dues sum to the amount', () => {
    expect(
      matchTransfer(transfer({ amount: dong(75_000) }), exact('b', 'a'), { requests }),
    ).toMatchObject({
      allocations: [
        { requestId: 'a', amount: 45_000 },
        { requestId: 'b', amount: 30_000 },
      ],
      remainder: 0,
    })
    expect(exceptionOf(requests, exact('a', 'b'), { amount: dong(74_000) })).toBe('one_for_many')
    expect(exceptionOf(requests, exact('a', 'b'), { amount: dong(7_500) })).toBe('amount_alarm')
  })

  test('a virtual account is enough, unless a code speaks against it', () => {
    const paid = { amount: dong(30_000), virtualAccount: 'VA1' }
    expect(matchTransfer(transfer(paid), NO_CODE, { requests })).toMatchObject({
      allocations: [{ requestId: 'b', evidence: 'virtual_account' }],
    })
    expect(exceptionOf(requests, exact('b'), paid)).toBeUndefined()
    expect(exceptionOf(requests, exact('a'), paid)).toBe('ambiguous')
  })

  test('a virtual account of the whole stall names no request', () => {
    const shared = requests.map((one) => ({ ...one, virtualAccount: 'VA1' }))
    expect(exceptionOf(shared, NO_CODE, { virtualAccount: 'VA1' })).toBe('no_code')
  })

  test('without an issued code the exception says what the memo held', () => {
    expect(exceptionOf(requests, NO_CODE)).toBe('no_code')
    expect(exceptionOf(requests, { ...NO_CODE, damaged: true })).toBe('bad_code')
    expect(exceptionOf(requests, { ...NO_CODE, unknown: ['KX1'] })).toBe('unknown_request')
    expect(exceptionOf(requests, { ...NO_CODE, foreign: ['KX1'] })).toBe('foreign_code')
  })
})

describe('suggestions', () => {
  test('rank open requests of the amount by time and say why', () => {
    const requests = [
      request({ requestId: 'far', createdAt: plusMs(NOON, -120 * MINUTE) }),
      request({ requestId: 'near' }),
      request({ requestId: 'dearer', amount: dong(50_000) }),
      request({ requestId: 'done', state: 'settled', received: dong(45_000) }),
    ]
    const decision = matchTransfer(transfer(), NO_CODE, { requests })
    expect(decision).toEqual({
      kind: 'exception',
      exception: 'no_code',
      suggestions: [
        {
          requestId: 'near',
          // 0.5 + 0.25·e^(−1/10) + 0.15/1
          score: 0.8762,
          reasons: { amountEqual: true, minutesApart: 1, openWithSameAmount: 1, payerSeen: false },
        },
        {
          requestId: 'far',
          score: 0.65,
          reasons: {
            amountEqual: true,
            minutesApart: 121,
            openWithSameAmount: 1,
            payerSeen: false,
          },
        },
      ],
    })
  })

  test('fall with the number of look-alikes and rise with a known payer', () => {
    const requests = [
      request({ requestId: 'a', payer: 'hash' }),
      request({ requestId: 'b' }),
      request({ requestId: 'c' }),
    ]
    const decision = matchTransfer(transfer({ payer: 'hash' }), NO_CODE, { requests })
    expect(decision).toMatchObject({
      suggestions: [
        { requestId: 'a', score: 0.8762, reasons: { openWithSameAmount: 3, payerSeen: true } },
        { requestId: 'b', score: 0.7762 },
        { requestId: 'c', score: 0.7762 },
      ],
    })
  })
})

describe('for any requests and any transfer', () => {
  const ids = ['a', 'b', 'c', 'd']
  const anyRequest = fc.record({
    amount: fc.integer({ min: 1, max: 60 }).map((n) => dong(n * 5_000)),
    paidShare: fc.constantFrom(0, 0, 0, 0.5, 1),
    state: fc.constantFrom('open', 'open', 'open', 'settled', 'cancelled'),
    accountId: fc.constantFrom('acc', 'acc', 'acc', 'other'),
    minutes: fc.integer({ min: -40, max: 40 }),
    virtualAccount: fc.constantFrom(undefined, undefined, 'VA1', 'VA2'),
    expires: fc.boolean(),
  })
  const anyRequests = fc.array(anyRequest, { maxLength: 4 }).map((all) =>
    all.map(({ paidShare, minutes, virtualAccount, expires, ...rest }, i): PaymentRequest => {
      const createdAt: Instant = plusMs(NOON, minutes * MINUTE)
      return {
        requestId: ids[i] ?? '',
        code: `KX-${ids[i]}`,
        received: dong(Math.floor(rest.amount * paidShare)),
        createdAt,
        ...rest,

        ...(virtualAccount === undefined ? {} : { virtualAccount }),
        ...(expires ? { expiresAt: plusMs(createdAt, 10 * MINUTE) } : {}),
      }
    }),
  )
  const codes = fc.subarray(ids).map((some) => some.map((id) => `KX-${id}`))
  const anyTransfer = fc
    .tuple(
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom(undefined, 'VA1', 'VA2'),
      fc.constantFrom('day', 'minute', 'second'),
    )
    .map(([units, virtualAccount, precision]) =>
      transfer({
        amount: dong(units * 2_500),
        precision,
        ...(virtualAccount === undefined ? {} : { virtualAccount }),
      }),
    )
  const scene = fc.tuple(anyTransfer, codes, codes, anyRequests)
  const runs = { numRuns: 5000 }

  test('allocations and remainder sum to the amount, and no request gets more than is due', () => {
    fc.assert(
      fc.property(scene, ([transfer, exact, corrected, requests]) => {
        const decision = matchTransfer(transfer, { exact, corrected }, { requests })
        if (decision.kind === 'exception') return
        const parts = decision.allocations.map(({ amount }) => amount)
        expect(sumDong([...parts, decision.remainder])).toBe(transfer.amount)
        expect(decision.exception !== undefined).toBe(decision.remainder > 0)
        for (const { requestId, amount } of decision.allocations) {
          const target = requests.find((one) => one.requestId === requestId)
          expect(target?.state).toBe('open')
          expect(target?.accountId).toBe(transfer.accountId)
          expect(amount).toBeGreaterThan(0)
          expect(amount).toBeLessThanOrEqual((target?.amount ?? 0) - (target?.received ?? 0))
        }
      }),
      runs,
    )
  })

  test('the order of requests and of codes changes nothing', () => {
    fc.assert(
      fc.property(scene, ([transfer, exact, corrected, requests]) => {
        const forwards = matchTransfer(transfer, { exact, corrected }, { requests })
        const backwards = matchTransfer(
          transfer,
          { exact: exact.toReversed(), corrected: corrected.toReversed() },
          { requests: requests.toReversed() },
        )
        expect(backwards).toEqual(forwards)
      }),
      runs,
    )
  })

  test('nothing is allocated without a code or a virtual account', () => {
    fc.assert(
      fc.property(scene, ([transfer, , , requests]) => {
        const codeless = { ...transfer, virtualAccount: 'unknown' }
        expect(matchTransfer(codeless, NO_CODE, { requests }).kind).toBe('exception')
      }),
      runs,
    )
  })
})
