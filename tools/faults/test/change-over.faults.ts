import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installed, install, rewrite } from './parts/installed.ts'
import { soundness } from './parts/judge-file.ts'
import {
  type MarketOnDisk,
  marketOnDisk,
  sellForCash,
  signInAgain,
} from './parts/market-on-disk.ts'
import { atService, FIRST_STEP, step } from './parts/next-release.ts'
import { report } from './parts/scale.ts'

let market: MarketOnDisk
let machine: Installed
const ended = { updated: 0, refused: 0, 'gone back': 0, 'left to a person': 0 }

beforeAll(async () => {
  market = await marketOnDisk(1)
  machine = await install(market.dataDir)
}, 300_000)

afterAll(async () => {
  report('updates', ended)
  await machine?.stop()
})

test('a release whose migration fails is refused on a copy: the server in place never stops', async () => {
  machine.lay('torn', (dist) => {
    rewrite(dist, FIRST_STEP, step('991-torn', 'cho_torn', "throw new Error('no such step')"))
  })
  const before = state()
  const pid = machine.pid()
  const { code, said } = await machine.changeOver('torn')
  expect(code, said).toBe(1)
  expect(said).toMatch(/✗ +Nâng bảng · Bring the tables forward +\d+ ms +no such step/)
  expect(said).toContain('Not updated')
  expect(machine.pid()).toBe(pid)
  expect(await works('a')).toEqual(before)
  ended.refused += 1
})

test('a release that starts and is not well is refused on the copy as well', async () => {
  machine.lay('ill', (dist) => {
    rewrite(dist, FIRST_STEP, step('992-ill', 'cho_ill'))
    rewrite(dist, /LEAST_FREE_BYTES = [^;]+;/, 'LEAST_FREE_BYTES = 2 ** 60;')
  })
  const before = state()
  const pid = machine.pid()
  const { code, said } = await machine.changeOver('ill')
  expect(code, said).toBe(1)
  expect(said).toMatch(/✓ +Kiểm tra · Verify/)
  expect(said).toMatch(/✗ +Chạy thử · Start +\d+ ms +503/)
  expect(machine.pid()).toBe(pid)
  expect(await works('a')).toEqual(before)
  expect(existsSync(join(machine.dataDir, 'rehearsal'))).toBe(false)
  ended.refused += 1
})

test('a release that brings the tables forward and then does not come up is taken back with them', async () => {
  machine.lay('mute', (dist) => {
    rewrite(dist, FIRST_STEP, step('993-mute', 'cho_mute'))
    // Where it is the service it goes no further than the tables.
    atService(dist, "process.argv[2] = 'migrate'")
  })
  const before = state()
  const file = statSync(join(machine.dataDir, 'cho40.db')).ino
  const { code, said } = await machine.changeOver('mute', true)
  expect(code, said).toBe(1)
  expect(said).toContain('Release a and its data are back')
  expect(await works('a')).toEqual(before)
  // The tables had gone forward: the file is the copy that was kept.
  expect(statSync(join(machine.dataDir, 'cho40.db')).ino).not.toBe(file)
  ended['gone back'] += 1
})

test('a release that is well goes in, with every chain as it was', async () => {
  machine.lay('b', (dist) => rewrite(dist, FIRST_STEP, step('994-good', 'cho_good')))
  const before = state()
  const { code, said } = await machine.changeOver('b')
  expect(code, said).toBe(0)
  const after = await works('b')
  expect(after.books).toEqual(before.books)
  expect(after.tables).toEqual([...before.tables, '994-good'])
  ended.updated += 1
})

