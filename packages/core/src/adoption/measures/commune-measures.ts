import { nextMarketDay, startOfMarketDay } from '@cho40/values'
import { offeredOn } from '../../catalogue/offered-on.ts'
import type { Measure } from './measure.ts'

/** M-09: a market has a specialty online when its unit has a published listing. */
export const marketsWithSpecialty: Measure = async ({ reading, marketIds, unitCodes, lastDay }) => {
  if (marketIds.length === 0) return undefined
  const after = startOfMarketDay(nextMarketDay(lastDay))
  const rows = await reading.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_market as market', 'market.place_code', 'listing.place_code')
    .select('market.id')
    .distinct()
    .where('market.id', 'in', [...marketIds])
    .where('listing.place_code', 'in', [...unitCodes])
    .where('listing.state', '=', 'published')
    .where(offeredOn(lastDay))
    .where('listing.published_at', '<', after)
    .execute()
  const of = marketIds.length
  return { numerator: rows.length, denominator: of, evidence: [0, 0, of, 0], coverage: null }
}

/** M-10, as it stood on the last day. */
export const marketsWithWifi: Measure = async ({ reading, marketIds, lastDay }) => {
  if (marketIds.length === 0) return undefined
  const rows = await reading.db
    .selectFrom('cho_market_wifi')
    .select(['market_id', 'free'])
    .where('market_id', 'in', [...marketIds])
    .where('valid_from', '<=', lastDay)
    .orderBy('valid_from')
    .execute()
  // The last line of each market holds.
  const told = new Map(rows.map((row) => [row.market_id, row.free]))
  const of = marketIds.length
  return {
    numerator: [...told.values()].filter((free) => free === 1).length,
    denominator: of,
    evidence: [0, of - told.size, told.size, 0],
    coverage: { covered: told.size, of },
  }
}

/** H-02: each vendor once, however often the team came. */
export const peopleAssisted: Measure = async ({ reading, marketIds, period, lastDay }) => {
  if (marketIds.length === 0) return undefined
  const { people } = await reading.db
    .selectFrom('cho_visit as visit')
    .innerJoin('cho_stall as stall', 'stall.id', 'visit.stall_id')
    .select((eb) => eb.fn.count<number>('stall.vendor_id').distinct().as('people'))
    .where('visit.market_id', 'in', [...marketIds])
    .where('visit.day', '>=', period.from)
    .where('visit.day', '<=', lastDay)
    .where('visit.outcome', 'in', ['solved', 'taught'])
    .executeTakeFirstOrThrow()
  return { numerator: people, denominator: null, evidence: [0, people, 0, 0], coverage: null }
}

/** S-01: fake codes and forged receipts that somebody confirmed and nobody took back. */
export const fraudsConfirmed: Measure = async ({ reading, marketIds, period, lastDay }) => {
  if (marketIds.length === 0) return undefined
  const rows = await reading.db
    .selectFrom('cho_complaint as complaint')
    .innerJoin('cho_complaint_step as step', 'step.complaint_id', 'complaint.id')
    .select(['complaint.id', 'step.state'])
    .where('complaint.market_id', 'in', [...marketIds])
    .where('complaint.kind', 'in', ['fake_qr', 'forged_receipt'])
    .where('complaint.day', '>=', period.from)
    .where('complaint.day', '<=', lastDay)
    .where('step.state', 'in', ['confirmed', 'rejected'])
    .orderBy('step.position')
    .execute()
  const judged = new Map(rows.map(({ id, state }) => [id, state]))
  const confirmed = [...judged.values()].filter((state) => state === 'confirmed').length
  return { numerator: confirmed, denominator: null, evidence: [0, 0, confirmed, 0], coverage: null }
}
