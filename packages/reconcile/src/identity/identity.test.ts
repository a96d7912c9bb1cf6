import { dong, instant, plusMs } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EIGHT, known, seen } from '../../test/a-sighting.ts'
import { assignStatement } from './assign-statement.ts'
import { identify } from './identify.ts'
import type { Observation } from './observation.ts'
import { compareReferences, normaliseReference } from './reference.ts'

const DAY = instant('2026-11-20T17:00:00.000Z')

describe('bank references', () => {
  test('are compared without separators, case and empty values', () => {
    expect(normaliseReference('5209 - 33719')).toBe('520933719')
    expect(normaliseReference('mbvcb.3278907687')).toBe('MBVCB3278907687')
    for (const nothing of ['', ' ', 'null', '-', '0', '000']) {
      expect(normaliseReference(nothing)).toBeUndefined()
    }
  })

  test('of different numberings say nothing about each other', () => {
    expect(compareReferences('FT24260777400005', 'FT24260777400005')).toBe('equal')
    expect(compareReferences('FT24260777400005', 'FT24260777400006')).toBe('different')
    expect(compareReferences('FT24260890', 'FT24260890123456')).toBe('cut')
    expect(compareReferences('FT24260777400005', 'MBVCB3278907687')).toBe('unrelated')
    expect(compareReferences('520933719', '92704')).toBe('unrelated')
    expect(compareReferences('520933719', '520933720')).toBe('different')
  })
})

describe('an observation', () => {
  test('without candidates is a new transfer', () => {
    expect(identify(seen(), [])).toEqual({ kind: 'new' })
  })

  test('with the same code is the same transfer only at the same moment: people pay twice', () => {
    const candidates = [known({ codes: ['KX000000000'] })]
    const said = { codes: ['KX000000000'] }
    expect(identify(seen({ ...said, occurredAt: plusMs(EIGHT, 5_000) }), candidates).kind).toBe(
      'same',
    )
    expect(identify(seen({ ...said, occurredAt: plusMs(EIGHT, 101_000) }), candidates).kind).toBe(
      'held',
    )
  })

  test('with the same reference is the same transfer, even booked days later', () => {
    const reference = { bankReference: 'ft 24260-1' }
    const candidates = [known({ bankReferences: ['FT242601'] }), known({ transferId: 't2' })]
    expect(identify(seen(reference), candidates)).toEqual({
      kind: 'same',
      transferId: 't1',
      evidence: 'reference',
    })
    const later = seen({ ...reference, occurredAt: plusMs(EIGHT, 40 * 3_600_000) })
    expect(identify(later, candidates).kind).toBe('same')
  })

  test('with another reference of the same numbering is another transfer', () => {
    expect(
      identify(seen({ bankReference: 'FT242602' }), [known({ bankReferences: ['FT242601'] })]),
    ).toEqual({ kind: 'new' })
  })

  test('with the same running balance or code at the same time is the same transfer', () => {
    const balance = { balanceAfter: dong(1_000_000) }
    expect(identify(seen(balance), [known({ balancesAfter: [dong(1_000_000)] })])).toMatchObject({
      kind: 'same',
      evidence: 'balance',
    })
    expect(identify(seen(balance), [known({ balancesAfter: [dong(900_000)] })]).kind).toBe('new')
    expect(identify(seen({ codes: ['KX1'] }), [known({ codes: ['KX1'] })])).toMatchObject({
      kind: 'same',
      evidence: 'code',
    })
    expect(identify(seen({ codes: ['KX1'] }), [known({ codes: ['KX2'] })]).kind).toBe('new')
  })

  test('with another sound code is another transfer, even where a payout brought the balance back', () => {
    const balance = dong(50_668_000)
    const ofAnotherStall = known({ balancesAfter: [balance], marks: ['KX310RXHXC2'] })
    const own = seen({ balanceAfter: balance, codes: ['KXT8RX95J4J'] })
    expect(identify(own, [ofAnotherStall]).kind).toBe('new')
    // A code may have been unknown when the first source told of it, and be known by now.
    const sameWords = known({ balancesAfter: [balance], marks: ['KXT8RX95J4J'] })
    expect(identify(own, [sameWords])).toMatchObject({ kind: 'same', evidence: 'balance' })
  })

  test('with the same code at another time is held: one code can be paid twice', () => {
    const later = seen({ codes: ['KX1'], occurredAt: plusMs(EIGHT, 600_000) })
    expect(identify(later, [known({ codes: ['KX1'] })])).toEqual({
      kind: 'held',
      reason: 'weak_evidence',
      candidates: ['t1'],
    })
  })

  test('that only looks alike is held, whatever the order of candidates', () => {
    expect(identify(seen(), [known()])).toMatchObject({ kind: 'held', reason: 'weak_evidence' })
    const two = [known({ transferId: 't2' }), known()]
    expect(identify(seen(), two)).toEqual({
      kind: 'held',
      reason: 'several',
      candidates: ['t1', 't2'],
    })
    expect(identify(seen(), two.toReversed())).toEqual(identify(seen(), two))
  })

  test('of a source that already reported a transfer is another transfer', () => {
    expect(identify(seen(), [known({ sources: ['sepay'] })])).toEqual({ kind: 'new' })
  })

  test('at another time, of another amount or direction is another transfer', () => {
    expect(identify(seen({ occurredAt: plusMs(EIGHT, 180_000) }), [known()]).kind).toBe('new')
    expect(identify(seen({ amount: dong(45_001) }), [known()]).kind).toBe('new')
    expect(identify(seen({ direction: 'out' }), [known()]).kind).toBe('new')
  })
})

