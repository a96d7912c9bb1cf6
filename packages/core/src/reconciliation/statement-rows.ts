import { hash } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import { rowIdentities, type StatementRow } from '@cho40/reconcile/statement'
import type { KnownAccount } from './account-named.ts'
import type { ReadRow } from './import-blocks.ts'
import type { Importing } from './import-statement.ts'
import type { NewObservation } from './observation.ts'

/** One name for all exports of an account, so that the bank lists a transfer once. */
export function statementSource(accountId: KnownAccount['id']): string {
  return `statement:${accountId}`
}

/** Others have their turn after so many rows. */
const ROWS_AT_ONCE = 500

/** What the rows of a statement tell, in their order, with the codes that their memos name. */
export async function toldBy(importing: Importing): Promise<ReadRow[]> {
  const { statement, account } = importing
  const identities = rowIdentities(statement.rows, account.id)
  const told: ReadRow[] = []
  for (const [index, row] of statement.rows.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await others()
    const found = account.scan(row.memo)
    for (const observation of toObservations(importing, row, identities[index])) {
      told.push({ observation, found })
    }
  }
  return told
}

/** What a row tells: one movement, and the bank's fee as another where the row has one. */
function toObservations(
  { about, account }: Importing,
  row: StatementRow,
  identity = '',
): NewObservation[] {
  const movement: NewObservation = {
    bookId: account.bookId,
    accountId: account.id,
    source: statementSource(account.id),
    sourceKind: 'statement',
    eventId: hash('sha256', identity),
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
    eventId: hash('sha256', `${identity}/fee`),
    direction: 'out',
    amount: row.fee,
  }
  return [movement, fee]
}
