import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type CheckpointAside, checkpointAside } from './checkpoint-aside.ts'

let folder = ''
let file: Database.Database
let aside: CheckpointAside
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-aside-'))
  file = new Database(join(folder, 'cho40.db'))
  file.pragma('journal_mode = wal')
  file.exec('create table much (id integer primary key, bytes blob not null)')
  aside = checkpointAside(file)
})
afterEach(async () => {
  vi.useRealTimers()
  await aside.close()
  if (file.open) file.close()
  rmSync(folder, { recursive: true, force: true })
})

const bound = () => file.pragma('wal_autocheckpoint', { simple: true })
const logPages = () => {
  const bytes = statSync(join(folder, 'cho40.db-wal'), { throwIfNoEntry: false })?.size ?? 0
  return Math.floor(bytes / (4_096 + 24))
}

/** Commits of about so many pages each; other threads are let in between. */
async function commit(times: number, pages = 1): Promise<void> {
  const insert = file.prepare('insert into much (bytes) values (randomblob(?))')
  for (let n = 0; n < times; n += 1) {
    insert.run(pages * 4_000)
    aside.committed()
    if (n % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Until the thread is at work. */
async function busy(): Promise<void> {
  await commit(200)
  await vi.waitUntil(() => bound() === 4_000, { timeout: 20_000 })
}

test('a quiet shop has no thread: SQLite puts its log back as it always did', async () => {
  await commit(199)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(bound()).toBe(1_000)
  await commit(20, 200)
  expect(logPages()).toBeLessThan(2_000)
})

test('a busy one has its log put back beside it, and the log begins anew', async () => {
  await busy()
  const length = () =>
    file.pragma('wal_checkpoint(noop)') as { log: number; checkpointed: number }[]
  const before = length()[0]?.checkpointed ?? 0
  // Less than what the writer itself would put back.
  await commit(40, 50)
  await vi.waitUntil(() => (length()[0]?.checkpointed ?? 0) >= before + 1_000, { timeout: 20_000 })
  await commit(400, 50)
  expect(logPages()).toBeLessThan(8_000)
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(file.prepare('select count(*) from much').pluck().get()).toBe(640)
})

test('when nobody is busy any more, the thread ends, and who is busy again has one at once', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await busy()
  await commit(400)
  vi.advanceTimersByTime(60_000)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(bound()).toBe(4_000)
  vi.advanceTimersByTime(60_000)
  await vi.waitUntil(() => bound() === 1_000, { timeout: 20_000 })
  await commit(1)
  expect(bound()).toBe(1_000)
  await busy()
})

test('a thread that cannot work is done without', async () => {
  // The file is open here and found by nobody else, as on a disk that is going.
  rmSync(join(folder, 'cho40.db'))
  await commit(200)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(bound()).toBe(1_000)
  await commit(600)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(bound()).toBe(1_000)
  expect(file.prepare('select count(*) from much').pluck().get()).toBe(800)
})

test('closed while it works, the last connection leaves no log', async () => {
  await busy()
  await commit(30, 50)
  await aside.close()
  await commit(300)
  expect(bound()).toBe(1_000)
  file.close()
  expect(statSync(join(folder, 'cho40.db-wal'), { throwIfNoEntry: false })).toBeUndefined()
})

test('a process that dies at any moment has lost nothing it said was kept', async () => {
  const path = join(folder, 'dies.db')
  const program = `
    import Database from 'better-sqlite3'
    import { writeSync } from 'node:fs'
    import { checkpointAside } from ${JSON.stringify(new URL('./checkpoint-aside.ts', import.meta.url))}
    const file = new Database(${JSON.stringify(path)})
    file.pragma('journal_mode = wal')
    file.pragma('synchronous = 2')
    file.exec('create table if not exists much (id integer primary key, bytes blob not null)')
    const aside = checkpointAside(file)
    const insert = file.prepare('insert into much (bytes) values (randomblob(20000))')
    for (;;) {
      const { lastInsertRowid } = insert.run()
      aside.committed()
      const works = file.pragma('wal_autocheckpoint', { simple: true }) === 4000
      writeSync(1, (works ? 'w' : 'k') + lastInsertRowid + '\\n')
      await new Promise((resolve) => setImmediate(resolve))
    }`
  for (const ms of [60, 150, 310, 520]) {
    const args = ['--input-type=module', '--eval', program]
    const child = spawn(process.execPath, args, { cwd: import.meta.dirname })
    let told = ''
    child.stdout.on('data', (bytes) => {
      told += String(bytes)
    })
    let complaint = ''
    child.stderr.on('data', (bytes) => {
      complaint += String(bytes)
    })
    await vi.waitUntil(() => told.includes('w') || complaint.includes('Error'), { timeout: 20_000 })
    await new Promise((resolve) => setTimeout(resolve, ms))
    child.kill('SIGKILL')
    await once(child, 'close')
    const kept = Math.max(
      ...told
        .split('\n')
        .slice(0, -1)
        .map((line) => Number(line.slice(1))),
    )
    const after = new Database(path)
    expect(after.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(after.prepare('select count(*) from much').pluck().get()).toBeGreaterThanOrEqual(kept)
    after.close()
  }
}, 60_000)