const row = (facts: Partial<Observation> = {}): Observation =>
  seen({ source: 'statement', kind: 'statement', occurredAt: DAY, precision: 'day', ...facts })

describe('a statement', () => {
  test('keeps two equal transfers two', () => {
    const transfers = [known(), known({ transferId: 't2', occurredAt: plusMs(EIGHT, 60_000) })]
    expect(assignStatement([row(), row()], transfers)).toEqual({
      links: [
        { row: 0, transferId: 't1', evidence: 'order' },
        { row: 1, transferId: 't2', evidence: 'order' },
      ],
      created: [],
      ghosts: [],
    })
  })

  test('names rows without a transfer as new and transfers without a row as ghosts', () => {
    expect(assignStatement([row(), row()], [known()]).created).toEqual([1])
    const two = [known(), known({ transferId: 't2' })]
    expect(assignStatement([row()], two)).toMatchObject({ created: [], ghosts: ['t2'] })
  })

  test('links by facts before order', () => {
    const transfers = [
      known({ bankReferences: ['FT242602'] }),
      known({ transferId: 't2', bankReferences: ['FT242601'], occurredAt: plusMs(EIGHT, 60_000) }),
    ]
    const rows = [row({ bankReference: 'FT242601' }), row({ bankReference: 'FT242602' })]
    expect(assignStatement(rows, transfers).links).toEqual([
      { row: 0, transferId: 't2', evidence: 'reference' },
      { row: 1, transferId: 't1', evidence: 'reference' },
    ])
  })

  test('takes a balance that comes again hours later for the one of its time', () => {
    const balance = dong(51_070_200)
    const hoursLater = plusMs(EIGHT, 6 * 3_600_000)
    const transfers = [
      known(),
      known({ transferId: 't2', occurredAt: hoursLater, balancesAfter: [balance] }),
    ]
    const morning = row({ balanceAfter: balance, occurredAt: EIGHT, precision: 'second' })
    const evening = row({ ...morning, occurredAt: hoursLater })
    expect(assignStatement([morning, evening], transfers).links).toEqual([
      { row: 0, transferId: 't1', evidence: 'order' },
      { row: 1, transferId: 't2', evidence: 'balance' },
    ])
    expect(assignStatement([morning], transfers).links).toEqual([
      { row: 0, transferId: 't1', evidence: 'order' },
    ])
    // A clock of another zone is still found by its balance where nothing else is near.
    expect(assignStatement([morning], transfers.slice(1)).links).toEqual([
      { row: 0, transferId: 't2', evidence: 'balance' },
    ])
  })

  test('pairs look-alikes whose words agree before the order of rows', () => {
    const transfers = [
      known({ memos: ['tra no KX'] }),
      known({ transferId: 't2', occurredAt: plusMs(EIGHT, 60_000), memos: ['cam on'] }),
    ]
    const rows = [
      row({ memo: 'kx0x6m779kc mua hang' }),
      row({ memo: 'TRA NỢ KX tu Viettel Money' }),
    ]
    expect(assignStatement(rows, transfers).links).toEqual([
      { row: 0, transferId: 't2', evidence: 'order' },
      { row: 1, transferId: 't1', evidence: 'order' },
    ])
    expect(assignStatement(rows, transfers.slice(0, 1))).toMatchObject({
      links: [{ row: 1, transferId: 't1' }],
      created: [0],
      ghosts: [],
    })
    // Short words are anybody's, and words never keep a row from its only transfer.
    const [short] = [known({ memos: ['tra no'] })]
    expect(assignStatement(rows.slice(0, 1), [short]).links).toMatchObject([{ row: 0 }])
  })

  test('does not let the order of rows cost a pair that facts allow', () => {
    const transfers = [known({ codes: ['KX1'] }), known({ transferId: 't2' })]
    const rows = [row(), row({ codes: ['KX9'] })]
    expect(assignStatement(rows, transfers)).toMatchObject({ created: [], ghosts: [] })
  })

  test('finds the payment of the late evening booked on the next day', () => {
    const evening = known({ occurredAt: instant('2026-11-20T16:12:00.000Z') })
    expect(assignStatement([row()], [evening])).toMatchObject({
      links: [{ transferId: 't1' }],
      created: [],
      ghosts: [],
    })
  })

  test('calls nothing outside its days a ghost, nor what it brought in before', () => {
    const transfers = [
      known({ transferId: 'yesterday', occurredAt: plusMs(EIGHT, -24 * 3_600_000) }),
      known({ transferId: 'imported', sources: ['statement'] }),
    ]
    expect(assignStatement([row({ amount: dong(1) })], transfers).ghosts).toEqual([])
    expect(assignStatement([], [known()]).ghosts).toEqual([])
  })
})

