import type { ListingId, LotId, PersonId, TraceEventKind } from '@cho40/contract'
import type { Instant, MarketDay } from '@cho40/values'

export type TraceTables = {
  cho_lot: {
    id: LotId
    listing_id: ListingId
    number: string
    brand: string | null
    harvested_on: MarketDay | null
    expires_on: MarketDay | null
    origin: string
    producer: string
    producer_address: string
    /** A JSON array of names. */
    standards: string
    opened_by: PersonId
    opened_at: Instant
    changed_at: Instant
  }
  cho_trace_event: {
    lot_id: LotId
    position: number
    kind: TraceEventKind
    happened_at: Instant
    place: string
    note: string | null
    corrects: number | null
    person_id: PersonId
    recorded_at: Instant
  }
  cho_lot_change: {
    lot_id: LotId
    position: number
    field: string
    before: string | null
    after: string
    person_id: PersonId
    recorded_at: Instant
  }
  /** Where else a listing is offered; `last_day` is null while it still is. */
  cho_listing_channel: {
    listing_id: ListingId
    channel: string
    from_day: MarketDay
    last_day: MarketDay | null
    url: string | null
    recorded_at: Instant
  }
}
