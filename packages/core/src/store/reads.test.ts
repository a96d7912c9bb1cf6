import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, instantFromMs, makeId, ok } from '@cho40/values'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { createCore } from '../create-core.ts'
import { migrate } from './migrate.ts'
import { prepared } from './prepared.ts'
import { sqliteDb } from './sqlite.ts'
import { transact } from './transact.ts'

const AT = instantFromMs(0)
let close = async (): Promise<void> => undefined

afterEach(() => close())

/** A core on a file, with a connection of its own for queries, beside the one that writes. */
async function onFile() {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-reads-'))
  const path = join(folder, 'cho40.db')
  const writing = new Database(path)
  const db = sqliteDb(writing)
  await migrate(db, { dialect: 'sqlite', now: AT })
  const asked: string[] = []
  const through = (name: string, file: Database.Database) => noting(file, () => asked.push(name))
  const reads = sqliteDb(through('reader', new Database(path, { readonly: true })), {
    readOnly: true,
    beside: through('writer', writing),
  })
  close = async () => {
    await reads.destroy()
    await db.destroy()
    rmSync(folder, { recursive: true })
  }
  const ids = {
    make: <Prefix extends string>(prefix: Prefix) =>
      makeId(prefix, { ms: 0, random: new Uint8Array(10) }),
  }
  const deps = createCore({ db, reads, dialect: 'sqlite', clock: { now: () => AT }, ids })
  asked.length = 0
  return { ...deps, writing, asked: () => asked.splice(0) }
}

/** The same connection; `note` is called whenever one of its statements brings rows. */
function noting(file: Database.Database, note: () => void): Database.Database {
  const prepare = (text: string) => {
    const statement = file.prepare(text)
    const all = (...parameters: unknown[]) => {
      if (/^(select|insert)/.test(text)) note()
      return statement.all(...parameters)
    }
    const run = (...parameters: unknown[]) => statement.run(...parameters)
    return { reader: statement.reader, readonly: statement.readonly, all, run }
  }
  return new Proxy(file, {
    get(target, name) {
      if (name === 'prepare') return prepare
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

const named = prepared((db, of: { name: string }) =>
  db.selectFrom('cho_market').select('id').where('name', '=', of.name),
)

const market = { place_code: '01234', name: 'Chợ Thử', demo: 1, opened_at: AT }

test('queries on their own connection see what is committed, at once, and nothing before', async () => {
  const deps = await onFile()
  const id = deps.ids.make('market')
  const seen = () => deps.db.selectFrom('cho_market').select('id').execute()
  await transact(deps, async (tx) => {
    await tx.db
      .insertInto('cho_market')
      .values({ id, ...market })
      .execute()
    expect(await seen()).toEqual([])
    return ok(undefined)
  })
  expect(await seen()).toEqual([{ id }])
})

test('a prepared query goes through the warm connection that writes, and past it while it is in a transaction', async () => {
  const { asked, ...deps } = await onFile()
  const id = deps.ids.make('market')
  const seen = () => named(deps, { name: market.name })
  expect(await seen()).toEqual([])
  expect(asked()).toEqual(['writer'])
  await transact(deps, async (tx) => {
    await tx.db
      .insertInto('cho_market')
      .values({ id, ...market })
      .execute()
    expect(await seen()).toEqual([])
    return ok(undefined)
  })
  expect(asked()).toEqual(['reader'])
  expect(await seen()).toEqual([{ id }])
  expect(asked()).toEqual(['writer'])
})

test('what others ask while a group is open is what stood before it, and what stands after it once answered', async () => {
  const deps = await onFile()
  const seen = async () => (await named(deps, { name: market.name })).length
  const writes = Array.from({ length: 20 }, (_, n) =>
    transact(deps, async (tx) => {
      const id = makeId('market', { ms: n, random: new Uint8Array(10) })
      await tx.db
        .insertInto('cho_market')
        .values({ id, ...market })
        .execute()
      if (n % 5 === 4) return err({ type: 'NotFound', what: 'market', id })
      return ok(await seen())
    }),
  )
  const counts: number[] = []
  const asking = async () => {
    while (counts.at(-1) !== 16) {
      counts.push(await seen())
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const [, ...answers] = await Promise.all([asking(), ...writes])
  expect(new Set(counts)).toEqual(new Set([0, 16]))
  expect(answers.filter((answer) => answer.ok).map((answer) => answer.value)).toEqual(
    Array.from({ length: 16 }, () => 0),
  )
})

test('a prepared statement that would write is refused, also beside a connection that could', async () => {
  const deps = await onFile()
  const write = prepared((db, of: { name: string }) =>
    db
      .insertInto('cho_market')
      .values({ id: deps.ids.make('market'), ...market, name: of.name })
      .returning('id'),
  )
  await expect(write(deps, { name: 'Chợ Lạ' })).rejects.toThrow(/readonly/)
  expect(await named(deps, { name: 'Chợ Lạ' })).toEqual([])
})

test('once the connection that writes is closed, queries are answered by the reader', async () => {
  const deps = await onFile()
  deps.writing.close()
  expect(await named(deps, { name: market.name })).toEqual([])
  expect(deps.asked()).toEqual(['reader'])
})

test('the connection for queries cannot write', async () => {
  const deps = await onFile()
  const writing = deps.db
    .insertInto('cho_market')
    .values({ id: deps.ids.make('market'), ...market })
    .execute()
  await expect(writing).rejects.toThrow(/readonly/)
})
