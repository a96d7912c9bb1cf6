import { sql } from 'kysely'
import type { Dialect } from '../store/columns.ts'
import type { Db } from '../store/db.ts'

/**
 * What a schema is to a process that knows some of its tables: `gives` is what its statements name and
 * rest on, `asks` is what they may be refused for. A process of an older version goes on over newer
 * tables as long as all that it was given is still there and nothing more is asked of it.
 */
export type SchemaTerms = {
  readonly tables: ReadonlySet<string>
  /** Columns with their types, and the unique keys that `on conflict` names. */
  readonly gives: ReadonlySet<string>
  /** Columns that must be filled, unique keys, checks, references and triggers, each with its table first. */
  readonly asks: ReadonlySet<string>
}

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  /** Has to be filled and fills itself with nothing. */
  readonly must: number
}
type Bond = { readonly table: string; readonly kind: string; readonly text: string }

/** Reads the terms from a database's own catalogue. */
export async function schemaTerms(db: Db, dialect: Dialect): Promise<SchemaTerms> {
  const { columns, bonds } = await (dialect === 'sqlite' ? ofSqlite(db) : ofPostgres(db))
  const said = ({ table, kind, text }: Bond) => `${table} ${kind} ${text.replace(/\s+/g, ' ')}`
  return {
    tables: new Set(columns.map(({ table }) => table)),
    gives: new Set([
      ...columns.map(({ table, name, type }) => `${table} column ${name} ${type}`),
      ...bonds.filter(({ kind }) => kind === 'unique').map(said),
    ]),
    asks: new Set([
      ...columns
        .filter(({ must }) => must === 1)
        .map(({ table, name }) => `${table} must have ${name}`),
      ...bonds.map(said),
    ]),
  }
}

async function ofSqlite(db: Db) {
  const columns = await sql<Column>`
    select t.name as "table", c.name as name, c.type as type,
      c."notnull" = 1 and c.dflt_value is null and c.hidden = 0 as must
    from pragma_table_list as t join pragma_table_xinfo(t.name) as c
    where t.type = 'table' and t.name like 'cho\\_%' escape '\\'`.execute(db)
  const keys = await sql<Bond>`
    select t.name as "table", 'unique' as kind,
      (select group_concat(name, ', ') from pragma_index_info(i.name)) || i.partial
        || coalesce((select substr(sql, instr(sql, ' where ')) from sqlite_schema
          where name = i.name and i.partial = 1), '') as text
    from pragma_table_list as t join pragma_index_list(t.name) as i
    where t.type = 'table' and t.name like 'cho\\_%' escape '\\' and i."unique" = 1`.execute(db)
  const references = await sql<Bond>`
    select t.name as "table", 'reference' as kind,
      f."from" || ' to ' || f."table" || ' ' || coalesce(f."to", '') as text
    from pragma_table_list as t join pragma_foreign_key_list(t.name) as f
    where t.type = 'table' and t.name like 'cho\\_%' escape '\\'`.execute(db)
  const triggers = await sql<Bond>`
    select tbl_name as "table", 'trigger' as kind, sql as text from sqlite_schema
    where type = 'trigger'`.execute(db)
  const made = await sql<{ table: string; text: string }>`
    select name as "table", sql as text from sqlite_schema
    where type = 'table' and name like 'cho\\_%' escape '\\'`.execute(db)
  const checks = made.rows.flatMap(({ table, text }) =>
    checksIn(text).map((check) => ({ table, kind: 'check', text: check })),
  )
  return {
    columns: columns.rows,
    bonds: [...keys.rows, ...references.rows, ...triggers.rows, ...checks],
  }
}

/** The conditions of a table's definition; SQLite keeps them nowhere else. */
function checksIn(text: string): readonly string[] {
  return [...text.matchAll(/\bcheck\s*\(/gi)].map(({ index, 0: word }) => {
    let depth = 1
    let end = index + word.length
    for (; depth > 0 && end < text.length; end += 1) {
      if (text[end] === '(') depth += 1
      if (text[end] === ')') depth -= 1
    }
    return text.slice(index + word.length, end - 1)
  })
}

async function ofPostgres(db: Db) {
  const columns = await sql<Column>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      (a.attnotnull and not a.atthasdef and a.attidentity = '')::int as must
    from pg_class as c join pg_attribute as a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relname like 'cho\\_%' and a.attnum > 0 and not a.attisdropped`.execute(
    db,
  )
  const keys = await sql<Bond>`
    select c.relname as "table", 'unique' as kind,
      regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '') as text
    from pg_index as i join pg_class as c on c.oid = i.indrelid
    where c.relname like 'cho\\_%' and i.indisunique`.execute(db)
  const conditions = await sql<Bond>`
    select c.relname as "table", case k.contype when 'f' then 'reference' else 'check' end as kind,
      pg_get_constraintdef(k.oid) as text
    from pg_constraint as k join pg_class as c on c.oid = k.conrelid
    where c.relname like 'cho\\_%' and k.contype in ('c', 'f')`.execute(db)
  const triggers = await sql<Bond>`
    select c.relname as "table", 'trigger' as kind, pg_get_triggerdef(t.oid) as text
    from pg_trigger as t join pg_class as c on c.oid = t.tgrelid
    where c.relname like 'cho\\_%' and not t.tgisinternal`.execute(db)
  return {
    columns: columns.rows,
    bonds: [...keys.rows, ...conditions.rows, ...triggers.rows],
  }
}
