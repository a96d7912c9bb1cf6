import { createHash } from 'node:crypto'
import type { ReceivingAccountId } from '@cho40/contract'
import type { CodeKey } from '@cho40/reconcile/codes'

/**
 * The key of an account's codes. It keeps codes from telling how many sales there were; it protects
 * no money, so it may follow from the account's id and needs no place to be kept.
 */
export function codeKeyOf(accountId: ReceivingAccountId): CodeKey {
  return createHash('sha256').update(`cho40/codes/v1/${accountId}`).digest('hex').slice(0, 32)
}
