import type { MarketId, StallId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'

/** What a stall really did in a month; the library never sees this. */
export type StallMonth = {
  cashCount: number
  cashAmount: number
  qrCount: number
  qrAmount: number
  /** Codes shown and not taken back. */
  askedCount: number
}

export type Truth = {
  of(stall: TrueStall, day: MarketDay): StallMonth
  /** `2025-03` → stall → what it did. */
  readonly months: ReadonlyMap<string, ReadonlyMap<StallId, StallMonth>>
  /** The sum over markets and months. */
  sum(marketIds: readonly MarketId[], months: readonly string[]): StallMonth
}

type TrueStall = { readonly id: StallId; readonly marketId: MarketId }

const NOTHING: StallMonth = {
  cashCount: 0,
  cashAmount: 0,
  qrCount: 0,
  qrAmount: 0,
  askedCount: 0,
}

export function openTruth(): Truth {
  const months = new Map<string, Map<StallId, StallMonth>>()
  const marketOf = new Map<StallId, MarketId>()
  return {
    months,
    of({ id, marketId }, day) {
      marketOf.set(id, marketId)
      const name = day.slice(0, 7)
      const month = months.get(name) ?? new Map<StallId, StallMonth>()
      months.set(name, month)
      const own = month.get(id) ?? { ...NOTHING }
      month.set(id, own)
      return own
    },
    sum(marketIds, names) {
      const sum = { ...NOTHING }
      for (const name of names) {
        for (const [id, did] of months.get(name) ?? []) {
          const market = marketOf.get(id)
          if (market === undefined || !marketIds.includes(market)) continue
          for (const key of Object.keys(sum) as (keyof StallMonth)[]) sum[key] += did[key]
        }
      }
      return sum
    },
  }
}