describe('for any day of look-alike payments', () => {
  const payment = fc.record({
    amount: fc.constantFrom(10_000, 20_000),
    second: fc.nat(36_000),
    reported: fc.constantFrom('webhook', 'both', 'none'),
    hasReference: fc.boolean(),
    hasCode: fc.boolean(),
  })
  const day = fc.array(payment, { maxLength: 40 })
  const precision = fc.constantFrom('day' as const, 'minute' as const, 'second' as const)

  function sceneOf(
    payments: readonly (typeof payment extends fc.Arbitrary<infer P> ? P : never)[],
  ) {
    const inOrder = payments.toSorted((a, b) => a.second - b.second)
    const transfers = inOrder.flatMap((p, i) =>
      p.reported === 'none'
        ? []
        : [
            known({
              transferId: `t${i}`,
              amount: dong(p.amount),
              occurredAt: plusMs(EIGHT, p.second * 1000),
              bankReferences: p.hasReference ? [`FT2432600${i}`] : [],
              codes: p.hasCode ? [`KX${i}`] : [],
            }),
          ],
    )
    return { inOrder, transfers }
  }

  test('the statement decides the count: no transfer is doubled, none is lost', () => {
    fc.assert(
      fc.property(day, precision, (payments, precision) => {
        const { inOrder, transfers } = sceneOf(payments)
        const rows = inOrder.map((p, i) =>
          row({
            amount: dong(p.amount),
            precision,
            occurredAt:
              precision === 'day' ? DAY : plusMs(EIGHT, Math.floor(p.second / 60) * 60_000),
            ...(p.hasReference ? { bankReference: `FT2432600${i}` } : {}),
            codes: p.hasCode ? [`KX${i}`] : [],
          }),
        )
        const { links, created, ghosts } = assignStatement(rows, transfers)
        expect(new Set(links.map((link) => link.transferId)).size).toBe(links.length)
        expect(links.length + created.length).toBe(rows.length)
        if (precision === 'day') expect(ghosts).toEqual([])
        for (const link of links) {
          const linked = transfers.find((one) => one.transferId === link.transferId)
          expect(linked?.amount).toBe(rows[link.row]?.amount)
          if (link.evidence === 'reference') expect(link.transferId).toBe(`t${link.row}`)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('the order of the transfers changes nothing', () => {
    fc.assert(
      fc.property(day, fc.nat(), (payments, turn) => {
        const { inOrder, transfers } = sceneOf(payments)
        const rows = inOrder.map((p) => row({ amount: dong(p.amount) }))
        const at = transfers.length === 0 ? 0 : turn % transfers.length
        const turned = [...transfers.slice(at), ...transfers.slice(0, at)].toReversed()
        expect(assignStatement(rows, turned)).toEqual(assignStatement(rows, transfers))
      }),
      { numRuns: 500 },
    )
  })

  test('a day split over two files gives the same count as one file', () => {
    fc.assert(
      fc.property(day, fc.nat(), (payments, cut) => {
        const { inOrder, transfers } = sceneOf(payments)
        const rows = inOrder.map((p) => row({ amount: dong(p.amount) }))
        const at = rows.length === 0 ? 0 : cut % rows.length
        const first = assignStatement(rows.slice(0, at), transfers)
        const taken = new Set(first.links.map((link) => link.transferId))
        const rest = transfers.map((one) =>
          taken.has(one.transferId) ? { ...one, sources: [...one.sources, 'statement'] } : one,
        )
        const second = assignStatement(rows.slice(at), rest)
        const whole = assignStatement(rows, transfers)
        expect(first.created.length + second.created.length).toBe(whole.created.length)
        expect(first.links.length + second.links.length).toBe(whole.links.length)
      }),
      { numRuns: 500 },
    )
  })

  test('thousands of equal amounts in a day are all assigned', () => {
    const transfers = Array.from({ length: 4000 }, (_, i) =>
      known({ transferId: `t${i}`, occurredAt: plusMs(EIGHT, i * 5000) }),
    )
    const rows = Array.from({ length: 4200 }, () => row())
    const { links, created, ghosts } = assignStatement(rows, transfers)
    expect([links.length, created.length, ghosts.length]).toEqual([4000, 200, 0])
  })
})

describe('a statement of days, near midnight', () => {
  const MIDNIGHT = instant('2026-11-21T17:00:00.000Z')
  const at = (seconds: number) => plusMs(MIDNIGHT, seconds * 1_000)
  const row = (occurredAt: typeof MIDNIGHT) =>
    seen({ source: 'statement', kind: 'statement', precision: 'day', occurredAt })
  const before = known({ transferId: 'before', occurredAt: at(-52), codes: ['KX6X5066N8X'] })

  test('takes a payment of its own day, not the one of a minute before', () => {
    const own = known({ transferId: 'own', occurredAt: at(18_000) })
    expect(assignStatement([row(MIDNIGHT)], [before, own]).links).toEqual([
      { row: 0, transferId: 'own', evidence: 'order' },
    ])
    expect(assignStatement([row(MIDNIGHT)], [before]).links).toMatchObject([
      { transferId: 'before' },
    ])
  })

  test('still pairs as many as can be', () => {
    const after = known({ transferId: 'after', occurredAt: at(30) })
    const own = known({ transferId: 'own', occurredAt: at(18_000) })
    const dayBefore = row(plusMs(MIDNIGHT, -86_400_000))
    const { links, created, ghosts } = assignStatement([dayBefore, row(MIDNIGHT)], [after, own])
    expect(links.map(({ transferId }) => transferId)).toEqual(['after', 'own'])
    expect([created, ghosts]).toEqual([[], []])
  })
})
