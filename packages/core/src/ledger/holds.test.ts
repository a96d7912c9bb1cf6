import type { BookId, HoldId } from '@cho40/contract'
import { dong, type Instant, ok, plusMs } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, MORNING, openTwoServers, type TestDeps } from '../testing/each-dialect.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { expireHolds } from './expire-holds.ts'
import { availableOf, openHolds, postHold, type Reservation, reserve, voidHold } from './holds.ts'
import { LEDGER_INVARIANTS } from './invariants.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { post } from './post.ts'

const SUSPENSE = '3388'

/** A book with 100.000 in suspense, which may never give out more than came in. */
async function aBookWithSuspense(deps: TestDeps): Promise<BookId> {
  const id = deps.ids.make('book')
  must(
    await transact(deps, async (tx) => {
      must(await openBook(tx, { id, kind: 'vendor', chart: HOUSEHOLD_CHART }))
      return post(tx, {
        bookId: id,
        kind: 'receipt',
        subject: 'x',
        occurredAt: MORNING,
        lines: [debit('111', dong(100_000)), credit(SUSPENSE, dong(100_000))],
      })
    }),
  )
  return id
}

function hold(deps: TestDeps, bookId: BookId, amount: number, more: Partial<Reservation> = {}) {
  return transact(deps, (tx) =>
    reserve(tx, {
      id: deps.ids.make('hold'),
      bookId,
      account: SUSPENSE,
      amount: dong(amount),
      subject: 'refund_1',
      ...more,
    }),
  )
}

function takeOut(deps: TestDeps, bookId: BookId, amount: number, account = SUSPENSE) {
  return transact(deps, (tx) =>
    post(tx, {
      bookId,
      kind: 'refund',
      subject: 'refund_1',
      occurredAt: MORNING,
      lines: [
        debit(account, dong(amount)),
        credit(account === '111' ? '511' : '111', dong(amount)),
      ],
    }),
  )
}

async function expectSound(deps: TestDeps): Promise<void> {
  for (const { id, sql: text } of LEDGER_INVARIANTS) {
    const { rows } = await sql<{ n: number }>`${sql.raw(text)}`.execute(deps.db)
    expect([id, rows[0]?.n]).toEqual([id, 0])
  }
}

