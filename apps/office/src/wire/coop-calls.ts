import type {
  AccountList,
  AdmitMember,
  AdoptCharter,
  AdvanceView,
  AgentView,
  AgreementView,
  AgreeSupply,
  AllowCapital,
  ApproveReopening,
  AskedPayment,
  AskForPayment,
  BookId,
  CapitalExceptionView,
  CertificateOfCapital,
  ChangeDelivery,
  ChangeMember,
  CheckSettlement,
  ClosePeriod,
  CloseResult,
  ConfirmMarketplace,
  ContributeCapital,
  CooperativeId,
  CooperativeView,
  DeliveryView,
  DistributionId,
  DistributionSummary,
  DistributionView,
  EndAgreement,
  ExportSettlement,
  FundBookSource,
  GiveAdvance,
  GoodsSaleView,
  InvoiceAsked,
  IssuedCertificateView,
  LeaveCooperative,
  LineWaitingView,
  MeetingView,
  MemberDetail,
  MemberId,
  MemberStatementView,
  MoveToAgent,
  NameGoodsOfLine,
  NameGoodsOfPack,
  OpenFundSource,
  OpenSettlement,
  PackGoodsView,
  PartyBalance,
  PayAdvanceAgain,
  PayMember,
  PaymentTermView,
  PeriodCloseView,
  PledgeCapital,
  PosInvoiceDraft,
  ProposeMarketplace,
  ReceiveDebt,
  ReceiveDelivery,
  ReceiveStock,
  RecordAgreement,
  RecordFundMoney,
  RecordMeeting,
  RegisterLine,
  RegisterView,
  ReissueCertificate,
  ReorderPayout,
  RequestReopening,
  ReturnGoods,
  RevenueView,
  RoleStepView,
  RoleView,
  SellGoods,
  SetPaymentTerm,
  SetPayoutAccount,
  SetRole,
  SetTaxBranch,
  SetTaxpayer,
  SettlementId,
  SettlementView,
  ShareIncome,
  StallBranchView,
  StallId,
  StockView,
  ThresholdView,
  TransferCapital,
  VoidSettlement,
  WithdrawAdvance,
  WithdrawCapital,
  WithdrawMarketplace,
  WithholdingStatement,
  YearlyNotice,
} from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'

type OfCooperative = { cooperativeId: CooperativeId }
type Over = OfCooperative & { from: MarketDay; to: MarketDay }
type OfRun = { settlementId: SettlementId }
/** The server knows who acts; nobody says it of themselves. */
type Act<Input> = Omit<Input, 'by'>
type SettlementSummary = Pick<SettlementView, 'id' | 'period' | 'state'>

export type TrialLine = {
  account: string
  opening: Dong
  debits: Dong
  credits: Dong
  closing: Dong
}
export type LedgerLine = {
  seq: number
  kind: string
  day: MarketDay
  side: 'debit' | 'credit'
  amount: Dong
  balance: Dong
}

/** A row of the register with whole identity numbers: a thing contributed, or a member with none. */
export type RegisterRow = {
  cooperative: string
  cooperativeCode: string
  cooperativeSeat: string
  number: number
  name: string
  kind: RegisterLine['kind']
  address: string
  nationality: string
  identityKind: string
  identity: string
  admittedOn: MarketDay
  share: Dong
  paid: Dong
  paidRate: number
  contributedOn: MarketDay | null
  form: string
  asset: string
  quantity: string
  value: Dong | null
  certificateNumber: number | null
  certificateDay: MarketDay | null
}
/** What a member did with the cooperative over days. */
export type ServiceUse = {
  memberId: MemberId
  soldThrough: Dong
  soldTo: Dong
  boughtFrom: Dong
  fees: Dong
  use: Dong
}

