import type { CapitalCertificateId, CertificateOfCapital, Problem } from '@cho40/contract'
import { type Dong, err, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { charterOn, cooperativeOf } from './cooperatives.ts'
import { memberOf, versionsOn } from './members.ts'

/**
 * A certificate as it was issued (article 75): the cooperative's and the member's data of that day.
 * Problems: NotFound.
 */
export async function certificateOfCapital(
  reading: Reading,
  id: CapitalCertificateId,
): Promise<Result<CertificateOfCapital, Problem>> {
  const row = await reading.db
    .selectFrom('cho_capital_certificate')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'certificate', id })
  const cooperative = await cooperativeOf(reading, row.cooperative_id)
  if (!cooperative.ok) return cooperative
  const member = await memberOf(reading, row.member_id)
  if (!member.ok) return member
  const charter = await charterOn(reading, row.cooperative_id, row.issued_on)
  const known = (await versionsOn(reading, row.cooperative_id, row.issued_on)).get(row.member_id)
  return ok({
    id,
    number: row.number,
    cooperative: {
      name: cooperative.value.name,
      code: charter?.code ?? null,
      seat: charter?.seat ?? null,
    },
    representative: charter?.representative ?? null,
    charterCapital: row.charter_capital,
    member: {
      id: row.member_id,
      number: member.value.number,
      name: known?.name ?? member.value.name,
      address: known?.address ?? '',
      nationality: known?.nationality ?? '',
      identityMasked: known?.identity_masked ?? null,
    },
    share: row.share,
    shareRate: rateOf(row.share, row.charter_capital),
    issuedOn: row.issued_on,
    voidedOn: row.voided_on,
    voidReason: row.void_reason,
    replaces: row.replaces_id,
  })
}

/** A part of a whole in basis points, rounded half up. */
function rateOf(part: Dong, whole: Dong): number {
  return whole === 0
    ? 0
    : Number((2n * BigInt(part) * 10_000n + BigInt(whole)) / (2n * BigInt(whole)))
}