test('with a mirror, what is taken back goes on in a life of its own, which the mirror brings back alone', async () => {
  const mirror = mkdtempSync(join(tmpdir(), 'cho40-mirror-'))
  await machine.set('CHO40_MIRROR', mirror)
  const heard = mirrorFiles(mirror)
  machine.lay('torn-mirror', (dist) => {
    rewrite(dist, FIRST_STEP, step('994-good', 'cho_good') + step('995-heard', 'cho_heard'))
    // As the service it ends with its tables brought forward and told to the mirror, before it answers.
    rewrite(
      dist,
      /(?<=const secrets = )(?=await openSecretFile\(place\.dataDir\))/,
      "process.argv[2] === 'serve' ? process.exit(1) : ",
    )
  })
  const before = state()
  const { code, said } = await machine.changeOver('torn-mirror', true)
  expect(code, said).toBe(1)
  expect(said).toContain('Release b and its data are back')
  expect(machine.current()).toBe('b')
  // The mirror has a file of the tables that are gone again, and one of the life after.
  expect(mirrorFiles(mirror) - heard).toBe(2)
  const back = state()
  expect(back.tables).toEqual(before.tables)
  // One record more in each: that it was restored.
  const next = before.books.map(({ id, head_seq }) => [id, head_seq + 1])
  expect(back.books.map(({ id, head_seq }) => [id, head_seq])).toEqual(next)
  await signInAgain(machine.url, market)
  await sellForCash(machine.url, market)
  const sold = state()
  expect(sold.books).not.toEqual(back.books)
  await machine.stopService()
  const elsewhere = mkdtempSync(join(tmpdir(), 'cho40-from-mirror-'))
  const told = machine.command(['restore', mirror, '--data', elsewhere, '--json'])
  const { books } = JSON.parse(told) as { books: readonly { book: string; hash: string }[] }
  expect(books.map(({ book, hash }) => [book, hash])).toEqual(
    sold.books.map(({ id, head_hash }) => [id, head_hash]),
  )
  expect(await soundness(elsewhere)).toEqual({ integrity: 'ok', violations: [] })
  for (const folder of [mirror, elsewhere]) rmSync(folder, { recursive: true })
  ended['gone back'] += 1
})

test('a release that did something in a book before it fell over is left to a person', async () => {
  machine.lay('busy', (dist) => {
    rewrite(dist, FIRST_STEP, step('994-good', 'cho_good'))
    const path = JSON.stringify(join(machine.dataDir, 'cho40.db'))
    atService(
      dist,
      `const { DatabaseSync } = await import('node:sqlite')
      new DatabaseSync(${path}).exec('update cho_book set event_position = event_position + 1')
      process.exit(1)`,
    )
  })
  const before = state()
  const { code, said } = await machine.changeOver('busy', true)
  expect(code, said).toBe(1)
  expect(said).toContain('nothing is taken back')
  const kept = /The data before: (\S+)/.exec(said)?.[1] ?? ''
  expect(state(kept)).toEqual(before)
  expect(machine.current()).toBe('busy')
  ended['left to a person'] += 1
})

type BookRow = {
  readonly id: string
  readonly head_seq: number
  readonly head_hash: string
  readonly event_position: number
}
type State = {
  readonly books: readonly BookRow[]
  readonly tables: readonly string[]
}

function state(path = join(machine.dataDir, 'cho40.db')): State {
  const file = new Database(path, { readonly: true })
  try {
    return {
      books: file
        .prepare<[], BookRow>(
          'select id, head_seq, head_hash, event_position from cho_book order by id',
        )
        .all(),
      tables: file
        .prepare<[], string>('select name from cho_migration order by name')
        .pluck()
        .all(),
    }
  } finally {
    file.close()
  }
}

/** How many lives and shapes of the tables a mirror has seen. */
function mirrorFiles(folder: string): number {
  return readdirSync(folder).filter((name) => name.endsWith('.ndjson')).length
}

/** The release runs, whoever was signed in still is, and what is in the database now. */
async function works(release: string): Promise<State> {
  expect(machine.current()).toBe(release)
  expect((await fetch(`${machine.url}/health/ready`)).status).toBe(200)
  const me = await fetch(`${machine.url}/trpc/session.current`, {
    headers: { cookie: market.cookie, 'x-cho40': '1' },
  })
  expect(await me.json()).toMatchObject({ result: { data: { name: 'Quản trị' } } })
  return state()
}
