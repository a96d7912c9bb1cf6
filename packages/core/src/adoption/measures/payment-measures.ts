import { plusMs } from '@cho40/values'
import { sql } from 'kysely'
import type { Measure, Measured } from './measure.ts'
import { requestsOf, syncWaits, type Waits } from './waits.ts'

const DAY_SECONDS = 86_400

/** M-07: the middle one of all times from showing a code to its money being matched. */
export const secondsToMatch: Measure = async ({ matchWaits }) =>
  secondsOf(await matchWaits(), 'middle')

/** M-11: nine tenths of the payments were matched at least as fast. */
export const slowSecondsToMatch: Measure = async ({ matchWaits }) =>
  secondsOf(await matchWaits(), 'slow')

/** O-02: the middle one of the times that sales made without a network took to arrive. */
export const syncDelay: Measure = async (place) => {
  const late = (await place.totals()).filter(({ lateCount }) => lateCount > 0)
  const stallIds = late.map(({ stallId }) => stallId)
  return secondsOf(await syncWaits(place, stallIds), 'middle')
}

function secondsOf(waits: Waits | undefined, which: 'middle' | 'slow'): Measured | undefined {
  if (waits === undefined) return undefined
  const evidence = [0, 0, 0, waits.among] as const
  return { numerator: waits[which], denominator: null, evidence: [...evidence], coverage: null }
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
