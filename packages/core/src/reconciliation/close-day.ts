import type { CloseDay, DaySlip, Problem, StallView } from '@cho40/contract'
import {
  type Dong,
  dong,
  err,
  type Instant,
  instantFromMs,
  instantToMs,
  type MarketDay,
  marketDayOf,
  nextMarketDay,
  ok,
  type Result,
  startOfMarketDay,
  subtractDong,
} from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import { lockBook, seal } from '../ledger/seal.ts'
import { stall as findStall } from '../market/stalls.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { cashMoved, type DayFigures, dayFigures } from './day-figures.ts'

/**
 * Closes a vendor household's day as a proof of three parts: what was sold, what the bank shows,
 * what lies in the box. A cash difference is booked, the figures are sealed into the audit chain,
 * and the chain's head goes onto the slip. Whatever comes later is booked on the next open day.
 * The same id again gives the same slip. Problems: NotFound (stall), DayNotOver (a day to come),
 * DayClosed, EarlierDayOpen, IdReused, and those of booking.
 */
export function closeDay(deps: Deps, input: CloseDay): Promise<Result<DaySlip, Problem>> {
  return transact(deps, async (tx) => {
    const found = await findStall(tx, input.stallId)
    if (!found.ok) return found
    const stall = found.value
    return once(tx, { scope: stall.bookId, id: input.id, body: input }, async () => {
      const closable = await checkClosable(tx, stall, input.day)
      return closable.ok ? close(tx, stall, input) : closable
    })
  })
}

async function checkClosable(
  tx: Tx,
  { bookId }: StallView,
  day: MarketDay,
): Promise<Result<void, Problem>> {
  const now = tx.clock.now()
  if (day > marketDayOf(now)) return err({ type: 'DayNotOver', day, endsAt: startOfMarketDay(day) })
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  const through = head.value.closedThrough
  if (through !== null && day <= through) return err({ type: 'DayClosed', day })
  const earlier = await tx.db
    .selectFrom('cho_entry')
    .select('business_day')
    .where('book_id', '=', bookId)
    .where('business_day', '<', day)
    .$if(through !== null, (query) => query.where('business_day', '>', through as MarketDay))
    .orderBy('business_day')
    .executeTakeFirst()
  return earlier ? err({ type: 'EarlierDayOpen', day: earlier.business_day }) : ok(undefined)
}

async function close(tx: Tx, stall: StallView, input: CloseDay): Promise<Result<DaySlip, Problem>> {
  const figures = await dayFigures(tx, stall.bookId, input.day)
  const moved = await cashMoved(tx, stall.bookId, input.day)
  const expected = dong(input.cashFloat + figures.sales.cash + moved)
  const difference = subtractDong(input.cashCounted, expected)
  const booked = await bookDifference(tx, { stall, input, difference })
  if (!booked.ok) return booked
  const counted = input.cashCounted
  const cash = { expected, counted, difference, ...(moved === 0 ? {} : { moved }) }
  const sealed = await seal(tx, {
    bookId: stall.bookId,
    kind: 'day_close',
    subject: input.id,
    payload: ({ seq, recordedAt }) => ({
      book: stall.bookId,
      seq,
      close: input.id,
      day: input.day,
      recorded: recordedAt,
      sales: figures.sales,
      bank: figures.bank,
      cash,
    }),
  })
  if (!sealed.ok) return sealed
  const slip = slipOf({ stall, input, figures, cash, sealed: sealed.value })
  await recordClose(tx, stall, { input, slip, hash: sealed.value.hash })
  return ok(slip)
}

async function bookDifference(
  tx: Tx,
  {
    stall,
    input,
    difference,
  }: { readonly stall: StallView; readonly input: CloseDay; readonly difference: Dong },
): Promise<Result<unknown, Problem>> {
  if (difference === 0) return ok(undefined)
  const amount = Math.abs(difference) as Dong
  return post(tx, {
    bookId: stall.bookId,
    kind: 'cash_difference',
    subject: input.id,
    occurredAt: lastMomentOf(input.day, tx.clock.now()),
    lines:
      difference > 0
        ? [debit('111', amount), credit('3381', amount)]
        : [debit('3381', amount), credit('111', amount)],
  })
}

function lastMomentOf(day: MarketDay, now: Instant): Instant {
  const end = instantFromMs(instantToMs(startOfMarketDay(nextMarketDay(day))) - 1)
  return now < end ? now : end
}

function slipOf(close: {
  readonly stall: StallView
  readonly input: CloseDay
  readonly figures: DayFigures
  readonly cash: DaySlip['cash']
  readonly sealed: { readonly seq: number; readonly hash: string; readonly recordedAt: Instant }
}): DaySlip {
  const { stall, input, figures, cash, sealed } = close
  return {
    closeId: input.id,
    stallId: stall.id,
    stallNumber: stall.number,
    stallName: stall.name,
    marketName: stall.marketName,
    demo: stall.demo,
    day: input.day,
    closedAt: sealed.recordedAt,
    ...figures,
    cash,
    proof: proofOf(figures, cash),
    audit: { seq: sealed.seq, head: sealed.hash },
  }
}

/**
 * What requests were given must be what left suspense of the bank's money, and the box must be right;
 * then only the statement may lack.
 */
function proofOf({ sales, bank }: DayFigures, cash: DaySlip['cash']): DaySlip['proof'] {
  if (cash.difference !== 0 || sales.bank !== bank.allocated) return 'difference'
  return bank.bankedCount === bank.receivedCount ? 'proved' : 'awaiting_statement'
}

async function recordClose(
  tx: Tx,
  stall: StallView,
  {
    input,
    slip,
    hash,
  }: { readonly input: CloseDay; readonly slip: DaySlip; readonly hash: string },
): Promise<void> {
  await tx.db
    .insertInto('cho_day_close')
    .values({
      id: input.id,
      book_id: stall.bookId,
      stall_id: stall.id,
      day: input.day,
      seq: slip.audit.seq,
      hash,
      slip: JSON.stringify(slip),
      recorded_at: slip.closedAt,
    })
    .execute()
  await tx.db
    .updateTable('cho_book')
    .set({ closed_through: input.day })
    .where('id', '=', stall.bookId)
    .execute()
  await announce(tx, {
    bookId: stall.bookId,
    type: 'day_closed',
    stallId: null,
    payload: { type: 'day_closed', at: slip.closedAt, day: input.day },
  })
}
