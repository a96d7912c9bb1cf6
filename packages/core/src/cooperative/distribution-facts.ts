import type {
  CooperativeForm,
  DistributeIncome,
  DistributionPlan,
  Problem,
  ResultId,
} from '@cho40/contract'
import { type Dong, dong, err, ok, type Result, ZERO_DONG } from '@cho40/values'
import { balanceOf } from '../ledger/balances.ts'
import { accountFor } from '../ledger/party-account.ts'
import { BY_USE_FLOOR, EXTERNAL_FUND_FLOOR } from '../rules/cooperative-law.ts'
import { ruleOn } from '../rules/dated.ts'
import type { Tx } from '../store/deps.ts'
import { type Cooperative, charterOn, formOf } from './cooperatives.ts'
import type { DistributionFacts, DistributionMember } from './distribution.ts'
import { capitalByMember, NO_CAPITAL } from './holdings.ts'
import { members, versionsOn } from './members.ts'
import { unfit } from './refusals.ts'

/** The law's floors for a plan, in basis points. */
export type Floors = { readonly fund: number; readonly byUse: number }

/**
 * Holds a meeting's plan to the law and the charter of the period's last day. Problems: InvalidInput
 * (the rate that is too low).
 */
export async function floorsFor(
  tx: Tx,
  { id }: Cooperative,
  plan: DistributionPlan,
): Promise<Result<Floors, Problem>> {
  const charter = await charterOn(tx, id, plan.to)
  const form: CooperativeForm = formOf(charter)
  const fund = ruleOn(EXTERNAL_FUND_FLOOR, plan.to)?.value[form] ?? 0
  const byUse = ruleOn(BY_USE_FLOOR, plan.to)?.value ?? 0
  if (plan.externalFundRate < fund) return unfit('plan.externalFundRate', 'below_law')
  if (plan.byUse < byUse) return unfit('plan.byUse', 'below_law')
  if (charter && plan.externalFundRate < charter.external_fund_rate) {
    return unfit('plan.externalFundRate', 'below_charter')
  }
  if (charter && plan.internalFundRate < charter.internal_fund_rate) {
    return unfit('plan.internalFundRate', 'below_charter')
  }
  return ok({ fund, byUse })
}

export type PeriodFacts = DistributionFacts & { readonly results: readonly ResultId[] }

/**
 * The results of a period that were not shared yet, the losses that stand beside them, and what each
 * member brought. Problems: NotFound (no result, or somebody who was no member).
 */
export async function factsFor(
  tx: Tx,
  cooperative: Cooperative,
  { plan, input }: { readonly plan: DistributionPlan; readonly input: DistributeIncome },
): Promise<Result<PeriodFacts, Problem>> {
  const open = await tx.db
    .selectFrom('cho_result as result')
    .leftJoin('cho_distribution_result as shared', 'shared.result_id', 'result.id')
    .selectAll('result')
    .where('result.cooperative_id', '=', cooperative.id)
    .where('shared.result_id', 'is', null)
    .execute()
  const own = open.filter((row) => plan.from <= row.to_day && row.to_day <= plan.to)
  if (own.length === 0) return err({ type: 'NotFound', what: 'result', id: plan.to })
  const internalOf = (rows: typeof open) =>
    dong(rows.reduce((sum, row) => sum + row.internal_income - row.internal_cost, 0))
  const externalOf = (rows: typeof open) =>
    dong(rows.reduce((sum, row) => sum + row.external_income - row.external_cost, 0))
  const sharing = await membersOf(tx, cooperative, { plan, input })
  if (!sharing.ok) return sharing
  return ok({
    results: own.map(({ id }) => id),
    internal: internalOf(own),
    external: externalOf(own),
    losses: {
      internal: await lossBefore(tx, cooperative, {
        role: 'retained_internal',
        unshared: internalOf(open),
      }),
      external: await lossBefore(tx, cooperative, {
        role: 'retained_external',
        unshared: externalOf(open),
      }),
    },
    members: sharing.value,
  })
}

/** What stands as a loss beside the results that are still to be shared. */
async function lossBefore(
  tx: Tx,
  { bookId }: Cooperative,
  {
    role,
    unshared,
  }: {
    readonly role: 'retained_internal' | 'retained_external'
    readonly unshared: Dong
  },
): Promise<Dong> {
  const standing = -(await balanceOf(tx, bookId, await accountFor(tx, bookId, role)))
  return dong(Math.max(0, unshared - standing))
}

async function membersOf(
  tx: Tx,
  { id }: Cooperative,
  { plan, input }: { readonly plan: DistributionPlan; readonly input: DistributeIncome },
): Promise<Result<readonly DistributionMember[], Problem>> {
  const { to } = plan
  const versions = await versionsOn(tx, id, to)
  const capital = await capitalByMember(tx, id, to)
  const brought = new Map(input.members.map((one) => [one.memberId, one]))
  const known = await members(tx, id)
  const ids = new Set(known.map((one) => one.id))
  const stranger = input.members.find((one) => !ids.has(one.memberId))
  if (stranger) return err({ type: 'NotFound', what: 'member', id: stranger.memberId })
  return ok(
    known
      .filter(({ admittedOn, leftOn }) => admittedOn <= to && (leftOn === null || to <= leftOn))
      .map((one) => ({
        memberId: one.id,
        official: (versions.get(one.id)?.kind ?? one.kind) === 'official',
        capital: (capital.get(one.id) ?? NO_CAPITAL).paid,
        use: brought.get(one.id)?.use ?? ZERO_DONG,
        labour: brought.get(one.id)?.labour ?? ZERO_DONG,
      })),
  )
}
