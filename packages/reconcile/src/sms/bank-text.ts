import type { Dong } from '@cho40/values'
import type { BankTime, Direction } from '../bank-time.ts'

export type TextBank =
  | 'vietcombank'
  | 'vietinbank'
  | 'mb'
  | 'bidv'
  | 'agribank'
  | 'techcombank'
  | 'acb'
  | 'tpbank'
  | 'sacombank'

/**
 * What a bank's text message or push text says about one movement. Anybody can send such a text,
 * so it is a signal, never proof: `evidence` is always `weak`.
 */
export type BankText = BankTime & {
  readonly evidence: 'weak'
  /** Missing when the text does not name its bank. */
  readonly bank?: TextBank
  /** The account as printed, hidden digits as `x`: `0xxx5847`. See {@link fitsMask}. */
  readonly accountMask: string
  readonly direction: Direction
  readonly amount: Dong
  readonly balanceAfter?: Dong
  /** Without Vietnamese marks, as banks send it; empty when there is none. */
  readonly memo: string
}

export type BankTextProblem =
  /** A one-time password: nothing of the text is given back. */
  | { readonly type: 'OneTimePassword' }
  /** No account and no amount: not a notice of money. */
  | { readonly type: 'NotABankText' }
  | { readonly type: 'UnreadableBankText'; readonly field: 'account' | 'amount' }
