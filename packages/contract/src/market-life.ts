import type { Dong, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type {
  ComplaintId,
  FeeBillId,
  MarketId,
  ReceivingAccountId,
  RequestId,
  StallId,
} from './ids.ts'
import {
  ComplaintRef,
  FeeBillRef,
  MarketEventRef,
  MarketRef,
  PersonRef,
  StallRef,
  VisitRef,
} from './ids.ts'
import { Amount, Day, line, PlaceCode } from './primitives.ts'

const Count = z.int().check(z.minimum(0), z.maximum(1_000_000))

/** Which days a market is held. Weekdays count from 1, Monday, to 7, Sunday. */
export const Schedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('daily') }),
  z.object({
    kind: z.literal('weekdays'),
    days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  }),
  z.object({
    kind: z.literal('every'),
    days: z.int().check(z.minimum(2), z.maximum(60)),
    /** A day on which it is held; counts both ways from there. */
    from: Day,
  }),
  /** Days of the lunar month, 1 to 30: `[1, 6, 11, 16, 21, 26]`. */
  z.object({
    kind: z.literal('lunar'),
    days: z
      .array(z.int().check(z.minimum(1), z.maximum(30)))
      .check(z.minLength(1), z.maxLength(30)),
  }),
])
export type Schedule = z.infer<typeof Schedule>

export const SetSchedule = z.object({ marketId: MarketRef, validFrom: Day, schedule: Schedule })
export type SetSchedule = z.infer<typeof SetSchedule>

export const CloseMarketDays = z.object({
  marketId: MarketRef,
  firstDay: Day,
  lastDay: Day,
  reason: line(200),
})
export type CloseMarketDays = z.infer<typeof CloseMarketDays>

/** Says which unit a market lies in, when the succession of units alone cannot tell. */
export const PlaceMarket = z.object({
  marketId: MarketRef,
  validFrom: Day,
  placeCode: PlaceCode,
  source: line(200),
})
export type PlaceMarket = z.infer<typeof PlaceMarket>

export const SetWifi = z.object({ marketId: MarketRef, validFrom: Day, free: z.boolean() })
export type SetWifi = z.infer<typeof SetWifi>

export const LetStall = z.object({
  stallId: StallRef,
  fromDay: Day,
  toDay: z.nullable(Day),
  zone: line(40),
  goods: line(60),
})
export type LetStall = z.infer<typeof LetStall>

export const ONBOARDING_STEPS = [
  'identity',
  'account_owner',
  'sign_placed',
  'sign_checked',
  'first_payment',
  'taught',
] as const
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number]

export const RecordOnboarding = z.object({
  stallId: StallRef,
  step: z.enum(ONBOARDING_STEPS),
  doneOn: Day,
  minutes: z.int().check(z.minimum(0), z.maximum(1440)),
  helperId: z.nullable(PersonRef),
  fairId: z.nullable(MarketEventRef),
})
export type RecordOnboarding = z.infer<typeof RecordOnboarding>

export const FAIR_KINDS = ['fair', 'training'] as const
export type FairKind = (typeof FAIR_KINDS)[number]

/** A “Ngày hội chuyển đổi số” or a training at a market. */
export const RecordFair = z.object({
  id: MarketEventRef,
  marketId: MarketRef,
  day: Day,
  kind: z.enum(FAIR_KINDS),
  name: line(120),
  attended: Count,
})
export type RecordFair = z.infer<typeof RecordFair>

export type FairView = Readonly<Omit<RecordFair, 'marketId'>>

/** What was told of a market beside its name, the latest first. */
export type MarketFacts = {
  /** The unit it lies in; null when its own was divided and nobody has said which part it is in. */
  readonly unitCode: string | null
  readonly schedules: readonly { readonly validFrom: MarketDay; readonly schedule: Schedule }[]
  readonly closures: readonly {
    readonly firstDay: MarketDay
    readonly lastDay: MarketDay
    readonly reason: string
  }[]
  readonly wifi: readonly { readonly validFrom: MarketDay; readonly free: boolean }[]
  readonly places: readonly {
    readonly validFrom: MarketDay
    readonly placeCode: string
    readonly source: string
  }[]
}

export const VISIT_OUTCOMES = ['solved', 'taught', 'refused', 'absent', 'passed_on'] as const
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]

export const RecordVisit = z.object({
  id: VisitRef,
  stallId: StallRef,
  day: Day,
  helperId: PersonRef,
  why: line(60),
  outcome: z.enum(VISIT_OUTCOMES),
  note: z.nullable(line(300)),
})
export type RecordVisit = z.infer<typeof RecordVisit>

export const COMPLAINT_KINDS = [
  'fake_qr',
  'forged_receipt',
  'wrong_price',
  'wrong_amount',
  'other',
] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]
export type ComplaintState = 'received' | 'confirmed' | 'rejected' | 'closed'

export const RecordComplaint = z.object({
  id: ComplaintRef,
  marketId: MarketRef,
  stallId: z.nullable(StallRef),
  kind: z.enum(COMPLAINT_KINDS),
  day: Day,
  text: line(500),
})
export type RecordComplaint = z.infer<typeof RecordComplaint>

export const AnswerComplaint = z.object({
  complaintId: ComplaintRef,
  state: z.enum(['confirmed', 'rejected', 'closed']),
  note: z.nullable(line(300)),
})
export type AnswerComplaint = z.infer<typeof AnswerComplaint>

export const MARKET_MARKET_FEE_KINDS = [
  'stall',
  'electricity',
  'water',
  'parking',
  'other',
] as const
export type MarketFeeKind = (typeof MARKET_MARKET_FEE_KINDS)[number]
export const MARKET_FEE_STATES = [
  'draft',
  'issued',
  'awaiting_bank',
  'paid',
  'partly',
  'disputed',
  'waived',
] as const
export type MarketFeeState = (typeof MARKET_FEE_STATES)[number]

export const DraftFeeBill = z.object({
  id: FeeBillRef,
  stallId: StallRef,
  kind: z.enum(MARKET_MARKET_FEE_KINDS),
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  amount: Amount,
})
export type DraftFeeBill = z.infer<typeof DraftFeeBill>

export type FeeBillView = {
  id: FeeBillId
  marketId: MarketId
  stallId: StallId
  kind: MarketFeeKind
  /** `2026-11`. */
  month: string
  amount: Dong
  state: MarketFeeState
  objectionsUntil: MarketDay | null
  paidBy: 'transfer' | 'cash' | null
  cash: Dong
  reason: string | null
  /** What asks for the money by transfer: the code goes into its memo. */
  request: {
    id: RequestId
    accountId: ReceivingAccountId
    code: string
    due: Dong
    received: Dong
    /** The VietQR of the whole amount. */
    payload: string
  } | null
}

export type ComplaintView = {
  id: ComplaintId
  marketId: MarketId
  stallId: StallId | null
  kind: ComplaintKind
  day: MarketDay
  text: string
  state: ComplaintState
  /** What the last step said. */
  note: string | null
}
