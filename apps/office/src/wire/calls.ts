import type {
  AdoptionReport,
  CancelPayout,
  CheckSign,
  CloseDay,
  DaySlip,
  DecisionId,
  DecisionView,
  EvidenceView,
  ExceptionDetail,
  IssueSign,
  MarketDayView,
  MarketId,
  MarketView,
  PayerId,
  PayOutInCash,
  PayoutLine,
  PayoutState,
  PayoutStep,
  PayoutView,
  ReceivingAccountId,
  RefundView,
  RememberPayer,
  RememberStatementMap,
  RequestRefund,
  ResolveException,
  SessionView,
  SignIn,
  SignVerdict,
  SignView,
  StallDayView,
  StallId,
  StallView,
  StatementImportView,
  TransferId,
  UndoDecision,
  VerifyReport,
  WithdrawSign,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { CoopMutations, CoopQueries } from './coop-calls.ts'

/** The procedures this app uses, by path; calls.test.ts holds them to the server's own types. */
export type Queries = CoopQueries & {
  'session.current': { input: undefined; output: SessionView | null }
  'market.list': { input: undefined; output: readonly MarketView[] }
  'market.day': { input: { marketId: MarketId; day: MarketDay }; output: MarketDayView }
  'market.stalls': { input: { marketId: MarketId }; output: readonly StallView[] }
  'money.waiting': { input: { scopeId: string; limit: number }; output: readonly ExceptionDetail[] }
  'money.evidence': { input: { transferId: TransferId }; output: readonly EvidenceView[] }
  'money.payouts': {
    input: { scopeId: string; states: PayoutState[]; limit: number }
    output: readonly PayoutLine[]
  }
  'exceptions.decisions': { input: { transferId: TransferId }; output: readonly DecisionView[] }
  'statements.imports': {
    input: { accountId: ReceivingAccountId; limit: number }
    output: readonly StatementImportView[]
  }
  'stall.day': { input: { stallId: StallId; day: MarketDay }; output: StallDayView }
  'stall.slip': { input: { stallId: StallId; day: MarketDay }; output: DaySlip }
  'signs.ofMarket': { input: { marketId: MarketId }; output: readonly SignView[] }
  'adoption.report.view': { input: { unitCode: string; period: string }; output: AdoptionReport }
  'admin.verify': { input: undefined; output: VerifyReport }
}

export type Mutations = CoopMutations & {
  'session.open': { input: SignIn; output: SessionView }
  'session.close': { input: undefined; output: unknown }
  'money.resolve': { input: ResolveException; output: unknown }
  'exceptions.undo': { input: UndoDecision; output: DecisionId }
  'exceptions.rememberPayer': { input: RememberPayer; output: PayerId }
  'exceptions.forgetPayer': { input: { id: PayerId; stallId: StallId }; output: unknown }
  'statements.rememberMap': { input: RememberStatementMap; output: unknown }
  'payouts.approve': { input: PayoutStep; output: PayoutView }
  'payouts.markSent': { input: PayoutStep; output: PayoutView }
  'payouts.cancel': { input: CancelPayout; output: PayoutView }
  'payouts.payInCash': { input: PayOutInCash; output: PayoutView }
  'refunds.request': { input: RequestRefund; output: RefundView }
  'signs.issue': { input: IssueSign; output: SignView }
  'signs.withdraw': { input: WithdrawSign; output: unknown }
  'signs.check': { input: CheckSign; output: SignVerdict }
  'stall.closeDay': { input: CloseDay; output: DaySlip }
}
