import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installed, install, rewrite } from './parts/installed.ts'
import { type MarketOnDisk, marketOnDisk } from './parts/market-on-disk.ts'
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

const FIRST_STEP = /(?<="001-ledger": \w+,)/

/** One more migration, as the next version would have it. */
function step(name: string, table: string, then = ''): string {
  return `
    "${name}": async ({ db }) => {
      await db.schema.createTable("${table}").addColumn("id", "text").execute();
      ${then}
    },`
}

/** Runs before everything else where the program is the service, and not one of the installer's commands. */
function atService(dist: string, code: string): void {
  renameSync(join(dist, 'cho40.js'), join(dist, 'program.js'))
  const first = `if (process.argv[2] === 'serve') {
    ${code}
  }`
  writeFileSync(join(dist, 'cho40.js'), `${first}\nawait import('./program.js')\n`)
}

type State = {
  readonly books: readonly unknown[]
  readonly tables: readonly string[]
}

function state(path = join(machine.dataDir, 'cho40.db')): State {
  const file = new Database(path, { readonly: true })
  try {
    return {
      books: file
        .prepare('select id, head_seq, head_hash, event_position from cho_book order by id')
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
