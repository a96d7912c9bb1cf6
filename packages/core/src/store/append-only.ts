import { sql } from 'kysely'
import type { Reading } from './deps.ts'

/** The tables whose rows are never changed, and where the database itself must refuse to. */
export const APPEND_ONLY = [
  'cho_entry',
  'cho_posting',
  'cho_audit_record',
  'cho_event',
  'cho_command',
  'cho_device_event',
  'cho_inbox_message',
  'cho_allocation',
  'cho_statement_import',
  'cho_day_close',
  'cho_listing_step',
  'cho_dossier_step',
] as const

/** How many of the triggers that guard {@link APPEND_ONLY} are missing or switched off. */
export async function missingGuards(reading: Reading): Promise<number> {
  if (reading.dialect === 'sqlite') {
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_schema where type = 'trigger'`.execute(reading.db)
    const names = new Set(rows.map((row) => row.name))
    const wanted = APPEND_ONLY.flatMap((table) => [`${table}_no_update`, `${table}_no_delete`])
    return wanted.filter((name) => !names.has(name)).length
  }
  const { rows } = await sql<{ name: string }>`
    select tgname as name from pg_trigger where not tgisinternal and tgenabled in ('O', 'A')`.execute(
    reading.db,
  )
  const names = new Set(rows.map((row) => row.name))
  const wanted = APPEND_ONLY.flatMap((table) => [`${table}_append_only`, `${table}_no_truncate`])
  return wanted.filter((name) => !names.has(name)).length
}
