import {
  type ImportListings,
  type ListingId,
  type ListingImportReport,
  type PersonId,
  type Problem,
  type ProblemType,
  PublishListing,
  type VariantId,
} from '@cho40/contract'
import { err, invariant, marketDayOf, ok, type Result } from '@cho40/values'
import { authorize } from '../../access/authorize.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import type { Gate } from '../ocop/rubric.ts'
import { certifyListing, publishListing } from '../publish-listing.ts'
import { reviseListing } from '../revise-listing.ts'
import { setPrice } from '../set-price.ts'
import { adjustStock } from '../stock/adjust-stock.ts'
import { fieldsOf, LISTING_HEADERS, type ListingField } from './listing-columns.ts'
import { type ListingRow, type RowIssue, readListingRow } from './read-listing-row.ts'
import { addPackOfRow, nameFirstPack, packOfRow, type SheetPack } from './sheet-pack.ts'

type Wish = ImportListings & { readonly by: PersonId }
type Outcome = 'created' | 'updated' | 'unchanged'

/**
 * Takes products from a spreadsheet: each row that is right is published, or — when it names a
 * listing of this cooperative by id, or by name and producer — is corrected and gets its price and
 * stock. Rows that are wrong are left out and told of, so that a file of them can be mended and
 * brought again; so is a star that is not recorded yet, unless the person may record certificates.
 * A dry run does all of it and takes it back. The same id with the same grid gives the same report.
 * Problems: NotFound (cooperative, place), InvalidInput (no column of names), IdReused.
 */
export function importListings(
  deps: Deps,
  wish: Wish,
): Promise<Result<ListingImportReport, Problem>> {
  return transact(deps, async (tx) => {
    if (!wish.dryRun) {
      return once(tx, { scope: wish.cooperativeId, id: wish.id, body: wish }, () => take(tx, wish))
    }
    let report: ListingImportReport | undefined
    const undone = await transact(tx, async (inner) => {
      const taken = await take(inner, wish)
      if (!taken.ok) return taken
      report = taken.value
      // Nothing failed: an Err is the way to take everything back.
      return err({ type: 'WrongState', what: 'import', id: wish.id, state: 'dry_run' })
    })
    if (report) return ok(report)
    invariant(!undone.ok, 'a dry run without a report was refused')
    return undone
  })
}

async function take(tx: Tx, wish: Wish): Promise<Result<ListingImportReport, Problem>> {
  const [header = [], ...rows] = wish.grid
  const fields = fieldsOf(header)
  if (!fields.includes('name')) {
    const message = LISTING_HEADERS.name.vi
    return err({ type: 'InvalidInput', issues: [{ path: 'grid.0', message }] })
  }
  const count: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0 }
  const refused: ListingImportReport['refused'][number][] = []
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const taken = await takeRow(tx, wish, cellsOf(fields, cells))
    if (taken.ok) {
      count[taken.value] += 1
      continue
    }
    const issues = taken.problem.map(({ field, code }) => ({
      column: field === null ? null : (header[fields.indexOf(field)] ?? LISTING_HEADERS[field].vi),
      code,
    }))
    refused.push({ row: at + 2, cells, issues })
  }
  const unknownColumns = header.filter((cell, at) => cell.trim() !== '' && !fields[at])
  return ok({ dryRun: wish.dryRun, ...count, unknownColumns, refused })
}

function cellsOf(
  fields: readonly (ListingField | undefined)[],
  cells: readonly string[],
): Partial<Record<ListingField, string>> {
  return Object.fromEntries(
    fields.flatMap((field, at) => {
      const cell = cells[at]?.normalize('NFC').trim() ?? ''
      return field === undefined || cell === '' ? [] : [[field, cell]]
    }),
  )
}

type RowResult = { ok: true; value: Outcome } | { ok: false; problem: readonly RowIssue[] }

async function takeRow(
  tx: Tx,
  wish: Wish,
  cells: Partial<Record<ListingField, string>>,
): Promise<RowResult> {
  const { cooperativeId } = wish
  const row = readListingRow(cells, { id: tx.ids.make('listing'), cooperativeId })
  if (!row.ok) return row
  const done = await transact(tx, (inner) => write(inner, wish, row.value))
  return done.ok ? done : { ok: false, problem: issuesOf(done.problem) }
}

const FIELD_BY_WHAT: Readonly<Record<string, ListingField>> = {
  place: 'placeCode',
  listing: 'id',
  delegation: 'producer',
  price: 'price',
  unit: 'unit',
  variant: 'pack',
}

function issuesOf(problem: Problem): readonly RowIssue[] {
  const code: ProblemType = problem.type
  // The one permission that a row can want is to give a star.
  if (problem.type === 'NotAllowed') return [{ field: 'stars', code }]
  const what = 'what' in problem ? problem.what : ''
  return [{ field: FIELD_BY_WHAT[what] ?? null, code }]
}

async function write(tx: Tx, wish: Wish, row: ListingRow): Promise<Result<Outcome, Problem>> {
  const known = await listingOf(tx, row)
  if (row.knownId !== undefined && known?.id !== row.knownId) {
    return err({ type: 'NotFound', what: 'listing', id: row.knownId })
  }
  const newStar = await mayStar(tx, wish, { star: row.listing.ocop, known })
  if (!newStar.ok) return newStar
  const listed = known ? await update(tx, row, { known, by: wish.by }) : await publish(tx, row)
  if (!listed.ok) return listed
  const { outcome, variantId } = listed.value
  const starred = known && newStar.value ? await star(tx, row, known) : ok(outcome)
  if (!starred.ok) return starred
  const stocked = await count(tx, wish, { row, variantId })
  if (!stocked.ok) return stocked
  return ok(starred.value === 'unchanged' && stocked.value ? 'updated' : starred.value)
}

