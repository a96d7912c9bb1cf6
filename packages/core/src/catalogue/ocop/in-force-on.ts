import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import { known } from '../../store/prepared.ts'

/**
 * Whether the row joined as `certificate` is in force on a day: what `statusOn` says, in SQL. At most
 * one certificate of a listing is.
 */
export function inForceOn(day: MarketDay) {
  const on = known(day)
  return sql<boolean>`(certificate.decided_on <= ${on} and certificate.in_force_until >= ${on}
    and (certificate.revoked_on is null or certificate.revoked_on > ${on})
    and (certificate.replaced_on is null or certificate.replaced_on > ${on}))`
}
