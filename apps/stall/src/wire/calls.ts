import type {
  AccountChangeView,
  AskAccountChange,
  AskPairing,
  CheckSign,
  CloseDay,
  CodeLease,
  DaySlip,
  HelpNumber,
  IssueSign,
  LeaseCodes,
  Pairing,
  PendingAccountChange,
  PresenceView,
  RedeemPairing,
  RefundView,
  RequestRefund,
  ResolveOversell,
  SavedPrice,
  SessionView,
  SignIn,
  SignVerdict,
  SignView,
  StallDayView,
  StallGoods,
  StallId,
  StallOversell,
  StallView,
  WithdrawAccountChange,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'

export type StallHome = {
  stall: StallView
  /** Without sums for who only sells there. */
  day: Omit<StallDayView, 'totals'> & { totals: StallDayView['totals'] | null }
  /** The lowest sequence number of this device that the server does not have. */
  nextSeq: number
  /** Absent on a server of before. */
  accountChange?: PendingAccountChange | null
  /** The same. */
  prices?: readonly SavedPrice[]
  goods?: readonly StallGoods[]
  oversells?: readonly StallOversell[]
  orders?: number
}

/** The procedures this app uses, by path: what goes in, what comes out. */
export type Queries = {
  /** Null when nobody is signed in. */
  'session.current': { input: undefined; output: SessionView | null }
  'stall.home': { input: { stallId: StallId; deviceId: string }; output: StallHome }
  'stall.day': { input: { stallId: StallId; day: MarketDay }; output: StallDayView }
  'stall.presence': {
    input: { stallId: StallId; from: MarketDay; to: MarketDay }
    output: readonly PresenceView[]
  }
  'stall.help': { input: { stallId: StallId }; output: readonly HelpNumber[] }
  'stall.accounts.ofStall': { input: { stallId: StallId }; output: readonly AccountChangeView[] }
  'signs.ofStall': { input: { stallId: StallId }; output: readonly SignView[] }
  'stall.slip': { input: { stallId: StallId; day: MarketDay }; output: DaySlip }
}
export type Mutations = {
  'session.open': { input: SignIn; output: SessionView }
  'session.close': { input: undefined; output: unknown }
  'devices.pair': { input: AskPairing; output: Pairing }
  'devices.redeem': { input: RedeemPairing; output: { stallId: StallId; session: SessionView } }
  'refunds.request': { input: RequestRefund; output: RefundView }
  'signs.issue': { input: IssueSign; output: SignView }
  'signs.check': { input: CheckSign; output: SignVerdict }
  'stall.accounts.ask': { input: AskAccountChange; output: string }
  'stall.accounts.withdraw': { input: WithdrawAccountChange; output: string }
  'stall.closeDay': { input: CloseDay; output: DaySlip }
  'stock.resolveOversell': { input: ResolveOversell; output: unknown }
  'stall.leaseCodes': { input: LeaseCodes; output: CodeLease }
}
