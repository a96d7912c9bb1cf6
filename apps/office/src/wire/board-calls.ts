import type {
  AddPasskey,
  AnswerComplaint,
  AskToAddPasskey,
  BoardStallView,
  CloseMarketDays,
  ComplaintView,
  DataRequestId,
  DataRequestView,
  DecideDataRequest,
  DraftFeeBill,
  EnterDataRequest,
  FeeBillId,
  FeeBillView,
  LetStall,
  MarketFacts,
  MarketId,
  MemberId,
  OfPasskey,
  OpenStall,
  OrderId,
  PasskeyId,
  PasskeyQuestion,
  PasskeyRoleView,
  PasskeyView,
  PasskeyWish,
  PersonId,
  PlaceMarket,
  ReceivingAccountId,
  ReceivingAccountView,
  RecordComplaint,
  RecordOnboarding,
  RequirePasskey,
  SessionView,
  SetSchedule,
  SetWifi,
  SignInByPasskey,
  StallId,
  TakeInStall,
  TakenInStall,
} from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'

type OfMarket = { marketId: MarketId }
type OfBill = { id: FeeBillId }
type OfPhone = { phone: string }

/** What the market board's screens, passkeys and requests of data subjects ask. */
export type BoardQueries = {
  'market.board': { input: OfMarket; output: readonly BoardStallView[] }
  'calendar.days': {
    input: OfMarket & { from: MarketDay; to: MarketDay }
    output: readonly MarketDay[]
  }
  'calendar.facts': { input: OfMarket; output: MarketFacts }
  'community.complaints': { input: OfMarket; output: readonly ComplaintView[] }
  'fees.accounts': { input: OfMarket; output: readonly ReceivingAccountView[] }
  'fees.ofStall': { input: { stallId: StallId }; output: readonly FeeBillView[] }
  'fees.ofMarket': { input: OfMarket; output: readonly FeeBillView[] }
  'passkeys.list': { input: undefined; output: readonly PasskeyView[] }
  'passkeys.roles': { input: undefined; output: readonly PasskeyRoleView[] }
  'privacy.requests': { input: undefined; output: readonly DataRequestView[] }
}

export type BoardMutations = {
  'market.takeIn': { input: TakeInStall; output: TakenInStall }
  'calendar.set': { input: SetSchedule; output: unknown }
  'calendar.closeDays': { input: CloseMarketDays; output: unknown }
  'calendar.setWifi': { input: SetWifi; output: unknown }
  'calendar.place': { input: PlaceMarket; output: unknown }
  'calendar.letStall': { input: LetStall; output: unknown }
  'community.recordOnboarding': { input: RecordOnboarding; output: unknown }
  'community.recordComplaint': { input: RecordComplaint; output: unknown }
  'community.answerComplaint': { input: AnswerComplaint; output: unknown }
  'fees.openBoard': {
    input: OfMarket & { account: OpenStall['account'] }
    output: unknown
  }
  'fees.draft': { input: DraftFeeBill; output: unknown }
  'fees.issue': { input: OfBill; output: unknown }
  'fees.askByQr': {
    input: OfBill & { accountId: ReceivingAccountId }
    output: FeeBillView
  }
  'fees.check': { input: OfBill; output: unknown }
  'fees.takeCash': { input: OfBill & { amount: Dong }; output: unknown }
  'fees.object': { input: OfBill & { reason: string }; output: unknown }
  'fees.objectForStall': { input: OfBill & { reason: string }; output: unknown }
  'fees.correct': { input: OfBill & { amount: Dong; reason: string }; output: unknown }
  'fees.redraft': { input: OfBill & { amount: Dong }; output: unknown }
  'fees.uphold': { input: OfBill & { reason: string }; output: unknown }
  'fees.waive': { input: OfBill & { reason: string }; output: unknown }
  'passkeys.begin': { input: AskToAddPasskey; output: PasskeyWish }
  'passkeys.add': { input: AddPasskey; output: PasskeyId }
  'passkeys.remove': { input: OfPasskey; output: unknown }
  'passkeys.require': { input: RequirePasskey; output: unknown }
  'session.askPasskey': { input: undefined; output: PasskeyQuestion }
  'session.openByPasskey': { input: SignInByPasskey; output: SessionView }
  'privacy.enterRequest': { input: EnterDataRequest; output: unknown }
  'privacy.reply': { input: { id: DataRequestId; extend: boolean }; output: unknown }
  'privacy.decide': { input: DecideDataRequest; output: unknown }
  'privacy.find': {
    input: OfPhone
    output: {
      people: readonly PersonId[]
      members: readonly MemberId[]
      orders: readonly OrderId[]
    }
  }
  'privacy.export': { input: OfPhone; output: unknown }
  'privacy.erase': { input: OfPhone; output: { kept: readonly unknown[] } }
}
