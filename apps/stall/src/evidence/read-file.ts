import type { StatementProblem } from '@cho40/reconcile/statement'
import { err, ok, type Result } from '@cho40/values'
import type { Movement } from './movement.ts'

export type FileProblem = StatementProblem | { type: 'ReaderMissing' }

/**
 * The movements of a bank's statement file, read on this phone and sent nowhere. The reader is the
 * largest part of the till, so it is fetched only here; the service worker keeps it.
 * Problems: those of `readStatement`; ReaderMissing (never fetched, and no network now).
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<Movement[], FileProblem>> {
  const reader = await import('./statement-reader.ts').catch(() => undefined)
  if (reader === undefined) return err({ type: 'ReaderMissing' })
  // Of a company’s statement the reader fetches a part of its own.
  const read = await reader.readStatement(bytes, { fileName }).catch(() => undefined)
  if (read === undefined) return err({ type: 'ReaderMissing' })
  if (!read.ok) return read
  const { account, rows } = read.value
  return ok(
    rows.map(({ direction, amount, memo, occurredAt, precision, balanceAfter }) => ({
      how: 'statement',
      direction,
      amount,
      memo,
      occurredAt,
      precision,
      ...(account !== undefined && { accountMask: account }),
      ...(balanceAfter !== undefined && { balanceAfter }),
    })),
  )
}
