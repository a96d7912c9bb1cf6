import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reading } from './deps.ts'

/** A table as both databases have it. */
export type MovedTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** What a table holds, whatever the order of its rows. */
export type Content = { readonly rows: number; readonly digest: string }

type Row = Readonly<Record<string, unknown>>

const BLOCK = 500
/** Both databases take more parameters in one statement than this. */
const PARAMETERS = 20_000

/** The library's tables with their columns and keys, by name; what only one database has is left out. */
export async function tablesIn(reading: Reading): Promise<readonly MovedTable[]> {
  const { rows } =
    reading.dialect === 'sqlite'
      ? await sql<{ table: string; column: string; key: number }>`
          select t.name as "table", c.name as "column", c.pk as key
          from sqlite_schema t join pragma_table_info(t.name) c
          where t.type = 'table' and t.name like 'cho\\_%' escape '\\'
            and t.name not like 'cho\\_mirror\\_%' escape '\\'
          order by t.name, c.name`.execute(reading.db)
      : await sql<{ table: string; column: string; key: number }>`
          select t.relname as "table", a.attname as "column",
            coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint as key
          from pg_class t
          join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          left join pg_index i on i.indrelid = t.oid and i.indisprimary
          where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
            and t.relname like 'cho\\_%'
          order by t.relname collate "C", a.attname collate "C"`.execute(reading.db)
  const tables = new Map<string, { columns: string[]; key: [number, string][] }>()
  for (const { table, column, key } of rows) {
    const known = tables.get(table) ?? { columns: [], key: [] }
    tables.set(table, known)
    known.columns.push(column)
    if (key > 0) known.key.push([key, column])
  }
  return [...tables].map(([name, { columns, key }]) => ({
    name,
    columns,
    key: key.toSorted(([a], [b]) => a - b).map(([, column]) => column),
  }))
}

/** All rows of a table in blocks, each going on behind the key of the last. */
export async function* blocksOf(
  { db }: Reading,
  { name, columns, key }: MovedTable,
): AsyncGenerator<readonly Row[]> {
  const named = (names: readonly string[]) => sql.join(names.map((one) => sql.ref(one)))
  let behind: readonly unknown[] | undefined
  for (;;) {
    const where =
      behind === undefined
        ? sql``
        : sql`where (${named(key)}) > (${sql.join(behind.map((value) => sql.val(value)))})`
    const { rows } = await sql<Row>`select ${named(columns)} from ${sql.table(name)} ${where}
      order by ${named(key)} limit ${sql.lit(BLOCK)}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < BLOCK) return
    const last = rows.at(-1) ?? {}
    behind = key.map((column) => last[column])
  }
}

export async function insertRows(
  { db }: Reading,
  { name, columns }: MovedTable,
  rows: readonly Row[],
): Promise<void> {
  const atOnce = Math.max(1, Math.floor(PARAMETERS / columns.length))
  const into = sql`insert into ${sql.table(name)} (${sql.join(columns.map((one) => sql.ref(one)))})`
  for (let at = 0; at < rows.length; at += atOnce) {
    const values = rows
      .slice(at, at + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => sql.val(row[column])))})`)
    await sql`${into} values ${sql.join(values)}`.execute(db)
  }
}

/**
 * Adds up what rows say: each row's SHA-256 as one large number, so that the order in which a database
 * hands them out, which depends on its language, does not matter.
 */
export function adding(columns: readonly string[]) {
  let sum = 0n
  let rows = 0
  return {
    add(row: Row) {
      const text = JSON.stringify(columns.map((column) => row[column] ?? null))
      sum += BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
      rows += 1
    },
    content: (): Content => ({ rows, digest: (sum % 2n ** 256n).toString(16).padStart(64, '0') }),
  }
}

export async function contentOf(reading: Reading, table: MovedTable): Promise<Content> {
  const sum = adding(table.columns)
  for await (const rows of blocksOf(reading, table)) for (const row of rows) sum.add(row)
  return sum.content()
}
