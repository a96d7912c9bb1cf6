import type { ComplaintId, ComplaintView, MarketId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The market a complaint is about; undefined when there is no such complaint. */
export async function marketOfComplaint(
  reading: Reading,
  id: ComplaintId,
): Promise<MarketId | undefined> {
  const row = await reading.db
    .selectFrom('cho_complaint')
    .select('market_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.market_id
}

/** A market's complaints as they stand, the latest first. */
export async function complaints(
  reading: Reading,
  { marketId }: { readonly marketId: MarketId },
): Promise<ComplaintView[]> {
  const rows = await reading.db
    .selectFrom('cho_complaint as complaint')
    .innerJoin('cho_complaint_step as step', 'step.complaint_id', 'complaint.id')
    .select([
      'complaint.id',
      'complaint.market_id as marketId',
      'complaint.stall_id as stallId',
      'complaint.kind',
      'complaint.day',
      'complaint.text',
      'step.state',
      'step.note',
    ])
    .where('complaint.market_id', '=', marketId)
    .orderBy('complaint.day', 'desc')
    .orderBy('complaint.id', 'desc')
    .orderBy('step.position')
    .execute()
  // Steps come oldest first, so the last one of a complaint is what it stands at.
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
