import { createHash } from 'node:crypto'
import type { ReceivingAccountId } from '@cho40/contract'
import { type CodeKey, codeAt, counterOf } from '@cho40/reconcile/codes'

/**
 * The key of an account's codes. It keeps codes from telling how many sales there were; it protects
 * no money, so it may follow from the account's id and needs no place to be kept.
 */
export function codeKeyOf(accountId: ReceivingAccountId): CodeKey {
  return createHash('sha256').update(`cho40/codes/v1/${accountId}`).digest('hex').slice(0, 32)
}

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
