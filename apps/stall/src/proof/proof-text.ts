import type { ReceivingAccountView } from '@cho40/contract'
import type { Instant } from '@cho40/values'

/** The market's word on an account, as the server gives it; all but the time in base64url. */
export type AccountProof = {
  readonly key: string
  readonly issuedAt: Instant
  readonly signature: string
}

/** An account as it lies in this phone's memory. */
export type KeptAccount = ReceivingAccountView & { readonly proof?: AccountProof }

/** What the market signed (packages/api/src/account-proof.ts writes the same lines). */
export function proofText(stallId: string, account: ReceivingAccountView, at: Instant): string {
  const { bin, number, holderName } = account
  return ['cho40/account/v1', stallId, bin, number, holderName, at].join('\n')
}
