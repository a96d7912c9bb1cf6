import type { CooperativeId } from '@cho40/contract'
import { type MarketDay, marketDayOf, plusDays, ZERO_DONG } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { Measure } from './measure.ts'
import type { Place } from './place.ts'

/**
 * E-10: of what cooperatives owed their members and had promised to pay by a day of the period, how
 * many were paid by that day. A cooperative that promised no day is in neither part: nobody can be
 * late who set no time. Money that came back is not paid.
 */
export const membersPaidInTime: Measure = async (place) => {
  const terms = await termsOf(place.reading, place.cooperatives)
  const promised = place.cooperatives.filter(({ id }) => terms.has(id))
  if (promised.length === 0) return undefined
  let due = 0
  let inTime = 0
  for (const { id, bookId } of promised) {
    for (const line of await owedLines(place.reading, bookId)) {
      const term = (terms.get(id) ?? []).findLast(({ from }) => from <= line.to_day)
      if (!term) continue
      const day = plusDays(line.to_day, term.days)
      if (day < place.period.from || day > place.lastDay) continue
      due += 1
      if (line.paidAt !== null && marketDayOf(line.paidAt) <= day) inTime += 1
    }
  }
  const coverage = { covered: promised.length, of: place.cooperatives.length }
  return { numerator: inTime, denominator: due, evidence: [0, 0, due - inTime, inTime], coverage }
}

type Term = { readonly from: MarketDay; readonly days: number }

async function termsOf(
  reading: Reading,
  cooperatives: Place['cooperatives'],
): Promise<ReadonlyMap<CooperativeId, readonly Term[]>> {
  const terms = new Map<CooperativeId, Term[]>()
  if (cooperatives.length === 0) return terms
  const rows = await reading.db
    .selectFrom('cho_payment_term')
    .select(['cooperative_id', 'valid_from', 'days'])
    .where(
      'cooperative_id',
      'in',
      cooperatives.map(({ id }) => id),
    )
    .orderBy('valid_from')
    .execute()
  for (const { cooperative_id: id, valid_from: from, days } of rows) {
    terms.set(id, [...(terms.get(id) ?? []), { from, days }])
  }
  return terms
}

/** What runs that somebody checked found members to have coming, each with when it was paid. */
async function owedLines(reading: Reading, bookId: Place['cooperatives'][number]['bookId']) {
  const lines = await reading.db
    .selectFrom('cho_settlement_line as line')
    .innerJoin('cho_settlement as run', (join) =>
      join.onRef('run.id', '=', 'line.settlement_id').onRef('run.version', '=', 'line.version'),
    )
    .select(['run.id', 'run.to_day', 'line.member_id'])
    .where('line.book_id', '=', bookId)
    .where('run.state', 'in', ['checked', 'approved', 'exported', 'closed'])
    .where('line.net', '>', ZERO_DONG)
    .execute()
  const payouts = await reading.db
    .selectFrom('cho_settlement_payout as of')
    .innerJoin('cho_payout as payout', 'payout.id', 'of.payout_id')
    .select(['of.settlement_id', 'of.member_id', 'payout.state', 'payout.paid_at'])
    .where('payout.book_id', '=', bookId)
    .orderBy('of.attempt')
    .execute()
  // The last attempt is the one that counts.
  const last = new Map(payouts.map((one) => [`${one.settlement_id} ${one.member_id}`, one]))
  return lines.map((line) => {
    const payout = last.get(`${line.id} ${line.member_id}`)
    return { ...line, paidAt: payout?.state === 'paid' ? payout.paid_at : null }
  })
}
