import type { Tamper, WireStatement } from '../server/database-wire.ts'

type Change = {
  /** Which statements are changed, by their text. */
  readonly where: (sql: string) => boolean
  readonly parameters?: (parameters: unknown[]) => unknown[]
  readonly rows?: (rows: unknown[]) => unknown[]
  /** The statement is answered but never carried out. */
  readonly skip?: boolean
}

/** Changes what some statements send or bring back. The driver hands parameters over as one list. */
export function changing(change: Change): Tamper {
  return (sql, real) => (change.where(sql) ? changed(real, change) : real)
}

/** Several changes at once. */
export function all(...tampers: readonly Tamper[]): Tamper {
  return (sql, real) => tampers.reduce((statement, tamper) => tamper(sql, statement), real)
}

function changed(real: WireStatement, { parameters, rows, skip }: Change): WireStatement {
  const sent = (given: unknown[]): unknown[] => {
    const [list] = given
    return parameters && Array.isArray(list) ? [parameters(list as unknown[])] : given
  }
  return {
    reader: real.reader,
    all: (...given) => {
      if (skip) return []
      const found = real.all(...sent(given))
      return rows ? rows(found) : found
    },
    run: (...given) =>
      skip ? { changes: 1, lastInsertRowid: 0 } : real.run(...sent(given)),
  }
}

/** The first words of a statement on a table, as Kysely writes them. */
export function reads(table: string, having = ''): (sql: string) => boolean {
  return (sql) => sql.startsWith('select') && sql.includes(`from "${table}"`) && sql.includes(having)
}

export function inserts(table: string): (sql: string) => boolean {
  return (sql) => sql.startsWith(`insert into "${table}"`)
}

export function updates(table: string): (sql: string) => boolean {
  return (sql) => sql.startsWith(`update "${table}"`)
}
