import { nextMarketDay, startOfMarketDay } from '@cho40/values'
import { sql } from 'kysely'
import { inForceOn } from '../../catalogue/ocop/in-force-on.ts'
import { offeredOn } from '../../catalogue/offered-on.ts'
import type { Measure } from './measure.ts'
import type { Place } from './place.ts'

/** E-01: on sale on our pages, or said to be carried by another floor. */
export const ocopListed: Measure = async (place) => {
  const valid = await validCertificates(place)
  if (valid === undefined) return undefined
  const listed = valid.filter(({ here, elsewhere }) => here === 1 || elsewhere === 1).length
  return {
    numerator: listed,
    denominator: valid.length,
    evidence: [0, 0, valid.length, 0],
    coverage: null,
  }
}

/** E-02. */
export const ocopValid: Measure = async (place) => {
  const valid = await validCertificates(place)
  if (valid === undefined) return undefined
  return {
    numerator: valid.length,
    denominator: null,
    evidence: [0, 0, valid.length, 0],
    coverage: null,
  }
}

/** The certificates in force on the last day — not those revoked or followed by a newer one — with whether the listing they are for is offered here or elsewhere. */
async function validCertificates({ reading, cooperatives, lastDay }: Place) {
  if (cooperatives.length === 0) return undefined
  return reading.db
    .selectFrom('cho_certificate as certificate')
    .leftJoin('cho_listing as listing', 'listing.id', 'certificate.listing_id')
    .select('certificate.id')
    .select([
      sql<number>`case when listing.state = 'published' and ${offeredOn(lastDay)}
        then 1 else 0 end`.as('here'),
      sql<number>`case when exists (select 1 from cho_listing_channel as carried
          where carried.listing_id = listing.id and carried.from_day <= ${lastDay}
            and (carried.last_day is null or carried.last_day >= ${lastDay}))
        then 1 else 0 end`.as('elsewhere'),
    ])
    .where(
      'certificate.cooperative_id',
      'in',
      cooperatives.map(({ id }) => id),
    )
    .where(inForceOn(lastDay))
    .execute()
}

/** E-11: đồng paid out to members for their goods, by bank and in all. */
export const membersPaidCashless: Measure = async ({ reading, cooperatives, period, lastDay }) => {
  if (cooperatives.length === 0) return undefined
  const row = await reading.db
    .selectFrom('cho_payout')
    .select((eb) => [
      eb.fn.countAll<number>().as('payouts'),
      sql<number>`cast(coalesce(sum(amount), 0) as bigint)`.as('paid'),
      sql<number>`cast(coalesce(sum(case when channel = 'bank' then amount else 0 end), 0)
        as bigint)`.as('banked'),
      sql<number>`cast(coalesce(sum(case when channel = 'bank' then 1 else 0 end), 0)
        as bigint)`.as('transfers'),
    ])
    .where(
      'book_id',
      'in',
      cooperatives.map(({ bookId }) => bookId),
    )
    .where('purpose', 'in', ['member_settlement'])
    .where('state', '=', 'paid')
    .where('paid_at', '>=', startOfMarketDay(period.from))
    .where('paid_at', '<', startOfMarketDay(nextMarketDay(lastDay)))
    .executeTakeFirstOrThrow()
  return {
    numerator: row.banked,
    denominator: row.paid,
    evidence: [0, 0, row.payouts - row.transfers, row.transfers],
    coverage: null,
  }
}
