import type { CooperativeId, IssuedCertificateView, MemberId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

export type IssuedCertificate = IssuedCertificateView & { readonly memberId: MemberId }

/** Every capital certificate a cooperative has issued, by number; of one member when named. */
export async function certificatesOfCapital(
  reading: Reading,
  of: { readonly cooperativeId: CooperativeId; readonly memberId?: MemberId },
): Promise<IssuedCertificate[]> {
  let query = reading.db
    .selectFrom('cho_capital_certificate')
    .select(['id', 'number', 'member_id', 'share', 'issued_on', 'voided_on', 'void_reason'])
    .where('cooperative_id', '=', of.cooperativeId)
    .orderBy('number')
  if (of.memberId !== undefined) query = query.where('member_id', '=', of.memberId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    number: row.number,
    memberId: row.member_id,
    share: row.share,
    issuedOn: row.issued_on,
    voidedOn: row.voided_on,
    voidReason: row.void_reason,
  }))
}
