import { invariant, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Dialect } from './columns.ts'
import { isRetryable } from './database-errors.ts'
import type { Db } from './db.ts'
import { directOf, holdDirect } from './direct.ts'

/** A unit of work: it sees one connection, and its `Err` or throw undoes everything it wrote. */
export type Job<T, P> = (
  connection: Db,
  afterCommit: (effect: () => void) => void,
) => Promise<Result<T, P>>

/** The one way to write. Answers only after the database has made the work durable. */
export type Writer = {
  run<T, P>(job: Job<T, P>): Promise<Result<T, P>>
  /** Jobs given since it began: long work looks here whether anybody else is about. */
  readonly given: number
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
   * Runs the job and keeps the answer back until the commit. What a refused job wrote is undone when
   * it had a savepoint, and still stands when it had none.
   */
  attempt(
    connection: Db,
    savepoint: boolean,
  ): Promise<{ readonly answer: () => void; readonly refused: boolean }>
  fail(error: unknown): void
}

/**
 * One connection of this process writes. Jobs of one moment share a commit — and its disk sync —
 * and one refusal undoes only itself; see {@link CAREFUL_GROUPS}.
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
  const mood: Mood = { careful: 0 }
  let draining = false
  let given = 0
  /** How many shared the commit before. */
  let lately = 1

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0, groupLimit)
      lately = group.length
      try {
        await db.connection().execute((connection) => {
          holdDirect(db, connection)
          return commitGroup({ connection, dialect, mood }, group)
        })
      } catch (error) {
        for (const waiting of group) waiting.fail(error)
      }
    }
    draining = false
  }

  /**
   * Where several write at once, a group begins when a turn of the event loop has brought nobody
   * more: a shared commit writes the pages that all of them touch once. Whoever writes alone waits
   * for nobody.
   */
  function settle(before: number): void {
    const alone = lately === 1 && before === 1
    if (alone || before >= groupLimit) void drain()
    else schedule(() => (queue.length > before ? settle(queue.length) : void drain()))
  }

  return {
    get given() {
      return given
    },
    run: (job) =>
      new Promise((resolve, reject) => {
        given += 1
        queue.push(waiting(job, resolve, reject))
        if (draining) return
        draining = true
        schedule(() => settle(queue.length))
      }),
  }
}

/** What is said to the connection itself: its text, and the same for Kysely. */
const said = (text: string) => ({ text, query: sql.raw(text) })
type Said = ReturnType<typeof said>

async function tellConnection(connection: Db, { text, query }: Said): Promise<void> {
  const direct = directOf(connection)
  if (direct) direct(text, [])
  else await query.execute(connection)
}

/** Immediate on SQLite: a deferred transaction can meet a lock that no busy_timeout cures. */
const BEGIN = {
  sqlite: said('begin immediate'),
  // The third belt, behind the unique keys and the lock on the book's row.
  postgres: said('begin isolation level serializable'),
} as const

/**
 * Every group passes this gate on PostgreSQL, so that of many servers on one book none starves. Those
 * who come for the first time walk through side by side; one that lost its place waits until they
 * are through, holds the gate — newcomers queue behind it — and then has nobody to lose to. A table
 * lock is not a query, so waiting for it does not make the group's snapshot old; the table is one
 * that no command writes.
 */
const GATE = {
  first: said('lock table cho_migration in row exclusive mode'),
  again: said('lock table cho_migration in share row exclusive mode'),
} as const

const COMMIT = said('commit')
const ROLLBACK = said('rollback')

const ATTEMPTS = 25

/**
 * Savepoints keep a copy of each page that a job touches, in case it is refused; few are. So a group
 * runs without them, and when a job is refused it is undone as a whole and run again with them. After
 * a refusal so many groups take them at once: whoever is refused all the time costs others little.
 */
const CAREFUL_GROUPS = 32

type Mood = { careful: number }
type Group = {
  readonly connection: Db
  readonly dialect: Dialect
  readonly mood: Mood
}

async function commitGroup(on: Group, group: readonly Waiting[]): Promise<void> {
  let savepoints = group.length > 1 && on.mood.careful > 0
  if (savepoints) on.mood.careful -= 1
  let lost = 0
  for (;;) {
    try {
      const done = await attemptGroup({ ...on, again: lost > 0, savepoints }, group)
      if (done.refused) on.mood.careful = CAREFUL_GROUPS
      if (done.answers) {
        for (const answer of done.answers) answer()
        return
      }
      savepoints = true
    } catch (error) {
      lost += 1
      if (lost >= ATTEMPTS || !isRetryable(error)) throw error
    }
  }
}

type Done = {
  readonly refused: boolean
  /** Left out when a refusal undid jobs of others, which are to run again. */
  readonly answers?: readonly (() => void)[]
}

async function attemptGroup(
  on: Group & { readonly again: boolean; readonly savepoints: boolean },
  group: readonly Waiting[],
): Promise<Done> {
  const { connection, savepoints } = on
  await tellConnection(connection, BEGIN[on.dialect])
  try {
    if (on.dialect === 'postgres') {
      await tellConnection(connection, GATE[on.again ? 'again' : 'first'])
    }
    const answers: (() => void)[] = []
    let refused = false
    for (const waiting of group) {
      const attempt = await waiting.attempt(connection, savepoints)
      answers.push(attempt.answer)
      refused ||= attempt.refused
      if (attempt.refused && !savepoints) break
    }
    if (!refused || savepoints) {
      await tellConnection(connection, COMMIT)
      return { refused, answers }
    }
    await tellConnection(connection, ROLLBACK).catch(() => undefined)
    return group.length === 1 ? { refused: false, answers } : { refused }
  } catch (error) {
    await tellConnection(connection, ROLLBACK).catch(() => undefined)
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
    async attempt(connection, savepoint) {
      const effects: (() => void)[] = []
      const work = () => job(connection, (effect) => effects.push(effect))
      const outcome = await (savepoint ? inSavepoint(connection, work) : caught(work))
      if ('thrown' in outcome) {
        if (isRetryable(outcome.thrown)) throw outcome.thrown
        return { refused: true, answer: () => reject(outcome.thrown) }
      }
      const { result } = outcome
      return {
        refused: !result.ok,
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
  begin: said('savepoint cho_work'),
  undo: said('rollback to savepoint cho_work'),
  end: said('release savepoint cho_work'),
} as const

/** Runs `work` so that an `Err` or a throw undoes its rows and leaves those before it. */
export async function inSavepoint<T, P>(
  connection: Db,
  work: () => Promise<Result<T, P>>,
): Promise<Attempt<T, P>> {
  await tellConnection(connection, SAVEPOINT.begin)
  try {
    const result = await work()
    if (!result.ok) await tellConnection(connection, SAVEPOINT.undo)
    await tellConnection(connection, SAVEPOINT.end)
    return { result }
  } catch (thrown) {
    try {
      await tellConnection(connection, SAVEPOINT.undo)
      await tellConnection(connection, SAVEPOINT.end)
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
    // Nobody else is let into the host's transaction.
    given: 0,
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
