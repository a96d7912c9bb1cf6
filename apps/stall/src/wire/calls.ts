import type {
  CloseDay,
  CodeLease,
  DaySlip,
  LeaseCodes,
  SessionView,
  SignIn,
  StallDayView,
  StallId,
  StallView,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'

export type StallHome = {
  stall: StallView
  /** Without sums for who only sells there. */
  day: Omit<StallDayView, 'totals'> & { totals: StallDayView['totals'] | null }
  /** The lowest sequence number of this device that the server does not have. */
  nextSeq: number
}

/** The procedures this app uses, by path: what goes in, what comes out. */
export type Queries = {
  /** Null when nobody is signed in. */
  'session.current': { input: undefined; output: SessionView | null }
  'stall.home': { input: { stallId: StallId; deviceId: string }; output: StallHome }
  'stall.day': { input: { stallId: StallId; day: MarketDay }; output: StallDayView }
  'stall.slip': { input: { stallId: StallId; day: MarketDay }; output: DaySlip }
}
export type Mutations = {
  'session.open': { input: SignIn; output: SessionView }
  'session.close': { input: undefined; output: unknown }
  'stall.closeDay': { input: CloseDay; output: DaySlip }
  'stall.leaseCodes': { input: LeaseCodes; output: CodeLease }
}
