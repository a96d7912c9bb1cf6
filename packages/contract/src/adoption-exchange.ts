import type { Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { Bound, ReportCell } from './adoption.ts'
import type { IndicatorValueId, RequestId, SaleId, StallId, TransferId } from './ids.ts'
import { CooperativeRef } from './ids.ts'
import { Day, line, PlaceCode } from './primitives.ts'
import { VALUE_FREQUENCIES, type ValueFrequency } from './value-rules.ts'

const Days = z.int().check(z.minimum(0), z.maximum(366))

/** By when values have to be accepted: so many days after their period, for a unit and all below it. */
export const SetReportDue = z.object({
  unitCode: PlaceCode,
  frequency: z.enum(VALUE_FREQUENCIES),
  validFrom: Day,
  days: Days,
  source: line(200),
})
export type SetReportDue = z.infer<typeof SetReportDue>

/** Within how many days after a run’s last day a cooperative promises to pay its members. */
export const SetPaymentTerm = z.object({
  cooperativeId: CooperativeRef,
  validFrom: Day,
  days: Days,
  source: line(200),
})
export type SetPaymentTerm = z.infer<typeof SetPaymentTerm>

export type PaymentTermView = Omit<SetPaymentTerm, 'cooperativeId'>

/** An Ed25519 public key as SPKI DER in base64: 44 bytes. */
export const PackageKey = z.string().check(z.regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/))

export const TrustPeer = z.object({ publicKey: PackageKey, unitCode: PlaceCode, sender: line(120) })
export type TrustPeer = z.infer<typeof TrustPeer>

export const EndPeer = z.object({ publicKey: PackageKey, unitCode: PlaceCode })
export type EndPeer = z.infer<typeof EndPeer>

export type PeerView = {
  readonly publicKey: string
  readonly unitCode: string
  readonly sender: string
  readonly state: 'trusted' | 'ended'
  readonly since: Instant
}

/** A package and the proof of who made it: Ed25519 over the bytes of `body`. */
export const SignedIndicators = z.object({
  body: z.string(),
  publicKey: PackageKey,
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
})
export type SignedIndicators = z.infer<typeof SignedIndicators>

const Points = z.int().check(z.minimum(0), z.maximum(1_000_000))

export const ScoreRule = z.discriminatedUnion('by', [
  /** The highest band that the value reaches; values in hundredths of a percent, or of one. */
  z.object({
    by: z.literal('bands'),
    bands: z
      .array(z.object({ from: z.int().check(z.minimum(0), z.maximum(1e12)), points: Points }))
      .check(z.minLength(1), z.maxLength(20)),
  }),
  /** a/b × max. */
  z.object({ by: z.literal('linear'), max: Points }),
  /** (a/b ÷ target) × max, never more than max; the target in hundredths of a percent. */
  z.object({
    by: z.literal('capped_ratio'),
    target: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    max: Points,
  }),
  /** So many points for each. */
  z.object({ by: z.literal('each'), points: Points, most: z.nullable(Points) }),
])
export type ScoreRule = z.infer<typeof ScoreRule>

/** A scorecard as an authority decided it: data with its source, never code. Points in hundredths. */
export const Scorecard = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/)),
  source: line(300),
  from: Day,
  /** Points are rounded to so many decimals, half up. */
  decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  /** The last day of the year on which figures are taken, as month and day: `12-20`. */
  refusedAfter: z.nullable(z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))),
  lines: z
    .array(
      z.object({
        /** An indicator’s id for what is measured here; any other name for what is told. */
        id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)),
        name: line(200),
        /** A bonus stands above the maximum, a penalty is taken off; both leave the maximum as it is. */
        part: z.enum(['score', 'bonus', 'penalty']),
        rule: ScoreRule,
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(200),
      z.refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length),
    ),
})
export type Scorecard = z.infer<typeof Scorecard>

const Whole = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER))

/** What a line is scored on; null says that it does not apply to this commune. */
export const ScoredFigure = z.nullable(
  z.object({ numerator: Whole, denominator: z.nullable(Whole) }),
)
export type ScoredFigure = z.infer<typeof ScoredFigure>

export const ScoreUnit = z.object({
  cardId: Scorecard.shape.id,
  unitCode: PlaceCode,
  year: z.int().check(z.minimum(2020), z.maximum(2100)),
  /** Figures of the lines that no indicator tells. A measured figure is never overruled by one. */
  told: z._default(
    z
      .array(z.object({ id: z.string(), figure: ScoredFigure, evidence: line(200) }))
      .check(z.maxLength(200)),
    [],
  ),
})
export type ScoreUnit = z.infer<typeof ScoreUnit>

export const KeepScore = z.extend(ScoreUnit, {
  /** Why it replaces the one that was kept before; null for the first of a year. */
  reason: z._default(z.nullable(line(300)), null),
})
export type KeepScore = z.infer<typeof KeepScore>

