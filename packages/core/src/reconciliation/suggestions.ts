import type {
  CounterpartSuggestion,
  ExceptionDetail,
  ExceptionFacts,
  ReceivingAccountId,
  StallId,
  TogetherSuggestion,
} from '@cho40/contract'
import { spanOf } from '@cho40/reconcile/matching'
import { type Dong, dong, instantFromMs, instantToMs, plusMs } from '@cho40/values'
import { sql } from 'kysely'
import type { PayoutRow } from '../payment/payout.ts'
import type { RequestRow } from '../payment/requests.ts'
import type { Reading } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import { explain, type Named } from './explain.ts'
import { stallsKnowing } from './payer-memory.ts'
import { remainderOf } from './place-money.ts'
import { rankPayouts } from './rank-payouts.ts'
import { dueOf, NEAR_MS, rankRequests, splitsOf, type Waiting } from './rank-requests.ts'

const DAY_MS = 86_400_000
/** A counterpart is looked for over a weekend. */
const PAIR_MS = 4 * DAY_MS
const MAX_CANDIDATES = 200

export type Suggested = Pick<
  ExceptionDetail,
  'suggestions' | 'splits' | 'together' | 'payouts' | 'counterparts'
> & { readonly facts: ExceptionFacts }

/** What a person may choose for money that waits, with the reasons; nothing is booked by it. */
export async function suggestionsFor(reading: Reading, transfer: TransferRow): Promise<Suggested> {
  const waiting = await waitingOf(reading, transfer)
  const named = await namedBy(reading, transfer, waiting.codes)
  const facts = explain({ ...waiting, whole: transfer.amount }, named)
  const atMs = waiting.span.from
  const line = { amount: waiting.amount, memo: transfer.memo, atMs }
  const payouts = rankPayouts(line, await payoutsNear(reading, transfer, named))
  const none = { facts, payouts, suggestions: [], splits: [], together: [] }
  if (transfer.direction === 'out') {
    return { ...none, counterparts: await counterpartsOf(reading, transfer) }
  }
  const requests = await requestsNear(reading, transfer, { waiting, named })
  const knowing = await stallsKnowing(reading, transfer.memo, stallsIn(requests))
  const suggestions = rankRequests(
    waiting,
    requests.map((row) => ({
      ...row,
      payerKnown: row.stall_id !== null && knowing.has(row.stall_id),
    })),
  )
  // Sums and pairs are looked for only where no single request fits: chance makes too many.
  const fits = suggestions.some(({ due }) => due === waiting.amount)
  if (fits) return { ...none, suggestions, counterparts: [] }
  return {
    ...none,
    suggestions,
    splits: splitsOf(waiting, requests),
    together: await togetherOf(reading, transfer, { waiting, requests }),
    counterparts: await counterpartsOf(reading, transfer),
  }
}

async function waitingOf(reading: Reading, transfer: TransferRow): Promise<Waiting> {
  const codes = await reading.db
    .selectFrom('cho_transfer_code')
    .select('code')
    .where('transfer_id', '=', transfer.id)
    .orderBy('how', 'desc')
    .orderBy('code')
    .execute()
  return {
    amount: remainderOf(transfer),
    span: spanOf({ occurredAt: transfer.occurred_at, precision: transfer.time_precision }),
    memo: transfer.memo,
    codes: codes.map(({ code }) => code),
  }
}

async function namedBy(
  reading: Reading,
  { account_id: accountId }: TransferRow,
  codes: readonly string[],
): Promise<Named> {
  if (codes.length === 0) return { requests: [], payouts: [] }
  const requests = await reading.db
    .selectFrom('cho_payment_request')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('code', 'in', codes)
    .orderBy('id')
    .execute()
  const payouts = await reading.db
    .selectFrom('cho_payout')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('code', 'in', codes)
    .orderBy('id')
    .execute()
  return { requests, payouts }
}

/** Open requests around the transfer's time, and whatever its codes name. */
async function requestsNear(
  reading: Reading,
  transfer: TransferRow,
  { waiting, named }: { readonly waiting: Waiting; readonly named: Named },
): Promise<RequestRow[]> {
  const rows = await reading.db
    .selectFrom('cho_payment_request')
    .selectAll()
    .where('account_id', '=', transfer.account_id)
    // A literal: SQLite uses an index of open rows only when it sees the word.
    .where('state', '=', sql.lit('open' as const))
    .where('created_at', '>=', instantFromMs(Math.max(0, waiting.span.from - DAY_MS)))
    .where('created_at', '<=', instantFromMs(waiting.span.to + NEAR_MS))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(MAX_CANDIDATES)
    .execute()
  return [...new Map([...rows, ...named.requests].map((row) => [row.id, row])).values()]
}

