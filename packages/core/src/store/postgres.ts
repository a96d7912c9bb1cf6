import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type { CoreTables } from '../tables.ts'
import type { Db } from './db.ts'

const INT8 = 20

/**
 * Type parsers for the host's `pg` pool: `new Pool({ types: postgresTypes(pg.types) })`. They hold
 * for that pool alone; the library never touches `pg`'s globals. Whole đồng fit a number.
 */
export function postgresTypes(builtin: {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown
}): { getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown } {
  return {
    getTypeParser: (oid, format) =>
      oid === INT8 && format !== 'binary' ? Number : builtin.getTypeParser(oid, format),
  }
}

export function postgresDb(pool: PostgresPool): Db {
  return new Kysely<CoreTables>({ dialect: new PostgresDialect({ pool }) })
}
