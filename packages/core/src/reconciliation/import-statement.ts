import { createHash } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import type { ImportProgress, ImportStatement, Problem, StatementReport } from '@cho40/contract'
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
import { plainNumber } from './statement-account.ts'
import { statementMaps } from './statement-maps.ts'
import { refusedFile, refusedStatement } from './statement-refusal.ts'
import { importRecord, reportOf } from './statement-report.ts'
import { toldBy } from './statement-rows.ts'

/** So many rows share a commit; events that arrive meanwhile are taken between two of them. */
const BLOCK_ROWS = 100
/** While nobody else writes, up to so many blocks do: a commit writes the pages they share once. */
const BLOCKS_ALONE = 8

type OnProgress = (progress: ImportProgress) => void

/**
 * Reads a bank's statement and settles it against what other sources said: rows confirm known
 * transfers, bring in those that nobody told of, and show those the bank does not list. What an
 * earlier export brought in changes nothing; neither does a dry run.
 *
 * A long statement is committed in blocks, and the answer comes after the last. Cut short, the same
 * file brings the rest: each row has one effect, whichever attempt brought it.
 * The maps that a person confirmed for the account are read by first. A statement that was read only
 * in part comes in when somebody accepts that; one that contradicts itself never does.
 * Problems: UnreadableStatement (its reasons are those of the reader, and `NoRows`, `RowsRefused`,
 * `RowsRepeated`, `BalancesDoNotAddUp`), WrongStatementAccount, NotFound (account), IdReused.
 */
export async function importStatement(
  deps: Deps,
  input: {
    readonly about: ImportStatement
    readonly bytes: Uint8Array
    /** Told now and then; what was committed stays, whatever becomes of the caller. */
    readonly onProgress?: OnProgress
  },
): Promise<Result<StatementReport, Problem>> {
  const { about, bytes, onProgress = () => undefined } = input
  const account = await accountOf(deps, about.accountId)
  if (!account) return err({ type: 'NotFound', what: 'account', id: about.accountId })
  const read = await readStatement(bytes, {
    fileName: about.fileName,
    columnMap: await statementMaps(deps, about.accountId),
    onProgress: ({ read: done, total }) => onProgress({ stage: 'reading', done, total }),
  })
  if (!read.ok) return err(refusedFile(read.problem))
  const statement = read.value
  const refused = refusedStatement(statement, about) ?? otherAccount(statement, account)
  if (refused) return err(refused)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const importing = { about, statement, sha256, account, span: spanOf(statement) }
  const rows = await toldBy(importing)
  if (about.dryRun) return ok(await tryOut(deps, importing, rows))
  return bringIn(deps, importing, { rows, onProgress })
}

export type Importing = {
  readonly about: ImportStatement
  readonly statement: Statement
  readonly sha256: string
  readonly account: KnownAccount
  /** From the first moment to the last. */
  readonly span: Span
}

function otherAccount(
  { account: found }: Statement,
  { number }: { readonly number: string },
): Problem | undefined {
  if (found === undefined || plainNumber(found) === plainNumber(number)) return undefined
  return { type: 'WrongStatementAccount', expected: number, found }
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
  { rows, onProgress }: { readonly rows: readonly ReadRow[]; readonly onProgress: OnProgress },
): Promise<Result<StatementReport, Problem>> {
  const { about, account, sha256 } = importing
  const command = { scope: account.bookId, id: about.id, body: { ...about, sha256 } }
  const before = await answerBefore(deps, command)
  if (!before.ok) return before
  if (before.value !== undefined) return ok(JSON.parse(before.value) as StatementReport)
  const outcomes: Settled[] = []
  let booked = 0
  const blocks = importBlocks(rows, BLOCK_ROWS)
  for (let next = 0, together = 1; next < blocks.length; ) {
    const { given } = deps.writer
    onProgress({ stage: 'booking', done: booked, total: rows.length })
    await others()
    const block = blocks.slice(next, next + together).flat()
    const done = await transact(deps, (tx) => applyBlock(tx, importing, block))
    if (!done.ok) return done
    outcomes.push(done.value)
    booked += block.length
    next += together
    together = deps.writer.given > given + 1 ? 1 : alone(deps, together)
  }
  onProgress({ stage: 'booking', done: booked, total: rows.length })
  await others()
  return transact(deps, (tx) => once(tx, command, () => finish(tx, importing, outcomes)))
}

/** How many blocks come next when nobody else wrote meanwhile. Servers that share PostgreSQL do not see each other. */
function alone({ dialect }: Deps, together: number): number {
  return dialect === 'sqlite' ? Math.min(BLOCKS_ALONE, 2 * together) : 1
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
