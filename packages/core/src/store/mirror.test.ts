import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Instant, instantFromMs } from '@cho40/values'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore } from '../create-core.ts'
import { aMarket, aPhone } from '../testing/a-market.ts'
import { openTest } from '../testing/each-dialect.ts'
import { migrate } from './migrate.ts'
import { type Mirror, openMirror } from './mirror.ts'
import { lastChange, stopCapture, tablesOf } from './mirror-capture.ts'
import { NO_HASH, sealOf } from './mirror-lines.ts'
import { pauseCapture } from './mirror-pause.ts'
import { restoreMirror } from './restore-mirror.ts'
import { sqliteDb } from './sqlite.ts'

let folder = ''
let file: Database.Database
let failures: unknown[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-mirror-'))
  failures = []
})
afterEach(() => {
  file.close()
  rmSync(folder, { recursive: true, force: true })
})

async function aMirroredMarket() {
  const path = join(folder, 'cho40.db')
  file = new Database(path)
  const db = sqliteDb(file)
  const now = instantFromMs(0)
  await migrate(db, { dialect: 'sqlite', now })
  const { clock, ids, close } = await openTest('sqlite')
  await close()
  const deps = createCore({ db, dialect: 'sqlite', clock, ids })
  const market = await aMarket(deps)
  const [stall] = market.stalls
  if (!stall) throw new Error('no stall')
  return { path, deps, phone: aPhone(deps, stall) }
}

async function open(path: string, into = join(folder, 'mirror')) {
  const reader = new Database(path, { readonly: true })
  const opened = await openMirror({
    folder: into,
    writer: file,
    reader,
    now: () => new Date().toISOString() as Instant,
    newLineage: () => 'a-lineage',
    prune: (through) => {
      file.prepare('delete from cho_mirror_change where seq <= ?').run(through)
      return Promise.resolve()
    },
    onError: (error) => failures.push(error),
  })
  return { opened, reader }
}

async function opened(path: string): Promise<Mirror> {
  const { opened } = await open(path)
  if (!opened.ok) throw new Error(opened.problem.type)
  return opened.value
}

function rowsOf(of: Database.Database) {
  return Object.fromEntries(
    tablesOf(of).map(({ name, key }) => [
      name,
      of.prepare(`select * from ${name} order by ${key.join(', ')}`).all(),
    ]),
  )
}

/** The end of a first commit, as a mirror writes it. */
function sealed(lines: string): string {
  const seal = sealOf(NO_HASH)
  seal.add(lines)
  return `${JSON.stringify({ commit: 1, at: 'x', hash: seal.digest() })}\n`
}

async function rebuilt() {
  const target = new Database(':memory:')
  const restored = await restoreMirror(target, join(folder, 'mirror'))
  expect(restored).toMatchObject({ ok: true, value: { left: 0 } })
  const rows = rowsOf(target)
  target.close()
  return rows
}

test('what was there before the mirror, what came after, what changed and what was removed all come back', async () => {
  const { path, phone } = await aMirroredMarket()
  await phone.takeCash(10_000)
  const mirror = await opened(path)
  const sale = await phone.takeCash(20_000)
  await phone.push(phone.event({ type: 'sale_voided', saleId: sale }))
  file.prepare('delete from cho_code_lease').run()
  await mirror.settled()
  expect(mirror.behind()).toBe(0)
  expect(await rebuilt()).toEqual(rowsOf(file))
  await mirror.close()
})

test('stopped and started again it goes on in its file; with capture ended meanwhile it begins another', async () => {
  const { path, phone } = await aMirroredMarket()
  await (await opened(path)).close()
  await phone.takeCash(10_000)
  const again = await opened(path)
  await again.close()
  const files = () => readdirSync(join(folder, 'mirror'))
  expect(files()).toHaveLength(1)
  const before = lastChange(file)
  stopCapture(file)
  await phone.takeCash(20_000)
  const third = await opened(path)
  await phone.takeCash(30_000)
  await third.close()
  expect(lastChange(file)).toBeGreaterThan(before)
  expect(files()).toHaveLength(2)
  expect(await rebuilt()).toEqual(rowsOf(file))
})

test('a column that a migration adds is mirrored, in a file that knows it', async () => {
  const { path, phone } = await aMirroredMarket()
  await (await opened(path)).close()
  file.exec(`alter table cho_sale add column note text not null default 'x'`)
  const mirror = await opened(path)
  await phone.takeCash(10_000)
  await mirror.close()
  expect(await rebuilt()).toEqual(rowsOf(file))
})

