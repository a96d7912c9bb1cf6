import type BetterSqlite3 from 'better-sqlite3'

/** A prepared statement, as far as the library's driver uses it. */
export type WireStatement = Pick<BetterSqlite3.Statement, 'reader' | 'all' | 'run'>

/** Changes what a statement does on its way to the database; plants the bugs of the canaries. */
export type Tamper = (sql: string, real: WireStatement) => WireStatement

/** What is to go wrong on the wire, counted in statements from now. */
export type WireFault =
  | { readonly kind: 'dies'; readonly after: number }
  | { readonly kind: 'dies-before-commit' }
  | { readonly kind: 'dies-after-commit' }
  | { readonly kind: 'disk-error'; readonly after: number }

export const SERVER_DIED = 'the server died'
export const DISK_ERROR = 'the disk failed'

export type Wire = {
  readonly database: BetterSqlite3.Database
  readonly alive: boolean
  arm(fault: WireFault): void
  disarm(): void
}

type State = { alive: boolean; fault: WireFault | undefined; count: number }

/**
 * One process's connection to a database that outlives it. It is the real one, but it can be made
 * to fail at any statement, and nothing goes through once the process is dead. Statements are kept,
 * since a run says the same few hundred thousands of times.
 */
export function databaseWire(database: BetterSqlite3.Database, tamper?: Tamper): Wire {
  const state: State = { alive: true, fault: undefined, count: 0 }
  const kept = new Map<string, WireStatement>()
  const prepare = (sql: string): WireStatement => {
    if (!state.alive) throw new Error(SERVER_DIED)
    let statement = kept.get(sql)
    if (!statement) {
      const real = database.prepare(sql)
      statement = guarded(tamper ? tamper(sql, real) : real, sql, state)
      kept.set(sql, statement)
    }
    return statement
  }
  const proxy = new Proxy(database, {
    get(target, key) {
      if (key === 'prepare') return prepare
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return {
    database: proxy,
    get alive() {
      return state.alive
    },
    arm(fault) {
      state.fault = fault
      state.count = 0
    },
    disarm() {
      state.fault = undefined
    },
  }
}

function guarded(real: WireStatement, sql: string, state: State): WireStatement {
  const through = <T>(run: () => T): T => {
    failBefore(state, sql)
    const result = run()
    if (sql === 'commit' && state.fault?.kind === 'dies-after-commit') die(state)
    return result
  }
  return {
    reader: real.reader,
    all: (...parameters: unknown[]) => through(() => real.all(...parameters)),
    run: (...parameters: unknown[]) => through(() => real.run(...parameters)),
  }
}

function failBefore(state: State, sql: string): void {
  if (!state.alive) throw new Error(SERVER_DIED)
  const { fault } = state
  if (!fault) return
  state.count += 1
  if (fault.kind === 'dies-before-commit' && sql === 'commit') die(state)
  if (fault.kind === 'dies' && state.count > fault.after) die(state)
  if (fault.kind === 'disk-error' && state.count > fault.after && /^(insert|update)/.test(sql)) {
    state.fault = undefined
    throw Object.assign(new Error(DISK_ERROR), { code: 'SQLITE_IOERR_WRITE' })
  }
}

function die(state: State): never {
  state.alive = false
  throw new Error(SERVER_DIED)
}
