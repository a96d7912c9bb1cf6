import { createHash } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import type { ImportStatement, Problem, StatementReport } from '@cho40/contract'
import { assignStatement } from '@cho40/reconcile/identity'
import { readStatement, type Statement } from '@cho40/reconcile/statement'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { answerBefore, once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { accountOf, type KnownAccount } from './account-named.ts'
import { applyBlock } from './apply-block.ts'
import { candidatesBetween } from './candidates.ts'
import { importBlocks, type ReadRow } from './import-blocks.ts'
import { settleHeld } from './settle-held.ts'
import { coveredBy, listOf, type Settled, type Span, settle, spanOf } from './settle-rows.ts'
import { balanceProofOf, importRecord, reportOf } from './statement-report.ts'
import { toldBy } from './statement-rows.ts'

/** So many rows share a commit; events that arrive meanwhile are taken between two of them. */
const BLOCK_ROWS = 100

/**
 * Reads a bank's statement and settles it against what other sources said: rows confirm known
 * transfers, bring in those that nobody told of, and show those the bank does not list. What an
 * earlier export brought in changes nothing; neither does a dry run.
 *
 * A long statement is committed in blocks, and the answer comes after the last. Cut short, the same
 * file brings the rest: each row has one effect, whichever attempt brought it.
 * Problems: UnreadableStatement (also when its own balances do not add up: such a file proves
 * nothing), WrongStatementAccount, NotFound (account), IdReused.
 */
export async function importStatement(
  deps: Deps,
  input: { readonly about: ImportStatement; readonly bytes: Uint8Array },
): Promise<Result<StatementReport, Problem>> {
  const { about, bytes } = input
  const read = await readStatement(bytes, { fileName: about.fileName })
  if (!read.ok) return err({ type: 'UnreadableStatement', reason: read.problem.type })
  const statement = read.value
  const sound = checkSound(statement)
  if (!sound.ok) return sound
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const account = await accountIn(deps, about, statement)
  if (!account.ok) return account
  const span = spanOf(statement)
  const importing = { about, statement, sha256, account: account.value, span }
  const rows = await toldBy(importing)
  if (about.dryRun) return ok(await tryOut(deps, importing, rows))
  return bringIn(deps, importing, rows)
}

export type Importing = {
  readonly about: ImportStatement
  readonly statement: Statement
  readonly sha256: string
  readonly account: KnownAccount
  /** From the first moment to the last. */
  readonly span: Span
}

function checkSound(statement: Statement): Result<void, Problem> {
  if (statement.rows.length === 0) return err({ type: 'UnreadableStatement', reason: 'NoRows' })
  if (balanceProofOf(statement) !== 'broken') return ok(undefined)
  const { balanceChain } = statement.checks
  return err({
    type: 'UnreadableStatement',
    reason: 'BalancesDoNotAddUp',
    ...(balanceChain.state === 'broken' ? { line: balanceChain.row } : {}),
  })
}

async function accountIn(
  on: Reading,
  about: ImportStatement,
  statement: Statement,
): Promise<Result<KnownAccount, Problem>> {
  const account = await accountOf(on, about.accountId)
  if (!account) return err({ type: 'NotFound', what: 'account', id: about.accountId })
  if (statement.account !== undefined && plain(statement.account) !== plain(account.number)) {
    return err({
      type: 'WrongStatementAccount',
      expected: account.number,
      found: statement.account,
    })
  }
  return ok(account)
}

/** A workbook that keeps the account as a number has lost its leading zeros. */
function plain(account: string): string {
  return account.replace(/^0+/, '')
}

/** What an import would do, with nothing done. */
async function tryOut(
  on: Reading,
  importing: Importing,
  rows: readonly ReadRow[],
): Promise<StatementReport> {
  const known = await candidatesBetween(on, listOf(importing.account.id), importing.span)
  const { settled, assignment } = await settle(on, importing, { rows, known })
  const { ghosts } = assignment
  return reportOf(importing, { ...settled, ghosts })
}

async function bringIn(
  deps: Deps,
  importing: Importing,
  rows: readonly ReadRow[],
): Promise<Result<StatementReport, Problem>> {
  const { about, account, sha256 } = importing
  const command = { scope: account.bookId, id: about.id, body: { ...about, sha256 } }
  const before = await answerBefore(deps, command)
  if (!before.ok) return before
  if (before.value !== undefined) return ok(JSON.parse(before.value) as StatementReport)
  const outcomes: Settled[] = []
  for (const block of importBlocks(rows, BLOCK_ROWS)) {
    await others()
    const done = await transact(deps, (tx) => applyBlock(tx, importing, block))
    if (!done.ok) return done
    outcomes.push(done.value)
  }
  await others()
  return transact(deps, (tx) => once(tx, command, () => finish(tx, importing, outcomes)))
}

/** Looks again at what feeds said and nobody could place, and keeps the report. */
async function finish(
  tx: Tx,
  importing: Importing,
  outcomes: readonly Settled[],
): Promise<Result<StatementReport, Problem>> {
  const settled = await settleHeld(tx, importing.account.id)
  if (!settled.ok) return settled
  const { span } = importing
  // All that the bank lists is linked by now; what is left in the covered days is what it does not.
  const left = await candidatesBetween(tx, listOf(importing.account.id), span)
  const { ghosts } = assignStatement([], left, coveredBy(span))
  const sum = (of: (outcome: Settled) => number) => outcomes.reduce((n, each) => n + of(each), 0)
  const report = reportOf(importing, {
    confirmed: sum(({ confirmed }) => confirmed),
    added: sum(({ added }) => added),
    rows: new Set(outcomes.flatMap(({ rows }) => [...rows])),
    ghosts,
  })
  await tx.db
    .insertInto('cho_statement_import')
    .values(importRecord(tx, importing, report))
    .execute()
  return ok(report)
}
