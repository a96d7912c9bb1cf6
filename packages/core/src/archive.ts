import { err, type Instant, ok, type Result } from '@cho40/values'
import { type Kysely, sql } from 'kysely'
import { type MoveProblem, type MoveReport, migrationsOf, provedContent } from './move.ts'
import { isRefusedValue } from './store/database-errors.ts'
import type { Reading } from './store/deps.ts'
import { applyMissing } from './store/migrate.ts'
import { MIGRATIONS } from './store/migrations/index.ts'
import {
  adding,
  blocksOf,
  type Content,
  insertRows,
  type MovedTable,
  tablesIn,
} from './store/move-rows.ts'
import { suspend } from './store/move-target.ts'

/** The shape of the lines; another one gets another number. */
const ARCHIVE_FORMAT = 1
const BLOCK = 500

export type ArchiveProblem =
  | MoveProblem
  /** A line that this version does not write; the target was left empty. */
  | { readonly type: 'UnreadableArchive'; readonly line: number; readonly reason: string }

type Line =
  | { readonly line: 'cho40'; readonly format: number; readonly tables: readonly string[] }
  | { readonly line: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly line: 'end'; readonly content: Readonly<Record<string, Content>> }

/**
 * Everything a database holds as lines of JSON, as of one moment, from SQLite and PostgreSQL alike to
 * the byte: which tables of which version, each table with its columns, its rows as lists of values,
 * and at the end what each table adds up to. People, secrets' hashes and sessions are in it: keep it
 * as you keep a backup.
 */
export function exportDatabase(
  from: Reading,
  write: (line: string) => Promise<void>,
): Promise<{ readonly rows: number }> {
  return from.db.connection().execute(async (db) => {
    const source = { ...from, db }
    // Of one moment, and nobody waits for it: commands go on beside.
    const isFile = from.dialect === 'sqlite'
    await sql.raw(isFile ? 'begin' : 'begin isolation level repeatable read read only').execute(db)
    try {
      const tables = (await migrationsOf(db)).toSorted()
      await write(JSON.stringify({ line: 'cho40', format: ARCHIVE_FORMAT, tables }))
      const content: Record<string, Content> = {}
      let rows = 0
      for (const table of await tablesIn(source)) {
        const { name, columns } = table
        await write(JSON.stringify({ line: 'table', name, columns }))
        const sum = adding(columns)
        for await (const block of blocksOf(source, table)) {
          for (const row of block) {
            sum.add(row)
            await write(JSON.stringify(columns.map((column) => written(row[column]))))
          }
          rows += block.length
        }
        content[name] = sum.content()
      }
      await write(JSON.stringify({ line: 'end', content }))
      return { rows }
    } finally {
      await sql`rollback`.execute(db).catch(() => undefined)
    }
  })
}

/**
 * Builds a database from such lines in an empty one of either kind, in one transaction: every row is
 * read back, what each table adds up to is compared with what the lines say, and every invariant is
 * proved before the commit. Problems: TargetNotEmpty, SourceNotCurrent (lines of another version),
 * UnreadableArchive, CopyDiffers, CopyBroken; the target is empty then.
 */
export function importDatabase(
  to: Reading,
  { lines, now }: { readonly lines: AsyncIterable<string>; readonly now: Instant },
): Promise<Result<MoveReport, ArchiveProblem>> {
  return to.db.connection().execute(async (db) => {
    const target = { ...to, db }
    const isFile = to.dialect === 'sqlite'
    // Ignored inside a transaction, so it comes before it.
    if (isFile) await sql`pragma foreign_keys = off`.execute(db)
    try {
      await sql.raw(isFile ? 'begin immediate' : 'begin').execute(db)
      const built = await build(target, lines, now)
      await sql.raw(built.ok ? 'commit' : 'rollback').execute(db)
      return built
    } catch (error) {
      await sql`rollback`.execute(db).catch(() => undefined)
      // What no check of ours thought of, a constraint of the tables refuses: it is the lines' fault.
      if (!isRefusedValue(error)) throw error
      return err({ type: 'UnreadableArchive', line: 0, reason: 'a value the tables refuse' })
    } finally {
      if (isFile) await sql`pragma foreign_keys = on`.execute(db)
    }
  })
}

