import { setTimeout as delay } from 'node:timers/promises'
import type { MoveProblem, MoveReport } from '@cho40/core'
import { err, ok, type Result } from '@cho40/values'
import type pg from 'pg'
import { processDeps } from '../process-deps.ts'
import { moveBetween } from './move-ends.ts'
import { column, dateOf, inSchema, withClient } from './schema-beside.ts'

/** Where in the same database the tables of before an update are kept. */
export const KEPT_SCHEMA = 'cho40_before_update'

/** The server's role may make no schema in its database. */
export type KeepProblem = MoveProblem | { readonly type: 'MayNotKeep' }

export type PutBackProblem =
  | { readonly type: 'NothingKept' }
  | { readonly type: 'SourceInUse'; readonly connections: number }
  /** Books in which something was done since; nothing was taken back. */
  | { readonly type: 'DoneSince'; readonly books: readonly string[] }

export type PutBack = {
  /** Where the tables that were in place are now; undefined when they had not changed. */
  readonly setAside: string | undefined
}

/**
 * Copies everything on PostgreSQL into a schema beside it, row by row, read back and proved on both
 * sides, and takes the place of an earlier copy. No server may run. Problems: see KeepProblem; no
 * copy is there then.
 */
export async function keepCopy(databaseUrl: string): Promise<Result<MoveReport, KeepProblem>> {
  await letGo(databaseUrl)
  if (!(await madeSchema(databaseUrl))) return err({ type: 'MayNotKeep' })
  let isKept = false
  try {
    const copied = await moveBetween(
      { databaseUrl },
      { databaseUrl: inSchema(databaseUrl, KEPT_SCHEMA) },
    )
    isKept = copied.ok
    return copied
  } finally {
    if (!isKept) await letGo(databaseUrl)
  }
}

function madeSchema(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const [may] = await column(
      client,
      `select has_database_privilege(current_database(), 'create')::text`,
    )
    if (may !== 'true') return false
    // Who is still there then is refused by the move itself.
    await serversLeft(client)
    await client.query(`create schema ${KEPT_SCHEMA}`)
    await client.query(dateOf(KEPT_SCHEMA))
    return true
  })
}

/** Takes the kept copy away. */
export async function letGo(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(`drop schema if exists ${KEPT_SCHEMA} cascade`),
  )
}

/**
 * Puts the kept tables into the place of those that an update has changed, in one transaction, and
 * those aside into a schema of their own. Nothing is done when any book's chain or outbox has moved
 * since the copy. Problems: see PutBackProblem.
 */
export function putBack(databaseUrl: string): Promise<Result<PutBack, PutBackProblem>> {
  return withClient(databaseUrl, async (client) => {
    // Before the transaction, which would see the same connections however often it looks.
    const connections = await serversLeft(client)
    if (connections > 0) return err({ type: 'SourceInUse', connections })
    await client.query('begin')
    const done = await exchanged(client)
    await client.query(done.ok ? 'commit' : 'rollback')
    return done
  })
}

async function exchanged(client: pg.Client): Promise<Result<PutBack, PutBackProblem>> {
  const kept = await column(client, `select to_regclass('${KEPT_SCHEMA}.cho_book')::text`)
  if (kept[0] === null) return err({ type: 'NothingKept' })
  await client.query('lock table cho_migration, cho_book in access exclusive mode')
  const books = await column(client, DONE_SINCE)
  if (books.length > 0) return err({ type: 'DoneSince', books: books.map(String) })
  const steps = await column(client, STEPS_SINCE)
  if (steps.length === 0) {
    await client.query(`drop schema ${KEPT_SCHEMA} cascade`)
    return ok({ setAside: undefined })
  }
  const stamp = processDeps.clock.now().slice(0, 19).replace(/[-:]/g, '').toLowerCase()
  const setAside = `cho40_taken_back_${stamp}`
  const [home] = await column(client, 'select current_schema()')
  await client.query(`create schema ${setAside}`)
  await moveTables(client, String(home), setAside)
  await moveTables(client, KEPT_SCHEMA, String(home))
  await client.query(`drop schema ${KEPT_SCHEMA}`)
  return ok({ setAside })
}

/** How many connections servers hold over a database. */
export function serversOver(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, serversLeft)
}

/** Connections of servers; those of one that has just ended are gone within moments. */
async function serversLeft(client: pg.Client): Promise<number> {
  for (let look = 1; ; look += 1) {
    const [count] = await column(client, SERVERS)
    if (count === '0' || look === LOOKS) return Number(count)
    await delay(LOOK_MS)
  }
}

const LOOKS = 50
const LOOK_MS = 100
const SERVERS = `select count(*)::text from pg_stat_activity
  where datname = current_database() and application_name = 'cho40'`

const HEADS = 'select id, head_seq, head_hash, event_position from'
const DONE_SINCE = `select id from (
    (${HEADS} cho_book except ${HEADS} ${KEPT_SCHEMA}.cho_book)
    union (${HEADS} ${KEPT_SCHEMA}.cho_book except ${HEADS} cho_book)) as moved
  group by id order by id`
const STEPS_SINCE = `(select name from cho_migration except select name from ${KEPT_SCHEMA}.cho_migration)
  union (select name from ${KEPT_SCHEMA}.cho_migration except select name from cho_migration)`

/** Tables take their indexes, keys, triggers and policies along; the triggers' functions are moved, too. */
async function moveTables(client: pg.Client, from: string, to: string): Promise<void> {
  const statements = await column(
    client,
    `select format('alter table %I.%I set schema %I', schemaname, tablename, $2::text)
      from pg_tables where schemaname = $1 and tablename like 'cho\\_%'
    union all
    select format('alter function %s set schema %I', pg_proc.oid::regprocedure, $2::text)
      from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
      where nspname = $1 and proname like 'cho\\_%'`,
    [from, to],
  )
  for (const statement of statements) await client.query(String(statement))
}
