import type {
  BookId,
  CooperativeId,
  NameGoodsOfPack,
  PackGoods,
  PackGoodsId,
  PackGoodsView,
  Problem,
  VariantId,
} from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import { scopeOfVariant } from '../../catalogue/scope-of.ts'
import { contentOf } from '../../catalogue/unit-price.ts'
import type { Deps, Reading } from '../../store/deps.ts'
import { inCooperative } from '../in-cooperative.ts'
import type { SettlementTables } from '../tables.ts'

/**
 * Says from which deliveries a pack of the shop comes, or that it is the cooperative's own. It holds
 * for what is handed over from now on; lines that wait are named one by one, or are no longer asked
 * about when the pack is the cooperative's own.
 * Problems: NotFound (cooperative, pack), InvalidInput (goods that no delivery ever brought, or that
 * are counted otherwise; a pack nobody has measured), IdReused.
 */
export function nameGoodsOfPack(
  deps: Deps,
  input: NameGoodsOfPack,
): Promise<Result<PackGoodsId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const { id, variantId, goods, by } = input
    if ((await scopeOfVariant(tx, variantId)) !== input.cooperativeId) {
      return err({ type: 'NotFound', what: 'variant', id: variantId })
    }
    if (goods.of === 'deliveries') {
      const pack = await packOf(tx, variantId)
      if (!pack) return wrong('variantId', 'nobody has measured the pack')
      const came = await tx.db
        .selectFrom('cho_delivery')
        .select('id')
        .where('book_id', '=', bookId)
        .where('product', '=', goods.product)
        .where('base', '=', pack.base)
        .executeTakeFirst()
      if (!came) return wrong('goods.product', 'no delivery of it, or counted otherwise')
    }
    const before = await lastGoods(tx, bookId)
    await tx.db
      .insertInto('cho_pack_goods')
      .values({
        id,
        book_id: bookId,
        variant_id: variantId,
        position: (before.get(variantId)?.position ?? 0) + 1,
        product: goods.of === 'own' ? null : goods.product,
        grade: goods.of === 'own' ? null : (goods.grade ?? null),
        vat_bps: goods.of === 'own' ? 0 : goods.vatBps,
        named_by: by,
        recorded_at: tx.clock.now(),
      })
      .execute()
    return ok(id)
  })
}

function wrong(path: string, message: string): Result<never, Problem> {
  return err({ type: 'InvalidInput', issues: [{ path, message }] })
}

/** How much of the base unit one pack holds. */
async function packOf(reading: Reading, id: VariantId) {
  const row = await reading.db
    .selectFrom('cho_variant')
    .select(['unit', 'content', 'base'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return contentIn(row)
}

/** The content of a pack as its row has it; undefined of one that nobody has measured. */
export function contentIn(row: {
  readonly unit: string
  readonly content: number | null
  readonly base: 'g' | 'ml' | 'piece' | null
}) {
  const { unit, content, base } = row
  const stated = content !== null && base !== null ? { amount: content, base } : undefined
  return contentOf(unit, stated)
}

type Named = Pick<SettlementTables['cho_pack_goods'], 'product' | 'grade' | 'vat_bps'>

/** What was said of a pack, as it is shown. */
function goodsIn({ product, grade, vat_bps: vatBps }: Named): PackGoods {
  return product === null ? { of: 'own' } : { of: 'deliveries', product, grade, vatBps }
}

/** What was last said of each pack of a book. */
export async function lastGoods(
  reading: Reading,
  bookId: BookId,
): Promise<
  ReadonlyMap<
    VariantId,
    { readonly position: number; readonly goods: PackGoods; readonly since: Instant }
  >
> {
  const rows = await reading.db
    .selectFrom('cho_pack_goods')
    .select(['variant_id', 'position', 'product', 'grade', 'vat_bps', 'recorded_at'])
    .where('book_id', '=', bookId)
    .orderBy('variant_id')
    .orderBy('position')
    .execute()
  return new Map(
    rows.map((row) => [
      row.variant_id,
      { position: row.position, goods: goodsIn(row), since: row.recorded_at },
    ]),
  )
}

/** The packs a cooperative sells, by the names of their listings, with what was last said of each. */
export async function packGoods(
  reading: Reading,
  of: { readonly bookId: BookId; readonly cooperativeId: CooperativeId },
): Promise<PackGoodsView[]> {
  const named = await lastGoods(reading, of.bookId)
  const rows = await reading.db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['variant.id', 'variant.label', 'variant.unit', 'variant.content', 'variant.base'])
    .select(['listing.id as listing_id', 'listing.name', 'listing.state'])
    .where('listing.cooperative_id', '=', of.cooperativeId)
    .orderBy('listing.folded_name')
    .orderBy('listing.id')
    .orderBy('variant.position')
    .execute()
  return rows.flatMap(({ id, label, unit, state, name, ...row }) => {
    const said = named.get(id)
    if (state === 'withdrawn' && !said) return []
    const content = contentIn({ unit, ...row })
    return {
      variantId: id,
      listingId: row.listing_id,
      listing: name,
      label,
      unit,
      unitSize: content?.amount ?? null,
      base: content?.base ?? null,
      goods: said?.goods ?? null,
      since: said?.since ?? null,
    }
  })
}
