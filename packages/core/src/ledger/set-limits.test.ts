import type { BookId } from '@cho40/contract'
import { type Dong, dong, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { reserve } from './holds.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { post } from './post.ts'
import { setLimits } from './set-limits.ts'

eachDialect((open) => {
  let deps: TestDeps
  let bookId: BookId
  afterEach(() => deps.close())

  async function start(): Promise<void> {
    deps = await open()
    bookId = deps.ids.make('book')
    const book = { id: bookId, kind: 'vendor' as const, chart: HOUSEHOLD_CHART }
    must(await transact(deps, (tx) => openBook(tx, book)))
  }

  const bound = (account: string, min: Dong | null, max: Dong | null) =>
    transact(deps, (tx) => setLimits(tx, { bookId, account, min, max }))
  const cash = (amount: number) =>
    transact(deps, (tx) => {
      const sum = dong(Math.abs(amount))
      const lines =
        amount > 0
          ? [debit('111', sum), credit('511', sum)]
          : [debit('511', sum), credit('111', sum)]
      return post(tx, { bookId, kind: 'cash', subject: 'x', occurredAt: MORNING, lines })
    })

  test('cash can be kept from falling below zero and from rising above what a box may hold', async () => {
    await start()
    must(await cash(50))
    must(await bound('111', dong(0), dong(100)))
    expect(await cash(-51)).toMatchObject({
      problem: { type: 'AccountRuleBroken', account: '111', debits: 50, credits: 51 },
    })
    expect(await cash(51)).toMatchObject({ problem: { type: 'AccountRuleBroken' } })
    must(await cash(-50))
    must(await cash(100))
    must(await bound('111', null, null))
    must(await cash(-101))
  })

  test('income is bounded on the side on which it grows', async () => {
    await start()
    must(await bound('511', null, dong(70)))
    must(await cash(70))
    expect(await cash(1)).toMatchObject({ problem: { type: 'AccountRuleBroken', account: '511' } })
  })

  test('a bound that does not hold now is not set', async () => {
    await start()
    must(await cash(50))
    expect(await bound('111', dong(51), null)).toMatchObject({
      problem: { type: 'AccountRuleBroken' },
    })
    expect(await bound('111', dong(5), dong(4))).toMatchObject({
      problem: { type: 'InvalidInput' },
    })
    expect(await bound('999', null, null)).toMatchObject({ problem: { type: 'NotFound' } })
    const id = deps.ids.make('hold')
    const wanted = { id, bookId, account: '111', amount: dong(40), subject: 'x' }
    must(await transact(deps, (tx) => reserve(tx, wanted)))
    expect(await bound('111', dong(20), null)).toMatchObject({
      problem: { type: 'AmountNotAvailable' },
    })
    expect(await bound('111', dong(10), null)).toEqual(ok(undefined))
  })
})
