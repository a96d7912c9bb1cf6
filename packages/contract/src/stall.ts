import type { Dong, Id, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { DeviceId, PersonId, StallId } from './ids.ts'
import { ReceivingAccountRef, StallRef } from './ids.ts'
import { AccountNumber, Bin, HolderName, idOf, line } from './primitives.ts'
import type { SaleGoods } from './stock.ts'

export type AccountChangeId = Id<'acctchange'>
export const AccountChangeRef = idOf('acctchange')

/** Asks that a stall's QR codes name another account. Nothing changes before somebody else approves. */
export const AskAccountChange = z.object({
  id: AccountChangeRef,
  stallId: StallRef,
  account: z.object({
    id: ReceivingAccountRef,
    bin: Bin,
    number: AccountNumber,
    holderName: HolderName,
  }),
  reason: line(200),
})
export type AskAccountChange = z.infer<typeof AskAccountChange>

/** What the market board says; it looks at the bank's own paper before. */
export const DecideAccountChange = z.object({
  id: AccountChangeRef,
  approve: z.boolean(),
  note: z.nullable(line(200)),
})
export type DecideAccountChange = z.infer<typeof DecideAccountChange>

export const WithdrawAccountChange = z.object({ id: AccountChangeRef })
export type WithdrawAccountChange = z.infer<typeof WithdrawAccountChange>

export type AccountChangeState = 'asked' | 'approved' | 'refused' | 'withdrawn'

/** An account as far as everybody at a stall may see it. */
export type MaskedAccount = {
  bankName: string
  /** `•••• 4567`. */
  number: string
  holderName: string
}

/** What every phone of a stall is told while a change is asked for. */
export type PendingAccountChange = {
  id: AccountChangeId
  before: MaskedAccount
  after: MaskedAccount
  askedBy: string
  askedAt: Instant
}

/** What those who decide see: whole numbers, to be held against the bank's paper. */
export type AccountChangeView = {
  id: AccountChangeId
  stallId: StallId
  stallNumber: string
  stallName: string
  state: AccountChangeState
  before: MaskedAccount
  after: MaskedAccount
  reason: string
  askedBy: PersonId
  askedByName: string
  askedAt: Instant
  decidedBy: PersonId | null
  decidedByName: string | null
  decidedAt: Instant | null
  note: string | null
}

export const STALL_ROLES = ['vendor', 'staff', 'helper', 'other'] as const
/** As what somebody sold at a stall; `other` acts by a role above it. */
export type RoleAtStall = (typeof STALL_ROLES)[number]

/** Who sold at a stall on a day, from which device, and how much they did there; no amounts. */
export type PresenceView = {
  personId: PersonId
  name: string
  role: RoleAtStall
  deviceId: DeviceId
  day: MarketDay
  firstAt: Instant
  lastAt: Instant
  acts: number
}

export type SignCheckId = Id<'signcheck'>
export const SignCheckRef = idOf('signcheck')

/** Something a stall sells often: “Bó rau 10.000”. */
export type SavedPrice = {
  readonly name: string
  readonly amount: Dong
  /** What a sale at this price takes from the stall's stock; absent where nothing is counted. */
  readonly goods?: SaleGoods
}

/** What went back to the customer of a sale, in cash and by transfer; ordered counts as gone. */
export type SaleBack = { cash: Dong; bank: Dong }