eachDialect((open) => {
  let deps: TestDeps
  let bookId: BookId
  afterEach(() => deps.close())

  const start = async () => {
    deps = await open()
    bookId = await aBookWithSuspense(deps)
  }
  const available = async (account = SUSPENSE) => must(await availableOf(deps, bookId, account))

  test('what is set aside can be neither reserved again nor posted away', async () => {
    await start()
    const first = must(await hold(deps, bookId, 70_000))
    expect(first).toMatchObject({ state: 'open', amount: 70_000, posted: 0, until: null })
    expect(await available()).toBe(30_000)
    expect(await hold(deps, bookId, 30_001)).toMatchObject({
      problem: { type: 'AmountNotAvailable', wanted: 30_001, available: 30_000 },
    })
    expect(await takeOut(deps, bookId, 30_001)).toMatchObject({
      problem: { type: 'AmountNotAvailable' },
    })
    expect(await takeOut(deps, bookId, 100_001)).toMatchObject({
      problem: { type: 'AccountRuleBroken' },
    })
    must(await takeOut(deps, bookId, 30_000))
    expect(await available()).toBe(0)
    await expectSound(deps)
  })

  test('posting takes up to what was reserved and frees the rest, once', async () => {
    await start()
    const { id } = must(await hold(deps, bookId, 70_000))
    const take = (amount: number) =>
      transact(deps, async (tx) => {
        const taken = await postHold(tx, { id, amount: dong(amount) })
        if (!taken.ok) return taken
        return post(tx, {
          bookId,
          kind: 'refund',
          subject: id,
          occurredAt: MORNING,
          lines: [debit(SUSPENSE, dong(amount)), credit('111', dong(amount))],
        })
      })
    expect(await take(70_001)).toMatchObject({ problem: { type: 'AmountNotAvailable' } })
    expect(await take(0)).toMatchObject({ problem: { type: 'InvalidInput' } })
    must(await take(60_000))
    expect(await available()).toBe(40_000)
    expect(await take(1_000)).toMatchObject({ problem: { type: 'WrongState', state: 'posted' } })
    expect(await transact(deps, (tx) => voidHold(tx, { id }))).toMatchObject({
      problem: { type: 'WrongState', state: 'posted' },
    })
    expect(await openHolds(deps, { bookId })).toEqual([])
    await expectSound(deps)
  })

  test('the same id again gives the hold as it is; with other facts it is refused', async () => {
    await start()
    const id = deps.ids.make('hold')
    const first = must(await hold(deps, bookId, 5_000, { id }))
    expect(await hold(deps, bookId, 5_000, { id })).toEqual(ok(first))
    expect(await hold(deps, bookId, 5_001, { id })).toMatchObject({ problem: { type: 'IdReused' } })
    expect(await available()).toBe(95_000)
    must(await transact(deps, (tx) => voidHold(tx, { id })))
    expect(await hold(deps, bookId, 5_000, { id })).toMatchObject({ value: { state: 'voided' } })
    expect(await available()).toBe(100_000)
  })

  test('a hold binds nothing from the moment it expires, swept or not', async () => {
    await start()
    const until: Instant = plusMs(deps.clock.now(), 60_000)
    const { id } = must(await hold(deps, bookId, 90_000, { until }))
    const kept = must(await hold(deps, bookId, 5_000))
    deps.advance(59_999)
    expect(await available()).toBe(5_000)
    deps.advance(1)
    expect(await available()).toBe(95_000)
    expect((await openHolds(deps, { bookId })).map((one) => one.id)).toEqual([kept.id])
    expect(await transact(deps, (tx) => postHold(tx, { id, amount: dong(1) }))).toMatchObject({
      problem: { type: 'WrongState', state: 'expired' },
    })
    expect(await takeOut(deps, bookId, 95_001)).toMatchObject({
      problem: { type: 'AmountNotAvailable', wanted: 5_000, available: 4_999 },
    })
    must(await takeOut(deps, bookId, 95_000))
    expect(await expireHolds(deps, deps.clock.now())).toEqual(ok(0))
    expect(await hold(deps, bookId, 1, { until })).toMatchObject({
      problem: { type: 'WrongState', state: 'expired' },
    })
    await expectSound(deps)
  })

  test('the sweep marks what is past its time and leaves the rest', async () => {
    await start()
    const until = plusMs(deps.clock.now(), 60_000)
    must(await hold(deps, bookId, 10_000, { until }))
    must(await hold(deps, bookId, 20_000, { until: plusMs(until, 1) }))
    must(await hold(deps, bookId, 30_000))
    deps.advance(60_000)
    expect(await expireHolds(deps, deps.clock.now())).toEqual(ok(1))
    expect(await expireHolds(deps, deps.clock.now())).toEqual(ok(0))
    expect(await available()).toBe(50_000)
    await expectSound(deps)
  })

  test('on an account without a rule a hold stands only in the way of other holds', async () => {
    await start()
    must(await hold(deps, bookId, 90_000, { account: '111' }))
    expect(await hold(deps, bookId, 10_001, { account: '111' })).toMatchObject({
      problem: { type: 'AmountNotAvailable' },
    })
    must(await takeOut(deps, bookId, 40_000))
    expect(await available('111')).toBe(-30_000)
    await expectSound(deps)
  })

  test('of many who resolve one hold at the same time, one does', async () => {
    await start()
    const { id } = must(await hold(deps, bookId, 50_000))
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        transact(deps, (tx) =>
          n % 2 === 0 ? postHold(tx, { id, amount: dong(1 + n) }) : voidHold(tx, { id }),
        ),
      ),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    await expectSound(deps)
  })

  test('of many who reserve at the same time, as many succeed as there is money', async () => {
    await start()
    const outcomes = await Promise.all(Array.from({ length: 9 }, () => hold(deps, bookId, 15_000)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(6)
    expect(await available()).toBe(10_000)
    await expectSound(deps)
  })

  test('what is not there is told apart', async () => {
    await start()
    expect(await hold(deps, bookId, 1, { account: '999' })).toMatchObject({
      problem: { type: 'NotFound', what: 'account' },
    })
    expect(await hold(deps, deps.ids.make('book'), 1)).toMatchObject({
      problem: { type: 'NotFound', what: 'book' },
    })
    const id: HoldId = deps.ids.make('hold')
    expect(await transact(deps, (tx) => voidHold(tx, { id }))).toMatchObject({
      problem: { type: 'NotFound', what: 'hold' },
    })
    expect(await hold(deps, bookId, -1)).toMatchObject({ problem: { type: 'InvalidInput' } })
  })
})

test('two servers on one database: holds and postings together never give out more than is there', async () => {
  const [here, there] = await openTwoServers()
  try {
    const bookId = await aBookWithSuspense(here)
    const attempts = Array.from({ length: 24 }, (_, n) => {
      const deps = n % 2 === 0 ? here : there
      return n % 3 === 0 ? takeOut(deps, bookId, 9_000) : hold(deps, bookId, 9_000)
    })
    const outcomes = await Promise.all(attempts)
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(11)
    const { id } = (await openHolds(here, { bookId }))[0] ?? {}
    if (!id) throw new Error('nobody reserved')
    const resolved = await Promise.all(
      [here, there, here, there].map((deps) => transact(deps, (tx) => voidHold(tx, { id }))),
    )
    expect(resolved.filter((outcome) => outcome.ok)).toHaveLength(1)
    await expectSound(here)
  } finally {
    await Promise.all([here.close(), there.close()])
  }
})
