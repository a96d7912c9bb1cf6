import type {
  AgreementId,
  CapitalCertificateId,
  CooperativeId,
  DistributionId,
  FundSourceId,
  MemberId,
} from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

type InCooperative =
  | { readonly memberId: MemberId }
  | { readonly agreementId: AgreementId }
  | { readonly certificateId: CapitalCertificateId }
  | { readonly sourceId: FundSourceId }
  | { readonly distributionId: DistributionId }

/** The cooperative that decides about a thing of its own; undefined when the thing is unknown. */
export async function scopeInCooperative(
  reading: Reading,
  thing: InCooperative,
): Promise<CooperativeId | undefined> {
  return (await rowOf(reading, thing))?.cooperative_id
}

function rowOf({ db }: Reading, thing: InCooperative) {
  if ('memberId' in thing) {
    return db
      .selectFrom('cho_member')
      .select('cooperative_id')
      .where('id', '=', thing.memberId)
      .executeTakeFirst()
  }
  if ('agreementId' in thing) {
    return db
      .selectFrom('cho_member_agreement as agreement')
      .innerJoin('cho_member as member', 'member.id', 'agreement.member_id')
      .select('member.cooperative_id')
      .where('agreement.id', '=', thing.agreementId)
      .executeTakeFirst()
  }
  if ('certificateId' in thing) {
    return db
      .selectFrom('cho_capital_certificate')
      .select('cooperative_id')
      .where('id', '=', thing.certificateId)
      .executeTakeFirst()
  }
  if ('sourceId' in thing) {
    return db
      .selectFrom('cho_fund_source')
      .select('cooperative_id')
      .where('id', '=', thing.sourceId)
      .executeTakeFirst()
  }
  return db
    .selectFrom('cho_distribution')
    .select('cooperative_id')
    .where('id', '=', thing.distributionId)
    .executeTakeFirst()
}
