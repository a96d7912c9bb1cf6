import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { Acted } from './access.ts'
import type { BaseUnit, SaleUnit } from './catalogue.ts'
import type { FeeKind, FeeRate, GoodsChannel, SupplyMode } from './goods.ts'
import type {
  AdvanceId,
  BookId,
  CooperativeId,
  DeliveryId,
  GoodsSaleId,
  MemberId,
  PayoutId,
  PersonId,
  SettlementId,
} from './ids.ts'
import { CooperativeRef, MemberRef, PayoutRef, ReceivingAccountRef, SettlementRef } from './ids.ts'
import type { Beneficiary, PayoutState } from './payout.ts'
import { Day, line } from './primitives.ts'

const BasisPoints = z.int().check(z.minimum(0), z.maximum(10_000))
const Reason = line(200)
const Period = z.object({ from: Day, to: Day })

export const SET_OFF_KINDS = ['advances', 'inputs'] as const
export type SetOffKind = (typeof SET_OFF_KINDS)[number]

/** In which order debts are taken off, and at most which part of what a member has earned. */
export const SetOffOrder = z
  .array(z.object({ kind: z.enum(SET_OFF_KINDS), limitBps: BasisPoints }))
  .check(
    z.maxLength(SET_OFF_KINDS.length),
    z.refine((rules) => new Set(rules.map(({ kind }) => kind)).size === rules.length),
  )
export type SetOffOrder = z.infer<typeof SetOffOrder>

export const OpenSettlement = z
  .object({
    id: SettlementRef,
    cooperativeId: CooperativeRef,
    period: Period,
    setOff: z._default(SetOffOrder, [
      { kind: 'advances', limitBps: 10_000 },
      { kind: 'inputs', limitBps: 10_000 },
    ]),
  })
  .check(z.refine(({ period }) => period.from <= period.to, { path: ['period', 'to'] }))
export type OpenSettlement = Acted<z.infer<typeof OpenSettlement>>

/** A step of a run that is the same for all: check, approve, void, close. */
export const SettlementStep = z.object({
  settlementId: SettlementRef,
})
export type SettlementStep = Acted<z.infer<typeof SettlementStep>>

