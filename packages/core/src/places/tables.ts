import type { BasisPoints, Instant, MarketDay } from '@cho40/values'
import type { UnitId } from './unit.ts'

export type PlacesTables = {
  /** Units that only this deployment has, such as the made-up commune of a demonstration. */
  cho_place: {
    code: string
    name: string
    kind: 'province' | 'commune'
    parent_code: string | null
    valid_from: MarketDay
    valid_to: MarketDay | null
  }
  /** How a divided unit was shared out, as this deployment learned it. */
  cho_place_split: {
    of_id: UnitId
    to_code: string
    share: BasisPoints
    /** The decision or the count that says so. */
    source: string
    recorded_at: Instant
  }
}
