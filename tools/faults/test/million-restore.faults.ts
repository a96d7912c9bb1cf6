import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCho40 } from './parts/run-cho40.ts'
import { howMany, report } from './parts/scale.ts'
import { startProcess } from './parts/server-process.ts'

const JOURNALS = howMany(5_000, 1_000_000)
const isWhole = JOURNALS === 1_000_000
/** A market that lost its disk in the morning sells again before the customers come. */
const GOAL_S = 300
const CORE = fileURLToPath(new URL('../../../packages/core/', import.meta.url))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-million-'))
  mkdirSync(join(folder, 'data'))
  const args = [
    '--conditions=@cho40/source',
    'bench/a-large-file.ts',
    join(folder, 'data/cho40.db'),
  ]
  const made = spawnSync(process.execPath, [...args, String(JOURNALS)], {
    cwd: CORE,
    encoding: 'utf8',
  })
  expect(made.stderr).toBe('')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function timed(args: readonly string[]): Promise<{ seconds: number; facts: unknown }> {
  const began = performance.now()
  const { code, stdout, stderr } = await runCho40([...args, '--json'])
  if (code !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`)
  return { seconds: (performance.now() - began) / 1000, facts: JSON.parse(stdout) }
}

test(`${JOURNALS} journals come back from a backup and from the mirror alone, and verify finds nothing`, async () => {
  const at = (name: string) => join(folder, name)
  const data = ['--data', at('data')]
  const backup = await timed(['backup', at('copy.db'), ...data])
  // The mirror's first file holds every row of the moment at which it begins.
  const began = performance.now()
  const server = await startProcess({ dataDir: at('data'), args: ['--mirror', at('mirror')] })
  expect(await server.stop()).toBe(0)
  const mirrored = (performance.now() - began) / 1000
  rmSync(at('data'), { recursive: true })

  const back = await timed(['restore', at('copy.db'), ...data])
  const verified = await timed(['verify', ...data])
  rmSync(at('data'), { recursive: true })
  const again = await timed(['restore', at('mirror'), ...data])
  const seconds = (one: number) => one.toFixed(1)
  report('restore', {
    journals: JOURNALS,
    'backup s': seconds(backup.seconds),
    'restore of the backup s': seconds(back.seconds),
    'verify s': seconds(verified.seconds),
    'mirror begun s': seconds(mirrored),
    'restore of the mirror s': seconds(again.seconds),
  })
  for (const { facts } of [back, again]) expect(facts).toMatchObject({ entries: JOURNALS })
  expect(existsSync(join(at('data'), 'cho40.db'))).toBe(true)
  if (!isWhole) return
  expect(back.seconds).toBeLessThan(GOAL_S)
  expect(again.seconds).toBeLessThan(GOAL_S)
})
