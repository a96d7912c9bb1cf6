import type { MarketId, PersonId, StallId, VisitId, VisitOutcome } from '@cho40/contract'
import { daysBetween, type Instant, type MarketDay, marketDayOf, plusDays } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'

/** Why the community team should look in at a stall. */
export type DropOffReason =
  /** Has a sign, had no sale by transfer for so long. */
  | 'silent'
  /** Its first code was never paid, and no other since. */
  | 'first_payment_failed'
  /** The printed sign names another account than the stall has now. */
  | 'account_mismatch'

export type DropOff = {
  readonly stallId: StallId
  readonly number: string
  readonly reasons: readonly DropOffReason[]
  /** Its last day with a sale by transfer. */
  readonly lastQrDay: MarketDay | null
  readonly lastVisit: MarketDay | null
}

const SILENT_DAYS = 14

/**
 * A market’s stalls that fell back, the longest silent first. Counts and days alone: the team sees who
 * needs help, not what anybody takes.
 */
export async function dropOffs(
  reading: Reading,
  { marketId, today }: { readonly marketId: MarketId; readonly today: MarketDay },
): Promise<DropOff[]> {
  const { rows } = await sql<{
    stall_id: StallId
    number: string
    last_qr: MarketDay | null
    last_visit: MarketDay | null
    asked: number
    paid: number
    signs: number
    wrong: number
    first_sign: Instant | null
  }>`select stall.id as stall_id, stall.number,
      (select max(sale.business_day) from cho_sale as sale
        where sale.stall_id = stall.id and sale.method = 'qr' and sale.state = 'completed') as last_qr,
      (select max(visit.day) from cho_visit as visit where visit.stall_id = stall.id) as last_visit,
      (select count(*) from cho_sale as sale
        where sale.stall_id = stall.id and sale.method = 'qr' and sale.business_day < ${today}) as asked,
      (select count(*) from cho_sale as sale
        where sale.stall_id = stall.id and sale.method = 'qr' and sale.state = 'completed') as paid,
      (select count(*) from cho_sign as sign
        where sign.stall_id = stall.id and sign.withdrawn_at is null) as signs,
      (select count(*) from cho_sign as sign
        where sign.stall_id = stall.id and sign.withdrawn_at is null
          and sign.account_id <> stall.account_id) as wrong,
      (select min(sign.issued_at) from cho_sign as sign
        where sign.stall_id = stall.id and sign.withdrawn_at is null) as first_sign
    from cho_stall as stall where stall.market_id = ${marketId} order by stall.id`.execute(
    reading.db,
  )
  const since = plusDays(today, -SILENT_DAYS)
  return rows
    .map((row): DropOff => {
      const reasons: DropOffReason[] = []
      const oldSign =
        row.signs > 0 && row.first_sign !== null && marketDayOf(row.first_sign) < since
      if (oldSign && (row.last_qr === null || row.last_qr < since)) reasons.push('silent')
      if (row.asked > 0 && row.paid === 0) reasons.push('first_payment_failed')
      if (row.wrong > 0) reasons.push('account_mismatch')
      return {
        stallId: row.stall_id,
        number: row.number,
        reasons,
        lastQrDay: row.last_qr,
        lastVisit: row.last_visit,
      }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => ((a.lastQrDay ?? '') < (b.lastQrDay ?? '') ? -1 : 1))
}

/** One visit of the community team, as it was written down. */
export type LoggedVisit = {
  readonly visitId: VisitId
  readonly stallId: StallId
  readonly number: string
  readonly day: MarketDay
  readonly helperId: PersonId
  readonly why: string
  readonly outcome: VisitOutcome
  readonly note: string | null
}

/** A market’s visits, the latest first, or those of one stall. */
export function visitLog(
  reading: Reading,
  of: { readonly marketId: MarketId; readonly stallId?: StallId },
): Promise<LoggedVisit[]> {
  let query = reading.db
    .selectFrom('cho_visit as visit')
    .innerJoin('cho_stall as stall', 'stall.id', 'visit.stall_id')
    .select(['visit.id as visitId', 'visit.stall_id as stallId', 'stall.number', 'visit.day'])
    .select(['visit.helper_id as helperId', 'visit.why', 'visit.outcome', 'visit.note'])
    .where('visit.market_id', '=', of.marketId)
  if (of.stallId !== undefined) query = query.where('visit.stall_id', '=', of.stallId)
  return query
    .orderBy('visit.day', 'desc')
    .orderBy('visit.id', 'desc')
    .limit(VISITS_AT_ONCE)
    .execute()
}

const VISITS_AT_ONCE = 500

export type VisitEffect = {
  readonly visitId: VisitId
  readonly stallId: StallId
  readonly day: MarketDay
  readonly outcome: VisitOutcome
  /** Sales by transfer in the 30 days before the visit, and from it on. */
  readonly before: number
  readonly after: number
  /** How many of the 30 days from the visit on are over: fewer can bring fewer. */
  readonly daysAfter: number
}

const EFFECT_DAYS = 30

/** What came of each visit: sales by transfer before and after. A stall’s own trend may explain a part. */
export async function visitEffects(
  reading: Reading,
  { marketId, today }: { readonly marketId: MarketId; readonly today: MarketDay },
): Promise<VisitEffect[]> {
  const visits = await reading.db
    .selectFrom('cho_visit')
    .select(['id', 'stall_id', 'day', 'outcome'])
    .where('market_id', '=', marketId)
    .orderBy('day')
    .orderBy('id')
    .execute()
  const effects: VisitEffect[] = []
  for (const { id, stall_id: stallId, day, outcome } of visits) {
    const before = await paidBetween(reading, stallId, [plusDays(day, -EFFECT_DAYS), day])
    const after = await paidBetween(reading, stallId, [day, plusDays(day, EFFECT_DAYS)])
    const daysAfter = Math.max(0, Math.min(EFFECT_DAYS, daysBetween(day, today) + 1))
    effects.push({ visitId: id, stallId, day, outcome, before, after, daysAfter })
  }
  return effects
}

async function paidBetween(
  reading: Reading,
  stallId: StallId,
  [from, before]: readonly [MarketDay, MarketDay],
): Promise<number> {
  const { n } = await reading.db
    .selectFrom('cho_sale')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('stall_id', '=', stallId)
    .where('method', '=', 'qr')
    .where('state', '=', 'completed')
    .where('business_day', '>=', from)
    .where('business_day', '<', before)
    .executeTakeFirstOrThrow()
  return n
}
