import type { Problem } from '@cho40/contract'
import { type Instant, ok, plusMs, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Deps } from './deps.ts'
import { transact } from './transact.ts'
import type { Writer } from './writer.ts'

/** A turn at work that only one process does at a time. */
export type Lease = {
  readonly name: string
  /** Grows with every holder, so that a former one cannot pass for the present one. */
  readonly token: number
}

export type LeaseWish = {
  readonly name: string
  /** Names the process. */
  readonly holder: string
  readonly forMs: number
}

/** Another process has the lease by now: what was being done is undone, and is the other's to do. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/**
 * Takes a lease, or keeps one that the holder has; nothing when another process holds it. It ends by
 * itself at its time, so that the work of a process that died is taken over. Processes compare their
 * own clocks: one that goes ahead takes over early, which {@link fenced} makes harmless.
 */
export async function takeLease(
  deps: Deps,
  { name, holder, forMs }: LeaseWish,
): Promise<Result<Lease | undefined, Problem>> {
  // Mostly another process holds it, and then the writer is left alone.
  const before = await leaseNamed(deps.db, name)
  if (before && before.holder !== holder && before.until > deps.clock.now()) return ok(undefined)
  return transact<Lease | undefined>(deps, async (tx) => {
    const now = tx.clock.now()
    const until = plusMs(now, forMs)
    const held = await leaseNamed(tx.db, name)
    if (held && held.holder !== holder && held.until > now) return ok(undefined)
    const token = held === undefined ? 1 : held.holder === holder ? held.token : held.token + 1
    await sql`insert into cho_lease (name, holder, token, until) values (${name}, ${holder}, ${token}, ${until})
      on conflict (name) do update set holder = excluded.holder, token = excluded.token, until = excluded.until`.execute(
      tx.db,
    )
    return ok({ name, token })
  })
}

/** Lets go of every lease of a process that ends, so that nobody waits for their time to pass. */
export function dropLeases(deps: Deps, holder: string): Promise<Result<null, Problem>> {
  return transact<null>(deps, async (tx) => {
    const now: Instant = tx.clock.now()
    await tx.db
      .updateTable('cho_lease')
      .set({ until: now })
      .where('holder', '=', holder)
      .where('until', '>', now)
      .execute()
    return ok(null)
  })
}

/**
 * How many leases whose names begin so are held now. Forgets those of the kind that ended long ago:
 * a name that is made for one process never comes again.
 */
export async function liveLeases(deps: Deps, prefix: string): Promise<number> {
  const now = deps.clock.now()
  const rows = await deps.db
    .selectFrom('cho_lease')
    .select(['name', 'until'])
    .where('name', '>=', prefix)
    .where('name', '<', `${prefix}\u{10ffff}`)
    .execute()
  const old = rows.filter(({ until }) => until < plusMs(now, -FORGET_MS)).map(({ name }) => name)
  if (old.length > 0) {
    await transact<null>(deps, async (tx) => {
      await tx.db.deleteFrom('cho_lease').where('name', 'in', old).execute()
      return ok(null)
    })
  }
  return rows.filter(({ until }) => until > now).length
}

const FORGET_MS = 24 * 60 * 60_000

/**
 * The same dependencies, whose every transaction first proves that the lease is still held and keeps
 * it from being taken until the commit. Throws LeaseLost from the command when it is not: a process
 * that slept through its time writes nothing.
 */
export function fenced(deps: Deps, lease: Lease): Deps {
  const { dialect } = deps
  const writer: Writer = {
    get given() {
      return deps.writer.given
    },
    run: (job) =>
      deps.writer.run(async (connection, afterCommit) => {
        // The row is locked on PostgreSQL: whoever wants to take over waits for this commit.
        const lock = sql.raw(dialect === 'postgres' ? 'for share' : '')
        const { rows } = await sql<{ token: number }>`
          select token from cho_lease where name = ${lease.name} ${lock}`.execute(connection)
        if (rows[0]?.token !== lease.token) throw new LeaseLost(lease.name)
        return job(connection, afterCommit)
      }),
  }
  return { ...deps, writer }
}

function leaseNamed(db: Db, name: string) {
  return db
    .selectFrom('cho_lease')
    .select(['holder', 'token', 'until'])
    .where('name', '=', name)
    .executeTakeFirst()
}
