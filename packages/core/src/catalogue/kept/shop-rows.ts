import type { ListingId } from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { Gate } from '../ocop/rubric.ts'

/** A published product with everything that it can be found and chosen by, on every day. */
export type ShopRow = {
  readonly id: ListingId
  readonly foldedName: string
  readonly setNumber: number | null
  readonly placeCode: string
  /** The shop's prices of its first pack, the earliest first. */
  readonly prices: readonly { readonly from: MarketDay; readonly price: Dong }[]
  readonly certificates: readonly Certified[]
  /** When its seller may list it; undefined where nobody need allow that. */
  readonly allowed: readonly Span[] | undefined
  readonly words: readonly { readonly word: string; readonly weight: number }[]
}

/** From a day to the last, none for no end, and before the day that ended it early. */
type Span = {
  readonly from: MarketDay
  readonly last: MarketDay | null
  readonly before: MarketDay | undefined
}

/** In force from its decision on. */
type Certified = Span & { readonly stars: Gate }

/** Of these products, those that are published. At most a thousand. */
export async function shopRows(reading: Reading, ids: readonly ListingId[]): Promise<ShopRow[]> {
  if (ids.length === 0) return []
  const listings = await reading.db
    .selectFrom('cho_listing')
    .select(['id', 'folded_name', 'set_number', 'place_code', 'producer_id'])
    .where('state', '=', 'published')
    .where('id', 'in', ids)
    .execute()
  const prices = await pricesOf(reading, ids)
  const certificates = await certificatesOf(reading, ids)
  const allowed = await allowedOf(reading, ids)
  const words = await wordsOf(reading, ids)
  return listings.map((row) => ({
    id: row.id,
    foldedName: row.folded_name,
    setNumber: row.set_number,
    placeCode: row.place_code,
    prices: prices.get(row.id) ?? [],
    certificates: certificates.get(row.id) ?? [],
    allowed: row.producer_id === null ? undefined : (allowed.get(row.id) ?? []),
    words: words.get(row.id) ?? [],
  }))
}

async function pricesOf(reading: Reading, ids: readonly ListingId[]) {
  const rows = await reading.db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_price as price', 'price.variant_id', 'variant.id')
    .select(['variant.listing_id as of', 'price.valid_from as from', 'price.price'])
    .where('variant.position', '=', 1)
    .where('price.channel', '=', 'shop')
    .where('variant.listing_id', 'in', ids)
    .orderBy('price.valid_from')
    .execute()
  return perListing(rows, ({ from, price }) => ({ from, price }))
}

async function certificatesOf(reading: Reading, ids: readonly ListingId[]) {
  const rows = await reading.db
    .selectFrom('cho_certificate')
    .select(['listing_id as of', 'stars', 'decided_on as from', 'in_force_until as last'])
    .select(['revoked_on', 'replaced_on'])
    .where('listing_id', 'in', ids)
    .execute()
  return perListing(rows, ({ stars, from, last, revoked_on, replaced_on }): Certified => {
    const [before] = [revoked_on, replaced_on].filter((day) => day !== null).toSorted()
    return { stars, from, last, before }
  })
}

async function allowedOf(reading: Reading, ids: readonly ListingId[]) {
  const rows = await reading.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_delegation as given', (join) =>
      join
        .onRef('given.producer_id', '=', 'listing.producer_id')
        .onRef('given.cooperative_id', '=', 'listing.cooperative_id'),
    )
    .select(['listing.id as of', 'given.rights', 'given.revoked_on'])
    .select(['given.valid_from as from', 'given.valid_until as last'])
    .where('listing.id', 'in', ids)
    .execute()
  const listed = rows.filter(({ rights }) => rights.split(' ').includes('list'))
  return perListing(listed, ({ from, last, revoked_on }): Span => {
    return { from, last, before: revoked_on ?? undefined }
  })
}

async function wordsOf(reading: Reading, ids: readonly ListingId[]) {
  const rows = await reading.db
    .selectFrom('cho_search_word')
    .select(['listing_id as of', 'word', 'weight'])
    .where('listing_id', 'in', ids)
    .execute()
  return perListing(rows, ({ word, weight }) => ({ word, weight }))
}

function perListing<Row extends { readonly of: ListingId | null }, Fact>(
  rows: readonly Row[],
  factOf: (row: Row) => Fact,
): ReadonlyMap<ListingId, readonly Fact[]> {
  const facts = new Map<ListingId, Fact[]>()
  for (const row of rows) {
    if (row.of === null) continue
    const before = facts.get(row.of)
    if (before) before.push(factOf(row))
    else facts.set(row.of, [factOf(row)])
  }
  return facts
}

/** The price on a day: the last that had begun, else the first. */
export function priceOfDay({ prices }: ShopRow, today: MarketDay): Dong | undefined {
  return (prices.findLast(({ from }) => from <= today) ?? prices[0])?.price
}

/** The stars that are shown on a day. */
export function starsOfDay({ certificates }: ShopRow, today: MarketDay): Gate | undefined {
  return certificates.find((one) => holdsOn(one, today))?.stars
}

/** Whether it is on offer on a day: as `offeredOn` says. */
export function isOfferedOn({ allowed }: ShopRow, today: MarketDay): boolean {
  return allowed?.some((one) => holdsOn(one, today)) ?? true
}

function holdsOn({ from, last, before }: Span, day: MarketDay): boolean {
  return from <= day && (last === null || last >= day) && (before === undefined || before > day)
}