test('a migration takes the triggers away, and what was written without them is mirrored all the same', async () => {
  const { path, deps, phone } = await aMirroredMarket()
  await (await opened(path)).close()
  await pauseCapture(deps.db)
  await phone.takeCash(10_000)
  file.exec('alter table cho_sale add column note text')
  file.exec('alter table cho_sale drop column note')
  const mirror = await opened(path)
  await phone.takeCash(20_000)
  await mirror.close()
  expect(readdirSync(join(folder, 'mirror'))).toHaveLength(2)
  expect(await rebuilt()).toEqual(rowsOf(file))
})

test('a database that is older than its mirror is refused', async () => {
  const { path, phone } = await aMirroredMarket()
  const mirror = await opened(path)
  await mirror.settled()
  const copied = join(folder, 'copied.db')
  await file.backup(copied)
  await phone.takeCash(10_000)
  await mirror.close()
  file.close()
  file = new Database(copied)
  const { opened: refused, reader } = await open(copied)
  expect(refused).toMatchObject({ ok: false, problem: { type: 'MirrorAhead' } })
  reader.close()
  expect(failures).toEqual([])
})

test('a folder that is taken away under a running server is begun anew, whole, and it is said', async () => {
  const { path, phone } = await aMirroredMarket()
  const mirror = await opened(path)
  await phone.takeCash(10_000)
  await mirror.settled()
  rmSync(join(folder, 'mirror'), { recursive: true })
  await phone.takeCash(20_000)
  await mirror.settled()
  expect(failures).toMatchObject([{ name: 'MirrorMoved' }])
  expect([mirror.behind(), mirror.failingSince()]).toEqual([0, undefined])
  expect(await rebuilt()).toEqual(rowsOf(file))
  await mirror.close()
})

test('in the place of its file another’s mirror is left as it is; when that is gone it goes on', async () => {
  const { path, phone } = await aMirroredMarket()
  const mirror = await opened(path)
  await mirror.settled()
  const at = join(folder, 'mirror')
  const name = readdirSync(at)[0] ?? ''
  const lines = '{"mirror":1,"id":"another","epoch":1,"at":"x","schema":[],"tables":[]}\n'
  const theirs = lines + sealed(lines)
  rmSync(join(at, name))
  writeFileSync(join(at, name), theirs)
  await phone.takeCash(20_000)
  await mirror.settled()
  expect(mirror.failingSince()).toBeDefined()
  expect(mirror.behind()).toBeGreaterThan(0)
  expect(readdirSync(at)).toEqual([name])
  expect(readFileSync(join(at, name), 'utf8')).toBe(theirs)
  rmSync(join(at, name))
  await mirror.settled()
  expect([mirror.behind(), mirror.failingSince()]).toEqual([0, undefined])
  expect(await rebuilt()).toEqual(rowsOf(file))
  await mirror.close()
})

/** Memory that Linux mounts for everybody: another disk than that of the tests. */
const ELSEWHERE = '/dev/shm'
const hasAnotherDisk = existsSync(ELSEWHERE) && statSync(ELSEWHERE).dev !== statSync(tmpdir()).dev

test.runIf(hasAnotherDisk)(
  'while its disk is pulled out it writes nothing beside the database',
  async () => {
    const { path, phone } = await aMirroredMarket()
    const disk = mkdtempSync(join(ELSEWHERE, 'cho40-disk-'))
    const at = join(folder, 'mirror')
    symlinkSync(disk, at)
    const mirror = await opened(path)
    await mirror.settled()
    // The empty folder that a disk is mounted on.
    unlinkSync(at)
    mkdirSync(at)
    await phone.takeCash(20_000)
    await mirror.settled()
    expect(mirror.failingSince()).toBeDefined()
    expect(readdirSync(at)).toEqual([])
    rmSync(at, { recursive: true })
    symlinkSync(disk, at)
    await mirror.settled()
    expect([mirror.behind(), mirror.failingSince()]).toEqual([0, undefined])
    expect(readdirSync(disk)).toHaveLength(1)
    expect(await rebuilt()).toEqual(rowsOf(file))
    await mirror.close()
    rmSync(disk, { recursive: true })
  },
)
