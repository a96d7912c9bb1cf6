import type { CapitalCertificateId, CooperativeId, MemberId, PersonId } from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'
import type { Reading, Tx } from '../store/deps.ts'
import type { CooperativeTables } from './tables.ts'

export type VoidReason = NonNullable<CooperativeTables['cho_capital_certificate']['void_reason']>

type Standing = {
  readonly cooperativeId: CooperativeId
  readonly memberId: MemberId
  /** What is held and fully paid; 0 when nothing is, or something is still owed. */
  readonly share: Dong
  readonly charterCapital: Dong
  readonly day: MarketDay
  readonly by: PersonId
}

/** One live certificate for a holding that is fully paid, none for any other. */
export async function syncCertificate(tx: Tx, standing: Standing): Promise<void> {
  const { memberId, share, day } = standing
  const live = await liveCertificate(tx, memberId)
  if (live?.share === share || (!live && share === 0)) return
  if (live) {
    const gone = await tx.db
      .selectFrom('cho_member')
      .select('left_on')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow()
    const reason = gone.left_on === null ? 'capital_changed' : 'left'
    await voidCertificate(tx, { id: live.id, day, reason })
  }
  if (share > 0) {
    const id = tx.ids.make('capcert')
    await issueCertificate(tx, { ...standing, id, replacesId: live?.id ?? null })
  }
}

export function liveCertificate(reading: Reading, memberId: MemberId) {
  return reading.db
    .selectFrom('cho_capital_certificate')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('voided_on', 'is', null)
    .executeTakeFirst()
}

export async function voidCertificate(
  tx: Tx,
  how: {
    readonly id: CapitalCertificateId
    readonly day: MarketDay
    readonly reason: VoidReason
  },
): Promise<void> {
  await tx.db
    .updateTable('cho_capital_certificate')
    .set({ voided_on: how.day, void_reason: how.reason })
    .where('id', '=', how.id)
    .where('voided_on', 'is', null)
    .execute()
}

export async function issueCertificate(
  tx: Tx,
  next: Standing & {
    readonly id: CapitalCertificateId
    readonly replacesId: CapitalCertificateId | null
  },
): Promise<void> {
  const { last } = await tx.db
    .selectFrom('cho_capital_certificate')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('cooperative_id', '=', next.cooperativeId)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_capital_certificate')
    .values({
      id: next.id,
      cooperative_id: next.cooperativeId,
      number: (last ?? 0) + 1,
      member_id: next.memberId,
      share: next.share,
      charter_capital: next.charterCapital,
      issued_on: next.day,
      voided_on: null,
      void_reason: null,
      replaces_id: next.replacesId,
      recorded_by: next.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
}
