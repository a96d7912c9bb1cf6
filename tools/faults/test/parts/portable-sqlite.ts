import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Db } from '@cho40/core'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import * as SQLite from 'wa-sqlite'
import SQLiteESMFactory from 'wa-sqlite/dist/wa-sqlite.mjs'
import type { FaultyDisk } from './faulty-disk.ts'

type Api = ReturnType<typeof SQLite.Factory>

let api: Promise<Api> | undefined

/** SQLite itself, compiled to WebAssembly, so that its every read and write goes through our disk. */
function portableSqlite(): Promise<Api> {
  api ??= (async () => {
    const require = createRequire(import.meta.url)
    const wasmBinary = readFileSync(require.resolve('wa-sqlite/dist/wa-sqlite.wasm'))
    return SQLite.Factory(await SQLiteESMFactory({ wasmBinary }))
  })()
  return api
}

export async function registerDisk(disk: FaultyDisk): Promise<void> {
  const sqlite = await portableSqlite()
  sqlite.vfs_register(disk as unknown as Parameters<Api['vfs_register']>[0], false)
}

export type OpenedOnDisk = {
  readonly db: Db
  readonly exec: (text: string) => Promise<readonly unknown[]>
  readonly close: () => Promise<void>
}

/** Opens a file of the disk as the library opens one: WAL, and this much care at a commit. */
export async function openOnDisk(
  disk: FaultyDisk,
  name: string,
  synchronous: 'full' | 'normal' | 'off',
): Promise<OpenedOnDisk> {
  const sqlite = await portableSqlite()
  const handle = await sqlite.open_v2(name, undefined, disk.name)
  const run = async (text: string, parameters: readonly unknown[] = []) => {
    const found: Record<string, unknown>[] = []
    for await (const statement of sqlite.statements(handle, text)) {
      sqlite.bind_collection(statement, [...parameters] as (number | string | null)[])
      const columns = sqlite.column_names(statement)
      while ((await sqlite.step(statement)) === SQLite.SQLITE_ROW) {
        const row = sqlite.row(statement)
        found.push(Object.fromEntries(columns.map((column, at) => [column, row[at]])))
      }
    }
    return { rows: found, changes: sqlite.changes(handle) }
  }
  // One connection, so the log's index needs no shared memory, which this build has not.
  for (const setting of [
    'locking_mode = exclusive',
    'journal_mode = wal',
    `synchronous = ${synchronous}`,
    'foreign_keys = on',
    'wal_autocheckpoint = 40',
    'temp_store = memory',
  ]) {
    await run(`pragma ${setting}`)
  }
  const db = new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driverOver(run),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }) as unknown as Db
  return {
    db,
    exec: async (text) => (await run(text)).rows,
    close: () =>
      sqlite.close(handle).then(
        () => undefined,
        () => undefined,
      ),
  }
}

type Run = (
  text: string,
  parameters?: readonly unknown[],
) => Promise<{ readonly rows: Record<string, unknown>[]; readonly changes: number }>

/** Lends the one connection to one at a time, as Kysely's own driver for SQLite does. */
function driverOver(run: Run): Driver {
  let turn: Promise<void> = Promise.resolve()
  let next: () => void = () => undefined
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, changes } = await run(sql, parameters)
      return { rows: rows as Row[], numAffectedRows: BigInt(changes) }
    },
    streamQuery() {
      throw new Error('nothing is streamed here')
    },
  }
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      const before = turn
      let release: () => void = () => undefined
      turn = new Promise((resolve) => {
        release = resolve
      })
      await before
      next = release
      return connection
    },
    beginTransaction: () => Promise.resolve(),
    commitTransaction: () => Promise.resolve(),
    rollbackTransaction: () => Promise.resolve(),
    async releaseConnection() {
      next()
    },
    destroy: () => Promise.resolve(),
  }
}
