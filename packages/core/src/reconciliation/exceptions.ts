import { type ExceptionDetail, exceptionRule, type StallId } from '@cho40/contract'
import { instantToMs } from '@cho40/values'
import { sql } from 'kysely'
import { scopesBelow } from '../access/scopes.ts'
import type { ClockDep, Reading } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import { ownBooksBelow } from './books-below.ts'
import { remainderOf } from './place-money.ts'
import { suggestionsFor } from './suggestions.ts'

const MINUTE_MS = 60_000

/**
 * Money that waits for a person, oldest first: whose work it is, how urgent, why in figures, and
 * what may be done, with suggestions. `scopeId` is a stall, a cooperative, or anything above, such
 * as a market. `direction` leaves out the other one.
 */
export async function openExceptions(
  reading: Reading & ClockDep,
  wanted: {
    readonly scopeId: string
    readonly limit: number
    readonly direction?: 'in' | 'out'
  },
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

function waitingRows(
  reading: Reading,
  wanted: Parameters<typeof openExceptions>[1],
): Promise<Row[]> {
  const { scopeId, limit, direction } = wanted
  let query = reading.db
    .selectFrom('cho_exception')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'cho_exception.transfer_id')
    .selectAll('transfer')
    .select([
      'cho_exception.id as exception_id',
      'cho_exception.type',
      'cho_exception.stall_id',
      'cho_exception.opened_at',
    ])
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
    .orderBy('cho_exception.opened_at')
    .orderBy('cho_exception.id')
    .limit(limit)
  if (direction) query = query.where('transfer.direction', '=', direction)
  return query.execute()
}
