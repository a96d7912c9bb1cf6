import type { EvidenceMix } from '@cho40/contract'
import type { Place } from './place.ts'

/** The names under which indicators ask for a figure that is computed from our own records. */
export type MeasureName =
  | 'stalls_with_qr'
  | 'active_qr_stalls'
  | 'cashless_sales'
  | 'cashless_takings'
  | 'fees_cashless'
  | 'seconds_to_match'
  | 'waiting_over_a_day'
  | 'markets_with_specialty'
  | 'markets_with_wifi'
  | 'ocop_listed'
  | 'ocop_valid'
  | 'members_paid_cashless'
  | 'e_book'
  | 'people_assisted'
  | 'frauds_confirmed'
  | 'offline_sales'
  | 'sync_delay'
  | 'slow_seconds_to_match'
  | 'cooperatives_selling_online'
  | 'online_goods_sold'
  | 'online_orders'
  | 'members_paid_in_time'

/** What was counted, and how well it is known. */
export type Measured = {
  readonly numerator: number
  readonly denominator: number | null
  /** Of the cases in the denominator, or in the numerator of a plain count. */
  readonly evidence: EvidenceMix
  /** Of those who should record, how many do: printed beside every share of what is recorded. */
  readonly coverage: { readonly covered: number; readonly of: number } | null
}

/** Counts one thing in one place over one period; undefined when there is nobody to count. */
export type Measure = (place: Place) => Promise<Measured | undefined>