export type ScoreLineView = {
  readonly id: string
  readonly name: string
  readonly part: 'score' | 'bonus' | 'penalty'
  readonly figure: ScoredFigure
  /** Where the figure is from: our records, an accepted value, or what was told with this score. */
  readonly from: 'measured' | 'accepted' | 'told'
  readonly evidence: string
  readonly points: number | null
}

/** A unit’s score of a year; points in hundredths. */
export type ScoreView = {
  readonly cardId: string
  readonly cardVersion: number
  readonly source: string
  readonly unitCode: string
  readonly year: number
  readonly lines: readonly ScoreLineView[]
  readonly points: number
  readonly maximum: number
  readonly bonus: number
  readonly penalty: number
}

/** The figure’s numerator that brings the next points of a line, and how many it has then. */
export type NextPoints = { readonly numerator: number; readonly points: number }

/** A line of a card that is being filled; a figure that is kept back is null, its points are told. */
export type ScoreSheetLine = Omit<ScoreLineView, 'from'> & {
  readonly from: ScoreLineView['from'] | 'missing'
  readonly rule: ScoreRule
  /** The most the line can bring; null where so many each are given without end. */
  readonly most: number | null
  readonly next: NextPoints | null
}

/** A card of a unit and year as far as it is known; points in hundredths. */
export type ScoreSheet = Omit<ScoreView, 'lines'> & {
  readonly lines: readonly ScoreSheetLine[]
  /** The last day on which the score is taken; null when the card names none. */
  readonly lastDay: MarketDay | null
  /** How many lines still need a figure. */
  readonly missing: number
}

export type KeptScore = {
  readonly revision: number
  readonly sha256: string
  readonly reason: string | null
  readonly recordedAt: Instant
  readonly score: ScoreView
}

/** How one unit stands with one value that it owes for a period. */
export type StandingLine = {
  readonly unitCode: string
  readonly indicatorId: string
  readonly frequency: ValueFrequency
  readonly firstDay: MarketDay
  readonly lastDay: MarketDay
  /** By when it has to be accepted; null when nobody set a day. */
  readonly dueDay: MarketDay | null
  readonly state: 'in_time' | 'late' | 'waiting' | 'overdue'
  readonly acceptedAt: Instant | null
  /** Far from what the unit told before. */
  readonly outlier: boolean
}

export type Standing = {
  readonly units: number
  readonly due: number
  readonly inTime: number
  readonly late: number
  readonly overdue: number
  /** What somebody should look at: whatever is late, overdue or far from what was told before. */
  readonly lines: readonly StandingLine[]
}

/** A province’s figure from its communes’: what may be shown of Σ numerators ÷ Σ denominators. */
export type RolledUpView = {
  readonly cell: ReportCell
  readonly bound: Bound | null
  readonly reported: number
  readonly expected: number
  /** Codes of units without a value, and what each is called then; the code where it has no name. */
  readonly missing: readonly string[]
  readonly missingNames: readonly string[]
  readonly broken: boolean
}

/** How far a figure can be followed: what it is, what was counted, and by whom it can be opened. */
export type FigureOrigin = {
  readonly indicatorId: string
  readonly version: number
  readonly name: { readonly vi: string; readonly en: string }
  readonly numerator: { readonly vi: string; readonly en: string }
  readonly denominator: { readonly vi: string; readonly en: string } | null
  readonly how: 'computed' | 'told' | 'not_measurable'
  readonly unitCode: string
  readonly unitEdition: string
  readonly from: MarketDay
  readonly to: MarketDay
  readonly cell: ReportCell
  readonly evidence: readonly [number, number, number, number] | null
  readonly coverage: { readonly covered: number; readonly of: number } | null
  /** The markets whose sales are in it; whoever may see a market’s money goes on from there. */
  readonly markets: readonly { readonly marketId: string; readonly name: string }[]
  /** The accepted values it was told by, each with its packages if it came from elsewhere. */
  readonly values: readonly {
    readonly id: IndicatorValueId
    readonly source: string
    readonly revision: number
    readonly cutoffAt: Instant
    readonly packageSha256: string | null
  }[]
}

/** What a source said of a transfer: the line of a statement, or a bank’s message. */
export type BankLine = {
  readonly source: 'webhook' | 'statement' | 'sms' | 'manual'
  readonly reference: string | null
  /** The row in the statement file, and that file’s SHA-256. */
  readonly row: number | null
  readonly fileSha256: string | null
  readonly occurredAt: Instant
  readonly amount: number
}

/** One sale behind a figure, down to the lines at the bank that prove it. */
export type SaleBehindView = {
  readonly saleId: SaleId
  readonly stallId: StallId
  readonly day: MarketDay
  readonly method: 'cash' | 'qr'
  readonly amount: number
  readonly requestId: RequestId | null
  readonly transferIds: readonly TransferId[]
  readonly transfers: readonly { readonly id: TransferId; readonly lines: readonly BankLine[] }[]
}
