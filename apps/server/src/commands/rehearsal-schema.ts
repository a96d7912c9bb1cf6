import { copyBeside, type Db, migrate, postgresDb, postgresTypes, verify } from '@cho40/core'
import pg from 'pg'
import { processDeps } from '../process-deps.ts'
import type { Stage } from './rehearsal-stage.ts'
import { dateOf, inSchema } from './schema-beside.ts'

/** Where in the same database an update is played through. */
const REHEARSAL_SCHEMA = 'cho40_rehearsal'

/** One rehearsal at a time; the number is ours alone. */
const TURN = 404_042

/** A copy of all tables in a schema of the same database, made while servers go on over the first. */
export function schemaStage(dataDir: string, databaseUrl: string): Stage {
  const there = inSchema(databaseUrl, REHEARSAL_SCHEMA)
  let turn: pg.Client | undefined
  return {
    place: { dataDir, databaseUrl: there },
    async copy() {
      turn = await turnTaken(databaseUrl)
      const { heads } = await withDb(databaseUrl, (db) =>
        copyBeside(db, { schema: REHEARSAL_SCHEMA, now: processDeps.clock.now() }),
      )
      return heads
    },
    forward: () =>
      withDb(there, (db) => migrate(db, { dialect: 'postgres', now: processDeps.clock.now() })),
    proved: () => withDb(there, provedIn),
    async strike() {
      await turn?.query(DROP)
      await turn?.end()
      turn = undefined
    },
  }
}

const DROP = `drop schema if exists ${REHEARSAL_SCHEMA} cascade`

/** Makes the schema, in the place of one that a killed rehearsal left. Throws while another one plays. */
async function turnTaken(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: 'cho40 update',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ made: boolean; may: boolean; free: boolean }>(
      `select to_regclass('cho_migration') is not null as made,
        has_database_privilege(current_database(), 'create') as may,
        pg_try_advisory_lock(${TURN}) as free`,
    )
    const [{ made, may, free } = { made: false, may: false, free: false }] = rows
    if (!made) {
      throw new Error(
        'chưa có bảng nào: khởi động máy chủ trên cơ sở dữ liệu này một lần · no tables yet: start the server over this database once',
      )
    }
    if (!may) {
      throw new Error(
        'tài khoản không được tạo schema, chạy một lần: grant create on database … to … · the role may make no schema',
      )
    }
    if (!free) throw new Error('đang có một lần chạy thử khác · another rehearsal is playing')
    await client.query(DROP)
    await client.query(`create schema ${REHEARSAL_SCHEMA}`)
    await client.query(dateOf(REHEARSAL_SCHEMA))
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}

async function provedIn(db: Db) {
  const { checks, entries } = await verify({ db, dialect: 'postgres' })
  const heads = await db
    .selectFrom('cho_book')
    .select(['id as book', 'head_seq as seq', 'head_hash as hash'])
    .orderBy('id')
    .execute()
  const broken = checks.filter(({ violations }) => violations !== 0)
  return { heads, entries, damage: broken.map(({ id, violations }) => `${id}: ${violations}`) }
}

/** One connection without the time limits of a server: a statement may take in a whole table. */
async function withDb<T>(connectionString: string, work: (db: Db) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    types: postgresTypes(pg.types),
    application_name: 'cho40 update',
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = postgresDb(pool)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
