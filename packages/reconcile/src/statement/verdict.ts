import type { Statement } from './statement.ts'

/**
 * What may be done with a statement.
 * - `proved`: every row was read and the balances prove them.
 * - `unproved`: every row was read; the file prints no balances that could prove or break it.
 * - `partial`: the rows that were read are sound, others were refused; a person has to confirm that
 *   the sound ones are taken without them. Whatever breaks, the refused rows stand at that place.
 * - `broken`: the file contradicts itself elsewhere, or repeats rows. It proves nothing.
 * - `empty`: no row was read.
 */
export type StatementVerdict = 'proved' | 'unproved' | 'partial' | 'broken' | 'empty'

/** Weighs the checks of a statement; see {@link StatementVerdict}. */
export function verdictOf(statement: Statement): StatementVerdict {
  const { rows, skipped, checks } = statement
  if (rows.length === 0) return 'empty'
  const { balanceChain, sums, repeated } = checks
  const isWhole = skipped.length === 0
  const isExplained =
    balanceChain.state !== 'broken' || balanceChain.gaps.every(({ isRefused }) => isRefused)
  if (repeated.length > 0 || !isExplained) return 'broken'
  if (!isWhole) return 'partial'
  if (sums.balanced === 'no') return 'broken'
  return balanceChain.state === 'ok' || sums.balanced === 'yes' ? 'proved' : 'unproved'
}
