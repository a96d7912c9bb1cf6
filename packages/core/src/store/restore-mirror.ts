import { err, type Instant, type MarketDay, ok, type Result } from '@cho40/values'
import type { Database, Statement } from 'better-sqlite3'
import type { MirroredTable } from './mirror-capture.ts'
import { setLineage } from './mirror-capture.ts'
import {
  isCommit,
  isHead,
  linesOf,
  type MirrorCommit,
  type MirrorHead,
  NO_HASH,
  readLine,
  sealOf,
  segmentsIn,
} from './mirror-lines.ts'

export type RestoreTo = {
  /** The last commit that was mirrored at this moment or before. */
  readonly until?: Instant
  /** The commit in which this day was last closed. */
  readonly closedDay?: MarketDay
}

export type RestoredMirror = {
  readonly commit: number
  readonly at: Instant
  readonly rows: number
  /** Lines behind the last whole commit: what was being written when the power went. */
  readonly left: number
}

export type RestoreMirrorProblem =
  | { readonly type: 'NoMirror' }
  | { readonly type: 'MirrorBroken'; readonly path: string; readonly line: number }
  | { readonly type: 'NothingToRestore' }

/**
 * Builds the whole database from a mirror's folder alone, into an empty file that the caller syncs
 * when it is done. Every seal is computed
 * anew. A tail without its commit is left out; a line that was changed stops the restore with its
 * number, and a `until` before it still brings back what came before.
 */
export async function restoreMirror(
  target: Database,
  folder: string,
  to: RestoreTo = {},
): Promise<Result<RestoredMirror, RestoreMirrorProblem>> {
  const segments = await segmentsIn(folder)
  if (segments.length === 0) return err({ type: 'NoMirror' })
  // The newest file that begins early enough.
  for (const path of segments.toReversed()) {
    const stop = await stopAt(path, to)
    if (stop === undefined) continue
    return replay(target, path, stop)
  }
  return err({ type: 'NothingToRestore' })
}

/** The commit to stop behind; Infinity for all there is, undefined when the file begins too late. */
async function stopAt(path: string, { until, closedDay }: RestoreTo): Promise<number | undefined> {
  if (until === undefined && closedDay === undefined) return Number.POSITIVE_INFINITY
  let found: number | undefined
  let dayColumn = -1
  let isClosing = false
  for await (const { text } of linesOf(path)) {
    const line = readLine(text)
    if (isHead(line)) {
      const table = line.tables.find(({ name }) => name === 'cho_day_close')
      dayColumn = table?.columns.indexOf('day') ?? -1
    } else if (isCommit(line)) {
      if (until !== undefined && line.at <= until) found = line.commit
      if (isClosing) found = line.commit
      isClosing = false
    } else if (closedDay !== undefined && line?.[1] === 'cho_day_close') {
      isClosing ||= (line[2] as readonly unknown[])[dayColumn] === closedDay
    }
  }
  return found
}

async function replay(
  target: Database,
  path: string,
  stop: number,
): Promise<Result<RestoredMirror, RestoreMirrorProblem>> {
  // Nobody reads the file before it is whole; until the caller has synced it, it is nothing.
  for (const setting of ['foreign_keys = off', 'journal_mode = memory', 'synchronous = off']) {
    target.pragma(setting)
  }
  let head: MirrorHead | undefined
  let apply: ((change: readonly unknown[]) => void) | undefined
  let done: (MirrorCommit & { readonly rows: number }) | undefined
  let seal = sealOf(NO_HASH)
  let number = 0
  let rows = 0
  let left = 0
  const broken = () => err({ type: 'MirrorBroken', path, line: number } as const)
  target.exec('begin')
  for await (const { text } of linesOf(path)) {
    number += 1
    const line = readLine(text)
    if (isCommit(line)) {
      if (line.commit > stop) break
      if (seal.digest() !== line.hash) return undone(target, broken())
      target.exec('commit; begin')
      done = { ...line, rows }
      left = 0
      seal = sealOf(line.hash)
      continue
    }
    seal.add(`${text}\n`)
    if (head === undefined) {
      if (!isHead(line)) return undone(target, broken())
      head = line
      for (const statement of head.schema.filter(isTable)) target.exec(statement)
      apply = applying(target, head.tables)
      continue
    }
    left += 1
    rows += 1
    if (line === undefined || isHead(line)) return undone(target, broken())
    try {
      apply?.(line)
    } catch {
      // Nothing in a line that a seal covers is refused; the seal itself comes only later.
      return undone(target, broken())
    }
  }
  target.exec('rollback')
  if (head === undefined || done === undefined) return err({ type: 'NothingToRestore' })
  target.exec('begin')
  for (const statement of head.schema.filter((one) => !isTable(one))) target.exec(statement)
  setLineage(target, { id: head.id, epoch: head.epoch })
  target.exec('commit')
  target.pragma('foreign_keys = on')
  return ok({ commit: done.commit, at: done.at, rows: done.rows, left })
}

function undone<T>(target: Database, result: T): T {
  target.exec('rollback')
  return result
}

function isTable(statement: string): boolean {
  return /^create table/i.test(statement)
}

/** Applies one noted change: a row put, a row under another key, a row gone. */
function applying(
  target: Database,
  tables: readonly MirroredTable[],
): (change: readonly unknown[]) => void {
  const statements = new Map<string, Record<'i' | 'd', Statement>>()
  for (const { name, columns, key } of tables) {
    const names = columns.map((column) => `"${column}"`)
    const values = names.map(() => '?').join(', ')
    statements.set(name, {
      i: target.prepare(`insert into ${name} (${names.join(', ')}) values (${values})`),
      d: target.prepare(
        `delete from ${name} where ${key.map((column) => `"${column}" is ?`).join(' and ')}`,
      ),
    })
  }
  return ([act, table, first, second]) => {
    const statement = statements.get(String(table))
    if (!statement) throw new Error(`no table ${String(table)}`)
    if (act === 'i') statement.i.run(...(first as unknown[]))
    else statement.d.run(...(first as unknown[]))
    if (act === 'u') statement.i.run(...(second as unknown[]))
  }
}
