import type { BookId, PayoutLine, PayoutState, StallId } from '@cho40/contract'
import { bankByBin } from '@cho40/vietqr/banks'
import { sql } from 'kysely'
import { scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'
import { rowToPayout } from './payout.ts'

/**
 * The payouts of every book below a stall, a cooperative, a market or anything above, the latest
 * first, with the names that a person knows them by.
 */
export async function payoutsBelow(
  reading: Reading,
  wanted: {
    readonly scopeId: string
    readonly states: readonly PayoutState[]
    readonly limit: number
  },
): Promise<PayoutLine[]> {
  const rows = await linesBelow(reading, wanted.scopeId)
    .where('payout.state', 'in', wanted.states)
    .limit(wanted.limit)
    .execute()
  return rows.map((row) => ({
    ...rowToPayout(row),
    stallId: row.stall_id,
    from: { bankName: bankName(row.from_bin), number: row.from_number },
    toBankName: row.to_bin === null ? null : bankName(row.to_bin),
    orderedByName: row.ordered_by_name ?? '',
    approvedByName: row.approved_by_name,
    refund:
      row.refund_id === null || row.refund_reason === null
        ? null
        : { id: row.refund_id, reason: row.refund_reason, note: row.refund_note },
  }))
}

function linesBelow({ db }: Reading, scopeId: string) {
  return (
    db
      .selectFrom('cho_payout as payout')
      .innerJoin('cho_receiving_account as account', 'account.id', 'payout.account_id')
      .leftJoin('cho_person as orderer', 'orderer.id', 'payout.ordered_by')
      .leftJoin('cho_person as approver', 'approver.id', 'payout.approved_by')
      .leftJoin('cho_refund as refund', 'refund.payout_id', 'payout.id')
      .selectAll('payout')
      .select([
        'account.bin as from_bin',
        'account.number as from_number',
        'orderer.name as ordered_by_name',
        'approver.name as approved_by_name',
        'refund.id as refund_id',
        'refund.reason as refund_reason',
        'refund.note as refund_note',
      ])
      // Of several stalls with one account, the first.
      .select((eb) =>
        eb
          .selectFrom('cho_stall_payee as payee')
          .select((min) => min.fn.min<StallId>('payee.stall_id').as('id'))
          .whereRef('payee.account_id', '=', 'payout.account_id')
          .as('stall_id'),
      )
      .where('payout.book_id', 'in', booksBelow(scopeId))
      .orderBy('payout.ordered_at', 'desc')
      .orderBy('payout.id', 'desc')
  )
}

function booksBelow(scopeId: string) {
  return sql<BookId>`(select stall.book_id from cho_stall stall
    where stall.id in ${scopesBelow(scopeId)}
    union select cooperative.book_id from cho_cooperative cooperative
    where cooperative.id in ${scopesBelow(scopeId)})`
}

function bankName(bin: string): string {
  return bankByBin(bin)?.shortName ?? bin
}