export const CheckSettlement = z.extend(SettlementStep, {
  /** The hash of the draft that was looked at: another draft is not checked unseen. */
  draftHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type CheckSettlement = Acted<z.infer<typeof CheckSettlement>>

export const VoidSettlement = z.extend(SettlementStep, { reason: Reason })
export type VoidSettlement = Acted<z.infer<typeof VoidSettlement>>

/** Orders the payouts of a run: to bank accounts from this account of ours, else in cash. */
export const ExportSettlement = z.extend(SettlementStep, {
  accountId: ReceivingAccountRef,
  /** One for each line, made by the client. */
  payouts: z
    .array(z.object({ memberId: MemberRef, payoutId: PayoutRef }))
    .check(z.maxLength(5_000)),
})
export type ExportSettlement = Acted<z.infer<typeof ExportSettlement>>

export const ReorderPayout = z.extend(SettlementStep, {
  /** In cash although the member has a bank account: the last transfer came back. */
  inCash: z._default(z.boolean(), false),
  memberId: MemberRef,
  payoutId: PayoutRef,
  accountId: ReceivingAccountRef,
})
export type ReorderPayout = Acted<z.infer<typeof ReorderPayout>>

/** What is stored. `exported` is shown as partly paid, paid or returned by what the bank says. */
export type SettlementState = 'draft' | 'checked' | 'approved' | 'exported' | 'closed' | 'void'
export type SettlementShown = SettlementState | 'partly_paid' | 'paid' | 'returned'

/** One member's line of a run: sales + purchases − fees + brought = withheld + advances + inputs + net + carried. */
export type SettlementLineView = {
  memberId: MemberId
  number: number
  name: string
  sales: Dong
  purchases: Dong
  fees: Dong
  /** A debt an earlier run left; zero or negative, as `carried` is. */
  brought: Dong
  withheld: Dong
  advances: Dong
  inputs: Dong
  net: Dong
  carried: Dong
  payout: SettlementPayoutView | null
}

export type SettlementPayoutView = {
  payoutId: PayoutId
  attempt: number
  method: 'bank' | 'cash'
  state: PayoutState
  amount: Dong
  code: string
  to: Beneficiary | null
  paidAt: Instant | null
}

export type SettlementTotals = Omit<
  SettlementLineView,
  'memberId' | 'number' | 'name' | 'payout'
> & { members: number }

export type SettlementView = {
  id: SettlementId
  bookId: BookId
  period: { from: MarketDay; to: MarketDay }
  setOff: SetOffOrder
  state: SettlementShown
  /** Of the draft, or of what was frozen; checking needs it. */
  draftHash: string
  steps: readonly {
    state: SettlementState
    by: PersonId
    reason: string | null
    at: Instant
  }[]
  lines: readonly SettlementLineView[]
  totals: SettlementTotals
  /** What the cooperative keeps of the goods sold for members; fees without their VAT. */
  cooperative: { externalFees: Dong; internalFees: Dong; vat: Dong }
}

/** Everything a member's printed statement says; words for its keys live at the edge. */
export type MemberStatementView = {
  settlementId: SettlementId
  cooperative: { id: CooperativeId; name: string }
  member: { id: MemberId; number: number; name: string }
  period: { from: MarketDay; to: MarketDay }
  state: SettlementShown
  deliveries: readonly StatementDelivery[]
  /** Weights corrected, goods taken back or spoiled, with the reason. */
  changes: readonly StatementChange[]
  sales: readonly StatementSale[]
  fees: readonly StatementFee[]
  line: SettlementLineView
  debts: {
    advances: { owed: Dong; taken: Dong; left: Dong }
    inputs: { owed: Dong; taken: Dong; left: Dong }
  }
  advances: readonly { id: AdvanceId; day: MarketDay; amount: Dong; note: string | null }[]
  bought: readonly { saleId: GoodsSaleId; day: MarketDay; amount: Dong }[]
}

/** Quantities are of the base unit; `unitSize` of them are one `unit`, which `price` is for. */
export type StatementDelivery = {
  id: DeliveryId
  day: MarketDay
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
  sold: number
  returned: number
  spoiled: number
  /** Still in the store or at an agent. */
  unsold: number
}

export type StatementChange = {
  deliveryId: DeliveryId
  day: MarketDay
  how: 'corrected' | 'returned_to_member' | 'spoiled'
  before: number
  after: number
  /** Into the store; negative when goods left. */
  quantity: number
  reason: string
}

export type StatementSale = {
  saleId: GoodsSaleId
  deliveryId: DeliveryId
  day: MarketDay
  channel: GoodsChannel
  product: string
  /** Negative when the buyer brought it back. */
  quantity: number
  unit: SaleUnit
  unitSize: number
  price: Dong
  amount: Dong
}

/** Fees of the same terms, added up. */
export type StatementFee = {
  kind: FeeKind
  basis: FeeRate['basis']
  rateBps: number
  amount: Dong
  per: number
  vatBps: number
  /** What it was charged on: đồng of sales, a quantity, or how many deliveries. */
  chargedOf: number
  fee: Dong
  vat: Dong
}

/** One row of the batch file that a bank takes; the columns are named in docs/concepts/settlement.md. */
export type PayoutRow = {
  number: number
  payoutId: PayoutId
  memberNumber: number
  memberName: string
  bin: string
  bankName: string
  accountNumber: string
  holderName: string
  amount: Dong
  memo: string
  /** The same transfer as a VietQR payload, for who pays one by one. */
  vietqr: string
}

export type PayoutBatch = {
  settlementId: SettlementId
  fromAccount: { bin: string; number: string; holderName: string } | null
  rows: readonly PayoutRow[]
  total: Dong
  /** Of the rows in their order; a file with another total or hash is not this batch. */
  hash: string
  /** Members to be paid by hand, who sign for it. */
  cash: readonly {
    payoutId: PayoutId
    memberNumber: number
    memberName: string
    amount: Dong
  }[]
}
