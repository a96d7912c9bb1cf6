import type { ReceivingAccountId } from '@cho40/contract'
import { CODE_COUNT, codeAt } from '@cho40/reconcile/codes'
import { invariant } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import { codeKeyOf } from './code-key.ts'

/**
 * Where the code of an account's `nth` sign (from 0) stands in the account's series. Sales lease
 * from the front, signs take from the back: a code that may be paid for years is never mistaken for
 * one that is paid once, because only what lies before the front counts as issued to a sale.
 */
export function signCounter(nth: number): number {
  return CODE_COUNT - 1 - nth
}

export function signCode(accountId: ReceivingAccountId, nth: number): string {
  return codeAt(signCounter(nth), codeKeyOf(accountId))
}

/** What the sign's symbol says: a static transfer, the payer types the amount. */
export function signPayload(of: {
  readonly bin: string
  readonly number: string
  readonly code: string
}): string {
  const payload = encodeVietQr({ bin: of.bin, account: of.number, memo: of.code })
  invariant(payload.ok, 'the account of an open stall can be written as a VietQR')
  return payload.value
}
