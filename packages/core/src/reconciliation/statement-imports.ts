import type {
  ImportId,
  ReceivingAccountId,
  StatementImportView,
  StatementReport,
} from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import type { ReconciliationTables } from './tables.ts'

type Row = Pick<
  ReconciliationTables['cho_statement_import'],
  'id' | 'account_id' | 'first_day' | 'last_day' | 'report' | 'recorded_at'
>

/** The statements of an account that were imported, the latest first. */
export async function statementImports(
  { db }: Reading,
  wanted: { readonly accountId: ReceivingAccountId; readonly limit: number },
): Promise<StatementImportView[]> {
  const rows = await db
    .selectFrom('cho_statement_import')
    .select(['id', 'account_id', 'first_day', 'last_day', 'report', 'recorded_at'])
    .where('account_id', '=', wanted.accountId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
    .execute()
  return rows.map(viewOf)
}

/** One import; undefined while it is not wholly in the books. */
export async function statementImport(
  { db }: Reading,
  id: ImportId,
): Promise<StatementImportView | undefined> {
  const row = await db
    .selectFrom('cho_statement_import')
    .select(['id', 'account_id', 'first_day', 'last_day', 'report', 'recorded_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && viewOf(row)
}

function viewOf(row: Row): StatementImportView {
  return {
    id: row.id,
    accountId: row.account_id,
    firstDay: row.first_day,
    lastDay: row.last_day,
    at: row.recorded_at,
    report: JSON.parse(row.report) as StatementReport,
  }
}
