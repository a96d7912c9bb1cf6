import type { Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { IndicatorValueId, PilotId, ReportPackId } from './ids.ts'
import { IndicatorValueRef, PilotRef, ReportPackRef } from './ids.ts'
import { At, Day, line, PlaceCode } from './primitives.ts'

/** How a figure is known: as such, as a bound ("trên 90 %"), or roughly. */
export const BOUNDS = ['=', '>=', '>', '<=', '<', '~'] as const
export type Bound = (typeof BOUNDS)[number]

export const IndicatorRef = z.string().check(z.regex(/^[A-Z]-\d{2}$/))

const Whole = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER))

/** How many of the numerator's cases are known how well: press, helper or paper, own record, machine. */
export const EvidenceMix = z.tuple([Whole, Whole, Whole, Whole])
export type EvidenceMix = z.infer<typeof EvidenceMix>

export const EnterValue = z.object({
  id: IndicatorValueRef,
  indicatorId: IndicatorRef,
  unitCode: PlaceCode,
  firstDay: Day,
  lastDay: Day,
  cutoffAt: At,
  numerator: Whole,
  denominator: z.nullable(Whole),
  bound: z._default(z.enum(BOUNDS), '='),
  source: line(200),
  method: line(200),
  evidence: EvidenceMix,
  coverage: z._default(z.nullable(z.object({ covered: Whole, of: Whole })), null),
})
export type EnterValue = z.infer<typeof EnterValue>

export const ReviseValue = z.object({
  ...EnterValue.shape,
  supersedesId: IndicatorValueRef,
  reason: line(300),
})
export type ReviseValue = z.infer<typeof ReviseValue>

export const VALUE_STATES = ['draft', 'submitted', 'approved', 'accepted', 'returned'] as const
export type ValueState = (typeof VALUE_STATES)[number]

export const MoveValue = z.object({
  valueId: IndicatorValueRef,
  state: z.enum(['submitted', 'approved', 'accepted', 'returned']),
  reason: z.nullable(line(300)),
})
export type MoveValue = z.infer<typeof MoveValue>

export type IndicatorValueView = {
  id: IndicatorValueId
  indicatorId: string
  version: number
  unitCode: string
  unitEdition: string
  firstDay: MarketDay
  lastDay: MarketDay
  cutoffAt: Instant
  numerator: number
  denominator: number | null
  bound: Bound
  source: string
  method: string
  evidence: EvidenceMix
  coverage: { covered: number; of: number } | null
  state: ValueState
  revision: number
  supersedesId: IndicatorValueId | null
  reason: string | null
  locked: boolean
}

export const FreezeReport = z.object({
  id: ReportPackRef,
  unitCode: PlaceCode,
  period: z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/)),
  /** What the commune writes itself: difficulties, requests, what comes next. */
  words: z._default(
    z.object({
      situation: z._default(z.array(line(500)), []),
      difficulties: z._default(z.array(line(500)), []),
      requests: z._default(z.array(line(500)), []),
      next: z._default(z.array(line(500)), []),
    }),
    { situation: [], difficulties: [], requests: [], next: [] },
  ),
  supersedes: z._default(z.nullable(z.object({ id: ReportPackRef, reason: line(300) })), null),
})
export type FreezeReport = z.infer<typeof FreezeReport>

export type ReportPackView = { id: ReportPackId; sha256: string; body: string }

export const OpenPilot = z.object({
  id: PilotRef,
  placeCode: PlaceCode,
  name: line(120),
  planNumber: line(60),
  decisionNumber: z.nullable(line(60)),
  firstDay: Day,
  lastDay: z.nullable(Day),
  /** Offices the reports go through, the nearest first. */
  reportingLine: z.array(line(120)).check(z.minLength(1), z.maxLength(10)),
  parties: z.array(
    z.object({
      name: line(120),
      role: z.enum(['sponsor', 'partner']),
      duty: z.nullable(line(200)),
    }),
  ),
  activities: z.array(z.object({ name: line(200), dueDay: z.nullable(Day) })),
  targets: z.array(
    z.object({
      indicatorId: IndicatorRef,
      dueDay: Day,
      bound: z._default(z.enum(BOUNDS), '>='),
      target: Whole,
      baseline: z.nullable(Whole),
    }),
  ),
})
export type OpenPilot = z.infer<typeof OpenPilot>

export const ReplicatePilot = z.object({
  id: PilotRef,
  fromId: PilotRef,
  placeCode: PlaceCode,
  name: line(120),
  planNumber: line(60),
  firstDay: Day,
})
export type ReplicatePilot = z.infer<typeof ReplicatePilot>

