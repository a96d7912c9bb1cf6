import type { CooperativeId, MemberId } from '@cho40/contract'
import { type Dong, dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** What a member promised to hold, how much of it counts for the groups' limits, and what is paid. */
export type MemberCapital = {
  readonly pledged: Dong
  readonly associate: Dong
  readonly foreign: Dong
  readonly paid: Dong
}

export const NO_CAPITAL: MemberCapital = {
  pledged: dong(0),
  associate: dong(0),
  foreign: dong(0),
  paid: dong(0),
}

/**
 * The capital of every member that has or had some, after all changes up to a day. Sums come
 * as text from PostgreSQL, where they are numerics.
 */
export async function capitalByMember(
  reading: Reading,
  cooperativeId: CooperativeId,
  day?: MarketDay,
): Promise<ReadonlyMap<MemberId, MemberCapital>> {
  let pledges = reading.db
    .selectFrom('cho_capital_line as line')
    .innerJoin('cho_capital_change as change', 'change.id', 'line.change_id')
    .select(({ fn }) => [
      'line.member_id',
      fn.sum('line.delta').as('pledged'),
      fn.sum('line.associate_delta').as('associate'),
      fn.sum('line.foreign_delta').as('foreign'),
    ])
    .where('change.cooperative_id', '=', cooperativeId)
    .groupBy('line.member_id')
  let payments = reading.db
    .selectFrom('cho_capital_movement')
    .select(({ fn }) => ['member_id', fn.sum('value').as('paid')])
    .where('cooperative_id', '=', cooperativeId)
    .groupBy('member_id')
  if (day !== undefined) {
    pledges = pledges.where('change.day', '<=', day)
    payments = payments.where('day', '<=', day)
  }
  const paid = new Map(
    (await payments.execute()).map((row) => [row.member_id, dong(Number(row.paid))]),
  )
  return new Map(
    (await pledges.execute()).map((row) => [
      row.member_id,
      {
        pledged: dong(Number(row.pledged)),
        associate: dong(Number(row.associate)),
        foreign: dong(Number(row.foreign)),
        paid: paid.get(row.member_id) ?? dong(0),
      },
    ]),
  )
}
