import type { CooperativeId, PaymentTermView } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'

/** Within how many days a cooperative promised to pay its members, the latest promise first. */
export async function paymentTerms(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<PaymentTermView[]> {
  const rows = await reading.db
    .selectFrom('cho_payment_term')
    .select(['valid_from', 'days', 'source'])
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map(({ valid_from: validFrom, days, source }) => ({ validFrom, days, source }))
}
