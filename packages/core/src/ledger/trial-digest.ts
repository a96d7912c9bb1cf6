import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical.ts'
import type { TrialBalanceLine } from './trial-balance.ts'

/**
 * SHA-256 of a trial balance line by line. Accounts that stand at zero and did not move are left out,
 * so that one opened later does not change it.
 */
export function trialDigest(lines: readonly TrialBalanceLine[]): string {
  const moved = lines
    .filter(({ opening, debits, credits }) => opening !== 0 || debits !== 0 || credits !== 0)
    .map(({ account, opening, debits, credits, closing }) => [
      account,
      opening,
      debits,
      credits,
      closing,
    ])
  return createHash('sha256').update(canonicalJson(moved)).digest('hex')
}
