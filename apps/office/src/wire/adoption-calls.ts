import type {
  ActivityStep,
  AdoptionReport,
  EndPeer,
  EnterValue,
  FairView,
  FigureOrigin,
  FreezeReport,
  IndicatorValueId,
  IndicatorValueView,
  KeepScore,
  KeptScore,
  MarkActivity,
  MarketId,
  OnboardingStep,
  OpenPilot,
  PeerView,
  PersonId,
  PilotId,
  PilotSummary,
  RecordFair,
  RecordVisit,
  ReplicatePilot,
  ReportPackId,
  ReportPackView,
  ReviseValue,
  RolledUpView,
  SaleBehindView,
  SaleId,
  Scorecard,
  ScoreSheet,
  ScoreUnit,
  SetReportDue,
  StallId,
  Standing,
  TrustPeer,
  ValueRule,
  ValueStepView,
  VisitId,
  VisitOutcome,
} from '@cho40/contract'
import type { Instant, MarketDay } from '@cho40/values'

type OfUnit = { unitCode: string }
type OverUnit = OfUnit & { from: MarketDay; to: MarketDay }
type OfMarket = { marketId: MarketId }
type OfValue = { valueId: IndicatorValueId }

/** A stall that fell back, and why somebody should look in. */
export type DropOffLine = {
  readonly stallId: StallId
  readonly number: string
  readonly reasons: readonly ('silent' | 'first_payment_failed' | 'account_mismatch')[]
  readonly lastQrDay: MarketDay | null
  readonly lastVisit: MarketDay | null
}

export type VisitLine = {
  readonly visitId: VisitId
  readonly stallId: StallId
  readonly number: string
  readonly day: MarketDay
  readonly helperId: PersonId
  readonly why: string
  readonly outcome: VisitOutcome
  readonly note: string | null
}

export type EffectLine = {
  readonly visitId: VisitId
  readonly outcome: VisitOutcome
  readonly before: number
  readonly after: number
  readonly daysAfter: number
}

/** An accepted value beside those before it. */
export type TrendLine = {
  readonly value: IndicatorValueView
  readonly scaled: number | null
  /** Far from those before it: to be looked at before it is told higher up. */
  readonly outlier: boolean
}

/** How far a stall has come with its start. */
export type StartLine = {
  readonly stallId: StallId
  readonly missing: readonly OnboardingStep[]
  readonly minutes: number
}

export type PackLine = {
  readonly id: ReportPackId
  readonly period: MarketDay
  readonly lastDay: MarketDay
  readonly sha256: string
  readonly supersedes: ReportPackId | null
  readonly reason: string | null
  readonly recordedAt: Instant
}

/** What a desk needs of a definition. */
export type IndicatorLine = {
  readonly id: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly unit: { readonly vi: string; readonly en: string }
  readonly decimals: 0 | 1 | 2
}

/** A scorecard in its latest version, and whose it is. */
export type CardLine = {
  readonly card: Scorecard
  readonly version: number
  readonly unitCode: string
}

/** What the screens of commune and province ask. */
export type AdoptionQueries = {
  'adoption.indicators': { input: undefined; output: readonly IndicatorLine[] }
  'adoption.report.view': { input: OfUnit & { period: string }; output: AdoptionReport }
  'adoption.report.packs': { input: OfUnit; output: readonly PackLine[] }
  'adoption.rollUp': {
    input: OverUnit & { indicatorId: string; borders: 'then' | 'now' }
    output: RolledUpView
  }
  'adoption.trend': { input: OverUnit & { indicatorId: string }; output: readonly TrendLine[] }
  'adoption.origin': {
    input: OfUnit & { period: string; indicatorId: string }
    output: FigureOrigin
  }
  'adoption.explain': {
    input: {
      scopeId: StallId | MarketId
      from: MarketDay
      to: MarketDay
      limit: number
      after?: SaleId
    }
    output: readonly SaleBehindView[]
  }
  'adoption.values.rules': { input: undefined; output: readonly ValueRule[] }
  'adoption.values.list': {
    input: OverUnit & { indicatorId?: string }
    output: readonly IndicatorValueView[]
  }
  'adoption.values.history': { input: OfValue; output: readonly ValueStepView[] }
  'adoption.due.standing': { input: OfUnit & { period: string }; output: Standing }
  'adoption.scores.cards': { input: OfUnit; output: readonly CardLine[] }
  'adoption.scores.sheet': { input: ScoreUnit; output: ScoreSheet }
  'adoption.scores.kept': { input: Omit<ScoreUnit, 'told'>; output: readonly KeptScore[] }
  'adoption.peers.ownKey': { input: undefined; output: string }
  'adoption.peers.list': { input: undefined; output: readonly PeerView[] }
  'pilots.list': { input: { placeCode: string }; output: readonly PilotSummary[] }
  'pilots.steps': { input: { pilotId: PilotId }; output: readonly ActivityStep[] }
  'pilots.view': { input: { pilotId: PilotId }; output: OpenPilot }
  'community.onboarding': { input: OfMarket; output: readonly StartLine[] }
  'community.dropOffs': { input: OfMarket; output: readonly DropOffLine[] }
  'community.fairs': { input: OfMarket; output: readonly FairView[] }
  'community.visits': { input: OfMarket & { stallId?: StallId }; output: readonly VisitLine[] }
  'community.visitEffects': { input: OfMarket; output: readonly EffectLine[] }
}

export type AdoptionMutations = {
  'adoption.report.freeze': { input: FreezeReport; output: ReportPackView }
  'adoption.values.enter': { input: EnterValue; output: IndicatorValueId }
  'adoption.values.revise': { input: ReviseValue; output: IndicatorValueId }
  'adoption.values.submit': { input: OfValue; output: unknown }
  'adoption.values.approve': { input: OfValue; output: unknown }
  'adoption.values.accept': { input: OfValue; output: unknown }
  'adoption.values.return': { input: OfValue & { reason: string }; output: unknown }
  'adoption.due.set': { input: SetReportDue; output: unknown }
  'adoption.scores.putCard': { input: OfUnit & { card: Scorecard }; output: number }
  'adoption.scores.keep': { input: KeepScore; output: KeptScore }
  'adoption.peers.trust': { input: TrustPeer; output: unknown }
  'adoption.peers.end': { input: EndPeer; output: unknown }
  'pilots.open': { input: OpenPilot; output: PilotId }
  'pilots.mark': { input: MarkActivity; output: number }
  'pilots.replicate': { input: ReplicatePilot; output: PilotId }
  'community.recordFair': { input: RecordFair; output: unknown }
  'community.recordVisit': { input: RecordVisit; output: unknown }
}
