import { createHash } from 'node:crypto'
import type { ImportStatement, Problem, StatementReport, TransferId } from '@cho40/contract'
import { assignStatement, type StatementAssignment } from '@cho40/reconcile/identity'
import {
  readStatement,
  rowIdentities,
  type Statement,
  type StatementRow,
} from '@cho40/reconcile/statement'
import { err, instantFromMs, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { regrade } from './book-transfer.ts'
import { candidatesBetween } from './candidates.ts'
import { learnCodes } from './learn-codes.ts'
import { memoScanner } from './memo-codes.ts'
import type { NewObservation } from './observation.ts'
import { observedBefore, recordObservation } from './record-observation.ts'
import { settleHeld } from './settle-held.ts'
import { balanceProofOf, importRecord, reportOf } from './statement-report.ts'
import type { ReconciliationTables } from './tables.ts'
import { bookAndMatch, toIdentity } from './take-observation.ts'

type Account = ReconciliationTables['cho_observation']['account_id']

/**
 * Reads a bank's statement and settles it against what other sources said: rows confirm known
 * transfers, bring in those that nobody told of, and show those the bank does not list. What an
 * earlier export brought in changes nothing; neither does a dry run.
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
  return transact(deps, async (tx) => {
    const account = await accountOf(tx, about, statement)
    if (!account.ok) return account
    const importing = { about, statement, sha256, account: account.value }
    if (about.dryRun) return ok(reportOf(importing, await plan(tx, importing)))
    const body = { ...about, sha256 }
    return once(tx, { scope: account.value.book_id, id: about.id, body }, () =>
      apply(tx, importing),
    )
  })
}

export type Importing = {
  readonly about: ImportStatement
  readonly statement: Statement
  readonly sha256: string
  readonly account: { readonly id: Account; readonly book_id: NewObservation['bookId'] }
}

/** Which rows are new to us, and what they say of the transfers known so far. */
export type ImportPlan = {
  readonly fresh: readonly NewObservation[]
  readonly repeated: number
  readonly assignment: StatementAssignment
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

async function accountOf(
  tx: Tx,
  about: ImportStatement,
  statement: Statement,
): Promise<Result<Importing['account'], Problem>> {
  const row = await tx.db
    .selectFrom('cho_receiving_account')
    .select(['id', 'book_id', 'number'])
    .where('id', '=', about.accountId)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'account', id: about.accountId })
  if (statement.account !== undefined && plain(statement.account) !== plain(row.number)) {
    return err({ type: 'WrongStatementAccount', expected: row.number, found: statement.account })
  }
  return ok(row)
}

/** A workbook that keeps the account as a number has lost its leading zeros. */
function plain(account: string): string {
  return account.replace(/^0+/, '')
}

async function plan(tx: Tx, importing: Importing): Promise<ImportPlan> {
  const { statement, account } = importing
  const identities = rowIdentities(statement.rows, account.id)
  const source = statementSource(account.id)
  const told = statement.rows.flatMap((row, index) =>
    toObservations(importing, row, identities[index] ?? ''),
  )
  const before = await observedBefore(
    tx,
    source,
    told.map(({ eventId }) => eventId),
  )
  const fresh = told.filter(({ eventId }) => !before.has(eventId))
  const times = statement.rows.map((row) => row.occurredAt).toSorted()
  const span = { from: times[0] ?? instantFromMs(0), to: times.at(-1) ?? instantFromMs(0) }
  // What an earlier export has listed is settled; a ghost is what no export lists.
  const known = await candidatesBetween(tx, { accountId: account.id, source }, span)
  const scan = await memoScanner(tx, account.id)
  const rows = fresh.map((o) => toIdentity(o, scan(o.memo)))
  const covered = { from: marketDayOf(span.from), to: marketDayOf(span.to) }
  return {
    fresh,
    repeated: statement.rows.length - new Set(fresh.map((o) => o.statement?.row)).size,
    assignment: assignStatement(rows, known, covered),
  }
}

/** One name for all exports of an account, so that the bank lists a transfer once. */
function statementSource(accountId: Account): string {
  return `statement:${accountId}`
}

/** What a row tells: one movement, and the bank's fee as another where the row has one. */
function toObservations(
  { about, account }: Importing,
  row: StatementRow,
  identity: string,
): NewObservation[] {
  const movement: NewObservation = {
    bookId: account.book_id,
    accountId: account.id,
    source: statementSource(account.id),
    sourceKind: 'statement',
    eventId: createHash('sha256').update(identity).digest('hex'),
    direction: row.direction,
    amount: row.amount,
    occurredAt: row.occurredAt,
    precision: row.precision,
    memo: row.memo,
    statement: { importId: about.id, row: row.row },
    ...(row.bankReference === undefined ? {} : { bankReference: row.bankReference }),
  }
  if (row.fee === undefined || row.fee === 0) {
    return [
      row.balanceAfter === undefined ? movement : { ...movement, balanceAfter: row.balanceAfter },
    ]
  }
  // The row's balance stands after both, so it belongs to neither alone.
  const fee: NewObservation = {
    ...movement,
    eventId: createHash('sha256').update(`${identity}/fee`).digest('hex'),
    direction: 'out',
    amount: row.fee,
  }
  return [movement, fee]
}

async function apply(tx: Tx, importing: Importing): Promise<Result<StatementReport, Problem>> {
  const planned = await plan(tx, importing)
  const scan = await memoScanner(tx, importing.account.id)
  for (const link of planned.assignment.links) {
    const observation = planned.fresh[link.row]
    if (!observation) continue
    const transferId = link.transferId as TransferId
    await recordObservation(tx, observation, transferId)
    await regrade(tx, transferId)
    const { accountId, memo } = observation
    const found = scan(memo)
    const learned = await learnCodes(tx, transferId, { accountId, found })
    if (!learned.ok) return learned
  }
  for (const index of planned.assignment.created) {
    const observation = planned.fresh[index]
    if (!observation) continue
    const booked = await bookAndMatch(tx, observation, scan(observation.memo))
    if (!booked.ok) return booked
  }
  const settled = await settleHeld(tx, importing.account.id)
  if (!settled.ok) return settled
  const report = reportOf(importing, planned)
  await tx.db
    .insertInto('cho_statement_import')
    .values(importRecord(tx, importing, report))
    .execute()
  return ok(report)
}
