import type {
  CheckSign,
  CloseDay,
  DaySlip,
  ExceptionView,
  IssueSign,
  MarketDayView,
  MarketId,
  MarketView,
  ResolveException,
  SessionView,
  SignIn,
  SignVerdict,
  SignView,
  StallDayView,
  StallId,
  StallView,
  VerifyReport,
  WithdrawSign,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'

/** The procedures this app uses, by path; calls.test.ts holds them to the server's own types. */
export type Queries = {
  'session.current': { input: undefined; output: SessionView | null }
  'market.list': { input: undefined; output: readonly MarketView[] }
  'market.day': { input: { marketId: MarketId; day: MarketDay }; output: MarketDayView }
  'market.stalls': { input: { marketId: MarketId }; output: readonly StallView[] }
  'money.waiting': { input: { scopeId: string; limit: number }; output: readonly ExceptionView[] }
  'stall.day': { input: { stallId: StallId; day: MarketDay }; output: StallDayView }
  'stall.slip': { input: { stallId: StallId; day: MarketDay }; output: DaySlip }
  'signs.ofMarket': { input: { marketId: MarketId }; output: readonly SignView[] }
  'admin.verify': { input: undefined; output: VerifyReport }
}

export type Mutations = {
  'session.open': { input: SignIn; output: SessionView }
  'session.close': { input: undefined; output: unknown }
  'money.resolve': { input: ResolveException; output: unknown }
  'signs.issue': { input: IssueSign; output: SignView }
  'signs.withdraw': { input: WithdrawSign; output: unknown }
  'signs.check': { input: CheckSign; output: SignVerdict }
  'stall.closeDay': { input: CloseDay; output: DaySlip }
}
