import {
  LISTING_DETAIL_FIELDS,
  type ListingId,
  type ListingRevision,
  type PersonId,
  type Problem,
  type ReviseListing,
} from '@cho40/contract'
import { err, foldText, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { placeExists } from '../places/places.ts'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { mayFor } from './delegations.ts'
import { DETAIL_COLUMNS, detailColumns } from './listing-details.ts'
import type { DecidedBy } from './ocop/decided-by.ts'
import { reindexListing } from './search/reindex-listings.ts'
import { sellerOf, tellSeller } from './sellers.ts'
import type { CatalogueTables } from './tables.ts'

type ListingRow = CatalogueTables['cho_listing']

/** The columns that a seller may correct, by the name of the field. */
const COLUMNS = {
  name: 'name',
  producer: 'producer',
  producerId: 'producer_id',
  placeCode: 'place_code',
  set: 'set_number',
  story: 'story',
  ...DETAIL_COLUMNS,
} as const satisfies Record<keyof ReviseListing['changes'], keyof ListingRow>
type Field = keyof typeof COLUMNS
const FIELDS = [
  'name',
  'producer',
  'producerId',
  'placeCode',
  'set',
  'story',
  ...LISTING_DETAIL_FIELDS,
] as const

type Change = Pick<CatalogueTables['cho_listing_change'], 'field' | 'before' | 'after'>

/** What a certificate was given for: its star must not come to stand on something else. */
const CERTIFIED: readonly Field[] = ['name', 'producer', 'producerId', 'set']

/**
 * Corrects what a listing says; what it said before stays in its log. Its address and the lines of
 * orders stay as they were. While a certificate is in force, or decided for a day to come, name,
 * producer and set stand as they were certified; a set that nobody had said may be filled in. What is
 * said already changes nothing. Answers how many fields changed. Problems: NotFound (listing, place,
 * delegation), WrongState (blocked, withdrawn, certified).
 */
export function reviseListing(
  deps: Deps,
  { listingId: id, changes, by }: ReviseListing & DecidedBy,
): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    const listing = await tx.db
      .selectFrom('cho_listing')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!listing) return err({ type: 'NotFound', what: 'listing', id })
    const wanted = differing(listing, changes)
    if (wanted.length === 0) return ok(0)
    if (listing.state !== 'published' && listing.state !== 'needs_change') {
      return err({ type: 'WrongState', what: 'listing', id, state: listing.state })
    }
    const allowed = await mayChange(tx, listing, { changes, wanted })
    if (!allowed.ok) return allowed
    await log(tx, id, { wanted, by })
    await tx.db.updateTable('cho_listing').set(columnsOf(changes)).where('id', '=', id).execute()
    await reindexListing(tx, id)
    const seller = await sellerOf(tx, listing.cooperative_id)
    if (!seller.ok) return seller
    await tellSeller(tx, seller.value.bookId, {
      type: 'listing.revised',
      payload: { listingId: id, fields: wanted.map(({ field }) => field) },
    })
    return ok(wanted.length)
  })
}

const textOf = (value: string | number | null | undefined) =>
  value === null || value === undefined ? null : String(value)

function differing(listing: ListingRow, changes: ReviseListing['changes']): Change[] {
  return FIELDS.flatMap((field) => {
    const before = textOf(listing[COLUMNS[field]])
    const after = textOf(changes[field])
    return changes[field] === undefined || before === after ? [] : [{ field, before, after }]
  })
}

/** The named columns as the change has them; what it does not name is left out. */
function columnsOf({
  name,
  producer,
  producerId,
  placeCode,
  set,
  story,
  ...details
}: ReviseListing['changes']) {
  return {
    ...(name !== undefined && { name, folded_name: foldText(name) }),
    ...(producer !== undefined && { producer }),
    ...(producerId !== undefined && { producer_id: producerId }),
    ...(placeCode !== undefined && { place_code: placeCode }),
    ...(set !== undefined && { set_number: set }),
    ...(story !== undefined && { story }),
    ...detailColumns(details),
  }
}

async function mayChange(
  tx: Tx,
  { id, cooperative_id: cooperativeId }: ListingRow,
  { changes, wanted }: { changes: ReviseListing['changes']; wanted: readonly Change[] },
): Promise<Result<void, Problem>> {
  const day = marketDayOf(tx.clock.now())
  const { placeCode, producerId } = changes
  const touched = wanted.filter(
    ({ field, before }) => CERTIFIED.includes(field) && !(field === 'set' && before === null),
  )
  if (touched.length > 0 && (await isCertified(tx, { id, day }))) {
    return err({ type: 'WrongState', what: 'listing', id, state: 'certified' })
  }
  if (placeCode !== undefined && !(await placeExists(tx, { code: placeCode, on: day }))) {
    return err({ type: 'NotFound', what: 'place', id: placeCode })
  }
  if (typeof producerId === 'string' && wanted.some(({ field }) => field === 'producerId')) {
    const wish = { producerId, cooperativeId, right: 'list', day } as const
    if (!(await mayFor(tx, wish)))
      return err({ type: 'NotFound', what: 'delegation', id: producerId })
  }
  return ok(undefined)
}

async function isCertified(
  tx: Tx,
  { id, day }: { readonly id: ListingId; readonly day: MarketDay },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_certificate')
    .select('id')
    .where('listing_id', '=', id)
    .where('in_force_until', '>=', day)
    .where((eb) => eb.or([eb('revoked_on', 'is', null), eb('revoked_on', '>', day)]))
    .where((eb) => eb.or([eb('replaced_on', 'is', null), eb('replaced_on', '>', day)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function log(
  tx: Tx,
  id: ListingId,
  { wanted, by }: { readonly wanted: readonly Change[]; readonly by: PersonId },
): Promise<void> {
  const { n } = await tx.db
    .selectFrom('cho_listing_change')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('listing_id', '=', id)
    .executeTakeFirstOrThrow()
  const said = { listing_id: id, person_id: by, recorded_at: tx.clock.now() }
  await tx.db
    .insertInto('cho_listing_change')
    .values(wanted.map((change, at) => ({ ...said, ...change, position: n + at + 1 })))
    .execute()
}

/** What a listing said before each correction, the latest first. */
export async function listingRevisions(
  reading: Reading,
  { listingId }: { readonly listingId: ListingId },
): Promise<ListingRevision[]> {
  const rows = await reading.db
    .selectFrom('cho_listing_change as change')
    .innerJoin('cho_person as person', 'person.id', 'change.person_id')
    .select(['field', 'before', 'after', 'person.name as by', 'change.recorded_at as recordedAt'])
    .where('listing_id', '=', listingId)
    .orderBy('position', 'desc')
    .execute()
  return rows
}
