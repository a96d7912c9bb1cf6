import type { CooperativeId, FundBookLine, FundBookSource } from '@cho40/contract'
import { addDong, dong, type MarketDay, sumDong } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** The fund's book over some days, source by source, as the general meeting is shown it (article 87). */
export async function fundBook(
  reading: Reading,
  of: { readonly cooperativeId: CooperativeId; readonly from: MarketDay; readonly to: MarketDay },
): Promise<readonly FundBookSource[]> {
  const sources = await reading.db
    .selectFrom('cho_fund_source')
    .select(['id', 'kind', 'name'])
    .where('cooperative_id', '=', of.cooperativeId)
    .orderBy('id')
    .execute()
  const movements = await reading.db
    .selectFrom('cho_fund_movement')
    .select(['source_id', 'day', 'kind', 'amount', 'note'])
    .where('cooperative_id', '=', of.cooperativeId)
    .where('day', '<=', of.to)
    .orderBy('day')
    .orderBy('id')
    .execute()
  return sources.map(({ id, kind, name }) => {
    const own = movements.filter((row) => row.source_id === id)
    const opening = sumDong(own.filter(({ day }) => day < of.from).map(({ amount }) => amount))
    let balance = opening
    const lines = own
      .filter(({ day }) => day >= of.from)
      .map(({ day, kind: how, amount, note }): FundBookLine => {
        balance = addDong(balance, amount)
        return { day, kind: how, amount, balance, note }
      })
    return { id, kind, name, opening: dong(opening), lines, closing: balance }
  })
}
