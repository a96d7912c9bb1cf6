import type { BookId } from '@cho40/contract'
import { dong } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, MORNING, type TestDeps } from '../testing/each-dialect.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { balanceOf } from './balances.ts'
import { credit, debit, type Line } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { post } from './post.ts'
import { postMany } from './post-many.ts'
import { replayChain } from './replay-chain.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function aBook(): Promise<BookId> {
    const id = deps.ids.make('book')
    const book = { id, kind: 'vendor' as const, chart: HOUSEHOLD_CHART }
    must(await transact(deps, (tx) => openBook(tx, book)))
    return id
  }

  const posting = (lines: readonly Line[], subject = 'x') => ({
    kind: 'sale',
    subject,
    occurredAt: MORNING,
    lines,
  })
  const sale = (amount: number) =>
    posting([debit('111', dong(amount)), credit('511', dong(amount))], `sale_${amount}`)
  const many = (bookId: BookId, postings: readonly ReturnType<typeof posting>[]) =>
    transact(deps, (tx) => postMany(tx, bookId, postings))

  /** Rows of a book without what tells it from another: its ids and hashes. */
  async function rowsOf(bookId: BookId) {
    const { db } = deps
    return {
      entries: await db
        .selectFrom('cho_entry')
        .select(['seq', 'kind', 'business_day', 'subject'])
        .where('book_id', '=', bookId)
        .orderBy('seq')
        .execute(),
      postings: await db
        .selectFrom('cho_posting')
        .select(['seq', 'line', 'account_code', 'side', 'amount'])
        .where('book_id', '=', bookId)
        .orderBy('seq')
        .orderBy('line')
        .execute(),
      balances: await db
        .selectFrom('cho_balance')
        .select(['account_code', 'debits', 'credits'])
        .where('book_id', '=', bookId)
        .orderBy('account_code')
        .execute(),
    }
  }

  test('many at once are what they are one by one, over several blocks', async () => {
    deps = await open()
    const postings = Array.from({ length: 2_100 }, (_, n) => sale(n + 1))
    const together = await aBook()
    const posted = must(await many(together, postings))
    expect(posted.map(({ seq }) => seq)).toEqual(postings.map((_, n) => n + 1))
    expect(await replayChain(deps, together)).toBe(0)
    const apart = await aBook()
    must(
      await transact(deps, async (tx) => {
        for (const one of postings.slice(0, 60)) must(await post(tx, { bookId: apart, ...one }))
        return postMany(tx, apart, postings.slice(60))
      }),
    )
    expect(await rowsOf(apart)).toEqual(await rowsOf(together))
    const head = await deps.db
      .selectFrom('cho_book')
      .select(['head_seq', 'head_hash'])
      .where('id', '=', together)
      .executeTakeFirstOrThrow()
    expect(head).toEqual({ head_seq: 2_100, head_hash: posted.at(-1)?.hash })
  })

  test('one that is refused refuses all', async () => {
    deps = await open()
    const bookId = await aBook()
    const before = await rowsOf(bookId)
    const refused = [
      [sale(1), posting([debit('111', dong(2)), credit('511', dong(1))])],
      [sale(1), posting([debit('111', dong(2)), credit('999', dong(2))])],
      [sale(1), posting([debit('3388', dong(2)), credit('511', dong(2))])],
    ]
    const problems = ['UnbalancedEntry', 'NotFound', 'AccountRuleBroken']
    for (const [index, postings] of refused.entries()) {
      expect(await many(bookId, postings)).toMatchObject({ problem: { type: problems[index] } })
    }
    expect(await rowsOf(bookId)).toEqual(before)
    expect(await many(bookId, [])).toEqual({ ok: true, value: [] })
    expect(await many(deps.ids.make('book'), [sale(1)])).toMatchObject({
      problem: { type: 'NotFound', what: 'book' },
    })
  })

  test('what a later posting brings in, an earlier one cannot spend', async () => {
    deps = await open()
    const bookId = await aBook()
    const brings = posting([debit('111', dong(5)), credit('3388', dong(5))])
    const spends = posting([debit('3388', dong(5)), credit('511', dong(5))])
    expect(await many(bookId, [spends, brings])).toMatchObject({
      problem: { type: 'AccountRuleBroken', account: '3388', debits: 5, credits: 0 },
    })
    must(await many(bookId, [brings, spends]))
    expect(await balanceOf(deps, bookId, '3388')).toBe(0)
  })

  test('single and many at the same time give one book without gaps', async () => {
    deps = await open()
    const bookId = await aBook()
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        if (n % 3 !== 0)
          return must(await transact(deps, (tx) => post(tx, { bookId, ...sale(n + 1) }))).seq
        return must(await many(bookId, [sale(1), sale(2), sale(3)])).map(({ seq }) => seq)
      }),
    )
    const numbers = outcomes.flat().toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    expect(await replayChain(deps, bookId)).toBe(0)
  })
})
