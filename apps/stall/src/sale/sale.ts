import type {
  EvidenceGrade,
  Problem,
  ReceivingAccountView,
  RequestFlag,
  RequestId,
  RequestState,
  SaleBack,
  SaleGoods,
  SaleId,
  SaleView,
  StallId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'

/** A sale as this phone knows it: what was done here, joined with what the server has said since. */
export type Sale = {
  id: SaleId
  stallId: StallId
  day: MarketDay
  at: Instant
  method: SaleView['method']
  state: SaleView['state']
  amount: Dong
  request?: SaleRequest
  /** What told the seller of the money, when it was more than their own eyes. */
  seen?: SeenBy
  /** What went back to the customer; absent while nothing did. */
  back?: SaleBack
  /** What it took from the stock, on the phone that made it. */
  goods?: SaleGoods[]
  /** Acts on this sale that the server has not confirmed. */
  unsent: number
  /** Why the server refused an act on it; a person must look. */
  problem?: Problem
}

/** Weaker than a bank's own word to the market: anybody can write a text. `at` is the bank's time. */
export type SeenBy = { readonly how: 'text' | 'statement'; readonly at: Instant }

export type SaleRequest = {
  id: RequestId
  code: string
  state: RequestState
  flags: readonly RequestFlag[]
  received: Dong
  grade: EvidenceGrade
  /** The account that the QR names, as it was when the QR was made. Absent on another phone's sale. */
  payee?: ReceivingAccountView
}
