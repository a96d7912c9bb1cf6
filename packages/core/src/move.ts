import { err, type Instant, ok, type Result } from '@cho40/values'
import { type Kysely, sql } from 'kysely'
import type { Db } from './store/db.ts'
import type { Reading } from './store/deps.ts'
import { applyMissing } from './store/migrate.ts'
import { MIGRATIONS } from './store/migrations/index.ts'
import {
  adding,
  blocksOf,
  type Content,
  contentOf,
  insertRows,
  type MovedTable,
  tablesIn,
} from './store/move-rows.ts'
import { suspend } from './store/move-target.ts'
import { verify } from './verify.ts'

export type MoveProblem =
  /** The source has other tables than this version; bring it up to date first. */
  | { readonly type: 'SourceNotCurrent'; readonly names: readonly string[] }
  /** Checks of the source that do not hold: what is wrong is not carried on. */
  | { readonly type: 'SourceBroken'; readonly checks: readonly string[] }
  /** Servers are connected to the source. */
  | { readonly type: 'SourceInUse'; readonly connections: number }
  | { readonly type: 'TargetNotEmpty'; readonly tables: number }
  /** What was read back is not what was written; the target was left empty. */
  | { readonly type: 'CopyDiffers'; readonly tables: readonly string[] }
  /** Checks that hold at the source and not at the target; the target was left empty. */
  | { readonly type: 'CopyBroken'; readonly checks: readonly string[] }

export type MoveReport = {
  readonly tables: number
  readonly rows: number
  readonly content: Readonly<Record<string, Content>>
  readonly books: number
  readonly entries: number
  readonly transfers: number
}

export type Move = {
  readonly from: Reading
  readonly to: Reading
  readonly now: Instant
  readonly onProgress?: (at: { readonly table: string; readonly rows: number }) => void
}

/**
 * Copies a whole database into an empty one, of the other kind or of the same: row by row in blocks,
 * in one transaction of the target, so that whatever interrupts it leaves the target empty. The source
 * is only read, as of one moment, and no command of ours commits meanwhile. Both sides are proved, and
 * every row is read back, before the commit. Problems: see MoveProblem.
 */
export function moveDatabase(move: Move): Promise<Result<MoveReport, MoveProblem>> {
  const { from, to } = move
  return from.db.connection().execute((source) =>
    to.db.connection().execute(async (target) => {
      const between = {
        ...move,
        from: { ...from, db: source },
        to: { ...to, db: target },
      }
      await beginReading(between.from)
      try {
        return await wholeOrNothing(between)
      } finally {
        await sql`rollback`.execute(source).catch(() => undefined)
      }
    }),
  )
}

/** On PostgreSQL every group of commands passes this table, so none commits until the move is over. */
async function beginReading({ db, dialect }: Reading): Promise<void> {
  await sql
    .raw(dialect === 'sqlite' ? 'begin' : 'begin isolation level repeatable read read only')
    .execute(db)
  if (dialect === 'postgres') await sql`lock table cho_migration in share mode`.execute(db)
}

async function wholeOrNothing(move: Move): Promise<Result<MoveReport, MoveProblem>> {
  const { db, dialect } = move.to
  const ready = await proveSource(move.from)
  if (!ready.ok) return ready
  // Ignored inside a transaction, so it comes before it.
  if (dialect === 'sqlite') await sql`pragma foreign_keys = off`.execute(db)
  try {
    await sql.raw(dialect === 'sqlite' ? 'begin immediate' : 'begin').execute(db)
    const copied = await copyProved(move)
    await sql.raw(copied.ok ? 'commit' : 'rollback').execute(db)
    return copied
  } catch (error) {
    await sql`rollback`.execute(db).catch(() => undefined)
    throw error
  } finally {
    if (dialect === 'sqlite') await sql`pragma foreign_keys = on`.execute(db)
  }
}

async function proveSource(from: Reading): Promise<Result<null, MoveProblem>> {
  const names = await migrationsOf(from.db)
  const known = Object.keys(MIGRATIONS)
  const odd = [
    ...known.filter((name) => !names.includes(name)),
    ...names.filter((name) => !known.includes(name)),
  ]
  if (odd.length > 0) return err({ type: 'SourceNotCurrent', names: odd })
  if (from.dialect === 'postgres') {
    const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
      where datname = current_database() and application_name = 'cho40'
        and pid <> pg_backend_pid()`.execute(from.db)
    const connections = rows[0]?.n ?? 0
    if (connections > 0) return err({ type: 'SourceInUse', connections })
  }
  const checks = await brokenChecks(from)
  return checks.length > 0 ? err({ type: 'SourceBroken', checks }) : ok(null)
}

export async function migrationsOf(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('cho_migration').select('name').execute()
  return rows.map(({ name }) => name)
}

async function brokenChecks(reading: Reading): Promise<readonly string[]> {
  const { checks } = await verify(reading)
  return checks.filter(({ violations }) => violations !== 0).map(({ id }) => id)
}

async function copyProved(move: Move): Promise<Result<MoveReport, MoveProblem>> {
  const { from, to, now, onProgress } = move
  const before = await tablesIn(to)
  if (before.length > 0) return err({ type: 'TargetNotEmpty', tables: before.length })
  await applyMissing({ db: to.db as unknown as Kysely<unknown>, dialect: to.dialect }, now)
  const tables = await tablesIn(to)
  const suspended = await suspend(to)
  const content: Record<string, Content> = {}
  let rows = 0
  for (const table of tables) {
    // A migration may have laid rows down that stand in the source as well.
    await sql`delete from ${sql.table(table.name)}`.execute(to.db)
    const sum = adding(table.columns)
    for await (const block of blocksOf(from, table)) {
      await insertRows(to, table, block)
      for (const row of block) sum.add(row)
      rows += block.length
      onProgress?.({ table: table.name, rows })
    }
    content[table.name] = sum.content()
  }
  await suspended.restore()
  return provedContent(to, { tables, content, rows })
}

/**
 * Reads every row back and proves the whole database before the caller commits. Problems: CopyDiffers,
 * CopyBroken.
 */
export async function provedContent(
  to: Reading,
  of: {
    readonly tables: readonly MovedTable[]
    readonly content: Readonly<Record<string, Content>>
    readonly rows: number
  },
): Promise<Result<MoveReport, MoveProblem>> {
  const { tables, content, rows } = of
  const differing: string[] = []
  for (const table of tables) {
    const there = await contentOf(to, table)
    if (there.digest !== content[table.name]?.digest) differing.push(table.name)
  }
  if (differing.length > 0) return err({ type: 'CopyDiffers', tables: differing })
  const { checks, books, entries, transfers } = await verify(to)
  const broken = checks.filter(({ violations }) => violations !== 0).map(({ id }) => id)
  if (broken.length > 0) return err({ type: 'CopyBroken', checks: broken })
  return ok({ tables: tables.length, rows, content, books, entries, transfers })
}
