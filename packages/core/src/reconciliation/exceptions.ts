import {
  type ExceptionDetail,
  type ExceptionId,
  exceptionRule,
  type StallId,
  type WaitingTally,
} from '@cho40/contract'
import { dong, type Instant, instantToMs } from '@cho40/values'
import { sql } from 'kysely'
import { scopesBelow } from '../access/scopes.ts'
import type { ClockDep, Reading } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import { ownBooksBelow } from './books-below.ts'
import { remainderOf } from './place-money.ts'
import { suggestionsFor } from './suggestions.ts'

const MINUTE_MS = 60_000

/** Whose waiting money is meant, and from where on. */
export type WantedWaiting = {
  readonly scopeId: string
  readonly direction?: 'in' | 'out'
  /** The last row that is known already: only what comes after it, whether that one still waits or not. */
  readonly after?: { readonly openedAt: Instant; readonly id: ExceptionId }
}

/**
 * Money that waits for a person, oldest first: whose work it is, how urgent, why in figures, and
 * what may be done, with suggestions. `scopeId` is a stall, a cooperative, or anything above, such
 * as a market. `direction` leaves out the other one; `after` goes on behind a row, so that pages neither
 * skip nor repeat what waits while others are settled.
 */
export async function openExceptions(
  reading: Reading & ClockDep,
  wanted: WantedWaiting & { readonly limit: number },
): Promise<ExceptionDetail[]> {
  const rows = await waitingRows(reading, wanted)
  const now = instantToMs(reading.clock.now())
  const views: ExceptionDetail[] = []
  for (const { exception_id, type, stall_id, opened_at, ...transfer } of rows) {
    const rule = exceptionRule(type)
    const ageMinutes = Math.max(0, Math.floor((now - instantToMs(opened_at)) / MINUTE_MS))
    views.push({
      id: exception_id,
      type,
      stallId: stall_id,
      transferId: transfer.id,
      bookId: transfer.book_id,
      accountId: transfer.account_id,
      direction: transfer.direction,
      amount: transfer.amount,
      unallocated: remainderOf(transfer),
      occurredAt: transfer.occurred_at,
      openedAt: opened_at,
      memo: transfer.memo,
      owner: rule.owner,
      severity: rule.severity,
      ageMinutes,
      overdue: ageMinutes > rule.dueHours * 60,
      resolutions: rule.resolutions,
      ...(await suggestionsFor(reading, transfer)),
    })
  }
  return views
}

type Row = TransferRow & {
  readonly exception_id: ExceptionDetail['id']
  readonly type: string
  readonly stall_id: StallId | null
  readonly opened_at: ExceptionDetail['openedAt']
}

/** How much of the same there is, without reading it. */
export async function waitingTally(reading: Reading, wanted: WantedWaiting): Promise<WaitingTally> {
  const { count, unallocated } = await waiting(reading, wanted)
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .select(
      sql<number | string>`coalesce(sum(transfer.amount - transfer.allocated), 0)`.as(
        'unallocated',
      ),
    )
    .executeTakeFirstOrThrow()
  return { count: Number(count), unallocated: dong(Number(unallocated)) }
}

function waitingRows(
  reading: Reading,
  wanted: WantedWaiting & { readonly limit: number },
): Promise<Row[]> {
  return waiting(reading, wanted)
    .selectAll('transfer')
    .select([
      'cho_exception.id as exception_id',
      'cho_exception.type',
      'cho_exception.stall_id',
      'cho_exception.opened_at',
    ])
    .orderBy('cho_exception.opened_at')
    .orderBy('cho_exception.id')
    .limit(wanted.limit)
    .execute()
}

function waiting(reading: Reading, { scopeId, direction, after }: WantedWaiting) {
  let query = reading.db
    .selectFrom('cho_exception')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'cho_exception.transfer_id')
    .where('cho_exception.state', '=', sql.lit('open' as const))
    .where((eb) =>
      eb.or([
        eb('cho_exception.stall_id', 'in', scopesBelow<StallId>(scopeId)),
        eb.and([
          eb('cho_exception.stall_id', 'is', null),
          eb('cho_exception.book_id', 'in', ownBooksBelow(scopeId)),
        ]),
      ]),
    )
  if (direction) query = query.where('transfer.direction', '=', direction)
  if (after) {
    const known = sql`(${after.openedAt}, ${after.id})`
    query = query.where(sql<boolean>`(cho_exception.opened_at, cho_exception.id) > ${known}`)
  }
  return query
}
