import { columnTypes } from '../columns.ts'
import type { Schema } from './columns.ts'

/**
 * Whether a code for a new PIN ends the passkeys too. Codes that somebody was given before it could
 * are used as they were meant.
 */
export async function resetPasskeys({ db, dialect }: Schema): Promise<void> {
  const { count } = columnTypes(dialect)
  await db.schema
    .alterTable('cho_pin_reset')
    .addColumn('ends_passkeys', count, (c) => c.notNull().defaultTo(0))
    .execute()
}
