import { AddVariant, type ListingId, type Problem, type VariantId } from '@cho40/contract'
import { type Dong, err, foldText, marketDayOf, ok, type Result } from '@cho40/values'
import type { Tx } from '../../store/deps.ts'
import { addVariant } from '../add-variant.ts'
import { priceOn } from '../price-on.ts'
import type { ListingRow } from './read-listing-row.ts'

/** A pack of a listing as a row of a sheet finds it. */
export type SheetPack = {
  readonly id: VariantId
  readonly unit: string
  readonly price: Dong | null
}

/**
 * Which pack of a listing a row speaks of: the one with its id, else with its label, else the first;
 * none where the label is new. Problems: NotFound (variant: no such id, or a label that two packs
 * have), AlreadyExists (variant: the same unit and content stand there without a label).
 */
export async function packOfRow(
  tx: Tx,
  listingId: ListingId,
  { pack, packId, listing: { unit, content } }: ListingRow,
): Promise<Result<SheetPack | undefined, Problem>> {
  const packs = await tx.db
    .selectFrom('cho_variant as variant')
    .select(['variant.id', 'variant.label', 'variant.unit', 'variant.content', 'variant.base'])
    .select(priceOn(marketDayOf(tx.clock.now())).as('price'))
    .where('variant.listing_id', '=', listingId)
    .orderBy('variant.position')
    .execute()
  const lost = (id: string) => err({ type: 'NotFound' as const, what: 'variant', id })
  if (packId !== undefined) {
    const found = packs.find(({ id }) => id === packId)
    return found ? ok(found) : lost(packId)
  }
  if (pack === undefined) return ok(packs[0])
  const named = packs.filter(({ label }) => label !== null && foldText(label) === foldText(pack))
  if (named.length > 1) return lost(pack)
  const same = packs.find(
    (one) =>
      one.label === null &&
      one.unit === unit &&
      one.content === (content?.amount ?? null) &&
      one.base === (content?.base ?? null),
  )
  if (named.length === 0 && same) {
    return err({ type: 'AlreadyExists', what: 'variant', id: same.id })
  }
  return ok(named[0])
}

/** A row with a new label is a further pack of its listing. Problems: as `addVariant`, WrongState (unit). */
export async function addPackOfRow(
  tx: Tx,
  listingId: ListingId,
  { pack, listing: { unit, content, price } }: ListingRow,
): Promise<Result<VariantId, Problem>> {
  const id = tx.ids.make('variant')
  const wish = { id, listingId, label: pack, unit, price, ...(content && { content }) }
  const parsed = AddVariant.safeParse(wish)
  if (!parsed.success) return err({ type: 'WrongState', what: 'unit', id: listingId, state: unit })
  return addVariant(tx, parsed.data)
}

/** The first pack of a listing that a sheet has just published, called what the sheet calls it. */
export async function nameFirstPack(
  tx: Tx,
  listingId: ListingId,
  label: string | undefined,
): Promise<VariantId> {
  const { id } = await tx.db
    .selectFrom('cho_variant')
    .select('id')
    .where('listing_id', '=', listingId)
    .where('position', '=', 1)
    .executeTakeFirstOrThrow()
  if (label !== undefined) {
    await tx.db.updateTable('cho_variant').set({ label }).where('id', '=', id).execute()
  }
  return id
}
