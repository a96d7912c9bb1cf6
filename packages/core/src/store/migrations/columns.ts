import type { CreateTableBuilder, Kysely } from 'kysely'
import { sql } from 'kysely'
import { columnTypes, type Dialect } from '../columns.ts'

/** What a migration gets: an untyped connection — tables of its own time — and the dialect. */
export type Schema = { readonly db: Kysely<unknown>; readonly dialect: Dialect }

export type Column = 'text' | 'text?' | 'dong' | 'dong?' | 'count' | 'count?'

export type TableShape = {
  readonly columns: Readonly<Record<string, Column>>
  readonly key: readonly string[]
  /**
   * SQLite keeps the rows in the order of the key and nowhere else: for narrow tables that are
   * written and read in that order.
   */
  readonly clustered?: true
  readonly unique?: readonly (readonly string[])[]
  /** Column, or columns joined by a comma, to the table and columns they point at. */
  readonly references?: readonly (readonly [string, string, string])[]
  readonly checks?: Readonly<Record<string, string>>
}

/**
 * Creates a table from one shape on both databases. `?` after a column's type lets it be null.
 * SQLite tables are STRICT: without that, 1.5 would be kept in an integer column.
 */
export async function createTable(schema: Schema, name: string, shape: TableShape): Promise<void> {
  const types = columnTypes(schema.dialect)
  let table: CreateTableBuilder<string, string> = schema.db.schema.createTable(name)
  for (const [column, type] of Object.entries(shape.columns)) {
    const base = type.replace('?', '') as 'text' | 'dong' | 'count'
    table = table.addColumn(column, types[base], (c) => (type.endsWith('?') ? c : c.notNull()))
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...shape.key])
  for (const columns of shape.unique ?? []) {
    table = table.addUniqueConstraint(`${name}_${columns.join('_')}_unique`, [...columns])
  }
  for (const [from, toTable, to] of shape.references ?? []) {
    const columns = from.split(',')
    table = table.addForeignKeyConstraint(
      `${name}_${columns.join('_')}_fk`,
      columns,
      toTable,
      to.split(','),
    )
  }
  for (const [label, condition] of Object.entries(shape.checks ?? {})) {
    table = table.addCheckConstraint(`${name}_${label}`, sql.raw(condition))
  }
  if (schema.dialect === 'sqlite') {
    table = table.modifyEnd(shape.clustered ? sql`strict, without rowid` : sql`strict`)
  }
  await table.execute()
}

export async function createIndex(schema: Schema, name: string, on: string): Promise<void> {
  await sql.raw(`create index ${name} on ${on}`).execute(schema.db)
}

/** Refuses UPDATE and DELETE (and TRUNCATE) on a table: corrections are reversals. */
export async function makeAppendOnly(schema: Schema, table: string): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(schema.db)
  if (schema.dialect === 'sqlite') {
    for (const act of ['update', 'delete']) {
      await run(
        `create trigger ${table}_no_${act} before ${act} on ${table} begin ` +
          `select raise(abort, '${table} is append-only'); end`,
      )
    }
    return
  }
  await run(
    `create trigger ${table}_append_only before update or delete on ${table} ` +
      'for each row execute function cho_refuse_change()',
  )
  await run(
    `create trigger ${table}_no_truncate before truncate on ${table} ` +
      'for each statement execute function cho_refuse_change()',
  )
}
