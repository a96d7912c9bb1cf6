import {
  type Dong,
  dong,
  type Instant,
  instantFromMs,
  instantToMs,
  type MarketDay,
  marketDayOf,
  plusMs,
  startOfMarketDay,
} from '@cho40/values'
import { type Random, seededRandom } from './random.ts'

export const STALLS = 12
const SALES = 200

/** What goes on with one payment by QR code; `exact` is how nearly all of them go. */
export type Course =
  | 'exact'
  | 'corrected'
  | 'no_code'
  | 'short'
  | 'over'
  | 'late'
  | 'alarm'
  | 'twice'
  | 'unpaid'
  | 'cancelled'

export type PlannedSale = {
  /** 0 to {@link STALLS} − 1 */
  readonly stall: number
  readonly at: Instant
  readonly amount: Dong
} & (
  | { readonly method: 'cash'; readonly voided: boolean }
  | { readonly method: 'qr'; readonly course: Course; readonly lost: boolean }
)

export type Plan = {
  readonly day: MarketDay
  readonly sales: readonly PlannedSale[]
  readonly random: Random
}

const HOUR_MS = 3_600_000
const LATE_AFTER_MS = 20 * 60_000

/** One of each that goes wrong, two without a code, and a few nobody pays. */
const COURSES: readonly Course[] = [
  'no_code',
  'no_code',
  'short',
  'over',
  'late',
  'alarm',
  'twice',
  'corrected',
  'unpaid',
  'cancelled',
]

/**
 * Two hundred sales on twelve stalls, the same for the same seed. Their times lie in today's last
 * hours; just after midnight there is no today to speak of, and the market was yesterday's.
 */
export function planDay(seed: number, now: Instant): Plan {
  const random = seededRandom(seed)
  const { opening, closing } = openingHours(now)
  const span = instantToMs(closing) - instantToMs(opening)
  const courses = coursesOf(random)
  const sales = Array.from({ length: SALES }, (_, i): PlannedSale => {
    const course = courses.get(i)
    // In whole seconds, as banks tell time; what is late needs the end of the day to be late in.
    const share = course === 'late' ? 0.2 : i / SALES
    const at = instantFromMs(Math.floor((instantToMs(opening) + share * span) / 1000) * 1000)
    const common = {
      stall: (i * 5 + random.below(3)) % STALLS,
      at,
      amount: amountFor(course, random),
    }
    if (course === undefined && random.below(100) < 45) {
      return { ...common, method: 'cash', voided: i === VOIDED }
    }
    const lost = course === undefined ? random.below(100) < 8 : course === 'over'
    return { ...common, method: 'qr', course: course ?? 'exact', lost }
  })
  return { day: marketDayOf(closing), sales: withVoid(sales), random }
}

const VOIDED = 40

/** Exactly one cash sale is taken back: the first at or after the place meant for it. */
function withVoid(sales: readonly PlannedSale[]): PlannedSale[] {
  const place = sales.findIndex(({ method }, i) => i >= VOIDED && method === 'cash')
  return sales.map((sale, i) => (sale.method === 'cash' ? { ...sale, voided: i === place } : sale))
}

function openingHours(now: Instant): { readonly opening: Instant; readonly closing: Instant } {
  const midnight = startOfMarketDay(marketDayOf(now))
  const sinceMidnight = instantToMs(now) - instantToMs(midnight)
  const closing = sinceMidnight < 2 * HOUR_MS ? plusMs(midnight, -60_000) : plusMs(now, -120_000)
  const start = startOfMarketDay(marketDayOf(closing))
  const wished = plusMs(closing, -5 * HOUR_MS)
  return { opening: wished < start ? start : wished, closing: plusMs(closing, -LATE_AFTER_MS) }
}

function coursesOf(random: Random): Map<number, Course> {
  const places = random.shuffled(Array.from({ length: SALES - 40 }, (_, i) => i + 10))
  return new Map(COURSES.map((course, i) => [places[i] ?? i, course]))
}

/** What a sale costs; amounts of the special courses are their own, so that no other is like them. */
function amountFor(course: Course | undefined, random: Random): Dong {
  if (course === undefined || course === 'exact') return dong((5 + random.below(60)) * 1000)
  if (course === 'alarm') return dong(450_000)
  return dong(100_500 + random.below(300) * 1000)
}

/** When the payer's money arrives: in half a minute, or after the code has left the screen. */
export function paidAt(sale: PlannedSale): Instant {
  const late = sale.method === 'qr' && sale.course === 'late'
  return plusMs(sale.at, late ? LATE_AFTER_MS : 31_000)
}
