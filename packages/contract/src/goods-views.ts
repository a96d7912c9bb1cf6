import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { Acted } from './access.ts'
import type { BaseUnit, SaleUnit } from './catalogue.ts'
import type { FeeRate, GoodsChannel, IncomeKind, SupplyMode } from './goods.ts'
import type {
  AdvanceId,
  BookId,
  DeliveryId,
  GoodsSaleId,
  MemberId,
  PersonId,
  ReceivingAccountId,
  RequestId,
  SupplyId,
} from './ids.ts'
import { CooperativeRef, GoodsSaleRef, ReceivingAccountRef, RequestRef } from './ids.ts'
import type { PayoutView } from './payout.ts'
import { Amount, At } from './primitives.ts'

/** What a member supplies and on which terms. */
export type AgreementView = {
  id: SupplyId
  memberId: MemberId
  memberNumber: number
  memberName: string
  product: string
  mode: SupplyMode
  unit: SaleUnit
  /** How many of the base unit one unit is. */
  unitSize: number
  base: BaseUnit
  prices: readonly { grade: string; price: Dong }[]
  fees: readonly FeeRate[]
  feeIncome: IncomeKind
  validFrom: MarketDay
  validUntil: MarketDay | null
}

/** Money a member got before the goods were settled, and what became of it. */
export type AdvanceView = {
  id: AdvanceId
  memberId: MemberId
  day: MarketDay
  amount: Dong
  note: string | null
  givenBy: PersonId
  givenByName: string
  /** The day it was taken back, since its money never arrived. */
  withdrawnOn: MarketDay | null
  /** The last order of its money; null when it was handed over in cash. */
  payout: Pick<
    PayoutView,
    'id' | 'code' | 'memo' | 'state' | 'channel' | 'awaitsApproval' | 'to'
  > | null
}

/** One lot that came in, and what is left of it everywhere. Quantities are of the base unit. */
export type DeliveryView = {
  id: DeliveryId
  memberId: MemberId | null
  memberNumber: number | null
  /** The member, or from whom it was bought. */
  from: string
  product: string
  mode: SupplyMode
  lot: string | null
  grade: string | null
  harvestedOn: MarketDay | null
  unit: SaleUnit
  unitSize: number
  base: BaseUnit
  price: Dong
  quantity: number
  amount: Dong
  /** Not sold, not returned, not spoiled: in the store or at an agent. */
  left: number
  day: MarketDay
  receivedAt: Instant
}

/** What lies at one place of one product and grade. */
export type StockView = {
  /** The agent where it lies; empty in the cooperative's own store. */
  place: string
  product: string
  grade: string | null
  mode: SupplyMode
  base: BaseUnit
  quantity: number
  value: Dong
  lots: number
  oldest: Instant
}

/** An agent who sells the cooperative's goods: what lies there over a time, and what they owe. */
export type AgentView = {
  name: string
  /** Their part of 131; null before they first told of a sale. */
  account: string | null
  /** What they owe now: sales less their fees and what they paid. */
  owes: Dong
  goods: readonly AgentGoods[]
  /** What was handed out and brought back, the latest first. */
  moves: readonly AgentMove[]
}

/** Goods at one agent over a time, in the base unit; the columns tie out. */
export type AgentGoods = {
  product: string
  grade: string | null
  mode: SupplyMode
  base: BaseUnit
  opening: number
  out: number
  back: number
  sold: number
  /** Taken back from buyers. */
  returned: number
  closing: number
  /** What lies there at the end, at cost or agreed price. */
  value: Dong
}

export type AgentMove = {
  id: string
  direction: 'out' | 'back'
  product: string
  grade: string | null
  base: BaseUnit
  quantity: number
  day: MarketDay
  occurredAt: Instant
}

export type GoodsSaleView = {
  id: GoodsSaleId
  channel: GoodsChannel
  /** `order`: it was paid with the order that it is of. */
  paid: 'cash' | 'credit' | 'order'
  buyerKind: 'member' | 'party' | null
  /** A member's id, or the name of the buyer. */
  buyer: string | null
  agent: string | null
  agentFee: Dong
  income: IncomeKind
  amount: Dong
  /** What has come back of it. */
  returned: Dong
  day: MarketDay
  occurredAt: Instant
  lines: readonly GoodsSaleLine[]
}

/** Parts of one line of a sale, by the lot they were taken from. */
export type GoodsSaleLine = {
  line: number
  deliveryId: DeliveryId
  product: string
  grade: string | null
  memberId: MemberId | null
  unit: SaleUnit
  unitSize: number
  price: Dong
  quantity: number
  returned: number
  amount: Dong
}

/** What a party owes the cooperative, or is owed by it. */
export type PartyBalance = {
  account: string
  role: string
  /** A member's id, or the name of a buyer, an agent, a supplier. */
  party: string
  name: string
  /** Debits less credits: positive is what the party owes. */
  balance: Dong
}

/** Asks a buyer who owes for goods to pay by bank: a code on an account of the cooperative. */
export const AskForPayment = z.object({
  id: RequestRef,
  cooperativeId: CooperativeRef,
  accountId: ReceivingAccountRef,
  saleId: GoodsSaleRef,
  /** All that is owed for the sale when left out. */
  amount: z.optional(Amount),
  expiresAt: At,
})
export type AskForPayment = Acted<z.infer<typeof AskForPayment>>

export type AskedPayment = {
  requestId: RequestId
  bookId: BookId
  accountId: ReceivingAccountId
  amount: Dong
  code: string
  memo: string
  /** The transfer as a VietQR payload. */
  vietqr: string
}
