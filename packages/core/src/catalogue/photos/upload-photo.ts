import { createHash } from 'node:crypto'
import type { ListingId, PersonId, Problem } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { attachPhoto, listingExists, MAX_PHOTO_BYTES, type PhotoStoreDep } from './add-photo.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { sniffPicture } from './sniff-picture.ts'

/** Phones take pictures of this size; what is larger is no picture for a shop. */
export const MAX_UPLOAD_BYTES = 8 * 1_024 * 1_024
/** As many points as a large phone's camera takes; a small file can claim far more. */
export const MAX_UPLOAD_POINTS = 50_000_000
/** A list on a phone, a page on a phone, a page on a desk. */
export const PHOTO_WIDTHS = [320, 640, 1_280] as const

export type PhotoShrinkDep = {
  /**
   * Decodes a hostile picture within limits and writes it as JPEGs of {@link PHOTO_WIDTHS}, upright,
   * never wider than it was, each of {@link MAX_PHOTO_BYTES} or less, without anything that is not
   * the picture. Undefined for what is no picture, is broken or too large.
   */
  readonly shrinkPhoto: (file: Uint8Array) => Promise<readonly Uint8Array[] | undefined>
}

/**
 * Adds a picture as a camera or a drawing program wrote it — JPEG, PNG or WebP by its content,
 * never by its name — to a listing, in the widths that pages need. The bytes that came are not kept.
 * The same picture again changes nothing; answers the hash of the widest.
 * Problems: TooLarge, InvalidInput (no picture, too many of them), NotFound (listing).
 */
export async function uploadPhoto(
  deps: Deps & PhotoStoreDep & PhotoShrinkDep,
  input: {
    readonly listingId: ListingId
    readonly alt: string
    readonly file: Uint8Array
    readonly by: PersonId
  },
): Promise<Result<string, Problem>> {
  const { listingId, alt, file, by } = input
  if (file.length > MAX_UPLOAD_BYTES) return err({ type: 'TooLarge', limitBytes: MAX_UPLOAD_BYTES })
  if (sniffPicture(file) === undefined) return err(noPicture)
  // Nobody makes the server decode pictures for a listing that is not there.
  if (!(await listingExists(deps, listingId))) {
    return err({ type: 'NotFound', what: 'listing', id: listingId })
  }
  const made = await deps.shrinkPhoto(file)
  const variants = made?.map(variantOf) ?? []
  const widest = variants.flatMap((one) => one ?? []).toSorted((a, b) => b.width - a.width)
  const [first] = widest
  if (!first || widest.length !== variants.length) return err(noPicture)
  for (const { hash, bytes } of widest) await deps.photos.put(hash, bytes)
  return transact(deps, async (tx) => {
    const attached = await attachPhoto(tx, { listingId, alt, by, hash: first.hash, clean: first })
    if (!attached.ok) return attached
    await tx.db
      .insertInto('cho_photo_variant')
      .values(
        widest.map(({ hash, width, height, bytes }) => ({
          photo: first.hash,
          width,
          height,
          hash,
          size: bytes.length,
        })),
      )
      .onConflict((conflict) => conflict.columns(['photo', 'width']).doNothing())
      .execute()
    return attached
  })
}

const noPicture: Problem = {
  type: 'InvalidInput',
  issues: [{ path: 'file', message: 'not a picture' }],
}

/** What the shrinker wrote is judged like anything else that comes from outside. */
function variantOf(file: Uint8Array) {
  const clean = cleanJpeg(file)
  if (!clean || clean.bytes.length > MAX_PHOTO_BYTES) return undefined
  return { ...clean, hash: createHash('sha256').update(clean.bytes).digest('hex') }
}
