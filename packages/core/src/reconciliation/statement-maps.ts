import type { Problem, ReceivingAccountId, RememberStatementMap } from '@cho40/contract'
import { type ColumnMap, isColumnMap } from '@cho40/reconcile/statement'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/**
 * Remembers how the statements of an account are read. Said again for the same heading, the last
 * word counts; other headings of the account keep their maps. Problems: NotFound (account),
 * InvalidInput (columns that do not suffice to read by).
 */
export function rememberStatementMap(
  deps: Deps,
  { accountId, map }: RememberStatementMap,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    if (!isColumnMap(map)) {
      const message = 'a date, an amount and one more column are needed'
      return err({ type: 'InvalidInput', issues: [{ path: 'map.columns', message }] })
    }
    const account = await tx.db
      .selectFrom('cho_receiving_account')
      .select('book_id')
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!account) return err({ type: 'NotFound', what: 'account', id: accountId })
    const said = { map: JSON.stringify(map), recorded_at: tx.clock.now() }
    await tx.db
      .insertInto('cho_statement_map')
      .values({
        book_id: account.book_id,
        account_id: accountId,
        fingerprint: map.fingerprint,
        ...said,
      })
      .onConflict((conflict) =>
        conflict.columns(['book_id', 'account_id', 'fingerprint']).doUpdateSet(said),
      )
      .execute()
    return ok(undefined)
  })
}

/** The maps confirmed for an account, the latest first; for `readStatement`'s `columnMap`. */
export async function statementMaps(
  { db }: Reading,
  accountId: ReceivingAccountId,
): Promise<readonly ColumnMap[]> {
  const rows = await db
    .selectFrom('cho_statement_map')
    .innerJoin('cho_receiving_account', (join) =>
      join
        .onRef('cho_receiving_account.id', '=', 'cho_statement_map.account_id')
        .onRef('cho_receiving_account.book_id', '=', 'cho_statement_map.book_id'),
    )
    .select('cho_statement_map.map')
    .where('cho_receiving_account.id', '=', accountId)
    .orderBy('cho_statement_map.recorded_at', 'desc')
    .orderBy('cho_statement_map.fingerprint')
    .execute()
  // A map of an older version that this one cannot read by is asked for again.
  return rows.map(({ map }): unknown => JSON.parse(map)).filter(isColumnMap)
}
