import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, type Postgres, startPostgres } from '@cho40/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report } from './parts/scale.ts'
import { CHO40 } from './parts/server-process.ts'

const JOURNALS = Number(process.env['CHO40_MOVE_JOURNALS'] ?? 1_000_000)
const CORE = join(import.meta.dirname, '../../../packages/core')

let folder = ''
let postgres: Postgres | undefined
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-move-'))
  mkdirSync(at('here'))
  const maker = ['--conditions=@cho40/source', 'bench/a-large-file.ts', at('here/cho40.db')]
  const made = spawnSync(process.execPath, [...maker, String(JOURNALS)], {
    cwd: CORE,
    encoding: 'utf8',
  })
  expect(made.stderr).toBe('')
  postgres = await startPostgres({ durable: true })
})
afterAll(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test(`${JOURNALS} journals move to PostgreSQL and back with equal exports`, async () => {
  const { url } = await createDatabase(postgres?.url ?? '')
  const there = await measured(['move', '--from', `sqlite:${at('here')}`, '--to', url])
  const back = await measured(['move', '--from', url, '--to', `sqlite:${at('again')}`])
  const places = {
    before: ['--data', at('here')],
    there: ['--database-url', url],
    after: ['--data', at('again')],
  }
  const digests: Record<string, string> = {}
  for (const [name, place] of Object.entries(places)) {
    await measured(['export', at(name), '--everything', ...place])
    digests[name] = await digestOf(at(name))
    rmSync(at(name), { recursive: true })
  }
  report('move', {
    journals: JOURNALS,
    'to PostgreSQL s': there.seconds.toFixed(1),
    'and back s': back.seconds.toFixed(1),
    'peak MB there': there.peakMb,
    'peak MB back': back.peakMb,
    digest: (digests['before'] ?? '').slice(0, 12),
  })
  expect(digests['there']).toBe(digests['before'])
  expect(digests['after']).toBe(digests['before'])
  expect(digests['before']).toMatch(/^[\da-f]{64}$/)
})

/** Runs the built command to its end; the most memory that it held is the kernel's own mark. */
async function measured(args: readonly string[]): Promise<{ seconds: number; peakMb: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [CHO40, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  let peakMb = 0
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  const looking = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid ?? 0))
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(looking)
  if (code !== 0) throw new Error(`${args.join(' ')}: ${said}`)
  return { seconds: (performance.now() - began) / 1000, peakMb }
}

function peakOf(pid: number): number {
  try {
    const [, kb = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kb) / 1024)
  } catch {
    // It has just ended.
    return 0
  }
}

/** Of all files of a folder in the order of their names. */
async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of readdirSync(path).toSorted()) {
    for await (const chunk of createReadStream(join(path, name))) hash.update(chunk as Buffer)
  }
  return hash.digest('hex')
}