async function build(
  to: Reading,
  lines: AsyncIterable<string>,
  now: Instant,
): Promise<Result<MoveReport, ArchiveProblem>> {
  const before = await tablesIn(to)
  if (before.length > 0) return err({ type: 'TargetNotEmpty', tables: before.length })
  await applyMissing({ db: to.db as unknown as Kysely<unknown>, dialect: to.dialect }, now)
  const tables = await tablesIn(to)
  const suspended = await suspend(to)
  // A migration may have laid rows down that the lines have as well.
  for (const { name } of tables) await sql`delete from ${sql.table(name)}`.execute(to.db)
  const filled = await fill(to, lines, new Map(tables.map((table) => [table.name, table])))
  if (!filled.ok) return filled
  await suspended.restore()
  return provedContent(to, { tables, ...filled.value })
}

type Filled = { readonly content: Readonly<Record<string, Content>>; readonly rows: number }

/** Puts the rows where the lines say, and nowhere else: only tables and columns that are there. */
async function fill(
  to: Reading,
  lines: AsyncIterable<string>,
  known: ReadonlyMap<string, MovedTable>,
): Promise<Result<Filled, ArchiveProblem>> {
  let number = 0
  let rows = 0
  let open: MovedTable | undefined
  let block: Readonly<Record<string, unknown>>[] = []
  let content: Readonly<Record<string, Content>> | undefined
  const unreadable = (reason: string) =>
    err({ type: 'UnreadableArchive', line: number, reason } as const)
  const flush = async () => {
    if (open && block.length > 0) await insertRows(to, open, block)
    block = []
  }
  for await (const text of lines) {
    if (text === '') continue
    number += 1
    const line = readLine(text)
    if (line === undefined || content !== undefined) return unreadable('no line of an archive')
    if (Array.isArray(line)) {
      if (!open || line.length !== open.columns.length)
        return unreadable('a row that fits no table')
      const { columns } = open
      block.push(Object.fromEntries(columns.map((column, at) => [column, read(line[at])])))
      rows += 1
      if (block.length >= BLOCK) await flush()
      continue
    }
    const said = line as Line
    if ((number === 1) !== (said.line === 'cho40')) return unreadable('not where it belongs')
    if (said.line === 'cho40') {
      if (said.format !== ARCHIVE_FORMAT) return unreadable(`format ${said.format}`)
      const odd = oddOnes(said.tables)
      if (odd.length > 0) return err({ type: 'SourceNotCurrent', names: odd })
    } else if (said.line === 'table') {
      await flush()
      open = known.get(said.name)
      if (!open || !sameNames(open.columns, said.columns)) return unreadable('an unknown table')
    } else if (said.line === 'end') {
      await flush()
      content = said.content
    } else {
      return unreadable('an unknown line')
    }
  }
  return content === undefined ? unreadable('the end is missing') : ok({ content, rows })
}

function readLine(text: string): unknown {
  try {
    const line: unknown = JSON.parse(text)
    return typeof line === 'object' && line !== null ? line : undefined
  } catch {
    return undefined
  }
}

function oddOnes(there: readonly string[]): readonly string[] {
  const known = Object.keys(MIGRATIONS)
  return [
    ...known.filter((name) => !there.includes(name)),
    ...there.filter((name) => !known.includes(name)),
  ]
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return (
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((name, at) => name === other[at])
  )
}

/** Bytes are no JSON. */
function written(value: unknown): unknown {
  return value instanceof Uint8Array
    ? { bytes: Buffer.from(value).toString('base64') }
    : (value ?? null)
}

function read(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { bytes } = value as { readonly bytes?: unknown }
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : null
}
