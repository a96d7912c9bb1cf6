import type {
  AddFeedSecret,
  ApplyCredit,
  AskPayoutLimit,
  BookId,
  CancelPayout,
  CheckSign,
  CloseDay,
  CooperativeId,
  CreditView,
  DaySlip,
  DecidePayoutLimit,
  DecisionId,
  DecisionView,
  DoubtView,
  EvidenceView,
  ExceptionDetail,
  FeedId,
  FeedTrialView,
  FeedView,
  GiveFeedKey,
  IssueSign,
  MarketDayView,
  MarketId,
  MarketView,
  OpenFeed,
  PayerId,
  PayOutInCash,
  PayoutHistory,
  PayoutId,
  PayoutLimitsView,
  PayoutLimitView,
  PayoutLine,
  PayoutState,
  PayoutStep,
  PayoutView,
  PlacedTransferView,
  ReceivingAccountId,
  RefundView,
  RememberPayer,
  RememberStatementMap,
  RequestRefund,
  ResolveException,
  SessionView,
  SetPayoutLimit,
  SignIn,
  SignVerdict,
  SignView,
  StallDayView,
  StallId,
  StallView,
  StatementAccountView,
  StatementImportView,
  TransferId,
  UndoDecision,
  UndoMatch,
  VerifyReport,
  WaitingTally,
  WithdrawSign,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { AccessMutations, AccessQueries } from './access-calls.ts'
import type { AdoptionMutations, AdoptionQueries } from './adoption-calls.ts'
import type { BoardMutations, BoardQueries } from './board-calls.ts'
import type { CoopMutations, CoopQueries } from './coop-calls.ts'
import type { ShopMutations, ShopQueries } from './shop-calls.ts'

type AfterWaiting = Pick<ExceptionDetail, 'openedAt' | 'id'>

/** The procedures this app uses, by path; calls.test.ts holds them to the server's own types. */
export type Queries = CoopQueries &
  ShopQueries &
  BoardQueries &
  AccessQueries &
  AdoptionQueries & {
    'session.current': { input: undefined; output: SessionView | null }
    'market.list': { input: undefined; output: readonly MarketView[] }
    'market.day': { input: { marketId: MarketId; day: MarketDay }; output: MarketDayView }
    'market.stalls': { input: { marketId: MarketId }; output: readonly StallView[] }
    'money.waiting': {
      input: { scopeId: string; limit: number; after?: AfterWaiting }
      output: readonly ExceptionDetail[]
    }
    'money.tally': { input: { scopeId: string; after?: AfterWaiting }; output: WaitingTally }
    'money.evidence': { input: { transferId: TransferId }; output: readonly EvidenceView[] }
    'money.payouts': {
      input: { scopeId: string; states: PayoutState[]; limit: number }
      output: readonly PayoutLine[]
    }
    'exceptions.decisions': { input: { transferId: TransferId }; output: readonly DecisionView[] }
    'statements.accounts': { input: { scopeId: string }; output: readonly StatementAccountView[] }
    'exceptions.placed': {
      input: { scopeId: string; limit: number; find?: string }
      output: readonly PlacedTransferView[]
    }
    'exceptions.credits': {
      input: { scopeId: string; limit: number }
      output: readonly CreditView[]
    }
    'statements.imports': {
      input: { accountId: ReceivingAccountId; limit: number }
      output: readonly StatementImportView[]
    }
    'feeds.list': {
      input: { marketId: MarketId } | { cooperativeId: CooperativeId }
      output: readonly FeedView[]
    }
    'exceptions.doubts': {
      input: { accountId: ReceivingAccountId }
      output: readonly DoubtView[]
    }
    'stall.day': { input: { stallId: StallId; day: MarketDay }; output: StallDayView }
    'stall.slip': { input: { stallId: StallId; day: MarketDay }; output: DaySlip }
    'signs.ofMarket': { input: { marketId: MarketId }; output: readonly SignView[] }
    'payouts.view': {
      input: { id: PayoutId }
      output: PayoutView & { history: PayoutHistory }
    }
    'payouts.limit': { input: { bookId: BookId }; output: PayoutLimitView }
    'payouts.limits': { input: { bookId: BookId }; output: PayoutLimitsView }
    'admin.verify': { input: undefined; output: VerifyReport }
  }

export type Mutations = CoopMutations &
  ShopMutations &
  BoardMutations &
  AccessMutations &
  AdoptionMutations & {
    'session.open': { input: SignIn; output: SessionView }
    'session.close': { input: undefined; output: unknown }
    'money.resolve': { input: ResolveException; output: unknown }
    'exceptions.undo': { input: UndoDecision; output: DecisionId }
    'exceptions.rememberPayer': { input: RememberPayer; output: PayerId }
    'exceptions.forgetPayer': { input: { id: PayerId; stallId: StallId }; output: unknown }
    'statements.rememberMap': { input: RememberStatementMap; output: unknown }
    'market.openFeed': {
      input: OpenFeed
      output: { feedId: FeedId; path: string; secret: string | null }
    }
    'feeds.addSecret': { input: AddFeedSecret; output: { id: string; secret: string | null } }
    'feeds.retireSecret': { input: { feedId: FeedId; id: string }; output: unknown }
    'feeds.giveKey': { input: GiveFeedKey; output: unknown }
    'feeds.pullNow': { input: { feedId: FeedId }; output: { feedId: FeedId } }
    'feeds.trial': { input: { feedId: FeedId }; output: FeedTrialView }
    'feeds.close': { input: { feedId: FeedId }; output: { feedId: FeedId } }
    'exceptions.undoMatch': { input: UndoMatch; output: DecisionId }
    'exceptions.applyCredit': { input: ApplyCredit; output: DecisionId }
    'exceptions.forgetPayers': { input: { stallId: StallId }; output: unknown }
    'payouts.setLimit': { input: SetPayoutLimit; output: unknown }
    'payouts.askLimit': { input: AskPayoutLimit; output: unknown }
    'payouts.decideLimit': { input: DecidePayoutLimit; output: unknown }
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
