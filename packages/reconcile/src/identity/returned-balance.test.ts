import { dong, instant, plusMs } from '@cho40/values'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EIGHT, known as knownSighting, seen as sighting } from '../../test/a-sighting.ts'
import { assignStatement } from './assign-statement.ts'
import { identify } from './identify.ts'
import type { Candidate, Observation } from './observation.ts'
import { type CounterMovement, withoutReturnedBalances } from './returned-balance.ts'

const at = (seconds: number) => plusMs(EIGHT, seconds * 1_000)
const BALANCE = dong(1_045_000)

const seen = (facts: Partial<Observation> = {}) =>
  sighting({
    occurredAt: at(22),
    balanceAfter: BALANCE,
    codes: ['KX000000000'],
    memo: 'KX000000000',
    ...facts,
  })
const known = (facts: Partial<Candidate> = {}) =>
  knownSighting({ transferId: 'first', balancesAfter: [BALANCE], ...facts })
const out = (amount: number, seconds: number): CounterMovement => ({
  amount: dong(amount),
  occurredAt: at(seconds),
  precision: 'second',
})
const decides = (
  against: readonly CounterMovement[],
  candidates: readonly Candidate[] = [known()],
  observation = seen(),
) => identify(observation, withoutReturnedBalances(observation, candidates, against))

test('a balance joins two sources, until as much is known to have gone away near both', () => {
  expect(decides([])).toMatchObject({ kind: 'same', evidence: 'balance' })
  expect(decides([out(45_000, 8)])).toEqual({
    kind: 'held',
    reason: 'weak_evidence',
    candidates: ['first'],
  })
  // In pieces too; clocks may have put it before or after both.
  expect(decides([out(20_000, 8), out(25_000, -90)]).kind).toBe('held')
  expect(decides([out(44_999, 8)])).toMatchObject({ kind: 'same' })
  expect(decides([out(45_000, -180)])).toMatchObject({ kind: 'same' })
  expect(decides([out(45_000, 180)])).toMatchObject({ kind: 'same' })
})

test('what else tells still tells: a reference, a code of the same moment, a day of a statement', () => {
  const against = [out(45_000, 8)]
  const reference = { bankReference: 'FT242601' }
  expect(
    decides(against, [known({ bankReferences: ['FT242601'] })], seen(reference)),
  ).toMatchObject({ kind: 'same', evidence: 'reference' })
  const second = known({ transferId: 'second', occurredAt: at(23), codes: ['KX000000000'] })
  expect(decides(against, [known(), second])).toMatchObject({
    kind: 'same',
    transferId: 'second',
    evidence: 'code',
  })
  const listed = known({ occurredAt: instant('2026-11-20T17:00:00.000Z'), precision: 'day' })
  expect(decides(against, [listed])).toMatchObject({ kind: 'same', evidence: 'balance' })
})

test('two payments with as much gone between them are never taken for one', () => {
  const gap = fc.integer({ min: 2, max: 110 })
  fc.assert(
    fc.property(
      gap,
      fc.nat(100),
      fc.integer({ min: 1_000, max: 9_000_000 }),
      (seconds, share, x) => {
        const amount = dong(x)
        const between = Math.floor((seconds * share) / 101)
        const observation = seen({ amount, occurredAt: at(seconds), codes: [], memo: '' })
        const first = known({ amount })
        expect(decides([out(x, between)], [first], observation).kind).not.toBe('same')
        expect(decides([], [first], observation).kind).toBe('same')
      },
    ),
  )
})

test('of two rows with one balance, a transfer that bears a code is the row that bears it', () => {
  const row = (occurredAt: Observation['occurredAt'], codes: readonly string[]) =>
    seen({ source: 'statement:1', kind: 'statement', occurredAt, codes, memo: codes.join(' ') })
  const rows = [row(EIGHT, []), row(at(22), ['KX000000000'])]
  const paid = known({ transferId: 'second', occurredAt: at(22), codes: ['KX000000000'] })
  expect(assignStatement(rows, [paid])).toMatchObject({
    links: [{ row: 1, transferId: 'second', evidence: 'code' }],
    created: [0],
    ghosts: [],
  })
  // Nor does a day of both change it.
  const day = { occurredAt: instant('2026-11-20T17:00:00.000Z'), precision: 'day' } as const
  const listed = rows.map((one) => ({ ...one, ...day }))
  expect(assignStatement(listed, [paid])).toMatchObject({ links: [{ row: 1 }], created: [0] })
})
