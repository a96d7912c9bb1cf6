import type { Reading } from '../../store/deps.ts'
import type { PhotoStoreDep } from './add-photo.ts'

/** One of the files of a picture. */
export type PhotoVariant = {
  /** SHA-256 of its bytes, under which they lie in the store. */
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly size: number
}

/**
 * The smallest file of a picture that is at least so wide, or the widest there is; a picture that
 * was added small has only itself. Undefined for a picture that nobody knows.
 */
export async function photoVariant(
  reading: Reading,
  { hash, width }: { readonly hash: string; readonly width: number },
): Promise<PhotoVariant | undefined> {
  const all = (await photoVariants(reading, [hash])).get(hash) ?? []
  return all.find((one) => one.width >= width) ?? all.at(-1)
}

/** The same with its bytes, to be answered for ever: they are named by their hash. */
export async function photoFile(
  deps: Reading & PhotoStoreDep,
  wanted: { readonly hash: string; readonly width: number },
): Promise<(PhotoVariant & { readonly bytes: Uint8Array }) | undefined> {
  const variant = await photoVariant(deps, wanted)
  const bytes = variant && (await deps.photos.get(variant.hash))
  return variant && bytes ? { ...variant, bytes } : undefined
}

/** The files of pictures, of each the narrowest first, for the `srcset` of a page. */
export async function photoVariants(
  reading: Reading,
  hashes: readonly string[],
): Promise<Map<string, readonly PhotoVariant[]>> {
  if (hashes.length === 0) return new Map()
  const photos = await reading.db
    .selectFrom('cho_photo')
    .select(['hash', 'width', 'height', 'size'])
    .where('hash', 'in', hashes)
    .execute()
  const rows = await reading.db
    .selectFrom('cho_photo_variant')
    .selectAll()
    .where('photo', 'in', hashes)
    .orderBy('width')
    .execute()
  return new Map(
    photos.map((photo) => {
      const own = rows.filter(({ photo: of }) => of === photo.hash)
      const files = own.map(({ hash, width, height, size }) => ({ hash, width, height, size }))
      return [photo.hash, files.length === 0 ? [photo] : files] as const
    }),
  )
}
