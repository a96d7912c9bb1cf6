import { invariant, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Dialect } from './columns.ts'
import { isRetryable } from './database-errors.ts'
import type { Db } from './db.ts'

/** A unit of work: it sees one connection, and its `Err` or throw undoes everything it wrote. */
export type Job<T, P> = (
  connection: Db,
  afterCommit: (effect: () => void) => void,
) => Promise<Result<T, P>>

/** The one way to write. Answers only after the database has made the work durable. */
export type Writer = {
  run<T, P>(job: Job<T, P>): Promise<Result<T, P>>
}

export type WriterOptions = {
  readonly db: Db
  readonly dialect: Dialect
  /**
   * Puts the start of a group off until the events of this moment are in; `setImmediate` unless the
   * host brings its own time.
   */
  readonly schedule?: (start: () => void) => void
  /** How many jobs may share one commit. */
  readonly groupLimit?: number
}

type Waiting = {
  /**
   * Runs the job and keeps the answer back until the commit: in a savepoint when others share the
   * transaction, else with `keep` telling whether there is anything to commit.
   */
  attempt(connection: Db, alone: boolean): Promise<{ answer(): void; readonly keep: boolean }>
  fail(error: unknown): void
}

/**
 * One connection of this process writes. Jobs of one moment share a commit — and its disk sync —
 * each in a savepoint of its own, so that one refusal undoes only itself; a job alone needs none.
 * Nobody is answered before the commit is durable. Jobs may be run again, with the same ids, when PostgreSQL gives a group up
 * for order's sake.
 */
export function createWriter({
  db,
  dialect,
  schedule = setImmediate,
  groupLimit = 64,
}: WriterOptions): Writer {
  const queue: Waiting[] = []
  let draining = false

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0, groupLimit)
      try {
        await db.connection().execute((connection) => commitGroup({ connection, dialect }, group))
      } catch (error) {
        for (const waiting of group) waiting.fail(error)
      }
    }
    draining = false
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        queue.push(waiting(job, resolve, reject))
        if (draining) return
        draining = true
        schedule(() => void drain())
      }),
  }
}

/** Immediate on SQLite: a deferred transaction can meet a lock that no busy_timeout cures. */
const BEGIN = {
  sqlite: sql`begin immediate`,
  // The third belt, behind the unique keys and the lock on the book's row.
  postgres: sql`begin isolation level serializable`,
} as const

/**
 * Every group passes this gate on PostgreSQL, so that of many servers on one book none starves. Those
 * who come for the first time walk through side by side; one that lost its place waits until they
 * are through, holds the gate — newcomers queue behind it — and then has nobody to lose to. A table
 * lock is not a query, so waiting for it does not make the group's snapshot old; the table is one
 * that no command writes.
 */
const GATE = {
  first: sql`lock table cho_migration in row exclusive mode`,
  again: sql`lock table cho_migration in share row exclusive mode`,
} as const

const COMMIT = sql`commit`
const ROLLBACK = sql`rollback`

const ATTEMPTS = 25

async function commitGroup(
  on: { readonly connection: Db; readonly dialect: Dialect },
  group: readonly Waiting[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const answer of await attemptGroup({ ...on, again: attempt > 1 }, group)) answer()
      return
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error
    }
  }
}

async function attemptGroup(
  on: { readonly connection: Db; readonly dialect: Dialect; readonly again: boolean },
  group: readonly Waiting[],
): Promise<(() => void)[]> {
  const { connection } = on
  const alone = group.length === 1
  await BEGIN[on.dialect].execute(connection)
  const answers: (() => void)[] = []
  let keep = false
  try {
    if (on.dialect === 'postgres') await GATE[on.again ? 'again' : 'first'].execute(connection)
    for (const waiting of group) {
      const attempt = await waiting.attempt(connection, alone)
      answers.push(() => attempt.answer())
      keep ||= attempt.keep
    }
    if (keep) await COMMIT.execute(connection)
    else await ROLLBACK.execute(connection).catch(() => undefined)
    return answers
  } catch (error) {
    await ROLLBACK.execute(connection).catch(() => undefined)
    throw error
  }
}

function waiting<T, P>(
  job: Job<T, P>,
  resolve: (result: Result<T, P>) => void,
  reject: (error: unknown) => void,
): Waiting {
  return {
    fail: reject,
    async attempt(connection, alone) {
      const effects: (() => void)[] = []
      const work = () => job(connection, (effect) => effects.push(effect))
      const outcome = await (alone ? caught(work) : inSavepoint(connection, work))
      if ('thrown' in outcome) {
        if (isRetryable(outcome.thrown)) throw outcome.thrown
        return { keep: !alone, answer: () => reject(outcome.thrown) }
      }
      const { result } = outcome
      return {
        keep: !alone || result.ok,
        answer() {
          resolve(result)
          if (result.ok) for (const effect of effects) tell(effect)
        },
      }
    },
  }
}

/**
 * Runs a listener of work that is already durable. Its throw is the host's defect and is raised as
 * one, but it can no longer make the work, or that of others in the group, look undone.
 */
function tell(effect: () => void): void {
  try {
    effect()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

export type Attempt<T, P> = { readonly result: Result<T, P> } | { readonly thrown: unknown }

/** The whole transaction is the job's own: whoever began it takes it back. */
async function caught<T, P>(work: () => Promise<Result<T, P>>): Promise<Attempt<T, P>> {
  try {
    return { result: await work() }
  } catch (thrown) {
    return { thrown }
  }
}

const SAVEPOINT = {
  begin: sql`savepoint cho_work`,
  undo: sql`rollback to savepoint cho_work`,
  end: sql`release savepoint cho_work`,
} as const

/** Runs `work` so that an `Err` or a throw undoes its rows and leaves those before it. */
export async function inSavepoint<T, P>(
  connection: Db,
  work: () => Promise<Result<T, P>>,
): Promise<Attempt<T, P>> {
  await SAVEPOINT.begin.execute(connection)
  try {
    const result = await work()
    if (!result.ok) await SAVEPOINT.undo.execute(connection)
    await SAVEPOINT.end.execute(connection)
    return { result }
  } catch (thrown) {
    try {
      await SAVEPOINT.undo.execute(connection)
      await SAVEPOINT.end.execute(connection)
    } catch {
      // A full disk or a lost connection has undone the whole transaction: it fails with the cause,
      // not with the missing savepoint.
      throw thrown
    }
    return { thrown }
  }
}

/** A writer over a transaction that the host opened: our work is a savepoint in it. */
export function joinedWriter(transaction: Db, afterCommit: (effect: () => void) => void): Writer {
  let busy = false
  return {
    async run(job) {
      invariant(!busy, 'commands inside a host transaction run one after the other')
      busy = true
      const effects: (() => void)[] = []
      try {
        const attempt = await inSavepoint(transaction, () =>
          job(transaction, (effect) => effects.push(effect)),
        )
        if ('thrown' in attempt) throw attempt.thrown
        if (attempt.result.ok) for (const effect of effects) afterCommit(effect)
        return attempt.result
      } finally {
        busy = false
      }
    },
  }
}
