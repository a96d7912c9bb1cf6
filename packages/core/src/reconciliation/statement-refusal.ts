import type { ImportStatement, Problem } from '@cho40/contract'
import { type Statement, type StatementProblem, verdictOf } from '@cho40/reconcile/statement'

/** A file that the reader could make nothing of. */
export function refusedFile(problem: StatementProblem): Problem {
  const refusal = { type: 'UnreadableStatement' as const, reason: problem.type }
  if (problem.type === 'MalformedMessage') {
    const { at: found, line } = problem
    return { ...refusal, found, ...(line === undefined ? {} : { line }) }
  }
  if (problem.type === 'ForeignCurrency') return { ...refusal, found: problem.currency }
  if (problem.type === 'SeveralAccounts') return { ...refusal, found: problem.accounts.join(', ') }
  return refusal
}

/**
 * Why a statement that was read does not come in; undefined when it may. A file that contradicts
 * itself proves nothing, and one that was read in part needs a person who says so. `line` counts the
 * file's rows.
 */
export function refusedStatement(
  statement: Statement,
  { dryRun, acceptPartial }: Pick<ImportStatement, 'dryRun' | 'acceptPartial'>,
): Problem | undefined {
  const verdict = verdictOf(statement)
  const [firstRefused] = statement.skipped
  if (verdict === 'empty' && !firstRefused) return refusal('NoRows')
  if (verdict === 'empty') return refusal('RowsRefused', firstRefused?.line)
  if (verdict === 'broken') return contradiction(statement)
  const isAccepted = dryRun || acceptPartial === true
  return verdict === 'partial' && !isAccepted
    ? refusal('RowsRefused', firstRefused?.line)
    : undefined
}

function contradiction({ checks }: Statement): Problem {
  const { repeated, balanceChain } = checks
  if (repeated.length > 0) return refusal('RowsRepeated', repeated[0])
  const gap =
    balanceChain.state === 'broken'
      ? balanceChain.gaps.find(({ isRefused }) => !isRefused)
      : undefined
  return refusal('BalancesDoNotAddUp', gap?.row)
}

function refusal(reason: string, line?: number): Problem {
  return { type: 'UnreadableStatement', reason, ...(line === undefined ? {} : { line }) }
}
