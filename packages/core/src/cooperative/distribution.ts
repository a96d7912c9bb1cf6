import type { DistributionPlan, DistributionShare, MemberId, Problem } from '@cho40/contract'
import {
  allocate,
  basisPoints,
  type Dong,
  dong,
  err,
  minDong,
  ok,
  type Result,
  shareOf,
  subtractDong,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'
import { unfit } from './refusals.ts'

/** What a member brought to the period; `use` and `labour` in đồng, as the settlement counts them. */
export type DistributionMember = {
  readonly memberId: MemberId
  /** Only official members share by use and labour. */
  readonly official: boolean
  /** Paid-in capital at the period's end; associates without capital have none. */
  readonly capital: Dong
  readonly use: Dong
  readonly labour: Dong
}

export type DistributionFacts = {
  /** Results after cost; negative for a loss. */
  readonly internal: Dong
  readonly external: Dong
  /** Losses of earlier periods that still stand on 4212 and 4211; never negative. */
  readonly losses: { readonly internal: Dong; readonly external: Dong }
  readonly members: readonly DistributionMember[]
}

type Side = {
  readonly gain: Dong
  readonly fund: Dong
  /** Of this side's gain: its own earlier losses, and what makes up for the other side. */
  readonly ownLoss: Dong
  readonly forOther: Dong
  readonly otherFunds: Dong
  readonly remainder: Dong
}

export type Distribution = {
  readonly internal: Side
  readonly external: Side
  readonly shares: readonly DistributionShare[]
  readonly toMembers: Dong
  /** Of the external remainder, what nobody gets this time. */
  readonly kept: Dong
}

/**
 * Shares a period's income as articles 84 to 86 say, in this order: the common fund (rounded up, it
 * is a floor), losses, other funds of the meeting, and the remainder. Of the internal one `byUse`,
 * rounded up, goes by use and labour to official members, the rest by capital; the external one as
 * the plan says. Every part is whole đồng, all parts sum to the whole, and the order in which
 * members are named changes nobody's share.
 * Problems: AmountNotAvailable (funds beyond what is left), InvalidInput (nobody to share with).
 */
export function distribute(
  plan: DistributionPlan,
  facts: DistributionFacts,
): Result<Distribution, Problem> {
  const sides = bothSides(plan, facts)
  if (!sides.ok) return sides
  const { internal, external } = sides.value
  const byUseTotal = shareOf(internal.remainder, basisPoints(plan.byUse), 'up')
  const outside = external.remainder
  const whole = plan.externalByUse + plan.externalByCapital === 10_000
  const externalUse = shareOf(outside, basisPoints(plan.externalByUse), 'down')
  const externalCapital = whole
    ? subtractDong(outside, externalUse)
    : shareOf(outside, basisPoints(plan.externalByCapital), 'down')
  const members = facts.members.toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
  const inside = byUseAndLabour(members, byUseTotal, plan.labourPart)
  const abroad = byUseAndLabour(members, externalUse, plan.labourPart)
  const capital = members.map((one) => one.capital)
  const byCapital = split(subtractDong(internal.remainder, byUseTotal), capital)
  const externalByCapital = split(externalCapital, capital)
  if (!inside || !abroad) return unfit('members', 'no_use_or_labour')
  if (!byCapital || !externalByCapital) return unfit('members', 'no_capital')
  const shares = members.map(({ memberId }, index) => {
    const parts = {
      byUse: inside.use[index] ?? ZERO_DONG,
      byLabour: inside.labour[index] ?? ZERO_DONG,
      byCapital: byCapital[index] ?? ZERO_DONG,
      externalByUse: sumDong([abroad.use[index] ?? ZERO_DONG, abroad.labour[index] ?? ZERO_DONG]),
      externalByCapital: externalByCapital[index] ?? ZERO_DONG,
    }
    return { memberId, ...parts, total: sumDong(Object.values(parts)) }
  })
  const kept = dong(outside - externalUse - externalCapital)
  const toMembers = sumDong(shares.map(({ total }) => total))
  return ok({
    internal,
    external,
    shares: shares.filter(({ total }) => total > 0),
    toMembers,
    kept,
  })
}

/** The funds and losses of both sides; a gain first makes up for its own side, then for the other. */
function bothSides(
  plan: DistributionPlan,
  { internal, external, losses }: DistributionFacts,
): Result<{ readonly internal: Side; readonly external: Side }, Problem> {
  const inside = afterFund(internal, plan.internalFundRate, losses.internal)
  const outside = afterFund(external, plan.externalFundRate, losses.external)
  const forExternal = minDong(inside.left, outside.loss)
  const forInternal = minDong(outside.left, inside.loss)
  const funds = (side: 'internal' | 'external') =>
    sumDong(plan.funds.filter((one) => one.side === side).map(({ amount }) => amount))
  const finish = (
    { gain, fund, ownLoss, left }: ReturnType<typeof afterFund>,
    forOther: Dong,
    otherFunds: Dong,
  ): Side => {
    const remainder = dong(left - forOther - otherFunds)
    return { gain, fund, ownLoss, forOther, otherFunds, remainder }
  }
  const done = {
    internal: finish(inside, forExternal, funds('internal')),
    external: finish(outside, forInternal, funds('external')),
  }
  for (const { remainder, otherFunds } of [done.internal, done.external]) {
    if (remainder < 0) {
      const available = dong(otherFunds + remainder)
      return err({ type: 'AmountNotAvailable', wanted: otherFunds, available })
    }
  }
  return ok(done)
}

function afterFund(result: Dong, rate: number, earlier: Dong) {
  const gain = dong(Math.max(0, result))
  const fund = shareOf(gain, basisPoints(rate), 'up')
  const behind = dong(earlier + Math.max(0, -result))
  const ownLoss = minDong(subtractDong(gain, fund), behind)
  const left = dong(gain - fund - ownLoss)
  return { gain, fund, ownLoss, left, loss: subtractDong(behind, ownLoss) }
}

/** A part nobody has a claim to goes the other way; undefined when neither has one. */
function byUseAndLabour(members: readonly DistributionMember[], total: Dong, labourPart: number) {
  const use = members.map((one) => (one.official ? one.use : ZERO_DONG))
  const labour = members.map((one) => (one.official ? one.labour : ZERO_DONG))
  const wanted = shareOf(total, basisPoints(labourPart), 'half-up')
  const none = (weights: readonly Dong[]) => weights.every((weight) => weight === 0)
  const forLabour = none(labour) ? ZERO_DONG : none(use) ? total : wanted
  const useShares = split(subtractDong(total, forLabour), use)
  const labourShares = split(forLabour, labour)
  return useShares && labourShares ? { use: useShares, labour: labourShares } : undefined
}

function split(total: Dong, weights: readonly Dong[]): readonly Dong[] | undefined {
  if (total === 0) return weights.map(() => ZERO_DONG)
  return weights.some((weight) => weight > 0) ? allocate(total, weights) : undefined
}
