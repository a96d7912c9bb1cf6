/**
 * A kept secret as receivers are told it: `whsec_` and its bytes as base64, which every library of
 * Standard Webhooks takes. Source: standardwebhooks.com, version 1.0.0.
 */
export function shownSecret(kept: string): string {
  return `whsec_${Buffer.from(kept, 'base64url').toString('base64')}`
}
