import { createCore, type Deps, migrate, sqliteDb } from '@cho40/core'
import { instantFromMs, invariant } from '@cho40/values'
import BetterSqlite3 from 'better-sqlite3'
import { DISK_ERROR, databaseWire, SERVER_DIED, type Tamper, type Wire, type WireFault } from './database-wire.ts'

/** A process that runs the library, and the database that stays when it dies. */
export type Server = {
  /** The database itself, for the judge and for no one else. */
  readonly database: BetterSqlite3.Database
  readonly up: boolean
  /** How often the process died so far. */
  readonly deaths: number
  /**
   * Asks the server for something, as over a network. Undefined when no answer came: it is down,
   * died on the way, or could not write. What it did until then, the caller cannot know.
   */
  ask<T>(work: (deps: Deps) => Promise<T>): Promise<T | undefined>
  /** The next questions run into this fault. */
  arm(fault: WireFault): void
  disarm(): void
  start(): void
}

export type ServerOptions = Pick<Deps, 'clock' | 'ids'> & { readonly tamper?: Tamper | undefined }

let template: Promise<Buffer> | undefined

/** A server on a fresh, migrated database in memory. */
export async function openServer({ clock, ids, tamper }: ServerOptions): Promise<Server> {
  template ??= migrated()
  const database = new BetterSqlite3(await template)
  let process: { wire: Wire; deps: Deps } | undefined
  let deaths = 0
  const start = (): void => {
    invariant(!process, 'one process at a time')
    // What the dead process had not committed is gone, as after a power cut.
    if (database.inTransaction) database.exec('rollback')
    const wire = databaseWire(database, tamper)
    const db = sqliteDb(wire.database)
    process = {
      wire,
      deps: createCore({ db, dialect: 'sqlite', clock, ids, schedule: queueMicrotask }),
    }
  }
  start()
  return {
    database,
    get up() {
      return process !== undefined
    },
    get deaths() {
      return deaths
    },
    async ask(work) {
      if (!process) return undefined
      const { wire, deps } = process
      try {
        return await work(deps)
      } catch (error) {
        if (!isFault(error)) throw error
        return undefined
      } finally {
        if (!wire.alive && process?.wire === wire) {
          process = undefined
          deaths += 1
        }
      }
    },
    arm: (fault) => process?.wire.arm(fault),
    disarm: () => process?.wire.disarm(),
    start,
  }
}

function isFault(error: unknown): boolean {
  return error instanceof Error && [SERVER_DIED, DISK_ERROR].includes(error.message)
}

async function migrated(): Promise<Buffer> {
  const database = new BetterSqlite3(':memory:')
  await migrate(sqliteDb(database), { dialect: 'sqlite', now: instantFromMs(0) })
  return database.serialize()
}
