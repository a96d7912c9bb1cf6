import type { StatementReport, TransferId } from '@cho40/contract'
import { type Statement, verdictOf } from '@cho40/reconcile/statement'
import { invariant, marketDayOf } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { Importing } from './import-statement.ts'
import type { Settled } from './settle-rows.ts'
import type { ReconciliationTables } from './tables.ts'

/** Whether the statement's own figures prove its rows: an unread row leaves them without proof. */
function balanceProofOf(statement: Statement): StatementReport['balanceProof'] {
  return verdictOf(statement) === 'proved' ? 'proved' : 'absent'
}

export function reportOf(
  { about, statement }: Importing,
  outcome: Settled & { readonly ghosts: readonly string[] },
): StatementReport {
  const verdict = verdictOf(statement)
  invariant(verdict !== 'broken' && verdict !== 'empty', 'such a statement is refused before')
  // What is not on the list may stand in a row that was not read.
  const isWhole = verdict !== 'partial' && statement.isExcerpt !== true
  return {
    importId: about.id,
    accountId: about.accountId,
    dryRun: about.dryRun,
    verdict,
    layout: statement.layout,
    rows: statement.rows.length,
    confirmed: outcome.confirmed,
    added: outcome.added,
    repeated: statement.rows.length - outcome.rows.size,
    unreadable: statement.skipped,
    opening: statement.opening ?? null,
    closing: statement.closing ?? null,
    balanceProof: balanceProofOf(statement),
    ghosts: isWhole ? (outcome.ghosts as TransferId[]) : [],
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
