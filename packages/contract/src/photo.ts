import * as z from 'zod/mini'
import { ListingRef } from './ids.ts'
import { line } from './primitives.ts'

/** What is on a picture, for those who do not see it. */
export const PhotoAlt = line(200)
export const PhotoHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** All pictures of a listing in their new order, each with what is on it. */
export const ArrangePhotos = z.object({
  listingId: ListingRef,
  photos: z
    .array(z.object({ hash: PhotoHash, alt: PhotoAlt }))
    .check(z.minLength(1), z.maxLength(20)),
})
export type ArrangePhotos = z.infer<typeof ArrangePhotos>
