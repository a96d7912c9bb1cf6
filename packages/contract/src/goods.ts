import * as z from 'zod/mini'
import type { Acted } from './access.ts'
import { Content, SALE_UNITS } from './catalogue.ts'
import {
  AdvanceRef,
  CooperativeRef,
  DeliveryRef,
  GoodsMoveRef,
  GoodsReturnRef,
  GoodsSaleRef,
  MemberRef,
  PayoutRef,
  ReceivingAccountRef,
  SupplyRef,
} from './ids.ts'
import { Amount, AmountOrZero, At, Day, line } from './primitives.ts'

/** Grams, millilitres or pieces: at most a thousand tonnes. */
export const Quantity = z.int().check(z.minimum(1), z.maximum(1_000_000_000))
const QuantityOrZero = z.int().check(z.minimum(0), z.maximum(1_000_000_000))

/** What one kilogram, bunch or bottle costs: at most a thousand million đồng. */
export const UnitPrice = Amount.check(z.maximum(1_000_000_000))

export const BasisPoints = z.int().check(z.minimum(0), z.maximum(10_000))
const Reason = line(200)
export const Product = line(80)
export const Grade = line(30)
/** A buyer or an agent who is no member, by the name the cooperative keeps for them. */
const PartyName = line(80)

/** `consignment`: the goods stay the member's. `purchase`: the cooperative buys them. */
export const SUPPLY_MODES = ['consignment', 'purchase'] as const
export type SupplyMode = (typeof SUPPLY_MODES)[number]

/** Kept apart by law: with official members under a written agreement, and with everybody else. */
export const INCOME_KINDS = ['external', 'internal'] as const
export type IncomeKind = (typeof INCOME_KINDS)[number]

export const FEE_KINDS = ['commission', 'handling', 'packing', 'transport', 'other'] as const
export type FeeKind = (typeof FEE_KINDS)[number]

const feeOf = { kind: z.enum(FEE_KINDS), vatBps: z._default(BasisPoints, 0) }
const FeeRate = z.discriminatedUnion('basis', [
  /** Of what the goods were sold for; only of goods sold for the member. */
  z.object({ ...feeOf, basis: z.literal('share'), rateBps: BasisPoints }),
  /** For every `per` of the base unit: 500 đ for each 1,000 g. */
  z.object({
    ...feeOf,
    basis: z.literal('quantity'),
    amount: Amount,
    per: Quantity,
    on: z.enum(['delivery', 'sale']),
  }),
  /** Once for each delivery. */
  z.object({ ...feeOf, basis: z.literal('delivery'), amount: Amount }),
])
export type FeeRate = z.infer<typeof FeeRate>

/** What a member supplies, and on which terms, from a day on. The latest that holds is used. */
export const AgreeSupply = z.object({
  id: SupplyRef,
  cooperativeId: CooperativeRef,
  memberId: MemberRef,
  product: Product,
  mode: z.enum(SUPPLY_MODES),
  unit: z.enum(SALE_UNITS),
  content: z.optional(Content),
  /** Prices by grade; empty when each delivery states its own. */
  prices: z.array(z.object({ grade: Grade, price: UnitPrice })).check(z.maxLength(20)),
  fees: z.array(FeeRate).check(z.maxLength(12)),
  /**
   * Whether the cooperative counts its fees as income from inside it. They are only while the member
   * is official and has a written agreement.
   */
  feeIncome: z._default(z.enum(INCOME_KINDS), 'external'),
  validFrom: Day,
  validUntil: z.optional(Day),
})
export type AgreeSupply = Acted<z.infer<typeof AgreeSupply>>

export const ReceiveDelivery = z.object({
  id: DeliveryRef,
  cooperativeId: CooperativeRef,
  memberId: MemberRef,
  product: Product,
  lot: z.optional(line(40)),
  grade: z.optional(Grade),
  harvestedOn: z.optional(Day),
  quantity: Quantity,
  /** For one unit of the agreement; left out where the agreement has the grade's price. */
  price: z.optional(UnitPrice),
  receivedAt: At,
})
export type ReceiveDelivery = Acted<z.infer<typeof ReceiveDelivery>>

/** Goods bought from outside to be sold on: seed and fertiliser for members, packaging. */
export const ReceiveStock = z.object({
  id: DeliveryRef,
  cooperativeId: CooperativeRef,
  supplier: PartyName,
  product: Product,
  lot: z.optional(line(40)),
  unit: z.enum(SALE_UNITS),
  content: z.optional(Content),
  quantity: Quantity,
  price: UnitPrice,
  paid: z.enum(['cash', 'credit']),
  receivedAt: At,
})
export type ReceiveStock = Acted<z.infer<typeof ReceiveStock>>

const change = {
  id: GoodsMoveRef,
  deliveryId: DeliveryRef,
  reason: Reason,
  occurredAt: At,
}
/** What happens to a delivery afterwards, each with its reason. */
export const ChangeDelivery = z.discriminatedUnion('how', [
  /** It was weighed wrongly: this much came. */
  z.object({ ...change, how: z.literal('corrected'), quantity: QuantityOrZero }),
  z.object({ ...change, how: z.literal('returned_to_member'), quantity: Quantity }),
  z.object({ ...change, how: z.literal('spoiled'), quantity: Quantity }),
])
export type ChangeDelivery = Acted<z.infer<typeof ChangeDelivery>>

