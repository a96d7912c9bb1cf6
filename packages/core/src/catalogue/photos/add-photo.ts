import { createHash } from 'node:crypto'
import type { ListingId, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { type CleanJpeg, cleanJpeg } from './clean-jpeg.ts'

/** Where pictures lie, by the hash of their bytes: a folder, or a store that speaks S3. */
export type PhotoStoreDep = {
  readonly photos: {
    /** Keeps bytes under their hash; the same again changes nothing. */
    put(hash: string, bytes: Uint8Array): Promise<void>
    get(hash: string): Promise<Uint8Array | undefined>
  }
}

/** A page with pictures must open where there is 2G. */
export const MAX_PHOTO_BYTES = 150 * 1_024
const MAX_FILE_BYTES = 2 * 1_024 * 1_024
const MAX_SIDE = 4_096
const MAX_PHOTOS = 8

/**
 * Adds a picture to a listing, behind the others. The browser that took it makes it small; here it
 * is judged by its content and stripped of everything that is not the picture, without decoding it.
 * The same picture again changes nothing; answers its hash.
 * Problems: TooLarge (the file, or the picture when clean), InvalidInput (no JPEG, sides, too many
 * pictures), NotFound (listing).
 */
export async function addPhoto(
  deps: Deps & PhotoStoreDep,
  input: {
    readonly listingId: ListingId
    readonly alt: string
    readonly file: Uint8Array
    readonly by: PersonId
  },
): Promise<Result<string, Problem>> {
  const { listingId, alt, file, by } = input
  if (file.length > MAX_FILE_BYTES) return err({ type: 'TooLarge', limitBytes: MAX_FILE_BYTES })
  const clean = cleanJpeg(file)
  if (!clean || clean.width > MAX_SIDE || clean.height > MAX_SIDE) {
    return err({ type: 'InvalidInput', issues: [{ path: 'file', message: 'not a JPEG' }] })
  }
  if (clean.bytes.length > MAX_PHOTO_BYTES) {
    return err({ type: 'TooLarge', limitBytes: MAX_PHOTO_BYTES })
  }
  const hash = createHash('sha256').update(clean.bytes).digest('hex')
  // Before the transaction, which must not wait for a network; bytes that nobody names do no harm.
  await deps.photos.put(hash, clean.bytes)
  return transact(deps, (tx) => attachPhoto(tx, { listingId, alt, by, hash, clean }))
}

/** Hangs a picture whose bytes lie in the store on a listing, behind the others. */
export async function attachPhoto(
  tx: Tx,
  of: {
    readonly listingId: ListingId
    readonly alt: string
    readonly by: PersonId
    readonly hash: string
    readonly clean: CleanJpeg
  },
): Promise<Result<string, Problem>> {
  const { listingId, alt, by, hash, clean } = of
  if (!(await listingExists(tx, listingId))) {
    return err({ type: 'NotFound', what: 'listing', id: listingId })
  }
  const before = await photosOf(tx, { listingId })
  if (before.some((photo) => photo.hash === hash)) return ok(hash)
  if (before.length >= MAX_PHOTOS) {
    return err({ type: 'InvalidInput', issues: [{ path: 'file', message: 'too many' }] })
  }
  const now = tx.clock.now()
  const { width, height, bytes } = clean
  await tx.db
    .insertInto('cho_photo')
    .values({ hash, size: bytes.length, width, height, recorded_at: now })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  await tx.db
    .insertInto('cho_listing_photo')
    .values({
      listing_id: listingId,
      hash,
      position: (before.at(-1)?.position ?? 0) + 1,
      alt,
      added_by: by,
      recorded_at: now,
    })
    .execute()
  return ok(hash)
}

export async function listingExists(reading: Reading, id: ListingId): Promise<boolean> {
  const row = await reading.db
    .selectFrom('cho_listing')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a picture off a listing; others may show the same. Twice is once. */
export function removePhoto(
  deps: Deps,
  { listingId, hash }: { readonly listingId: ListingId; readonly hash: string },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    await tx.db
      .deleteFrom('cho_listing_photo')
      .where('listing_id', '=', listingId)
      .where('hash', '=', hash)
      .execute()
    return ok(undefined)
  })
}

/** The pictures of a listing in their order, with the size a page keeps free for them. */
export function photosOf(reading: Reading, { listingId }: { readonly listingId: ListingId }) {
  return reading.db
    .selectFrom('cho_listing_photo as shown')
    .innerJoin('cho_photo as photo', 'photo.hash', 'shown.hash')
    .select(['photo.hash', 'photo.width', 'photo.height', 'shown.alt', 'shown.position'])
    .where('shown.listing_id', '=', listingId)
    .orderBy('shown.position')
    .execute()
}
