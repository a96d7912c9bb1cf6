import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetHalfMade } from '../src/demo/demonstrate.ts'
import { cho40, ended, startCho40 } from './cho40-process.ts'

const SOMEBODY = `insert into cho_person (id, phone, name, pin_hash, created_at) values
  ('person_01jd0000000000000000000000', '0912345678', 'Chị Thật', 'x', '2026-11-01T00:00:00.000Z')`

/** POSIX, on every machine that the tests are run on. */
const MAKES_PIPES = 'mkfifo'
let folder = ''
let data = ''
let backup = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-nonsense-'))
  data = join(folder, 'data')
  backup = join(folder, 'copy.db')
  // Empty books are enough: what is tried here is where files lie and what they are.
  await cho40(['migrate', '--data', data])
  await cho40(['backup', backup, '--data', data])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a backup never takes the name of the database, of its secrets, or of what is no backup', async () => {
  const secrets = join(data, 'secrets.json')
  const letter = join(folder, 'letter.txt')
  for (const path of [secrets, letter]) writeFileSync(path, 'dear reader')
  const before = readFileSync(join(data, 'cho40.db'))
  for (const path of [join(data, 'cho40.db'), secrets, letter]) {
    const { code, stderr } = await cho40(['backup', path, '--data', data])
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing was changed')])
  }
  expect(readFileSync(join(data, 'cho40.db')).equals(before)).toBe(true)
  expect([secrets, letter].map((path) => readFileSync(path, 'utf8'))).toEqual([
    'dear reader',
    'dear reader',
  ])
  rmSync(secrets)
  // An older backup is replaced.
  expect((await cho40(['backup', backup, '--data', data])).code).toBe(0)
})

test('a restore from what is no backup says so, and leaves nothing behind', async () => {
  const place = join(folder, 'restored')
  const other = join(folder, 'other.db')
  new Database(other).exec('create table x (y)').close()
  const noise = join(folder, 'noise')
  writeFileSync(noise, Buffer.alloc(9_000, 7))
  for (const path of [other, noise]) {
    const { code, stderr } = await cho40(['restore', path, '--data', place])
    expect([code, stderr]).toEqual([1, expect.stringContaining('is no backup of Cho40')])
  }
  const torn = join(folder, 'torn.db')
  writeFileSync(torn, readFileSync(backup).fill(255, 40_960, 400_000))
  const damaged = await cho40(['restore', torn, '--data', place])
  expect([damaged.code, damaged.stderr]).toEqual([1, expect.stringContaining('copy is damaged')])
  const never = ['restore', backup, '--data', place, '--until', '2026-02-30T10:00:00+07:00']
  expect((await cho40(never)).code).toBe(2)
  expect(readdirSync(place)).toEqual(['writer.lock'])
  expect((await cho40(['restore', backup, '--data', place])).code).toBe(0)
  expect(readdirSync(place)).toEqual(['cho40.db', 'writer.lock'])
})

test('a file taken away by hand comes back with the last commits that lie beside it', async () => {
  const [taken, place] = [join(folder, 'taken.db'), join(folder, 'back')]
  const living = join(folder, 'living.db')
  copyFileSync(backup, living)
  const file = new Database(living)
  file.pragma('journal_mode = wal')
  file.exec(SOMEBODY)
  for (const end of ['', '-wal']) copyFileSync(living + end, taken + end)
  file.close()
  expect((await cho40(['restore', taken, '--data', place])).code).toBe(0)
  const restored = new Database(join(place, 'cho40.db'), { readonly: true })
  expect(restored.prepare('select name from cho_person').pluck().all()).toEqual(['Chị Thật'])
  restored.close()
})

