import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openFolder, type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts'
import { type RunAs, unprivilegedUser } from './unprivileged-user.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that this run's `@cho40/testing/postgres-setup` started; read it with `inject('postgresUrl')`. */
    postgresUrl: string
  }
}

/** A PostgreSQL of our own on 127.0.0.1; `url` names its superuser and the database `postgres`. */
export type Postgres = {
  url: string
  stop: () => Promise<void>
  /**
   * An immediate shutdown (`pg_ctl stop -m immediate`): over when nobody listens any more. What was
   * committed is there again after `start` only with `durable`.
   */
  crash: () => Promise<void>
  /** Starts it again after a crash; over when it has recovered from its log and takes connections. */
  start: () => Promise<void>
}

export type PostgresOptions = {
  /** Keep what was committed after a power cut (`fsync` on), as benchmarks must. Tests are faster without. */
  durable?: boolean
  /** Further server settings, as in postgresql.conf. */
  settings?: Record<string, string>
}

/** What `postgres-keeper.ts` is told to do. */
export type KeeperOrder = {
  binaries: PostgresBinaries
  parentFolder: string
  password: string
  runAs: RunAs
  settings: Record<string, string>
  user: string
  /** A data folder to begin with, which goes with the server; a new one when left out. */
  prepared?: string
}

const USER = 'cho40'
const FORGETFUL = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
const PORT_ATTEMPTS = 3

/**
 * Starts PostgreSQL 18 from npm in a new folder (about a second). It stops and its data goes when `stop` is
 * called or when this process ends in any way. Works as root and as any other user.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(options)
    } catch (error) {
      // Between our choosing a free port and the server's taking it, somebody else may have taken it.
      if (attempt === PORT_ATTEMPTS || !String(error).includes('could not bind')) throw error
    }
  }
}

async function startOnce(options: PostgresOptions): Promise<Postgres> {
  const order = await newOrder(options)
  const kept = await keep(order)
  const { password } = order
  return {
    url: `postgres://${USER}:${password}@127.0.0.1:${order.settings['port']}/postgres`,
    ...kept,
  }
}

async function newOrder(options: PostgresOptions): Promise<KeeperOrder> {
  const runAs = unprivilegedUser()
  const port = await freePort()
  return {
    binaries: postgresBinaries(runAs.uid !== undefined),
    parentFolder: runAs.uid === undefined ? tmpdir() : openFolder(),
    password: randomBytes(16).toString('hex'),
    runAs,
    settings: {
      listen_addresses: '127.0.0.1',
      max_connections: '200',
      port: String(port),
      shared_buffers: '64MB',
      unix_socket_directories: '',
      ...(options.durable === true ? {} : FORGETFUL),
      ...options.settings,
    },
    user: USER,
  }
}

/**
 * Starts a streaming replica of a server of ours: its files are copied while it runs, as its own
 * low-level backup has it, and the copy follows by the wire. `url` names the same database there.
 * POSIX only.
 */
export async function startReplica(url: string): Promise<Postgres> {
  const order = await newOrder({})
  const prepared = mkdtempSync(join(order.parentFolder, 'cho40-pg-copy-'))
  await run(url, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    await client.query("select pg_backup_start('replica', fast => true)")
    const copied = spawnSync('cp', ['-a', `${rows[0]?.data_directory ?? ''}/.`, prepared])
    // Files that came and went meanwhile are missing without harm: the log brings them again.
    if (copied.error) throw copied.error
    const stopped = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(wait_for_archive => false)',
    )
    writeFileSync(join(prepared, 'backup_label'), stopped.rows[0]?.labelfile ?? '')
  })
  for (const gone of ['postmaster.pid', 'postmaster.opts']) rmSync(join(prepared, gone))
  writeFileSync(join(prepared, 'standby.signal'), '')
  const { hostname, port, username, password } = new URL(url)
  const primary = `host=${hostname} port=${port} user=${username} password=${password}`
  const settings = { ...order.settings, primary_conninfo: primary, hot_standby: 'on' }
  const kept = await keep({ ...order, settings, prepared })
  const own = new URL(url)
  own.port = order.settings['port'] ?? ''
  return { url: own.href, ...kept }
}

/** Starts the keeper, waits until the server answers, and returns how to stop both, and to crash and start one. */
async function keep(order: KeeperOrder): Promise<Omit<Postgres, 'url'>> {
  const keeper = spawn(
    process.execPath,
    [join(import.meta.dirname, 'postgres-keeper.ts'), JSON.stringify(order)],
    { detached: true, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const complaint: string[] = []
  keeper.stderr.setEncoding('utf8').on('data', (text: string) => complaint.push(text))
  const ended = new Promise<void>((resolve) => {
    keeper.on('close', () => resolve())
  })
  await new Promise<void>((resolve, reject) => {
    keeper.stdout.on('data', () => resolve())
    keeper.on('error', reject)
    void ended.then(() => reject(new Error(`PostgreSQL did not start. ${complaint.join('')}`)))
  })
  // The pipes alone must not keep a finished test run alive.
  keeper.unref()
  for (const pipe of [keeper.stdin, keeper.stdout, keeper.stderr]) unref(pipe)
  return {
    async stop() {
      keeper.ref()
      keeper.stdin.end()
      await ended
    },
    crash: () => told(keeper, 'crash', 'away'),
    start: () => told(keeper, 'start', 'ready'),
  }
}

/** Tells the keeper a word and waits for its answer; rejects when it ends before. */
function told(keeper: ChildProcess, word: string, answer: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = (text: Buffer): void => {
      if (!text.toString().includes(answer)) return
      keeper.stdout?.off('data', listen)
      resolve()
    }
    keeper.stdout?.on('data', listen)
    keeper.once('close', () => reject(new Error('PostgreSQL did not come back')))
    keeper.stdin?.write(`${word}\n`)
  })
}

function unref(pipe: object): void {
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** A database for one test file; `drop` cuts whoever is still connected. */
export type TestDatabase = { url: string; drop: () => Promise<void> }

/**
 * Creates a database with a new name on the server at `url` (about 30 ms).
 * @param options.template the name of a database to copy, tables and rows; nobody may be connected to it
 */
export async function createDatabase(
  url: string,
  options: { template?: string } = {},
): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const template = options.template ?? 'template0'
  await run(url, (client) =>
    client.query(`create database ${name} template ${client.escapeIdentifier(template)}`),
  )
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    url: own.href,
    drop: () => run(url, (client) => client.query(`drop database if exists ${name} with (force)`)),
  }
}

async function run(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
