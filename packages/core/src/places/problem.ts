import type { MarketDay } from '@cho40/values'
import type { UnitId } from './unit.ts'

/** What can be expected to go wrong in a look-up or a conversion. Facts, never sentences. */
export type PlaceProblem =
  /** Not two, three or five digits. */
  | { readonly type: 'UnitCodeMalformed'; readonly code: string }
  /** No unit of these tables ever had the code. */
  | { readonly type: 'UnitUnknown'; readonly code: string }
  /** The code means units of other days; `on` is null when today's was asked for. */
  | {
      readonly type: 'UnitNotInForce'
      readonly code: string
      readonly on: MarketDay | null
      readonly known: readonly UnitId[]
    }
  /** A later day was asked for than the one to start from, or the other way round. */
  | { readonly type: 'DaysReversed'; readonly from: MarketDay; readonly to: MarketDay }
  /** A split gives a share to a unit that took no part of the divided one. */
  | { readonly type: 'SplitElsewhere'; readonly of: UnitId; readonly code: string }
  /** Shares of a split are whole basis points, at least 0, at most 10,000 together. */
  | { readonly type: 'SplitShares'; readonly of: UnitId; readonly sum: number }
  /** A split that is recorded names the decision or the count it comes from. */
  | { readonly type: 'SplitUnsourced'; readonly of: UnitId }
