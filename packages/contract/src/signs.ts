import type { Id, Instant } from '@cho40/values'
import * as z from 'zod/mini'
import type { StallId } from './ids.ts'
import { StallRef } from './ids.ts'
import { idOf } from './primitives.ts'

export type SignId = Id<'sign'>
export const SignRef = idOf('sign')

/** Registers a printed code of a stall's own account. */
export const IssueSign = z.object({ id: SignRef, stallId: StallRef })
export type IssueSign = z.infer<typeof IssueSign>

export const WithdrawSign = z.object({ id: SignRef })
export type WithdrawSign = z.infer<typeof WithdrawSign>

/** Fits every QR symbol (7,089 characters), also with each of them escaped as in a web link. */
const SCANNED_MAX = 7_089 * 12

/** What somebody's camera read at a stall: any text, also a hostile one. */
export const CheckSign = z.object({
  stallId: StallRef,
  scanned: z.string().check(z.maxLength(SCANNED_MAX)),
})
export type CheckSign = z.infer<typeof CheckSign>

export type SignView = {
  id: SignId
  stallId: StallId
  stallNumber: string
  stallName: string
  marketName: string
  demo: boolean
  /** Counts the stall's signs from 1. */
  nth: number
  /** The reference code in its memo, which tells this sign from every other. */
  code: string
  bin: string
  bankName: string
  number: string
  holderName: string
  payload: string
  issuedAt: Instant
  withdrawnAt: Instant | null
}

/**
 * `own`: a sign of this stall that stands in the registry. `own_unregistered`: pays this stall, but
 * nobody issued it here. `withdrawn`: was this stall's and should no longer hang. `other_stall`: of
 * the same market. `foreign_account`: pays somebody else. `not_a_transfer`: no QR of a bank
 * transfer. `unreadable`: damaged, or made so that apps could read it in two ways.
 */
export const SIGN_VERDICTS = [
  'own',
  'own_unregistered',
  'withdrawn',
  'other_stall',
  'foreign_account',
  'not_a_transfer',
  'unreadable',
] as const

export type SignField = 'bank' | 'account' | 'service' | 'amount' | 'memo' | 'payee' | 'format'

/** One thing in which a scanned code is not the stall's own; null stands for "nothing there". */
export type SignDifference = { field: SignField; expected: string | null; found: string | null }

export type SignVerdict = {
  verdict: (typeof SIGN_VERDICTS)[number]
  differs: readonly SignDifference[]
  /** Of the bank that the scanned code pays into; null when it names none that is known. */
  bankName: string | null
  /** A name that the scanned code itself gives: a claim of whoever made it, never a proof. */
  holderHint?: string
  /** Which of the stall's own signs it is. */
  sign?: { id: SignId; nth: number }
  /** Whose sign it is, when it is of another stall of this market. */
  otherStall?: { number: string; name: string }
}
