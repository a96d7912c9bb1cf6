import { AsyncLocalStorage } from 'node:async_hooks'
import type { Deps, postgresDb } from '@cho40/core'
import type Database from 'better-sqlite3'

type PostgresPool = Parameters<typeof postgresDb>[0]
type PostgresPoolClient = Awaited<ReturnType<PostgresPool['connect']>>

/** What a request asked of the database so far. */
export type DatabaseUse = { ms: number; statements: number; waitedMs: number }

const running = new AsyncLocalStorage<DatabaseUse>()

/** Does work for a request; what it asks of the database, now or later, is counted in `use`. */
export function counting<T>(use: DatabaseUse, work: () => T): T {
  return running.run(use, work)
}

/** Adds a statement's time to the request that asked it; one of no request is nobody's. */
function counted(beganAt: number): void {
  const use = running.getStore()
  if (!use) return
  use.ms += performance.now() - beganAt
  use.statements += 1
}

/** The same connection to a file, its statements timed. */
export function timedFile(file: Database.Database): Database.Database {
  const prepare = (text: string) => {
    const statement = file.prepare(text)
    const timed =
      <T>(work: (parameters: unknown[]) => T) =>
      (...parameters: unknown[]): T => {
        const beganAt = performance.now()
        try {
          return work(parameters)
        } finally {
          counted(beganAt)
        }
      }
    return {
      reader: statement.reader,
      readonly: statement.readonly,
      all: timed((parameters) => statement.all(...parameters)),
      run: timed((parameters) => statement.run(...parameters)),
      iterate: (...parameters: unknown[]) => statement.iterate(...parameters),
    }
  }
  return new Proxy(file, {
    get(target, name) {
      if (name === 'prepare') return prepare
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** The same pool, the queries of its connections timed. */
export function timedPool(pool: PostgresPool): PostgresPool {
  // Kysely knows a connection again by its object.
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const timed = known.get(client) ?? timedClient(client)
      known.set(client, timed)
      return timed
    },
  }
}

function timedClient(client: PostgresPoolClient): PostgresPoolClient {
  const query = async (text: string, parameters: readonly unknown[]) => {
    const beganAt = performance.now()
    try {
      return await client.query(text, parameters)
    } finally {
      counted(beganAt)
    }
  }
  return new Proxy(client, {
    get(target, name) {
      if (name === 'query') return query
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** The same library; a command that waits for its turn in another's group still counts for its own request. */
export function followedDeps<Of extends Deps>(deps: Of): Of {
  const { writer } = deps
  return {
    ...deps,
    writer: {
      get given() {
        return writer.given
      },
      async run(job) {
        const use = running.getStore()
        if (!use) return writer.run(job)
        const beganAt = performance.now()
        try {
          return await writer.run((db, afterCommit) => running.run(use, () => job(db, afterCommit)))
        } finally {
          use.waitedMs += performance.now() - beganAt
        }
      },
    },
  }
}
