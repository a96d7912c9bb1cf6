import type { CooperativeId, ListingId, ProducerId } from '@cho40/contract'
import { sql } from 'kysely'
import type { Reading, Tx } from '../../store/deps.ts'
import { prepared } from '../../store/prepared.ts'

const ONE = { id: 1 }

const version = prepared((db, { id }: typeof ONE) =>
  db.selectFrom('cho_shop_version').select('version').where('id', '=', id),
)

/**
 * How many commits have changed what the shop's pages say: products, packs, prices, certificates,
 * pictures, lots, sellers and places — not stock, and not what a day changes. Whoever reads it first,
 * then the shop, and keeps what he made under the number, never keeps anything older than the number.
 */
export async function shopVersion(reading: Reading): Promise<number> {
  const [row] = await version(reading, ONE)
  return row?.version ?? 0
}

/** The products that changed after a version, by id, a page at a time; also those no longer shown. */
export async function changedSince(
  reading: Reading,
  version: number,
  page: { readonly after?: ListingId | undefined; readonly limit: number },
): Promise<ListingId[]> {
  let query = reading.db
    .selectFrom('cho_shop_change')
    .select('listing_id')
    .where('version', '>', version)
    .orderBy('listing_id')
    .limit(page.limit)
  if (page.after !== undefined) query = query.where('listing_id', '>', page.after)
  const rows = await query.execute()
  return rows.map((row) => row.listing_id)
}

/** Says of a producer's goods at a seller that they changed: on some days they are on offer, on others not. */
export async function noteDelegated(
  tx: Tx,
  of: { readonly producerId: ProducerId; readonly cooperativeId: CooperativeId },
): Promise<void> {
  await tx.db
    .updateTable('cho_shop_change')
    .set({ version: sql`(select version from cho_shop_version)` })
    .where('listing_id', 'in', (eb) =>
      eb
        .selectFrom('cho_listing')
        .select('id')
        .where('producer_id', '=', of.producerId)
        .where('cooperative_id', '=', of.cooperativeId),
    )
    .execute()
}

/** Says of every product that it changed: its words were made anew, which the database does not count. */
export async function noteAllChanged(tx: Tx): Promise<void> {
  await tx.db.updateTable('cho_shop_version').set({ version: sql`version + 1` }).execute()
  await tx.db
    .updateTable('cho_shop_change')
    .set({ version: sql`(select version from cho_shop_version)` })
    .execute()
}
