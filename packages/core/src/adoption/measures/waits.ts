import type { StallId } from '@cho40/contract'
import { type RawBuilder, sql } from 'kysely'
import { OFFLINE_AFTER_SECONDS, secondsOf } from '../facts/fact-sql.ts'
import type { Place } from './place.ts'

/** Whose waits are looked at: a place before it is one. */
export type WaitsOf = Pick<Place, 'reading' | 'period' | 'lastDay' | 'marketIds'>

/** How long things waited: half of them at most `middle` seconds, nine tenths at most `slow`. */
export type Waits = { readonly middle: number; readonly slow: number; readonly among: number }

/** The requests that stalls of a place showed in the period, each with when its last money was matched. */
export function requestsOf({ reading, period, lastDay, marketIds }: WaitsOf): RawBuilder<unknown> {
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

/** From showing a code to its money being matched; undefined when nothing was. */
export function matchWaits(of: WaitsOf): Promise<Waits | undefined> {
  return waitsIn(of, () => {
    return sql`select waited from (${requestsOf(of)}) as request
      where state = 'settled' and waited >= 0`
  })
}

/** From a sale without a network to its arrival, at stalls that had such; undefined when none had. */
export function syncWaits(of: WaitsOf, stallIds: readonly StallId[]): Promise<Waits | undefined> {
  const { reading, period, lastDay } = of
  if (stallIds.length === 0) return Promise.resolve(undefined)
  return waitsIn(of, () => {
    const waited = sql`${secondsOf(reading.dialect, 'sale.recorded_at')} - ${secondsOf(
      reading.dialect,
      'sale.occurred_at',
    )}`
    return sql`select waited from (select ${waited} as waited from cho_sale as sale
        where sale.stall_id in (${sql.join(stallIds.map((id) => sql`${id}`))})
          and sale.business_day between ${period.from} and ${lastDay} and sale.state = 'completed'
          and substr(sale.recorded_at, 1, 16) > substr(sale.occurred_at, 1, 16)) as late
      where waited > ${sql.lit(OFFLINE_AFTER_SECONDS)}`
  })
}

/** The least waits that half and nine tenths of all do not exceed. */
async function waitsIn(
  { reading, marketIds }: WaitsOf,
  waits: () => RawBuilder<unknown>,
): Promise<Waits | undefined> {
  if (marketIds.length === 0) return undefined
  const { rows } = await sql<{ waited: number; among: number }>`
    select cast(waited as bigint) as waited, cast(among as bigint) as among from (
      select waited, row_number() over (order by waited) as nth, count(*) over () as among
      from (${waits()}) as waits
    ) as ordered where nth = (among * 5 + 9) / 10 or nth = (among * 9 + 9) / 10
    order by nth`.execute(reading.db)
  const [middle, slow = middle] = rows
  if (middle === undefined || slow === undefined) return undefined
  return { middle: middle.waited, slow: slow.waited, among: middle.among }
}