/** An activity of a pilot was done on a day, or is open again. */
export const MarkActivity = z
  .object({
    pilotId: PilotRef,
    /** Its place in the plan, from 1. */
    activity: z.int().check(z.minimum(1), z.maximum(1_000)),
    /** Which step of this activity it is, from 1: one that somebody else took is refused. */
    nth: z.int().check(z.minimum(1), z.maximum(1_000)),
    state: z.enum(['done', 'open']),
    /** When it was done; null when it is open again. */
    day: z.nullable(Day),
    note: z._default(z.nullable(line(300)), null),
  })
  .check(z.refine(({ state, day }) => (state === 'done') === (day !== null)))
export type MarkActivity = z.infer<typeof MarkActivity>

export type ActivityStep = {
  readonly activity: number
  readonly nth: number
  readonly state: 'done' | 'open'
  readonly day: MarketDay | null
  readonly note: string | null
  readonly byName: string
  readonly at: Instant
}

export type PilotSummary = {
  id: PilotId
  placeCode: string
  name: string
  firstDay: MarketDay
  lastDay: MarketDay | null
  /** The pilot whose model it took over. */
  replicatesId: PilotId | null
}

/** One figure of a report: shown with its parts, kept back to protect someone, or not there. */
export type ReportCell =
  | {
      readonly state: 'shown'
      readonly numerator: number
      readonly denominator: number | null
      /** In units of the last decimal; null when there is nothing to be a share of. */
      readonly scaled: number | null
      readonly bound: Bound
    }
  | { readonly state: 'withheld' }
  | { readonly state: 'missing' }

export type ReportLine = {
  readonly nth: number
  readonly indicatorId: string
  readonly version: number
  readonly name: { readonly vi: string; readonly en: string }
  readonly unit: { readonly vi: string; readonly en: string }
  readonly numeratorName: { readonly vi: string; readonly en: string }
  readonly denominatorName: { readonly vi: string; readonly en: string } | null
  readonly decimals: number
  readonly plan: { readonly scaled: number; readonly bound: Bound; readonly dueDay: string } | null
  readonly before: ReportCell
  readonly now: ReportCell
  readonly toDate: ReportCell
  /** In hundredths of a percent. */
  readonly ofPlan: number | null
  readonly source: string
  readonly evidence: EvidenceMix | null
  readonly coverage: { readonly covered: number; readonly of: number } | null
  readonly lead: string
  readonly partners: readonly string[]
  /** Where the plan began, in units of the last decimal. */
  readonly baseline: number | null
  /** The periods before this one, oldest first, and whether they can be compared with it. */
  readonly trend: readonly TrendCell[]
  /** Against the period before: percentage points for shares. Null where the series is broken. */
  readonly change: { readonly scaled: number; readonly bound: Bound } | null
  readonly notes: readonly LineNote[]
}

export type TrendCell = {
  /** `2026-10`, `2026-Q3`, `2025`. */
  readonly period: string
  readonly cell: ReportCell
  /** `other`: the definition or the borders were others, so it is not to be compared. */
  readonly series: 'same' | 'other'
}

/** What a reader has to know of a line: why a change is missing, or that a figure stands out. */
export type LineNote = 'other_borders' | 'other_definition' | 'outlier' | 'late'

/** The report of a commune or a province over a period, as data. */
export type AdoptionReport = {
  /** The form and its version. */
  readonly form: string
  readonly unit: { readonly code: string; readonly edition: string; readonly name: string }
  readonly period: { readonly name: string; readonly from: MarketDay; readonly to: MarketDay }
  readonly cutoffAt: Instant
  /** By the borders of the period, or by those of the cutoff. */
  readonly borders: 'then' | 'now'
  readonly activity: { registered: number; active: number; habitual: number } | null
  readonly lines: readonly ReportLine[]
  readonly notMeasurable: readonly {
    readonly indicatorId: string
    readonly name: { readonly vi: string; readonly en: string }
    readonly why: { readonly vi: string; readonly en: string }
  }[]
  readonly completeness: {
    readonly due: number
    readonly reported: number
    /** Accepted by the day that was set for it; where none was set, by this report. */
    readonly onTime: number
  }
  readonly words: FreezeReport['words']
  /** What differs from the report this one supersedes, and why. */
  readonly revision: {
    readonly supersedes: string
    readonly reason: string
    readonly changes: readonly {
      readonly indicatorId: string
      readonly was: ReportCell
      readonly is: ReportCell
    }[]
  } | null
}

/** What one deployment tells another: a text in this shape, signed. */
export const IndicatorPackage = z.object({
  format: z.literal('cho40-indicators@1'),
  sender: line(120),
  madeAt: At,
  values: z
    .array(
      z.extend(z.omit(EnterValue, { id: true }), {
        version: z.int().check(z.minimum(1), z.maximum(1_000)),
        unitEdition: z.string().check(z.regex(/^(origin|\d{4}-\d{2}-\d{2})$/)),
      }),
    )
    .check(z.maxLength(100_000)),
})
export type IndicatorPackage = z.infer<typeof IndicatorPackage>
