import type { BookId, DeliveryQuote, DeliveryTariffView } from '@cho40/contract'
import { type Dong, type MarketDay, subtractDong } from '@cho40/values'
import { sql } from 'kysely'
import { unitOn, unitsAbove } from '../places/units.ts'
import type { Reading } from '../store/deps.ts'
import { known, prepared } from '../store/prepared.ts'
import { deliveryCharge } from './delivery-charge.ts'

/** In the text: a bare value there makes SQLite plan anew at every run. */
const ONE = sql.lit(1)

const lastSaid = prepared(
  (db, { bookId, day }: { readonly bookId: BookId; readonly day: MarketDay }) =>
    db
      .selectFrom('cho_delivery_tariff')
      .selectAll()
      .where('book_id', '=', known(bookId))
      .where('valid_from', '<=', known(day))
      .orderBy('valid_from', 'desc')
      .orderBy('position', 'desc')
      .limit(ONE),
)

/** What a seller takes for bringing goods on a day; undefined when it has said nothing. */
export async function deliveryTariff(
  reading: Reading,
  { bookId, day }: { readonly bookId: BookId; readonly day: MarketDay },
): Promise<DeliveryTariffView | undefined> {
  const [row] = await lastSaid(reading, { bookId, day })
  if (!row) return undefined
  const areas = await reading.db
    .selectFrom('cho_delivery_area')
    .select(['place_code as placeCode', 'charge'])
    .where('tariff_id', '=', row.id)
    .orderBy('place_code')
    .execute()
  return {
    id: row.id,
    validFrom: row.valid_from,
    delivers: row.delivers === 1,
    flat: row.flat,
    freeFrom: row.free_from,
    areas,
  }
}

/** What each seller would take for bringing goods of so much to a place, for a page before the order. */
export async function deliveryQuotes(
  reading: Reading,
  wanted: {
    readonly day: MarketDay
    readonly placeCode?: string | undefined
    /** What is ordered of each seller. */
    readonly goods: ReadonlyMap<BookId, Dong>
  },
): Promise<DeliveryQuote[]> {
  const { day, placeCode } = wanted
  const places = placeCode === undefined ? [] : await placeAndAbove(reading, placeCode, day)
  const quotes: DeliveryQuote[] = []
  for (const [bookId, goods] of wanted.goods) {
    const tariff = await deliveryTariff(reading, { bookId, day })
    const charge = deliveryCharge(tariff, { goods, places })
    const from = tariff?.freeFrom ?? null
    const costs = charge !== 'not_served' && charge > 0
    const freeAfter = costs && from !== null ? subtractDong(from, goods) : null
    quotes.push({ bookId, goods, charge, freeAfter })
  }
  return quotes
}

/** A commune and its province: those of this deployment first, then the real ones. */
async function placeAndAbove(reading: Reading, code: string, day: MarketDay): Promise<string[]> {
  const own = await reading.db
    .selectFrom('cho_place')
    .select('parent_code')
    .where('code', '=', code)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  if (own) return own.parent_code === null ? [code] : [code, own.parent_code]
  const unit = unitOn(code, day)
  const above = unit.ok ? unitsAbove(unit.value, day) : []
  return [code, ...above.map((one) => one.code)]
}
