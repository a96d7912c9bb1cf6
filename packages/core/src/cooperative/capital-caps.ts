import type { CapitalCap, CooperativeForm, MemberId } from '@cho40/contract'
import { type BasisPoints, type Dong, dong, type MarketDay, sumDong } from '@cho40/values'
import {
  ASSOCIATES_CAPITAL_CAP,
  FOREIGN_CAPITAL_CAP,
  MEMBER_CAPITAL_CAP,
} from '../rules/cooperative-law.ts'
import { ruleOn } from '../rules/dated.ts'

/** What one member holds of the charter capital, promised or paid. */
export type Holding = {
  readonly memberId: MemberId
  readonly associate: boolean
  readonly foreign: boolean
  readonly amount: Dong
}

/** Limits in basis points of the charter capital. */
export type Caps = Readonly<Record<CapitalCap, number>>

export type CapBreach = {
  readonly cap: CapitalCap
  /** Whose; null for a group's limit. */
  readonly memberId: MemberId | null
  readonly holding: Dong
  readonly total: Dong
  readonly limit: number
}

const WHOLE = 10_000

/**
 * The limits of a day. Before the law, nothing is limited here; a charter can be stricter for one
 * member.
 */
export function capsOn(day: MarketDay, form: CooperativeForm, charterCap: number | null): Caps {
  const member = ruleOn(MEMBER_CAPITAL_CAP, day)?.value[form] ?? WHOLE
  return {
    member: Math.min(member, charterCap ?? WHOLE),
    associates: ruleOn(ASSOCIATES_CAPITAL_CAP, day)?.value ?? WHOLE,
    foreign: ruleOn(FOREIGN_CAPITAL_CAP, day)?.value ?? WHOLE,
  }
}

/**
 * Every limit that these holdings pass. Holdings are those AFTER a change: the charter capital falls
 * with whoever leaves, so the shares of those who stay grow.
 */
export function capCheck(holdings: readonly Holding[], caps: Caps): readonly CapBreach[] {
  const total = sumDong(holdings.map(({ amount }) => amount))
  const over = (holding: Dong, limit: number) =>
    BigInt(holding) * BigInt(WHOLE) > BigInt(total) * BigInt(limit)
  const single = holdings
    .filter(({ associate, amount }) => !associate && over(amount, caps.member))
    .map(({ memberId, amount }) => ({
      cap: 'member' as const,
      memberId,
      holding: amount,
      total,
      limit: caps.member,
    }))
  const groups = (['associates', 'foreign'] as const).flatMap((cap) => {
    const inside = holdings.filter((one) => (cap === 'associates' ? one.associate : one.foreign))
    const holding = sumDong(inside.map(({ amount }) => amount))
    const limit = caps[cap]
    return over(holding, limit) ? [{ cap, memberId: null, holding, total, limit }] : []
  })
  return [...single, ...groups]
}

type Share = { readonly holding: Dong; readonly total: Dong; readonly limit: number }

/**
 * The least r with (holding − r) ≤ limit · (total − r): what is paid back leaves the total too, so
 * it is more than the excess. Zero when nothing is passed. The limit is below 100 %.
 */
export function smallestRepayment({ holding, total, limit }: Share): Dong {
  const over = BigInt(holding) * BigInt(WHOLE) - BigInt(total) * BigInt(limit)
  return over <= 0n ? dong(0) : dong(Number(ceilDivide(over, BigInt(WHOLE - limit))))
}

/** The other remedy: the least that others must add so that the same holding fits. */
export function smallestRaise({ holding, total, limit }: Share): Dong {
  const over = BigInt(holding) * BigInt(WHOLE) - BigInt(total) * BigInt(limit)
  return over <= 0n ? dong(0) : dong(Number(ceilDivide(over, BigInt(limit))))
}

/**
 * The same when several members pass the limit at once: what each gives back lowers the total for
 * the others. The least amounts, in the order of the holdings; a holding that can only vanish
 * gives back all of itself.
 */
export function smallestRepayments(
  holdings: readonly Dong[],
  { total, limit }: { readonly total: Dong; readonly limit: BasisPoints | number },
): readonly Dong[] {
  let repaid = holdings.map(() => dong(0))
  for (;;) {
    const given = sumDong(repaid)
    const next = holdings.map((holding, index) => {
      const others = dong(given - (repaid[index] ?? 0))
      const wanted = smallestRepayment({ holding, total: dong(total - others), limit })
      return wanted < holding ? wanted : holding
    })
    if (next.every((amount, index) => amount === repaid[index])) return repaid
    repaid = next
  }
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b
}
