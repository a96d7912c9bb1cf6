import type {
  CooperativeId,
  DistributionId,
  DistributionSummary,
  DistributionView,
  Problem,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** A distribution with every member's share, by member number. Problems: NotFound. */
export async function distributionOf(
  reading: Reading,
  id: DistributionId,
): Promise<Result<DistributionView, Problem>> {
  const row = await reading.db
    .selectFrom('cho_distribution')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'distribution', id })
  const shares = await reading.db
    .selectFrom('cho_distribution_share as share')
    .innerJoin('cho_member as member', 'member.id', 'share.member_id')
    .selectAll('share')
    .select(['member.number', 'member.name'])
    .where('share.distribution_id', '=', id)
    .orderBy('member.number')
    .execute()
  return ok({
    id,
    meetingId: row.meeting_id,
    day: row.day,
    from: row.from_day,
    to: row.to_day,
    internal: row.internal,
    external: row.external,
    internalFund: row.internal_fund,
    externalFund: row.external_fund,
    lossesCovered: row.losses_covered,
    otherFunds: row.other_funds,
    toMembers: row.to_members,
    kept: row.kept,
    shares: shares.map((share) => ({
      memberId: share.member_id,
      number: share.number,
      name: share.name,
      byUse: share.by_use,
      byLabour: share.by_labour,
      byCapital: share.by_capital,
      externalByUse: share.external_by_use,
      externalByCapital: share.external_by_capital,
      total: share.total,
    })),
  })
}

/** The distributions of a cooperative, the latest first. */
export async function distributions(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<DistributionSummary[]> {
  const rows = await reading.db
    .selectFrom('cho_distribution')
    .select(['id', 'meeting_id', 'day', 'from_day', 'to_day', 'to_members'])
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    day: row.day,
    from: row.from_day,
    to: row.to_day,
    toMembers: row.to_members,
  }))
}
