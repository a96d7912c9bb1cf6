import type { Database } from 'better-sqlite3'

/** Which life of which database this is; a restored one begins another life. */
export type Lineage = { readonly id: string; readonly epoch: number }

/** A table as the mirror writes its rows: all columns in order, and those that name a row. */
export type MirroredTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

export const QUEUE = 'cho_mirror_change'
const LINEAGE = 'cho_mirror_lineage'

/** Where this database comes from; undefined while it was neither mirrored nor restored. */
export function lineageOf(file: Database): Lineage | undefined {
  if (!hasTable(file, LINEAGE)) return undefined
  return file.prepare<[], Lineage>(`select id, epoch from ${LINEAGE}`).get()
}

/** Gives the database its lineage when it has none; `epoch` is 1 until a restore. */
export function ensureLineage(file: Database, id: string): Lineage {
  const before = lineageOf(file)
  if (before) return before
  return setLineage(file, { id, epoch: 1 })
}

export function setLineage(file: Database, lineage: Lineage): Lineage {
  // `passed` is the last number of a capture that was ended: no later one begins below it.
  file.exec(`create table if not exists ${LINEAGE} (id text not null, epoch integer not null,
    passed integer not null default 0, only integer primary key check (only = 1)) strict`)
  file
    .prepare(`insert into ${LINEAGE} (id, epoch, only) values (@id, @epoch, 1)
      on conflict (only) do update set id = @id, epoch = @epoch`)
    .run(lineage)
  return lineage
}

/**
 * Lets the database itself note every row that changes, in the transaction that changes it: triggers
 * on all tables of the library write to a queue from which the mirror is fed. They stay until
 * {@link stopCapture}, so that no process can write past them. All or nothing; after a migration the
 * triggers are made anew.
 */
export function captureChanges(file: Database): void {
  const wanted = tablesOf(file).flatMap(triggersOf)
  const found = triggersIn(file)
  const same =
    hasTable(file, QUEUE) &&
    wanted.length === found.size &&
    wanted.every(({ name, text }) => found.get(name) === text)
  if (same) return
  file
    .transaction(() => {
      for (const name of found.keys()) file.exec(`drop trigger ${name}`)
      // What was noted with the old triggers may not be whole: the mirror begins anew.
      file.exec(`create table if not exists ${QUEUE}
        (seq integer primary key autoincrement, change text not null) strict`)
      const passed = `max(${lastChange(file)}, (select passed from ${LINEAGE})) + 1`
      file.exec(`insert into ${QUEUE} (seq, change) values (${passed}, '')`)
      file.exec(`delete from ${QUEUE}`)
      for (const { text } of wanted) file.exec(text)
    })
    .immediate()
}

/** Ends the capture and forgets what the mirror has not taken; no number is used a second time. */
export function stopCapture(file: Database): void {
  if (!hasTable(file, QUEUE)) return
  file
    .transaction(() => {
      file.prepare(`update ${LINEAGE} set passed = max(passed, ?)`).run(lastChange(file))
      for (const name of triggersIn(file).keys()) file.exec(`drop trigger ${name}`)
      file.exec(`drop table if exists ${QUEUE}`)
    })
    .immediate()
}

/** The number of the last change that was ever noted; 0 before the first. */
export function lastChange(file: Database): number {
  if (!hasTable(file, QUEUE)) return 0
  const query = 'select seq from sqlite_sequence where name = ?'
  return Number(file.prepare(query).pluck().get(QUEUE) ?? 0)
}

/** The library's tables, in an order that does not change. */
export function tablesOf(file: Database): readonly MirroredTable[] {
  const names = file
    .prepare<[], { name: string }>(
      `select name from sqlite_schema where type = 'table' and name like 'cho\\_%' escape '\\'
         and name not like 'cho\\_mirror\\_%' escape '\\' order by name`,
    )
    .all()
  return names.map(({ name }) => {
    const columns = file
      .prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?)')
      .all(name)
    const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
    return { name, columns: columns.map((one) => one.name), key: key.map((one) => one.name) }
  })
}

/** The statements that make these tables, their indexes and their triggers, tables first. */
export function schemaOf(file: Database): readonly string[] {
  const rows = file
    .prepare<[], { sql: string }>(
      `select sql from sqlite_schema where tbl_name like 'cho\\_%' escape '\\' and sql is not null
         and tbl_name not like 'cho\\_mirror\\_%' escape '\\'
         and name not like 'cho\\_mirror\\_%' escape '\\'
       order by case type when 'table' then 0 when 'index' then 1 else 2 end, name`,
    )
    .all()
  return rows.map(({ sql }) => sql)
}

function triggersOf({ name, columns, key }: MirroredTable) {
  const rowOf = (version: 'old' | 'new', of: readonly string[]) =>
    `json_array(${of.map((column) => `${version}."${column}"`).join(', ')})`
  const noting = (act: 'insert' | 'update' | 'delete', ...values: readonly string[]) => {
    const trigger = `cho_mirror_${act}_${name}`
    const change = `json_array('${act.charAt(0)}', '${name}', ${values.join(', ')})`
    const note = `insert into ${QUEUE} (change) values (${change});`
    return {
      name: trigger,
      text: `CREATE TRIGGER ${trigger} after ${act} on ${name} begin ${note} end`,
    }
  }
  return [
    noting('insert', rowOf('new', columns)),
    noting('update', rowOf('old', key), rowOf('new', columns)),
    noting('delete', rowOf('old', key)),
  ]
}

function triggersIn(file: Database): ReadonlyMap<string, string> {
  const rows = file
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'trigger'
         and name like 'cho\\_mirror\\_%' escape '\\'`,
    )
    .all()
  return new Map(rows.map(({ name, sql }) => [name, sql]))
}

function hasTable(file: Database, name: string): boolean {
  const query = `select 1 from sqlite_schema where type = 'table' and name = ?`
  return file.prepare(query).get(name) !== undefined
}
