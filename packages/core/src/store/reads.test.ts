import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantFromMs, makeId, ok } from '@cho40/values'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { createCore } from '../create-core.ts'
import { migrate } from './migrate.ts'
import { sqliteDb } from './sqlite.ts'
import { transact } from './transact.ts'

const AT = instantFromMs(0)
let close = async (): Promise<void> => undefined

afterEach(() => close())

/** A core on a file, with a connection of its own for queries. */
async function onFile() {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-reads-'))
  const path = join(folder, 'cho40.db')
  const db = sqliteDb(new Database(path))
  await migrate(db, { dialect: 'sqlite', now: AT })
  const reads = sqliteDb(new Database(path, { readonly: true }), { readOnly: true })
  close = async () => {
    await reads.destroy()
    await db.destroy()
    rmSync(folder, { recursive: true })
  }
  const ids = {
    make: <Prefix extends string>(prefix: Prefix) =>
      makeId(prefix, { ms: 0, random: new Uint8Array(10) }),
  }
  return createCore({ db, reads, dialect: 'sqlite', clock: { now: () => AT }, ids })
}

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

test('the connection for queries cannot write', async () => {
  const deps = await onFile()
  const writing = deps.db
    .insertInto('cho_market')
    .values({ id: deps.ids.make('market'), ...market })
    .execute()
  await expect(writing).rejects.toThrow(/readonly/)
})
