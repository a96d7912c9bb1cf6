import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtureFacts, fixtureFile } from '@cho40/core/testing'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { soundness } from './parts/judge-file.ts'
import { runCho40 } from './parts/run-cho40.ts'
import { report } from './parts/scale.ts'
import { type SmallDisk, smallDisk } from './parts/small-disk.ts'

const MIB = 2 ** 20
/** An old market, so that a migration has something to write. */
const OLD = '018'
/** What is free at each attempt; with the last there is room. */
const ROOM = [0, 64 * 1024, 1 * MIB, 2 * MIB, 3 * MIB, 40 * MIB]

let disk: SmallDisk | undefined
let elsewhere = ''

beforeAll(() => {
  disk = smallDisk(64)
  elsewhere = mkdtempSync(join(tmpdir(), 'cho40-elsewhere-'))
  writeFileSync(join(elsewhere, 'copy.db'), fixtureFile(OLD))
})
afterAll(() => {
  disk?.close()
  rmSync(elsewhere, { recursive: true, force: true })
})

const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** An empty folder on the small disk. */
function emptied({ path }: SmallDisk): string {
  const data = join(path, 'data')
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data)
  return data
}

function migrationsIn(data: string): readonly string[] {
  const file = new Database(join(data, 'cho40.db'))
  const names = file.prepare<[], string>('select name from cho_migration order by name')
  const found = names.pluck().all()
  file.close()
  return found
}

test('a restore onto a full disk says so, names the disk and not the copy, and leaves nothing half', async (context) => {
  if (!disk) return context.skip('a file system of its own may not be mounted here')
  const copy = join(elsewhere, 'copy.db')
  const before = digestOf(copy)
  let refused = 0
  for (const room of ROOM) {
    const data = emptied(disk)
    disk.leave(room)
    const { code, stderr, stdout } = await runCho40(['restore', copy, '--data', data])
    const said = stdout + stderr
    expect(digestOf(copy)).toBe(before)
    if (code === 0) continue
    refused += 1
    expect(said).toContain('the disk is full')
    expect(said).toContain(data)
    expect(said).not.toContain(copy)
    expect(said).toMatch(/Nothing was changed|Your data is safe/)
    expect(readdirSync(data).filter((name) => name.startsWith('cho40.db'))).toEqual([])
  }
  report('restore onto a full disk', { attempts: ROOM.length, refused })
  expect(refused).toBeGreaterThan(1)
  expect(refused).toBeLessThan(ROOM.length)
  expect(await soundness(join(disk.path, 'data'))).toEqual({ integrity: 'ok', violations: [] })
})

test('a migration on a full disk says so, and the old tables are as they were', async (context) => {
  if (!disk) return context.skip('a file system of its own may not be mounted here')
  const { migrations } = fixtureFacts(OLD, 'sqlite')
  let refused = 0
  for (const room of ROOM) {
    const data = emptied(disk)
    writeFileSync(join(data, 'cho40.db'), fixtureFile(OLD))
    disk.leave(room)
    const { code, stderr, stdout } = await runCho40(['migrate', '--data', data])
    if (code === 0) continue
    refused += 1
    expect(stdout + stderr).toMatch(/the disk is full/)
    expect(stdout + stderr).toMatch(/Nothing was changed|Your data is safe/)
    expect(migrationsIn(data)).toEqual(migrations)
    disk.leave(40 * MIB)
    expect((await runCho40(['migrate', '--data', data])).code).toBe(0)
    expect(migrationsIn(data).length).toBeGreaterThan(migrations.length)
    expect(await soundness(data)).toEqual({ integrity: 'ok', violations: [] })
  }
  report('a migration on a full disk', { attempts: ROOM.length, refused })
  expect(refused).toBeGreaterThan(1)
  expect(refused).toBeLessThan(ROOM.length)
})
