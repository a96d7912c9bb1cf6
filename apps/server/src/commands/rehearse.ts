import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDatabase, migrate, sqliteDb } from '@cho40/core'
import Database from 'better-sqlite3'
import { createLog } from '../log.ts'
import { processDeps } from '../process-deps.ts'
import { startServer } from '../start.ts'
import { type BookHead, proveFile } from './backup-file.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

type Step = {
  readonly name: string
  readonly ok: boolean
  readonly ms: number
  readonly found: string
}

/**
 * Plays the update through on a copy of the database, beside the server that goes on over the real
 * one: brings the copy to this version's tables, proves it and every book's chain, and starts this
 * version on it where nobody reaches it and it does nothing by the clock. The copy lies in the data
 * folder, where there is room for a database, and is gone at the end; nothing else is touched.
 */
export async function rehearse(
  { dataDir }: { readonly dataDir: string },
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const folder = join(dataDir, 'rehearsal')
  const path = join(folder, 'cho40.db')
  const steps: Step[] = []
  const play = async (name: string, work: () => Promise<string>) => {
    if (steps.some(({ ok }) => !ok)) return
    steps.push(await played(name, work))
  }
  // One that was killed left its copy.
  await rm(folder, { recursive: true, force: true })
  try {
    let before: readonly BookHead[] = []
    await play('Chép · Copy', async () => {
      before = await copyOf(dataDir, folder)
      return `${before.length} sổ · books`
    })
    await play('Nâng bảng · Bring the tables forward', () => broughtForward(path))
    await play('Kiểm tra · Verify', () => proved(path, before))
    await play('Chạy thử · Start', () => answered(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const passed = steps.every(({ ok }) => ok)
  if (json) printJson({ passed, steps })
  else printLine(text(steps, passed))
  return passed ? DONE : REFUSED
}

async function played(name: string, work: () => Promise<string>): Promise<Step> {
  const began = performance.now()
  const said = await work().then(
    (found) => ({ ok: true, found }),
    (error: unknown) => ({ ok: false, found: error instanceof Error ? error.message : 'unknown' }),
  )
  return { name, ...said, ms: Math.round(performance.now() - began) }
}

/** Copies the database as of one moment, and the secrets that the server wants beside it. */
async function copyOf(dataDir: string, folder: string): Promise<readonly BookHead[]> {
  await mkdir(folder, { mode: 0o700 })
  const source = new Database(join(dataDir, 'cho40.db'), { readonly: true, fileMustExist: true })
  try {
    await copyDatabase(source, join(folder, 'cho40.db'), (copy) => new Database(copy))
  } finally {
    source.close()
  }
  const secrets = join(dataDir, 'secrets.json')
  if (existsSync(secrets)) await copyFile(secrets, join(folder, 'secrets.json'))
  const copy = new Database(join(folder, 'cho40.db'), { readonly: true })
  try {
    // The tables are still those of the other version: only what never changes is asked for.
    return copy
      .prepare<[], BookHead>(
        'select id as book, head_seq as seq, head_hash as hash from cho_book order by id',
      )
      .all()
  } finally {
    copy.close()
  }
}

async function broughtForward(path: string): Promise<string> {
  const db = sqliteDb(new Database(path))
  try {
    const applied = await migrate(db, { dialect: 'sqlite', now: processDeps.clock.now() })
    return applied.join(', ') || 'đã đúng phiên bản · already current'
  } finally {
    await db.destroy()
  }
}

async function proved(path: string, before: readonly BookHead[]): Promise<string> {
  const { books, entries, damage } = await proveFile(path)
  if (damage.length > 0) throw new Error(damage.join('; '))
  const now = new Map(books.map(({ book, seq, hash }) => [book, `${seq} ${hash}`]))
  const changed = before.filter(({ book, seq, hash }) => now.get(book) !== `${seq} ${hash}`)
  if (changed.length > 0 || books.length !== before.length) {
    const names = changed.map(({ book }) => book).join(', ')
    throw new Error(`chuỗi đã đổi · chains changed: ${names}`)
  }
  return `${books.length} chuỗi như trước · chains as before, ${entries} bút toán · entries`
}

async function answered(dataDir: string): Promise<string> {
  const log = createLog('error')
  const server = await startServer({ dataDir, port: 0, demo: false, trial: true, log })
  try {
    const answer = await fetch(`${server.url}/health/ready`)
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    return 'sẵn sàng · ready'
  } finally {
    await server.stop()
  }
}

function text(steps: readonly Step[], passed: boolean): string {
  const rows = steps.map(({ ok, name, ms, found }) => [ok ? '✓' : '✗', name, `${ms} ms`, found])
  const verdict = passed
    ? 'Chạy thử trên bản sao đạt; dữ liệu thật chưa đổi · The rehearsal passed; the real data is as it was'
    : 'CHẠY THỬ KHÔNG ĐẠT; dữ liệu thật chưa đổi · THE REHEARSAL FAILED; the real data is as it was'
  return `${table(rows)}\n\n${verdict}`
}
