import type { MemberAgreementView, MemberId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The written agreements of a member, the latest first, ended ones among them. */
export async function memberAgreements(
  reading: Reading,
  memberId: MemberId,
): Promise<MemberAgreementView[]> {
  const rows = await reading.db
    .selectFrom('cho_member_agreement')
    .select(['id', 'number', 'signed_on', 'valid_from', 'valid_to'])
    .where('member_id', '=', memberId)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    signedOn: row.signed_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}