/** Goods sent out to an agent who sells them, or brought back from there. */
export const MoveToAgent = z.object({
  id: GoodsMoveRef,
  cooperativeId: CooperativeRef,
  agent: PartyName,
  direction: z.enum(['out', 'back']),
  product: Product,
  grade: z.optional(Grade),
  quantity: Quantity,
  occurredAt: At,
})
export type MoveToAgent = Acted<z.infer<typeof MoveToAgent>>

export const GOODS_CHANNELS = ['stall', 'online', 'agent', 'wholesale'] as const
export type GoodsChannel = (typeof GOODS_CHANNELS)[number]

const Buyer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), memberId: MemberRef }),
  z.object({ kind: z.literal('party'), name: PartyName }),
])
export type Buyer = z.infer<typeof Buyer>

const SaleLine = z.object({
  product: Product,
  grade: z.optional(Grade),
  /** The lot it is taken from; else the oldest that fit. */
  deliveryId: z.optional(DeliveryRef),
  unit: z.enum(SALE_UNITS),
  content: z.optional(Content),
  quantity: Quantity,
  /** For one unit, VAT included. */
  price: UnitPrice,
  /** Of goods the cooperative owns; those of members are sold for them. */
  vatBps: z._default(BasisPoints, 0),
})

export const SellGoods = z
  .object({
    id: GoodsSaleRef,
    cooperativeId: CooperativeRef,
    channel: z.enum(GOODS_CHANNELS),
    /** `credit` is owed by the buyer, or by the agent. */
    paid: z.enum(['cash', 'credit']),
    buyer: z.optional(Buyer),
    /** Sold by this agent from what lies there, who keeps a fee. */
    agent: z.optional(z.object({ name: PartyName, fee: AmountOrZero })),
    lines: z.array(SaleLine).check(z.minLength(1), z.maxLength(100)),
    occurredAt: At,
  })
  .check(
    z.refine((sale) => (sale.channel === 'agent') === (sale.agent !== undefined), {
      path: ['agent'],
    }),
    z.refine((sale) => sale.agent === undefined || sale.paid === 'credit', { path: ['paid'] }),
    z.refine((sale) => sale.agent === undefined || sale.buyer === undefined, { path: ['buyer'] }),
    z.refine((sale) => sale.paid === 'cash' || (sale.buyer ?? sale.agent) !== undefined, {
      path: ['buyer'],
    }),
  )
export type SellGoods = Acted<z.infer<typeof SellGoods>>

export const ReturnGoods = z.object({
  id: GoodsReturnRef,
  cooperativeId: CooperativeRef,
  saleId: GoodsSaleRef,
  /** How much of each line of the sale (1 is the first) comes back; left out: all that is left. */
  lines: z.optional(
    z
      .array(z.object({ line: z.int().check(z.minimum(1)), quantity: Quantity }))
      .check(z.minLength(1), z.maxLength(100)),
  ),
  reason: Reason,
  occurredAt: At,
})
export type ReturnGoods = Acted<z.infer<typeof ReturnGoods>>

/** Cash from somebody who owes. Money to a bank account comes by a payment request. */
export const ReceiveDebt = z.object({
  id: GoodsMoveRef,
  cooperativeId: CooperativeRef,
  from: Buyer,
  /** Goods on credit, or an advance that a member pays back. */
  owedFor: z._default(z.enum(['goods', 'advance']), 'goods'),
  amount: Amount,
  occurredAt: At,
})
export type ReceiveDebt = Acted<z.infer<typeof ReceiveDebt>>

/** Money a member gets before the goods are settled. Inputs on credit are a sale to a member. */
export const GiveAdvance = z.object({
  id: AdvanceRef,
  cooperativeId: CooperativeRef,
  memberId: MemberRef,
  amount: Amount,
  pay: z.discriminatedUnion('by', [
    z.object({ by: z.literal('cash') }),
    z.object({
      by: z.literal('bank'),
      payoutId: PayoutRef,
      accountId: ReceivingAccountRef,
    }),
  ]),
  note: z.optional(Reason),
  occurredAt: At,
})
export type GiveAdvance = Acted<z.infer<typeof GiveAdvance>>

/** Orders the payout of an advance again that came back or was cancelled. */
export const PayAdvanceAgain = z.object({
  advanceId: AdvanceRef,
  payoutId: PayoutRef,
  accountId: ReceivingAccountRef,
  /** Also when the member has an account. */
  inCash: z._default(z.boolean(), false),
})
export type PayAdvanceAgain = Acted<z.infer<typeof PayAdvanceAgain>>

/** Takes an advance back whose money never arrived. */
export const WithdrawAdvance = z.object({ advanceId: AdvanceRef })
export type WithdrawAdvance = Acted<z.infer<typeof WithdrawAdvance>>
