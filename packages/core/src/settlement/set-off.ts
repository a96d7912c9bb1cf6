import type { MemberId, SetOffOrder } from '@cho40/contract'
import { basisPoints, type Dong, dong, minDong, shareOf, ZERO_DONG } from '@cho40/values'

/** What a member earned and owes when a run is drawn up. */
export type MemberFacts = {
  readonly memberId: MemberId
  readonly sales: Dong
  readonly purchases: Dong
  /** With their VAT; a positive amount. */
  readonly fees: Dong
  /** The debt an earlier run left; never positive. */
  readonly brought: Dong
  readonly withheld: Dong
  readonly advances: Dong
  readonly inputs: Dong
}

/** A member's line: sales + purchases − fees + brought = withheld + advances + inputs + net + carried. */
export type Line = MemberFacts & { readonly net: Dong; readonly carried: Dong }

/**
 * What a member gets. Tax comes first, then debts in their order, each at most its part of what was
 * left after tax and never more than is owed. Whoever earned less than nothing is paid nothing and
 * owes it to the next run: a payment is never negative. Limits round down, to the member's good.
 */
export function lineOf(facts: MemberFacts, order: SetOffOrder): Line {
  const earned = dong(facts.sales + facts.purchases - facts.fees + facts.brought)
  if (earned <= 0) {
    const nothing = { withheld: ZERO_DONG, advances: ZERO_DONG, inputs: ZERO_DONG, net: ZERO_DONG }
    return { ...facts, ...nothing, carried: earned }
  }
  const withheld = minDong(facts.withheld, earned)
  const afterTax = dong(earned - withheld)
  let left = afterTax
  const taken = { advances: ZERO_DONG, inputs: ZERO_DONG }
  for (const { kind, limitBps } of order) {
    const limit = shareOf(afterTax, basisPoints(limitBps), 'down')
    const part = minDong(minDong(facts[kind], limit), left)
    taken[kind] = part
    left = dong(left - part)
  }
  return { ...facts, withheld, ...taken, net: left, carried: ZERO_DONG }
}
