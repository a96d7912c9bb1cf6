import type { StatementReport, TransferId } from '@cho40/contract'
import type { Statement } from '@cho40/reconcile/statement'
import { marketDayOf } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { Importing } from './import-statement.ts'
import type { Settled } from './settle-rows.ts'
import type { ReconciliationTables } from './tables.ts'

/**
 * What the statement's own figures prove: every running balance follows from the one before, and
 * opening + in − out = closing. An unread row breaks the proof.
 */
export function balanceProofOf({ checks, skipped }: Statement): StatementReport['balanceProof'] {
  if (checks.balanceChain.state === 'broken' || checks.sums.balanced === 'no') return 'broken'
  const proved = checks.balanceChain.state === 'ok' || checks.sums.balanced === 'yes'
  return proved && skipped.length === 0 ? 'proved' : 'absent'
}

export function reportOf(
  { about, statement }: Importing,
  outcome: Settled & { readonly ghosts: readonly string[] },
): StatementReport {
  return {
    importId: about.id,
    dryRun: about.dryRun,
    layout: statement.layout,
    rows: statement.rows.length,
    confirmed: outcome.confirmed,
    added: outcome.added,
    repeated: statement.rows.length - outcome.rows.size,
    unreadable: statement.skipped,
    opening: statement.opening ?? null,
    closing: statement.closing ?? null,
    balanceProof: balanceProofOf(statement),
    ghosts: outcome.ghosts as TransferId[],
  }
}

export function importRecord(
  tx: Tx,
  { about, statement, sha256, account }: Importing,
  report: StatementReport,
): ReconciliationTables['cho_statement_import'] {
  const days = statement.rows.map((row) => marketDayOf(row.occurredAt)).toSorted()
  const firstDay = statement.period?.from ?? days[0]
  const lastDay = statement.period?.to ?? days.at(-1)
  const today = marketDayOf(tx.clock.now())
  return {
    id: about.id,
    book_id: account.bookId,
    account_id: account.id,
    file_sha256: sha256,
    layout: statement.layout,
    rows: statement.rows.length,
    opening: report.opening,
    closing: report.closing,
    first_day: firstDay ?? today,
    last_day: lastDay ?? today,
    balance_proof: report.balanceProof,
    report: JSON.stringify(report),
    recorded_at: tx.clock.now(),
  }
}