test('an import of what is no archive names the line, and its place stays empty', async () => {
  const place = join(folder, 'imported')
  const out = join(folder, 'out')
  await cho40(['export', out, '--everything', '--data', data])
  const whole = readFileSync(join(out, 'everything.ndjson'), 'utf8')
  const half = join(folder, 'half.ndjson')
  writeFileSync(half, whole.slice(0, whole.length / 2))
  const cut = await cho40(['import', half, '--to', `sqlite:${place}`])
  expect([cut.code, cut.stderr]).toEqual([1, expect.stringContaining('is still empty')])
  const inside = await cho40(['import', out, '--to', `sqlite:${place}`])
  expect([inside.code, inside.stderr]).toEqual([2, expect.stringContaining('a folder, no file')])
  expect(existsSync(join(place, 'cho40.db'))).toBe(false)
  const itself = ['move', '--from', `sqlite:${data}`, '--to', `sqlite:${data}`]
  expect((await cho40(itself)).stderr).toContain('another place than --from')
})

test('paths, addresses and secrets that cannot be used are told by name, without what they hold', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, 'x')
  const wrong: [readonly string[], string][] = [
    [['export', join(file, 'x'), '--data', data], join(file, 'x')],
    [['serve', '--data', file], 'a file, no folder'],
    [['serve', '--data', data, '--port', '0', '--host', '203.0.113.7'], 'no address "203.0.113.7"'],
    [['package', 'key', '--data', join(folder, 'nowhere')], 'There is no database'],
  ]
  const told = await Promise.all(
    wrong.map(async ([args, sentence]) => ({ sentence, ...(await cho40(args)) })),
  )
  for (const { sentence, code, stderr } of told) {
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)])
  }
  const looked = await cho40(['doctor', '--data', file])
  expect([looked.code, looked.stdout]).toEqual([1, expect.stringContaining('it is a file')])
  const broken = join(folder, 'broken')
  mkdirSync(broken)
  writeFileSync(join(broken, 'secrets.json'), '{"pepper":"hushhush')
  const served = await cho40(['serve', '--data', broken, '--port', '0'])
  expect([served.code, served.stderr]).toEqual([1, expect.stringContaining('Put your copy')])
  expect(served.stderr).not.toContain('hushhush')
})

test('what is asked of tables that are not there is told as such', async () => {
  const strange = join(folder, 'strange')
  mkdirSync(strange)
  new Database(join(strange, 'cho40.db')).exec('create table x (y)').close()
  const { code, stderr } = await cho40(['verify', '--data', strange])
  expect([code, stderr]).toEqual([1, expect.stringContaining('not those of this version')])
})

test('an import that is stopped in the middle takes away what it made, and says so', async () => {
  const place = join(folder, 'stopped')
  const pipe = join(folder, 'pipe.ndjson')
  execFileSync(MAKES_PIPES, [pipe])
  // Nobody writes the rest of the lines, so it waits for them in the middle of its transaction.
  const child = startCho40(['import', pipe, '--to', `sqlite:${place}`])
  const writer = await open(pipe, 'w')
  const made = () => existsSync(join(place, 'cho40.db'))
  await expect.poll(made, { timeout: 90_000 }).toBe(true)
  const stopped = new Promise<void>((resolve) => {
    child.stderr.on('data', (said: Buffer) => {
      if (said.toString().includes('Stopped as asked')) resolve()
    })
  })
  child.kill('SIGINT')
  await stopped
  // It goes with its last open read, which the end of the pipe answers.
  await writer.close()
  expect((await ended(child)).code).toBe(130)
  expect(existsSync(join(place, 'cho40.db'))).toBe(false)
})

test('a demonstration is not mixed with real data', async () => {
  const place = join(folder, 'demo')
  await cho40(['migrate', '--data', place])
  new Database(join(place, 'cho40.db')).exec(SOMEBODY).close()
  const refused = await cho40(['demo', '--data', place])
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('real data')])
  expect(existsSync(join(place, 'demo-unfinished'))).toBe(false)
})

test('a demonstration that was cut off is taken away before it is made anew, no other database is', () => {
  const place = join(folder, 'half')
  mkdirSync(place)
  const database = join(place, 'cho40.db')
  writeFileSync(database, 'half of it')
  forgetHalfMade({ dataDir: place })
  expect(existsSync(database)).toBe(true)
  writeFileSync(join(place, 'demo-unfinished'), '')
  forgetHalfMade({ dataDir: place })
  expect([existsSync(database), existsSync(join(place, 'demo-unfinished'))]).toEqual([false, false])
})