/** What the cooperative's screens ask. */
export type CoopQueries = {
  'cooperative.list': {
    input: undefined
    output: readonly { id: CooperativeId; name: string; demo: boolean }[]
  }
  'cooperative.view': { input: OfCooperative; output: CooperativeView }
  'cooperative.meetings': { input: OfCooperative; output: readonly MeetingView[] }
  'cooperative.trialBalance': { input: Over; output: { lines: readonly TrialLine[] } }
  'cooperative.accountStatement': {
    input: Over & { account: string }
    output: { opening: Dong; closing: Dong; lines: readonly LedgerLine[] }
  }
  'cooperative.fund.book': { input: Over; output: readonly FundBookSource[] }
  'members.register': { input: OfCooperative; output: RegisterView }
  'members.registerRows': { input: OfCooperative; output: readonly RegisterRow[] }
  'members.view': { input: { memberId: MemberId }; output: MemberDetail }
  'members.capital.certificate': {
    input: { certificateId: CertificateOfCapital['id'] }
    output: CertificateOfCapital
  }
  'members.capital.certificates': {
    input: OfCooperative
    output: readonly (IssuedCertificateView & { memberId: MemberId })[]
  }
  'members.capital.exceptions': {
    input: OfCooperative
    output: readonly CapitalExceptionView[]
  }
  'goods.advances': {
    input: OfCooperative & { memberId?: MemberId; limit: number }
    output: readonly AdvanceView[]
  }
  'goods.agents': { input: Over; output: readonly AgentView[] }
  'goods.agreements': { input: OfCooperative; output: readonly AgreementView[] }
  'goods.deliveries': { input: Over & { limit: number }; output: readonly DeliveryView[] }
  'goods.stock': { input: OfCooperative; output: readonly StockView[] }
  'goods.sales': { input: Over & { limit: number }; output: readonly GoodsSaleView[] }
  'goods.packs': { input: OfCooperative; output: readonly PackGoodsView[] }
  'goods.waiting': { input: Over & { limit: number }; output: readonly LineWaitingView[] }
  'goods.debts': { input: OfCooperative; output: readonly PartyBalance[] }
  'settlement.list': {
    input: OfCooperative & { limit: number }
    output: readonly SettlementSummary[]
  }
  'settlement.view': { input: OfRun; output: SettlementView }
  'settlement.statement': { input: OfRun & { memberId: MemberId }; output: MemberStatementView }
  'periods.list': { input: { bookId: BookId }; output: readonly PeriodCloseView[] }
  'distribution.list': { input: OfCooperative; output: readonly DistributionSummary[] }
  'distribution.use': { input: Over; output: readonly ServiceUse[] }
  'distribution.view': { input: { distributionId: DistributionId }; output: DistributionView }
  'tax.withholding': {
    input: { cooperativeId: CooperativeId; month: string }
    output: WithholdingStatement | null
  }
  'tax.accounts': { input: { stallId: StallId }; output: AccountList }
  'tax.branches': { input: { stallId: StallId }; output: StallBranchView }
  'adoption.due.paymentTerms': { input: OfCooperative; output: readonly PaymentTermView[] }
  'tax.threshold': { input: { stallId: StallId; elsewhere?: Dong }; output: ThresholdView }
  'tax.notice': { input: { stallId: StallId; year: number; half?: 'first' }; output: YearlyNotice }
  'tax.invoiceDraft': { input: InvoiceAsked; output: PosInvoiceDraft }
  'tax.role': {
    input: { scopeId: string }
    output: { now: RoleView; history: readonly RoleStepView[] }
  }
  'tax.revenue': { input: { stallId: StallId; year: number }; output: RevenueView }
}

