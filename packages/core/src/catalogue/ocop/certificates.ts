import type { CertificateId, CertificateView, CooperativeId, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { CatalogueTables } from '../tables.ts'
import { renewalWindow, statusOn } from './certificate.ts'

type CertificateRow = CatalogueTables['cho_certificate']

/** A certificate as it is kept. Problems: NotFound. */
export async function certificateRow(
  reading: Reading,
  id: CertificateId,
): Promise<Result<CertificateRow, Problem>> {
  const row = await reading.db
    .selectFrom('cho_certificate')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ok(row) : err({ type: 'NotFound', what: 'certificate', id })
}

/** A cooperative's certificates with how each stands on a day, the soonest to end first. */
export async function certificates(
  reading: Reading,
  wanted: { readonly cooperativeId: CooperativeId; readonly today: MarketDay },
): Promise<CertificateView[]> {
  const rows = await reading.db
    .selectFrom('cho_certificate')
    .selectAll()
    .where('cooperative_id', '=', wanted.cooperativeId)
    .orderBy('in_force_until')
    .orderBy('id')
    .execute()
  return rows.map((row) => rowToCertificate(row, wanted.today))
}

function rowToCertificate(row: CertificateRow, today: MarketDay): CertificateView {
  return {
    id: row.id,
    cooperativeId: row.cooperative_id,
    ...(row.listing_id !== null && { listingId: row.listing_id }),
    holder: row.holder,
    product: row.product,
    ...(row.set_number !== null && { set: row.set_number }),
    stars: row.stars,
    ...(row.score !== null && { score: row.score }),
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    issuer: row.issuer,
    ...(row.issuer_name !== null && { issuerName: row.issuer_name }),
    ...(row.product_code !== null && { productCode: row.product_code }),
    validUntil: row.valid_until,
    inForceUntil: row.in_force_until,
    status: statusOn(
      {
        decidedOn: row.decided_on,
        validUntil: row.valid_until,
        renewalFiledOn: row.renewal_filed_on,
        renewalDecidedOn: row.renewal_decided_on,
        revokedOn: row.revoked_on,
        replacedOn: row.replaced_on,
      },
      today,
    ),
    renewal: renewalWindow({ validUntil: row.valid_until }),
  }
}
