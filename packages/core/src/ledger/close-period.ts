import type { BookId, ClosePeriod, PeriodCloseView, PersonId, Problem } from '@cho40/contract'
import {
  err,
  type MarketDay,
  marketDayOf,
  nextMarketDay,
  ok,
  type Result,
  startOfMarketDay,
} from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { announce } from './announce.ts'
import { lastDayOf } from './period.ts'
import { closePayload } from './period-payload.ts'
import { insertClose } from './period-rows.ts'
import { periodClose } from './periods.ts'
import { type BookHead, lockBook, sealAfter } from './seal.ts'
import { trialBalance } from './trial-balance.ts'
import { trialDigest } from './trial-digest.ts'

/**
 * Closes a month, quarter or year of a book: its trial balance goes into the chain, and whatever
 * comes later is booked on the first open day after it. A period whose days are closed already can
 * be closed too; it is sealed all the same. The same id again gives the same close.
 * Problems: NotFound (book), InvalidInput (no such period begins on that day), DayNotOver,
 * EarlierDayOpen (an entry before the period lies on an open day), AlreadyExists (it is closed),
 * IdReused.
 */
export function closePeriod(
  deps: Deps,
  input: ClosePeriod & { readonly by: PersonId },
): Promise<Result<PeriodCloseView, Problem>> {
  const { id, bookId, period, by } = input
  return transact(deps, (tx) =>
    once(tx, { scope: bookId, id, body: input }, async () => {
      const to = lastDayOf(period.kind, period.from)
      if (!to) {
        const issue = { path: 'period.from', message: `no ${period.kind} begins on this day` }
        return err({ type: 'InvalidInput', issues: [issue] })
      }
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      // `once` knows the ids of this book alone.
      if ((await periodClose(tx, id)).ok) return err({ type: 'IdReused', id })
      const days = { ...period, to }
      const closable = await checkClosable(tx, { bookId, head: head.value }, days)
      return closable.ok ? close(tx, { id, bookId, by, days, head: head.value }) : closable
    }),
  )
}

type Days = {
  readonly kind: ClosePeriod['period']['kind']
  readonly from: MarketDay
  readonly to: MarketDay
}

async function checkClosable(
  tx: Tx,
  { bookId, head }: { readonly bookId: BookId; readonly head: BookHead },
  days: Days,
): Promise<Result<void, Problem>> {
  if (days.to > marketDayOf(tx.clock.now())) {
    const endsAt = startOfMarketDay(nextMarketDay(days.to))
    return err({ type: 'DayNotOver', day: days.to, endsAt })
  }
  const closed = await tx.db
    .selectFrom('cho_period_close as close')
    .leftJoin('cho_reopening as reopening', 'reopening.close_id', 'close.id')
    .select('close.id')
    .where('close.book_id', '=', bookId)
    .where('close.period', '=', days.kind)
    .where('close.from_day', '=', days.from)
    .where('reopening.id', 'is', null)
    .executeTakeFirst()
  if (closed) return err({ type: 'AlreadyExists', what: 'period_close', id: closed.id })
  const through = head.closedThrough
  const earlier = await tx.db
    .selectFrom('cho_entry')
    .select('business_day')
    .where('book_id', '=', bookId)
    .where('business_day', '<', days.from)
    .$if(through !== null, (query) => query.where('business_day', '>', through as MarketDay))
    .orderBy('business_day')
    .executeTakeFirst()
  return earlier ? err({ type: 'EarlierDayOpen', day: earlier.business_day }) : ok(undefined)
}

async function close(
  tx: Tx,
  closing: {
    readonly id: ClosePeriod['id']
    readonly bookId: BookId
    readonly by: PersonId
    readonly days: Days
    readonly head: BookHead
  },
): Promise<Result<PeriodCloseView, Problem>> {
  const { id, bookId, by, days, head } = closing
  const { kind: period, from, to } = days
  const before = head.closedThrough
  const through = before !== null && before > to ? before : to
  const balance = await trialBalance(tx, bookId, { from, to })
  const trial = { ...balance.totals, digest: trialDigest(balance.lines) }
  const facts = { id, bookId, period, from, to, before, through, by, trial }
  const sealed = await sealAfter(tx, head, {
    bookId,
    kind: 'period_close',
    subject: id,
    payload: ({ seq, recordedAt }) => closePayload({ ...facts, seq, recordedAt }),
  })
  await insertClose(tx, { ...facts, recordedAt: sealed.recordedAt }, sealed)
  await tx.db
    .updateTable('cho_book')
    .set({ closed_through: through })
    .where('id', '=', bookId)
    .execute()
  await announce(tx, {
    bookId,
    type: 'period_closed',
    stallId: null,
    payload: { type: 'period_closed', at: sealed.recordedAt, close: id, period, from, to },
  })
  return periodClose(tx, id)
}
