import type { AdvanceId, AdvanceView, BookId, CooperativeId, MemberId } from '@cho40/contract'
import { payoutsFor } from '../payment/payouts.ts'
import type { Reading } from '../store/deps.ts'

/**
 * Advances of a cooperative's book or of one member, the latest first, each with what became of its
 * money. An advance by bank may have had several payouts: the last one counts.
 */
export async function advancesOf(
  reading: Reading,
  of: { readonly bookId: BookId; readonly memberId?: MemberId; readonly limit: number },
): Promise<AdvanceView[]> {
  let query = advanceRows(reading)
    .where('advance.book_id', '=', of.bookId)
    .orderBy('entry.seq', 'desc')
    .limit(of.limit)
  if (of.memberId) query = query.where('advance.member_id', '=', of.memberId)
  const rows = await query.execute()
  const views: AdvanceView[] = []
  for (const row of rows) views.push(await viewOf(reading, row))
  return views
}

/** The cooperative whose money an advance is; undefined when it is unknown. */
export async function scopeOfAdvance(
  reading: Reading,
  id: AdvanceId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_advance as advance')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.book_id', 'advance.book_id')
    .select('cooperative.id')
    .where('advance.id', '=', id)
    .executeTakeFirst()
  return row?.id
}

/** An advance with the entry that undid it, for the commands that change what becomes of it. */
export function advanceRow(reading: Reading, id: AdvanceId) {
  return advanceRows(reading).where('advance.id', '=', id).executeTakeFirst()
}

export type AdvanceRow = NonNullable<Awaited<ReturnType<typeof advanceRow>>>

/** The last payout of an advance; undefined when it was paid in cash. */
export async function lastPayoutOf(reading: Reading, id: AdvanceId) {
  return (await payoutsFor(reading, id)).at(-1)
}

function advanceRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_advance as advance')
    .innerJoin('cho_entry as entry', 'entry.id', 'advance.entry_id')
    .leftJoin('cho_entry as undoing', 'undoing.reverses_id', 'entry.id')
    .leftJoin('cho_person as giver', 'giver.id', 'advance.given_by')
    .select([
      'advance.id',
      'advance.book_id',
      'advance.member_id',
      'advance.amount',
      'advance.payout_id',
      'advance.note',
      'advance.business_day',
      'advance.given_by',
      'advance.entry_id',
      'giver.name as giver_name',
      'undoing.id as undone_by',
      'undoing.business_day as undone_on',
    ])
}

async function viewOf(reading: Reading, row: AdvanceRow): Promise<AdvanceView> {
  const payout = row.payout_id === null ? undefined : await lastPayoutOf(reading, row.id)
  return {
    id: row.id,
    memberId: row.member_id,
    day: row.business_day,
    amount: row.amount,
    note: row.note,
    givenBy: row.given_by,
    givenByName: row.giver_name ?? '',
    withdrawnOn: row.undone_on,
    payout: payout
      ? {
          id: payout.id,
          code: payout.code,
          memo: payout.memo,
          state: payout.state,
          channel: payout.channel,
          awaitsApproval: payout.awaitsApproval,
          to: payout.to,
        }
      : null,
  }
}