export type CoopMutations = {
  'cooperative.adoptCharter': { input: AdoptCharter; output: unknown }
  'cooperative.recordMeeting': { input: RecordMeeting; output: unknown }
  'members.admit': { input: AdmitMember; output: unknown }
  'members.leave': { input: LeaveCooperative; output: unknown }
  'members.setPayoutAccount': { input: SetPayoutAccount; output: unknown }
  'members.capital.transfer': { input: TransferCapital; output: unknown }
  'cooperative.fund.openSource': { input: OpenFundSource; output: unknown }
  'cooperative.fund.recordMoney': { input: RecordFundMoney; output: unknown }
  'goods.giveAdvance': { input: Act<GiveAdvance>; output: unknown }
  'goods.payAdvanceAgain': { input: Act<PayAdvanceAgain>; output: unknown }
  'goods.withdrawAdvance': { input: Act<WithdrawAdvance>; output: unknown }
  'members.recordAgreement': { input: RecordAgreement; output: unknown }
  'members.endAgreement': { input: EndAgreement; output: unknown }
  'goods.moveToAgent': { input: Act<MoveToAgent>; output: unknown }
  'members.change': { input: ChangeMember; output: unknown }
  'members.capital.withdraw': { input: WithdrawCapital; output: unknown }
  'members.capital.allow': { input: AllowCapital; output: unknown }
  'members.capital.reissue': { input: ReissueCertificate; output: unknown }
  'payouts.payMember': { input: PayMember; output: unknown }
  'members.capital.pledge': { input: PledgeCapital; output: unknown }
  'members.capital.contribute': { input: ContributeCapital; output: unknown }
  'goods.agree': { input: Act<AgreeSupply>; output: unknown }
  'goods.deliver': { input: Act<ReceiveDelivery>; output: unknown }
  'goods.receiveStock': { input: Act<ReceiveStock>; output: unknown }
  'goods.change': { input: Change; output: unknown }
  'goods.sell': { input: Act<SellGoods>; output: unknown }
  'goods.askForPayment': { input: Act<AskForPayment>; output: AskedPayment }
  'goods.receiveDebt': { input: Act<ReceiveDebt>; output: unknown }
  'goods.namePack': { input: Act<NameGoodsOfPack>; output: unknown }
  'goods.nameLine': { input: Act<NameGoodsOfLine>; output: unknown }
  'goods.takeBack': { input: Act<ReturnGoods>; output: unknown }
  'settlement.open': { input: Act<OpenSettlement>; output: unknown }
  'settlement.check': { input: Act<CheckSettlement>; output: unknown }
  'settlement.reopenDraft': { input: Act<VoidSettlement>; output: unknown }
  'settlement.approve': { input: OfRun; output: unknown }
  'settlement.void': { input: Act<VoidSettlement>; output: unknown }
  'settlement.export': { input: Act<ExportSettlement>; output: unknown }
  'settlement.reorderPayout': { input: Act<ReorderPayout>; output: unknown }
  'settlement.markSent': { input: OfRun; output: unknown }
  'settlement.close': { input: OfRun; output: unknown }
  'periods.close': { input: ClosePeriod; output: unknown }
  'periods.requestReopening': { input: RequestReopening; output: unknown }
  'periods.approveReopening': { input: ApproveReopening; output: unknown }
  'tax.netWithholdings': {
    input: { cooperativeId: CooperativeId; month: string }
    output: unknown
  }
  'tax.setTaxpayer': { input: SetTaxpayer; output: unknown }
  'tax.setBranch': { input: SetTaxBranch; output: unknown }
  'tax.withdrawMarketplace': { input: WithdrawMarketplace; output: unknown }
  'adoption.due.setPaymentTerm': { input: SetPaymentTerm; output: unknown }
  'tax.setRole': { input: SetRole; output: unknown }
  'tax.proposeMarketplace': { input: ProposeMarketplace; output: unknown }
  'tax.confirmMarketplace': { input: ConfirmMarketplace; output: unknown }
  'distribution.closeResult': { input: CloseResult; output: unknown }
  'distribution.share': { input: ShareIncome; output: unknown }
}

/** Each way in which a delivery changes keeps its own fields. */
type Change = ChangeDelivery extends infer One
  ? One extends unknown
    ? Omit<One, 'by'>
    : never
  : never
