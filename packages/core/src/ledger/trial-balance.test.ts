import { dong, marketDay, plusMs } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { accountStatement } from './account-statement.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { post } from './post.ts'
import { trialBalance } from './trial-balance.ts'

const DAY_MS = 86_400_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function bookWith(sales: readonly { day: number; amount: number; bank: boolean }[]) {
    deps = await open()
    const bookId = deps.ids.make('book')
    must(
      await transact(deps, (tx) =>
        openBook(tx, { id: bookId, kind: 'vendor', chart: HOUSEHOLD_CHART }),
      ),
    )
    for (const { day, amount, bank } of sales) {
      const posted = await transact(deps, (tx) =>
        post(tx, {
          bookId,
          kind: 'sale',
          subject: 'x',
          occurredAt: plusMs(MORNING, day * DAY_MS),
          lines: [debit(bank ? '131' : '111', dong(amount)), credit('511', dong(amount))],
        }),
      )
      must(posted)
    }
    return bookId
  }

  test('an empty book balances at zero', async () => {
    const bookId = await bookWith([])
    const day = marketDay('2026-11-21')
    const balance = await trialBalance(deps, bookId, { from: day, to: day })
    expect(balance.totals).toEqual({ debits: 0, credits: 0 })
    expect(balance.lines.every((line) => line.closing === 0)).toBe(true)
  })

  test('what happened before the period is its opening, what comes after is not in it', async () => {
    const bookId = await bookWith([
      { day: 0, amount: 10_000, bank: false },
      { day: 1, amount: 5_000, bank: false },
      { day: 1, amount: 7_000, bank: true },
      { day: 2, amount: 900, bank: false },
    ])
    const day = marketDay('2026-11-22')
    const { lines, totals } = await trialBalance(deps, bookId, { from: day, to: day })
    const line = (account: string) => lines.find((one) => one.account === account)
    expect(line('111')).toMatchObject({
      opening: 10_000,
      debits: 5_000,
      credits: 0,
      closing: 15_000,
    })
    expect(line('511')).toMatchObject({ opening: -10_000, credits: 12_000, closing: -22_000 })
    expect(totals).toEqual({ debits: 12_000, credits: 12_000 })
    const cashBook = await accountStatement(
      deps,
      { bookId, account: '111' },
      { from: day, to: day },
    )
    expect(cashBook).toMatchObject({ opening: 10_000, closing: 15_000 })
    expect(cashBook.lines.map((one) => [one.amount, one.balance])).toEqual([[5_000, 15_000]])
  })

  test('property: totals agree, periods join, and every statement ends where the balance does', async () => {
    const sale = fc.record({
      day: fc.nat(4),
      amount: fc.integer({ min: 1, max: 1_000_000_000 }),
      bank: fc.boolean(),
    })
    const [sales = []] = fc.sample(fc.array(sale, { minLength: 25, maxLength: 25 }), {
      numRuns: 1,
      seed: 11,
    })
    const bookId = await bookWith(sales)
    const [first, last] = [marketDay('2026-11-21'), marketDay('2026-11-25')]
    const middle = { to: marketDay('2026-11-22'), from: marketDay('2026-11-23') }
    const whole = await trialBalance(deps, bookId, { from: first, to: last })
    const start = await trialBalance(deps, bookId, { from: first, to: middle.to })
    const rest = await trialBalance(deps, bookId, { from: middle.from, to: last })
    expect(whole.totals.debits).toBe(whole.totals.credits)
    for (const [i, line] of whole.lines.entries()) {
      expect(rest.lines[i]?.opening).toBe(start.lines[i]?.closing)
      expect(rest.lines[i]?.closing).toBe(line.closing)
      const period = { from: first, to: last }
      const statement = await accountStatement(deps, { bookId, account: line.account }, period)
      expect(statement.closing).toBe(line.closing)
    }
  })
})