function listingOf(tx: Tx, { knownId, listing }: ListingRow) {
  let query = tx.db
    .selectFrom('cho_listing as listing')
    .select('listing.id')
    .where('listing.cooperative_id', '=', listing.cooperativeId)
    .where('listing.state', '<>', 'withdrawn')
    .orderBy('listing.id')
  query =
    knownId === undefined
      ? query
          .where('listing.name', '=', listing.name)
          .where('listing.producer', '=', listing.producer)
      : query.where('listing.id', '=', knownId as ListingId)
  return query.executeTakeFirst()
}

type Known = NonNullable<Awaited<ReturnType<typeof listingOf>>>

/**
 * Whether the row brings a star that is not recorded yet, which is an authority's to record: who
 * lists goods may not give them one. One that the listing has had before — a sheet that was exported
 * while it was valid — is none. Problems: NotAllowed.
 */
async function mayStar(
  tx: Tx,
  { by: personId, cooperativeId: scopeId }: Wish,
  { star, known }: { readonly star: PublishListing['ocop']; readonly known: Known | undefined },
): Promise<Result<boolean, Problem>> {
  if (!star) return ok(false)
  const recorded =
    known &&
    (await tx.db
      .selectFrom('cho_certificate')
      .select('id')
      .where('listing_id', '=', known.id)
      .where('stars', '=', star.stars as Gate)
      .where('decision_number', '=', star.decisionNumber)
      .where('decided_on', '=', star.validFrom)
      .executeTakeFirst())
  if (recorded) return ok(false)
  const may = await authorize(tx, { personId, permission: 'certificate.record', scopeId })
  return may.ok ? ok(true) : may
}

/** Records the star of a listing that stands already. Problems: as `issueCertificate`. */
async function star(
  tx: Tx,
  { listing }: ListingRow,
  known: Known,
): Promise<Result<Outcome, Problem>> {
  const certified = await certifyListing(tx, { ...listing, id: known.id })
  return certified.ok ? ok('updated') : certified
}

/** What became of a row, and which pack it speaks of. */
type Listed = { readonly outcome: Outcome; readonly variantId: VariantId }

async function publish(tx: Tx, { listing, pack }: ListingRow): Promise<Result<Listed, Problem>> {
  const published = await publishListing(tx, PublishListing.parse(listing))
  if (!published.ok) return published
  const variantId = await nameFirstPack(tx, published.value, pack)
  return ok({ outcome: 'created', variantId })
}

/** What the sheet says otherwise is corrected; a cell that is empty or missing says nothing. */
async function update(
  tx: Tx,
  row: ListingRow,
  { known, by }: { readonly known: Known; readonly by: PersonId },
): Promise<Result<Listed, Problem>> {
  const { name, producer, placeCode, set, story } = row.listing
  const { ingredients, netContent, shelfLife, storage, warnings, origin } = row.listing
  const details = { ingredients, netContent, shelfLife, storage, warnings, origin }
  const changes = { name, producer, placeCode, set, story, ...details }
  const revised = await reviseListing(tx, { listingId: known.id, changes, by })
  if (!revised.ok) return revised
  const pack = await packOfRow(tx, known.id, row)
  if (!pack.ok) return pack
  if (!pack.value) {
    const added = await addPackOfRow(tx, known.id, row)
    return added.ok ? ok({ outcome: 'updated', variantId: added.value }) : added
  }
  const priced = await reprice(tx, row, pack.value)
  if (!priced.ok) return priced
  const outcome = revised.value > 0 ? 'updated' : priced.value
  return ok({ outcome, variantId: pack.value.id })
}

async function reprice(
  tx: Tx,
  { listing }: ListingRow,
  { id: variantId, unit, price: before }: SheetPack,
): Promise<Result<Outcome, Problem>> {
  if (unit !== listing.unit) {
    return err({ type: 'WrongState', what: 'unit', id: variantId, state: unit })
  }
  if (before === listing.price) return ok('unchanged')
  const { price } = listing
  const validFrom = marketDayOf(tx.clock.now())
  const set = await setPrice(tx, { variantId, channel: 'shop', validFrom, price })
  return set.ok ? ok('updated') : set
}

/** Brings the stock to what the sheet counts; answers whether it was otherwise before. */
async function count(
  tx: Tx,
  { stockPlaceId: placeId, by }: Wish,
  { row, variantId }: { readonly row: ListingRow; readonly variantId: VariantId },
): Promise<Result<boolean, Problem>> {
  if (placeId === undefined || row.stock === undefined) return ok(false)
  const before = await tx.db
    .selectFrom('cho_stock')
    .select(['on_hand', 'short'])
    .where('place_id', '=', placeId)
    .where('variant_id', '=', variantId)
    .where('for_day', '=', '')
    .executeTakeFirst()
  if ((before ? before.on_hand - before.short : 0) === row.stock) return ok(false)
  const counted = await adjustStock(tx, {
    id: tx.ids.make('smove'),
    placeId,
    variantId,
    counted: row.stock,
    reason: 'counted',
    by,
  })
  return counted.ok ? ok(true) : counted
}
