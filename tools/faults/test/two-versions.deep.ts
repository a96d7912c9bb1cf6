import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verify } from '@cho40/core'
import { numbersFrom } from '@cho40/providers/testing'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openBeside } from '../../../apps/server/src/commands/open-beside.ts'
import {
  fixtureFacts,
  fixtureVersions,
} from '../../../packages/core/src/testing/schema-fixtures.ts'
import { durableLoad } from './parts/durable-load.ts'
import { openMarket } from './parts/market-on-disk.ts'
import { buildVersion } from './parts/old-version.ts'
import { report, SEED } from './parts/scale.ts'
import { CHO40, startProcess } from './parts/server-process.ts'
import { eventsOf, faultsOf, isThrough } from './two-processes-outbox.ts'
import { openScreen } from './two-processes-stream.ts'

/** The last release whose tables are kept, unless another one is named. */
const COMMIT =
  process.env['CHO40_OLD_COMMIT'] ?? fixtureFacts(fixtureVersions().at(-1) ?? '', 'postgres').commit
const COMMUNE = '00004'
const PHASE_MS = 3_000
const KILLS = 5

test(`a process of ${COMMIT} goes on while others are killed in migrating its database, one migrates it and works beside it`, async () => {
  const old = buildVersion(COMMIT)
  const postgres = await startPostgres()
  const { url: databaseUrl } = await createDatabase(postgres.url)
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-versions-'))
  const args = ['--database-url', databaseUrl]
  const first = await startProcess({ dataDir, args, program: old.program })
  const at = { url: first.url, token: first.setupToken ?? '', communeCode: COMMUNE }
  const market = { dataDir, ...(await openMarket(at, 4)) }
  const chance = numbersFrom(SEED)
  const load = durableLoad(market, chance)
  const beside = openBeside({ dataDir, databaseUrl })
  // Tills listen to the old one until the new one serves, and find the next one when theirs is gone.
  let listening = first.url
  const screens = market.stalls.map((stall) => openScreen(stall, () => listening))
  const steps = async () =>
    (await sql<{ n: number }>`select count(*) as n from cho_migration`.execute(beside.db)).rows[0]
      ?.n ?? 0
  const acked = () => load.ackedEvents().length + load.ackedWords().length
  const counts: Record<string, number> = { 'steps before': await steps() }

  // The old one alone; then the new one comes and migrates while the old one is under load.
  const onOld = load.run(first.url, 3)
  await passed(PHASE_MS)
  counts['by the old one alone'] = acked()
  for (let kill = 0; kill < KILLS; kill += 1)
    await killedInMigrating(['--data', dataDir, ...args], chance)
  counts['killed in migrating'] = KILLS
  counts['steps after the kills'] = await steps()
  const second = await startProcess({ dataDir, args })
  counts['steps after'] = await steps()
  const whenMigrated = acked()
  await passed(PHASE_MS)
  counts['by the old one over the new tables'] = acked() - whenMigrated
  const onNew = load.run(second.url, 3)
  await passed(PHASE_MS)
  // The old one is killed under load with the screens on it: they go on at the new one, at their cursor.
  listening = second.url
  await first.kill()
  onOld.stop()
  await onOld.over
  await passed(PHASE_MS)
  onNew.stop()
  await onNew.over
  await load.settle(second.url)
  counts['in all'] = acked()
  const outbox = await eventsOf(beside.db, market)
  await expect
    .poll(() => screens.every((screen) => isThrough(screen, outbox)), { timeout: 60_000 })
    .toBe(true)
  for (const screen of screens) await screen.close()
  for (const screen of screens) {
    expect(faultsOf(screen, outbox)).toEqual({ disordered: 0, strange: [], missed: [] })
  }
  counts['on screens'] = screens.reduce((sum, screen) => sum + screen.cursors().length, 0)
  counts['screens came back'] = screens.reduce((sum, each) => sum + each.connections() - 1, 0)

  const one = async (text: string) =>
    (await sql.raw<{ n: number }>(`select count(*) as n from ${text}`).execute(beside.db)).rows[0]
      ?.n ?? -1
  const events = await one('cho_device_event')
  const transfers = await one('cho_bank_transfer')
  const { checks } = await verify({ db: beside.db, dialect: 'postgres' })
  report('two versions over one PostgreSQL', {
    old: COMMIT,
    ...counts,
    resent: load.resent(),
    refused: load.refusals().length,
  })
  expect(counts['steps after']).toBeGreaterThan(counts['steps before'] ?? 0)
  expect(counts['by the old one over the new tables']).toBeGreaterThan(0)
  expect(load.refusals()).toEqual([])
  expect(events).toBe(load.events().length)
  expect(transfers).toBe(load.words().length)
  expect(await one('cho_payment_request where received = due')).toBe(load.words().length)
  expect(checks.filter(({ violations }) => violations !== 0)).toEqual([])
  await beside.close()
  expect(await second.stop()).toBe(0)
  await postgres.stop()
  for (const path of [dataDir, old.folder]) rmSync(path, { recursive: true, force: true })
})

/** `cho40 migrate` of the new version, killed by the kernel at a time that differs from kill to kill. */
async function killedInMigrating(
  args: readonly string[],
  chance: (below: number) => number,
): Promise<void> {
  const child = spawn(process.execPath, [CHO40, 'migrate', ...args], { stdio: 'ignore' })
  const ended = once(child, 'close')
  await Promise.race([passed(300 + chance(900)), ended])
  child.kill('SIGKILL')
  await ended
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
