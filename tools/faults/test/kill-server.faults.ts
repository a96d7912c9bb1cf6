import { rmSync } from 'node:fs'
import { numbersFrom } from '@cho40/providers/testing'
import { expect, test } from 'vitest'
import { durableLoad } from './parts/durable-load.ts'
import { judgeFile, soundness, unsettled } from './parts/judge-file.ts'
import { marketOnDisk } from './parts/market-on-disk.ts'
import { howMany, percentile, report, SEED } from './parts/scale.ts'
import { startProcess } from './parts/server-process.ts'

const KILLS = howMany(150, 3_000)
const WORKERS = 6

test(`${KILLS} times killed under load: nothing answered is lost, nothing is done twice`, async () => {
  const chance = numbersFrom(SEED)
  const market = await marketOnDisk(3)
  const load = durableLoad(market, chance)
  const readyMs: number[] = []
  let checked = 0
  const broken: unknown[] = []
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const server = await startProcess(market)
    readyMs.push(server.readyMs)
    const { over, stop } = load.run(server.url, WORKERS)
    await new Promise((resolve) => setTimeout(resolve, 90 + chance(200)))
    await server.kill()
    stop()
    await over
    const { lost, doubled } = judgeFile(market.dataDir, load)
    if (lost + doubled > 0) broken.push({ kill, lost, doubled })
    if (kill % 20 > 0) continue
    checked += 1
    const sound = await soundness(market.dataDir)
    if (sound.integrity !== 'ok' || sound.violations.length > 0) broken.push({ kill, ...sound })
  }
  const server = await startProcess(market)
  await load.settle(server.url)
  expect(await server.stop()).toBe(0)
  report('kill -9', {
    kills: KILLS,
    'device events': load.events().length,
    'bank messages': load.words().length,
    resent: load.resent(),
    'ready p50 ms': percentile(readyMs, 0.5),
    'ready max ms': percentile(readyMs, 1),
    verified: checked + 1,
  })
  expect(broken).toEqual([])
  expect(judgeFile(market.dataDir, load)).toEqual({ lost: 0, doubled: 0 })
  expect(load.ackedEvents()).toHaveLength(load.events().length)
  expect(unsettled(market.dataDir, load)).toBe(0)
  expect(await soundness(market.dataDir)).toEqual({ integrity: 'ok', violations: [] })
  expect(load.refusals()).toEqual([])
  expect(percentile(readyMs, 0.5)).toBeLessThan(2_000)
  rmSync(market.dataDir, { recursive: true, force: true })
})
