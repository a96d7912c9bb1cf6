import type { ReceivingAccountId } from '@cho40/contract'
import { codeAt, counterOf } from '@cho40/reconcile/codes'
import { codeKeyOf } from '../market/code-key.ts'

/** The codes of a block of counters, as a stall without signal will show them. */
export function codesOfBlock(
  accountId: ReceivingAccountId,
  block: { readonly first: number; readonly size: number },
): string[] {
  const key = codeKeyOf(accountId)
  return Array.from({ length: block.size }, (_, i) => codeAt(block.first + i, key))
}

/** Tells leased codes of an account from strangers, without a look-up for each. */
export function issuedBefore(
  accountId: ReceivingAccountId,
  nextCounter: number,
): (code: string) => boolean {
  const key = codeKeyOf(accountId)
  return (code) => {
    const counter = counterOf(code, key)
    return counter !== undefined && counter < nextCounter
  }
}
