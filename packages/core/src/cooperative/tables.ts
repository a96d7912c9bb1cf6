import type { BookId, CooperativeId } from '@cho40/contract'
import type { Instant } from '@cho40/values'

export type CooperativeTables = {
  cho_cooperative: {
    id: CooperativeId
    book_id: BookId
    place_code: string
    name: string
    /** 1 when the cooperative is made up for a demonstration. */
    demo: number
    opened_at: Instant
  }
}
