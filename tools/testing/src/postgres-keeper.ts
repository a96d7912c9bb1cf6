// Runs between a test run and its PostgreSQL, as a process of its own. Its standard input is a pipe that the
// test run holds: when that closes, for whatever reason (done, Ctrl-C, killed), the server stops and its data
// folder goes. No server outlives the tests, and no exit handler has to be trusted.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { KeeperOrder } from './postgres.ts'

const STOP_PATIENCE_MS = 3000
const order = JSON.parse(process.argv[2] ?? '') as KeeperOrder
const { runAs, binaries, settings } = order
const folder = mkdtempSync(join(order.parentFolder, 'cho40-pg-'))
const data = order.prepared ?? join(folder, 'data')

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('exit', () => {
  for (const path of [folder, data]) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
})

if (order.prepared === undefined) makeData()
else
  ownAll(readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => join(data, name)))
ownAll([folder, data])

let log = ''
let stopping = false
/** Whether an immediate shutdown was asked for, and no start since. */
let isAway = false

function start(): ChildProcess {
  const named = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const started = spawn(binaries.postgres, ['-D', data, ...named], {
    ...runAs,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { LC_ALL: 'C' },
  })
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-8000)
    if (/ready to accept (?:read-only )?connections/.test(text)) process.stdout.write('ready\n')
  })
  started.on('error', (error) => giveUp(String(error)))
  started.on('exit', (code) => {
    if (stopping) process.exit(0)
    if (!isAway) giveUp(`postgres ended (${code}): ${log}`)
    process.stdout.write('away\n')
  })
  return started
}

let server = start()

process.stdin.setEncoding('utf8').on('data', (word: string) => {
  isAway = word.trim() === 'crash'
  // SIGQUIT is what `pg_ctl stop -m immediate` sends: no checkpoint, no good-bye, recovery at the next start.
  if (isAway) server.kill('SIGQUIT')
  else server = start()
})
process.stdin.resume().on('close', () => {
  stopping = true
  if (server.exitCode !== null || server.signalCode !== null) process.exit(0)
  // SIGINT is PostgreSQL's fast shutdown: sessions are cut, data is written.
  server.kill('SIGINT')
  setTimeout(() => server.kill('SIGQUIT'), STOP_PATIENCE_MS)
})

function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

/** An empty database cluster with our user and its password. */
function makeData(): void {
  const passwordFile = join(folder, 'password')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordFile, order.password, { mode: 0o600 })
  ownAll([folder, data, passwordFile])
  const initdb = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${data}`,
      `--username=${order.user}`,
      `--pwfile=${passwordFile}`,
      '--auth=password',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...runAs, cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
  )
  if (initdb.status !== 0) giveUp(`initdb failed: ${initdb.error?.message ?? initdb.stderr}`)
}

/** PostgreSQL runs on files of its own user alone, and in a folder that nobody else may enter. */
function ownAll(paths: readonly string[]): void {
  chmodSync(data, 0o700)
  if (runAs.uid === undefined || runAs.gid === undefined) return
  for (const path of paths) chownSync(path, runAs.uid, runAs.gid)
}
