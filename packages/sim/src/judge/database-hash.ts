import { createHash } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'

/** SHA-256 over every row of every table, as the table keeps them: by rowid, or by key without one. */
export function databaseHash(database: BetterSqlite3.Database): string {
  const hash = createHash('sha256')
  const tables = database
    .prepare(
      "select name from sqlite_schema where type = 'table' and name like 'cho%' order by name",
    )
    .pluck()
    .all()
  for (const table of tables) {
    hash.update(String(table))
    for (const row of database
      .prepare(`select * from ${String(table)}`)
      .raw()
      .iterate()) {
      hash.update(JSON.stringify(row))
    }
  }
  return hash.digest('hex')
}
