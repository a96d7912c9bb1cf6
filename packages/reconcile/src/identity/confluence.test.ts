import { dong, instant, plusMs } from '@cho40/values'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignStatement } from './assign-statement.ts'
import { identify } from './identify.ts'
import type { Candidate, Observation } from './observation.ts'

const OPENING = instant('2026-11-21T00:00:00.000Z')
const DAY = instant('2026-11-20T17:00:00.000Z')

/** What truly happened, and who heard of it. */
const payment = fc.record({
  amount: fc.constantFrom(10_000, 20_000),
  second: fc.nat(30_000),
  hasCode: fc.boolean(),
  heardBy: fc.subarray(['sepay', 'casso']),
  lagSeconds: fc.nat(90),
})
type Payment = typeof payment extends fc.Arbitrary<infer P> ? P : never

/** One feed gives bank references, the other does not; neither gives balances. */
function eventsOf(payments: readonly Payment[]): Observation[] {
  return payments.flatMap((p, i) =>
    p.heardBy.map((source): Observation => {
      const lag = source === 'casso' ? p.lagSeconds : 0
      return {
        source,
        kind: 'webhook',
        accountId: 'acc',
        direction: 'in',
        amount: dong(p.amount),
        occurredAt: plusMs(OPENING, (p.second + lag) * 1000),
        precision: 'second',
        ...(source === 'sepay' ? { bankReference: `FT${100_000 + i}` } : {}),
        codes: p.hasCode ? [`KX${i}`] : [],
        memo: '',
      }
    }),
  )
}

/** A desk as the core keeps it: events in, transfers and held events out. */
function take(events: readonly Observation[]): { transfers: Candidate[]; held: number } {
  const transfers: Candidate[] = []
  let held = 0
  for (const event of events) {
    const identity = identify(event, transfers)
    if (identity.kind === 'held') held += 1
    if (identity.kind === 'new') transfers.push(transferOf(event, `t${transfers.length}`))
    if (identity.kind === 'same') {
      const at = transfers.findIndex(({ transferId }) => transferId === identity.transferId)
      const known = transfers[at]
      if (known) transfers[at] = join(known, event)
    }
  }
  return { transfers, held }
}

function transferOf(event: Observation, transferId: string): Candidate {
  const { amount, direction, occurredAt, precision, codes, source, bankReference } = event
  return {
    transferId,
    amount,
    direction,
    occurredAt,
    precision,
    codes,
    bankReferences: bankReference === undefined ? [] : [bankReference],
    balancesAfter: [],
    sources: [source],
  }
}

function join(known: Candidate, event: Observation): Candidate {
  return {
    ...known,
    sources: [...known.sources, event.source],
    codes: [...new Set([...known.codes, ...event.codes])],
    bankReferences: [...known.bankReferences, event.bankReference ?? ''],
  }
}

function statementOf(payments: readonly Payment[]): Observation[] {
  return payments
    .map((p, i) => ({ p, i }))
    .toSorted((a, b) => a.p.second - b.p.second)
    .map(({ p, i }) => ({
      source: 'statement',
      kind: 'statement',
      accountId: 'acc',
      direction: 'in',
      amount: dong(p.amount),
      occurredAt: DAY,
      precision: 'day',
      bankReference: `FT${100_000 + i}`,
      codes: p.hasCode ? [`KX${i}`] : [],
      memo: '',
    }))
}

test('two feeds in any order, then the statement: as many transfers as payments', () => {
  const scene = fc.array(payment, { maxLength: 25 }).chain((payments) => {
    const events = eventsOf(payments)
    return fc.record({
      payments: fc.constant(payments),
      events: fc.shuffledSubarray(events, { minLength: events.length }),
    })
  })
  fc.assert(
    fc.property(scene, ({ payments, events }) => {
      const { transfers } = take(events)
      const perAmount = (of: readonly { amount: number }[], amount: number): number =>
        of.filter((one) => one.amount === amount).length
      for (const amount of [10_000, 20_000]) {
        // Before the statement nothing is counted twice.
        expect(perAmount(transfers, amount)).toBeLessThanOrEqual(perAmount(payments, amount))
      }
      const { links, created, ghosts } = assignStatement(statementOf(payments), transfers)
      expect(ghosts).toEqual([])
      expect(links.length + created.length).toBe(payments.length)
      expect(transfers.length + created.length).toBe(payments.length)
    }),
    { numRuns: 2000 },
  )
})
