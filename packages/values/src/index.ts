export { allocate } from './allocate.ts'
export { type BasisPoints, basisPoints, type Rounding, shareOf } from './basis-points.ts'
export {
  addDong,
  type Dong,
  dong,
  formatDong,
  isDong,
  MAX_POSTING,
  minDong,
  negateDong,
  subtractDong,
  sumDong,
  ZERO_DONG,
} from './dong.ts'
export { foldText } from './fold.ts'
export { type Id, type IdParts, idToBytes, idToMs, isId, makeId } from './id.ts'
export {
  type Instant,
  instant,
  instantFromMs,
  instantToMs,
  isInstant,
  laterOf,
  plusMs,
} from './instant.ts'
export { InvariantError, invariant, unreachable } from './invariant.ts'
export {
  daysBetween,
  formatMarketDay,
  formatMarketTime,
  instantAtMarket,
  isMarketDay,
  type MarketDay,
  marketDay,
  marketDayOf,
  nextMarketDay,
  plusDays,
  secondsLeftOfDay,
  startOfMarketDay,
  VIETNAM_OFFSET_MS,
} from './market-day.ts'
export { type Err, err, ok, type Result } from './result.ts'
export {
  dongInWords,
  type NumberGrammar,
  spokenNumber,
  VIETNAMESE_NUMBERS,
} from './spoken-number.ts'
