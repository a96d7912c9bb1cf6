import type { ArrangePhotos, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'

/**
 * Puts the pictures of a listing in another order and says anew what is on them; the first is the one
 * that lists and labels show. Names every picture once: who looked before another was added or taken
 * off looks again. The same again changes nothing.
 * Problems: WrongState (other pictures than the listing has now).
 */
export function arrangePhotos(
  deps: Deps,
  { listingId, photos }: ArrangePhotos,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const rows = await tx.db
      .selectFrom('cho_listing_photo')
      .selectAll()
      .where('listing_id', '=', listingId)
      .execute()
    const kept = new Map(rows.map((row) => [row.hash, row]))
    const arranged = photos.flatMap(({ hash, alt }, at) => {
      const row = kept.get(hash)
      return row && kept.delete(hash) ? [{ ...row, alt, position: at + 1 }] : []
    })
    if (arranged.length !== photos.length || arranged.length !== rows.length) {
      return err({ type: 'WrongState', what: 'photos', id: listingId, state: 'changed' })
    }
    // A position belongs to one picture: all make room before each takes its own.
    await tx.db.deleteFrom('cho_listing_photo').where('listing_id', '=', listingId).execute()
    await tx.db.insertInto('cho_listing_photo').values(arranged).execute()
    return ok(undefined)
  })
}
