import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Written by the server's own work by the clock, whoever asks. */
const BY_THE_CLOCK = ['cho_lease', 'cho_fact_cursor', 'cho_stall_day']

/** A digest of every table of a server's database, so that what changed is named. */
export function rowsOf(dataDir: string, but: readonly string[] = []): Record<string, string> {
  const db = new Database(join(dataDir, 'cho40.db'), { readonly: true })
  try {
    const tables = db
      .prepare(
        "select name from sqlite_master where type = 'table' and name like 'cho@_%' escape '@'",
      )
      .pluck()
      .all() as string[]
    const left = tables.filter((name) => ![...BY_THE_CLOCK, ...but].includes(name))
    return Object.fromEntries(
      left.toSorted().map((name) => {
        const rows = db.prepare(`select * from "${name}"`).raw().all()
        return [name, createHash('sha256').update(JSON.stringify(rows)).digest('hex')]
      }),
    )
  } finally {
    db.close()
  }
}
