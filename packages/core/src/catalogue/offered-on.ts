import type { DelegationRight } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import { known } from '../store/prepared.ts'

/**
 * Whether the row joined as `listing` may be offered on a day: goods of a registered producer only
 * while the seller holds the right to list them. What `mayFor` says, in SQL.
 */
export function offeredOn(day: MarketDay) {
  return sql<boolean>`(listing.producer_id is null or ${given('list', day)}
    and given.cooperative_id = listing.cooperative_id))`
}

/**
 * Whether the seller whose place is joined as `place` may be paid for the row joined as `listing`. A
 * delegation is given to cooperatives; a stall is paid for what it has itself.
 */
export function paidForOn(day: MarketDay) {
  return sql<boolean>`(listing.producer_id is null or place.cooperative_id is null
    or ${given('receive_money', day)} and given.cooperative_id = place.cooperative_id))`
}

function given(right: DelegationRight, day: MarketDay) {
  const on = known(day)
  return sql`exists (select 1 from cho_delegation as given
    where given.producer_id = listing.producer_id and given.valid_from <= ${on}
    and (given.valid_until is null or given.valid_until >= ${on})
    and (given.revoked_on is null or given.revoked_on > ${on})
    and ' ' || given.rights || ' ' like ${sql.lit(`% ${right} %`)}`
}
