import type { Problem, ReceivingAccountId, StallId } from '@cho40/contract'
import { type ColumnMap, readStatement } from '@cho40/reconcile/statement'
import { err, ok, type Result } from '@cho40/values'
import { scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'
import { ownBooksBelow } from './books-below.ts'
import { statementMaps } from './statement-maps.ts'
import { refusedFile } from './statement-refusal.ts'

/** A workbook that keeps the account as a number has lost its leading zeros. */
export function plainNumber(account: string): string {
  return account.replace(/^0+/, '')
}

/**
 * Whose statement a file is, by the number it prints, among the accounts of a stall, a cooperative, a
 * market or anything above; a file that prints none is that of the only account there is.
 * Problems: UnreadableStatement, NotFound (`statement_account`: none of these, or several).
 */
export async function accountOfStatement(
  on: Reading,
  file: { readonly scopeId: string; readonly bytes: Uint8Array; readonly fileName: string },
): Promise<Result<ReceivingAccountId, Problem>> {
  const accounts = await accountsBelow(on, file.scopeId)
  const maps: ColumnMap[] = []
  for (const { id } of accounts) maps.push(...(await statementMaps(on, id)))
  const read = await readStatement(file.bytes, { fileName: file.fileName, columnMap: maps })
  if (!read.ok) return err(refusedFile(read.problem))
  const { account: printed } = read.value
  const fitting =
    printed === undefined
      ? accounts
      : accounts.filter(({ number }) => plainNumber(number) === plainNumber(printed))
  const [only, another] = fitting
  return only && !another
    ? ok(only.id)
    : err({ type: 'NotFound', what: 'statement_account', id: printed ?? '' })
}

function accountsBelow(
  { db }: Reading,
  scopeId: string,
): Promise<{ id: ReceivingAccountId; number: string }[]> {
  return db
    .selectFrom('cho_receiving_account as account')
    .select(['account.id', 'account.number'])
    .where((eb) =>
      eb.or([
        eb(
          'account.id',
          'in',
          eb
            .selectFrom('cho_stall_payee as payee')
            .select('payee.account_id')
            .where('payee.stall_id', 'in', scopesBelow<StallId>(scopeId)),
        ),
        eb('account.book_id', 'in', ownBooksBelow(scopeId)),
      ]),
    )
    .orderBy('account.id')
    .execute()
}
