import type { ReceivingAccountId } from '@cho40/contract'
import { readStatement, statementErrorFile } from '@cho40/reconcile/statement'
import type { Reading } from '../store/deps.ts'
import { statementMaps } from './statement-maps.ts'

/**
 * The rows of a statement that cannot be read, as a file to put right and import: each with its
 * number and the reason in Vietnamese and English. For a file refused whole it says why.
 */
export async function statementErrors(
  on: Reading,
  file: {
    readonly accountId: ReceivingAccountId
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly format: 'csv' | 'xlsx'
  },
): Promise<Uint8Array> {
  const { accountId, fileName, bytes, format } = file
  const columnMap = await statementMaps(on, accountId)
  const read = await readStatement(bytes, { fileName, columnMap })
  return statementErrorFile(read.ok ? read.value : read.problem, format)
}
