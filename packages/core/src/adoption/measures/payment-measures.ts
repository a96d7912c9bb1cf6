import { plusMs } from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import { secondsOf } from '../facts/fact-sql.ts'
import type { Measure } from './measure.ts'
import type { Place } from './place.ts'

const DAY_SECONDS = 86_400

/** The requests that stalls of a place showed in the period, each with when its last money was matched. */
function requestsOf({ reading, period, lastDay, marketIds }: Place): RawBuilder<unknown> {
  const waited = sql`${secondsOf(reading.dialect, 'asked.matched_at')} - ${secondsOf(
    reading.dialect,
    'asked.created_at',
  )}`
  return sql`select asked.state, asked.created_at, ${waited} as waited from (
      select request.state, request.created_at, (
          select max(allocation.recorded_at) from cho_allocation as allocation
          where allocation.request_id = request.id and allocation.undoes_id is null
        ) as matched_at
      from cho_payment_request as request
      where request.stall_id in (select id from cho_stall
          where market_id in (${sql.join(marketIds.map((id) => sql`${id}`))}))
        and request.business_day between ${period.from} and ${lastDay}
        and request.state <> 'cancelled'
    ) as asked`
}

/** M-07: the middle one of all times from showing a code to its money being matched. */
export const secondsToMatch: Measure = async (place) => {
  if (place.marketIds.length === 0) return undefined
  const { rows } = await sql<{ waited: number; among: number }>`
    select cast(waited as bigint) as waited, cast(among as bigint) as among from (
      select waited, row_number() over (order by waited) as nth, count(*) over () as among
      from (${requestsOf(place)}) as request where state = 'settled' and waited >= 0
    ) as ordered where nth = (among + 1) / 2`.execute(place.reading.db)
  const [middle] = rows
  if (middle === undefined) return undefined
  return {
    numerator: middle.waited,
    denominator: null,
    evidence: [0, 0, 0, middle.among],
    coverage: null,
  }
}

/** M-08: not matched within a day, whether it was later or is waiting still. */
export const waitingOverADay: Measure = async (place) => {
  if (place.marketIds.length === 0) return undefined
  const yesterday = plusMs(place.cutoffAt, -DAY_SECONDS * 1_000)
  const { rows } = await sql<{ waiting: number; asked: number }>`
    select cast(count(*) as bigint) as asked, cast(coalesce(sum(case
        when state = 'open' and created_at < ${yesterday} then 1
        when state = 'settled' and waited > ${sql.lit(DAY_SECONDS)} then 1
        else 0 end), 0) as bigint) as waiting
    from (${requestsOf(place)}) as request`.execute(place.reading.db)
  const { waiting = 0, asked = 0 } = rows[0] ?? {}
  return { numerator: waiting, denominator: asked, evidence: [0, 0, 0, asked], coverage: null }
}

/** M-05: of the bills issued for the period’s months and not waived, those paid by transfer. */
export const feesCashless: Measure = async ({ reading, period, marketIds }) => {
  if (marketIds.length === 0) return undefined
  const { bills, paid } = await reading.db
    .selectFrom('cho_fee_bill as bill')
    .leftJoin('cho_payment_request as request', 'request.id', 'bill.request_id')
    .select((eb) => [
      eb.fn.countAll<number>().as('bills'),
      sql<number>`cast(coalesce(sum(case when request.state = 'settled' and bill.cash = 0
        then 1 else 0 end), 0) as bigint)`.as('paid'),
    ])
    .where('market_id', 'in', [...marketIds])
    .where('month', '>=', period.from.slice(0, 7))
    .where('month', '<=', period.to.slice(0, 7))
    .where('bill.state', 'not in', ['draft', 'waived'])
    .executeTakeFirstOrThrow()
  return {
    numerator: paid,
    denominator: bills,
    evidence: [0, 0, bills - paid, paid],
    coverage: null,
  }
}
