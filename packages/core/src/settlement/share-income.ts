import type { DistributionId, PersonId, Problem, ShareIncome } from '@cho40/contract'
import { type Dong, ok, type Result, ZERO_DONG } from '@cho40/values'
import { cooperativeOf } from '../cooperative/cooperatives.ts'
import { distributeIncome } from '../cooperative/distribute-income.ts'
import { distributionOf } from '../cooperative/distributions.ts'
import { meetingOf } from '../cooperative/meetings.ts'
import type { Deps } from '../store/deps.ts'
import { useOfServices } from './use-of-services.ts'

/**
 * Shares a period's income by a meeting's plan, with each member's use of services taken from the
 * book over the days of the plan. A second time gives the distribution that was made.
 * Problems: those of `distributeIncome`.
 */
export async function shareIncome(
  deps: Deps,
  input: ShareIncome & { readonly by: PersonId },
): Promise<Result<DistributionId, Problem>> {
  const { labour, ...rest } = input
  const before = await distributionOf(deps, input.id)
  if (before.ok && before.value.meetingId === input.meetingId) return ok(input.id)
  const cooperative = await cooperativeOf(deps, input.cooperativeId)
  if (!cooperative.ok) return cooperative
  const plan = await planOf(deps, input)
  const { bookId } = cooperative.value
  // Without a plan the command below says what is missing.
  const used = plan ? await useOfServices(deps, { bookId, from: plan.from, to: plan.to }) : []
  const byMember = new Map<ShareIncome['labour'][number]['memberId'], [Dong, Dong]>()
  for (const { memberId, use } of used) byMember.set(memberId, [use, ZERO_DONG])
  for (const { memberId, amount } of labour) {
    byMember.set(memberId, [byMember.get(memberId)?.[0] ?? ZERO_DONG, amount])
  }
  const members = [...byMember].map(([memberId, [use, paid]]) => ({ memberId, use, labour: paid }))
  return distributeIncome(deps, { ...rest, members })
}

async function planOf(deps: Deps, { cooperativeId, meetingId }: ShareIncome) {
  const meeting = await meetingOf(deps, cooperativeId, meetingId)
  const decision = meeting?.decisions.find(({ topic }) => topic === 'distribution_plan')
  return decision?.topic === 'distribution_plan' ? decision.plan : undefined
}