function stallsIn(requests: readonly RequestRow[]): StallId[] {
  return [...new Set(requests.flatMap(({ stall_id: id }) => id ?? []))]
}

/** Of money out the live payouts of its account; of money in those that it may be the return of. */
async function payoutsNear(
  reading: Reading,
  transfer: TransferRow,
  named: Named,
): Promise<PayoutRow[]> {
  const states = transfer.direction === 'out' ? (['ordered', 'sent'] as const) : (['paid'] as const)
  const rows = await reading.db
    .selectFrom('cho_payout')
    .selectAll()
    .where('account_id', '=', transfer.account_id)
    .where('amount', '=', remainderOf(transfer))
    .where('state', 'in', states)
    .orderBy('ordered_at', 'desc')
    .limit(MAX_CANDIDATES)
    .execute()
  return [...new Map([...rows, ...named.payouts].map((row) => [row.id, row])).values()]
}

/** Movements of the same amount the other way in the same book, within a weekend. */
async function counterpartsOf(
  reading: Reading,
  transfer: TransferRow,
): Promise<CounterpartSuggestion[]> {
  const rows = await reading.db
    .selectFrom('cho_bank_transfer as transfer')
    .innerJoin('cho_receiving_account as account', 'account.id', 'transfer.account_id')
    .selectAll('transfer')
    .where('account.book_id', '=', transfer.book_id)
    .where('transfer.amount', '=', transfer.amount)
    .where('transfer.direction', '=', transfer.direction === 'in' ? 'out' : 'in')
    .where('transfer.occurred_at', '>=', plusMs(transfer.occurred_at, -PAIR_MS))
    .where('transfer.occurred_at', '<=', plusMs(transfer.occurred_at, PAIR_MS))
    .orderBy('transfer.occurred_at')
    .orderBy('transfer.id')
    .limit(20)
    .execute()
  const at = instantToMs(transfer.occurred_at)
  return rows
    .map((row) => ({
      transferId: row.id,
      accountId: row.account_id,
      occurredAt: row.occurred_at,
      unallocated: remainderOf(row),
      daysApart: Math.floor(Math.abs(instantToMs(row.occurred_at) - at) / DAY_MS),
      sameAccount: row.account_id === transfer.account_id,
    }))
    .toSorted((a, b) => a.daysApart - b.daysApart)
    .slice(0, 3)
}

/** Other money that waits on the account: with one of it, this is what a request asks. */
async function togetherOf(
  reading: Reading,
  transfer: TransferRow,
  { waiting, requests }: { readonly waiting: Waiting; readonly requests: readonly RequestRow[] },
): Promise<TogetherSuggestion[]> {
  const larger = requests.filter((row) => row.state === 'open' && dueOf(row) > waiting.amount)
  if (larger.length === 0) return []
  const others = await waitingBeside(reading, transfer.account_id, transfer)
  return larger
    .flatMap((row) =>
      others
        .filter(({ left }) => left + waiting.amount === dueOf(row))
        .map(({ id }) => ({ requestId: row.id, due: dueOf(row), transferIds: [id] })),
    )
    .slice(0, 3)
}

async function waitingBeside(
  reading: Reading,
  accountId: ReceivingAccountId,
  beside: TransferRow,
): Promise<{ readonly id: TransferRow['id']; readonly left: Dong }[]> {
  const rows = await reading.db
    .selectFrom('cho_exception')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'cho_exception.transfer_id')
    .select(['transfer.id', 'transfer.amount', 'transfer.allocated'])
    .where('cho_exception.state', '=', sql.lit('open' as const))
    .where('transfer.account_id', '=', accountId)
    .where('transfer.direction', '=', 'in')
    .where('transfer.id', '<>', beside.id)
    .where('transfer.occurred_at', '>=', plusMs(beside.occurred_at, -DAY_MS))
    .where('transfer.occurred_at', '<=', plusMs(beside.occurred_at, DAY_MS))
    .orderBy('transfer.occurred_at')
    .limit(50)
    .execute()
  return rows.map(({ id, amount, allocated }) => ({ id, left: dong(amount - allocated) }))
}
