import type { ExceptionView, ReceivingAccountId, StallId } from '@cho40/contract'
import { instantToMs, plusMs, subtractDong } from '@cho40/values'
import { sql } from 'kysely'
import { scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'

const SUGGEST_WITHIN_MS = 30 * 60_000

/**
 * Money that waits for a person, oldest first, with the open requests of that amount made within
 * half an hour. `scopeId` is a stall or anything above it, such as its market.
 */
export async function openExceptions(
  reading: Reading,
  wanted: { readonly scopeId: string; readonly limit: number },
): Promise<ExceptionView[]> {
  const rows = await reading.db
    .selectFrom('cho_exception')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'cho_exception.transfer_id')
    .select([
      'cho_exception.id',
      'cho_exception.type',
      'cho_exception.stall_id',
      'cho_exception.opened_at',
      'transfer.id as transfer_id',
      'transfer.account_id',
      'transfer.amount',
      'transfer.allocated',
      'transfer.occurred_at',
      'transfer.memo',
    ])
    .where('cho_exception.state', '=', sql.lit('open' as const))
    .where('cho_exception.stall_id', 'in', scopesBelow<StallId>(wanted.scopeId))
    .orderBy('cho_exception.opened_at')
    .orderBy('cho_exception.id')
    .limit(wanted.limit)
    .execute()
  const views: ExceptionView[] = []
  for (const row of rows) {
    views.push({
      id: row.id,
      type: row.type,
      stallId: row.stall_id,
      transferId: row.transfer_id,
      amount: row.amount,
      unallocated: subtractDong(row.amount, row.allocated),
      occurredAt: row.occurred_at,
      openedAt: row.opened_at,
      memo: row.memo,
      suggestions: await suggestionsFor(reading, row),
    })
  }
  return views
}

async function suggestionsFor(
  reading: Reading,
  transfer: {
    readonly account_id: ReceivingAccountId
    readonly amount: ExceptionView['amount']
    readonly occurred_at: ExceptionView['occurredAt']
  },
): Promise<ExceptionView['suggestions']> {
  const rows = await reading.db
    .selectFrom('cho_payment_request')
    .select(['id', 'due', 'created_at'])
    .where('account_id', '=', transfer.account_id)
    .where('state', '=', sql.lit('open' as const))
    .where('due', '=', transfer.amount)
    .where('created_at', '>=', plusMs(transfer.occurred_at, -SUGGEST_WITHIN_MS))
    .where('created_at', '<=', plusMs(transfer.occurred_at, SUGGEST_WITHIN_MS))
    .execute()
  return rows
    .map((row) => ({
      requestId: row.id,
      due: row.due,
      createdAt: row.created_at,
      minutesApart: Math.round(
        Math.abs(instantToMs(row.created_at) - instantToMs(transfer.occurred_at)) / 60_000,
      ),
    }))
    .toSorted((a, b) => a.minutesApart - b.minutesApart)
    .slice(0, 3)
}
