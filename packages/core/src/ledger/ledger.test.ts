import type { BookId } from '@cho40/contract'
import { dong, err, ok } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { balanceOf } from './balances.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { post } from './post.ts'
import { reverse } from './reverse.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function bookOf(): Promise<BookId> {
    deps = await open()
    const id = deps.ids.make('book')
    const opened = await transact(deps, (tx) =>
      openBook(tx, { id, kind: 'vendor', chart: HOUSEHOLD_CHART }),
    )
    expect(opened).toEqual(ok(id))
    return id
  }

  function sell(bookId: BookId, amount: number) {
    return transact(deps, (tx) =>
      post(tx, {
        bookId,
        kind: 'cash_sale',
        subject: 'sale_test',
        occurredAt: MORNING,
        lines: [debit('111', dong(amount)), credit('511', dong(amount))],
      }),
    )
  }

  test('an entry is numbered, sealed and counted', async () => {
    const bookId = await bookOf()
    const first = await sell(bookId, 45_000)
    const second = await sell(bookId, 20_000)
    expect(first).toMatchObject({ ok: true, value: { seq: 1, businessDay: '2026-11-21' } })
    expect(second).toMatchObject({ ok: true, value: { seq: 2 } })
    expect(await balanceOf(deps, bookId, '111')).toBe(65_000)
    expect(await balanceOf(deps, bookId, '511')).toBe(-65_000)
    const book = await deps.db.selectFrom('cho_book').selectAll().executeTakeFirstOrThrow()
    expect(book.head_hash).toBe(second.ok && second.value.hash)
  })

  test('an unbalanced entry is refused and leaves no trace', async () => {
    const bookId = await bookOf()
    const refused = await transact(deps, (tx) =>
      post(tx, {
        bookId,
        kind: 'wrong',
        subject: 'x',
        occurredAt: MORNING,
        lines: [debit('111', dong(2)), credit('511', dong(1))],
      }),
    )
    expect(refused).toEqual(err({ type: 'UnbalancedEntry', debits: 2, credits: 1 }))
    expect(await deps.db.selectFrom('cho_audit_record').selectAll().execute()).toEqual([])
  })

  test('suspense can never give out more than came in', async () => {
    const bookId = await bookOf()
    const refused = await transact(deps, (tx) =>
      post(tx, {
        bookId,
        kind: 'wrong',
        subject: 'x',
        occurredAt: MORNING,
        lines: [debit('3388', dong(5)), credit('511', dong(5))],
      }),
    )
    expect(refused).toMatchObject({ ok: false, problem: { type: 'AccountRuleBroken' } })
    expect(await deps.db.selectFrom('cho_entry').selectAll().execute()).toEqual([])
  })

  test('a reversal restores every balance, once', async () => {
    const bookId = await bookOf()
    const entry = await sell(bookId, 45_000)
    if (!entry.ok) throw new Error('not posted')
    const undo = () =>
      transact(deps, (tx) => reverse(tx, { bookId, entryId: entry.value.id, occurredAt: MORNING }))
    const [first, second] = await Promise.all([undo(), undo()])
    expect([first, second].filter((result) => result.ok)).toHaveLength(1)
    expect(await balanceOf(deps, bookId, '111')).toBe(0)
  })

  test('rows of the ledger cannot be changed or deleted, whatever the program does', async () => {
    const bookId = await bookOf()
    await sell(bookId, 45_000)
    for (const table of ['cho_entry', 'cho_posting', 'cho_audit_record'] as const) {
      await expect(
        deps.db.updateTable(table).set({ seq: 9 }).where('book_id', '=', bookId).execute(),
      ).rejects.toThrow('append-only')
      await expect(deps.db.deleteFrom(table).execute()).rejects.toThrow('append-only')
    }
  })

  test('property: sales of one moment get gapless numbers and keep every đồng', async () => {
    const bookId = await bookOf()
    const amounts = fc.sample(fc.integer({ min: 1, max: 1_000_000_000 }), { numRuns: 40, seed: 7 })
    const posted = await Promise.all(amounts.map((amount) => sell(bookId, amount)))
    const numbers = posted.map((entry) => (entry.ok ? entry.value.seq : -1))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(amounts.map((_, i) => i + 1))
    expect(await balanceOf(deps, bookId, '111')).toBe(amounts.reduce((a, b) => a + b, 0))
  })

  test('a refused command of a shared commit undoes only itself', async () => {
    const bookId = await bookOf()
    const results = await Promise.all([sell(bookId, 1_000), sell(bookId, 0), sell(bookId, 2_000)])
    expect(results.map((result) => result.ok)).toEqual([true, false, true])
    expect(await balanceOf(deps, bookId, '111')).toBe(3_000)
  })

  test('an event after the last closed day is booked on the first open one', async () => {
    const bookId = await bookOf()
    await deps.db
      .updateTable('cho_book')
      .set({ closed_through: '2026-11-21' as never })
      .execute()
    expect(await sell(bookId, 1_000)).toMatchObject({ value: { businessDay: '2026-11-22' } })
  })
})
