import type { ListingId, PersonId } from '@cho40/contract'
import type { Instant } from '@cho40/values'

export type PhotoTables = {
  /** What is known of a picture; its bytes lie in the store under the same hash. */
  cho_photo: {
    /** SHA-256 of the bytes, in hexadecimal. */
    hash: string
    size: number
    width: number
    height: number
    recorded_at: Instant
  }
  /** The same picture in other widths, each in the store under its own hash. */
  cho_photo_variant: {
    /** The hash of the picture it is of, which is the widest. */
    photo: string
    width: number
    height: number
    hash: string
    size: number
  }
  cho_listing_photo: {
    listing_id: ListingId
    hash: string
    position: number
    /** What is on it, for those who do not see it. */
    alt: string
    added_by: PersonId
    recorded_at: Instant
  }
}
