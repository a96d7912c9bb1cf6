import { rmSync } from 'node:fs'
import { numbersFrom } from '@cho40/providers/testing'
import { beforeAll, expect, test } from 'vitest'
import type { CoreMarket } from './parts/core-market.ts'
import { type Desk, wholeDay } from './parts/desk.ts'
import { durableLoad } from './parts/durable-load.ts'
import { FaultyDisk } from './parts/faulty-disk.ts'
import { judgeFile, soundness, unsettled } from './parts/judge-file.ts'
import { depsOver, marketImage } from './parts/market-image.ts'
import { marketOnDisk } from './parts/market-on-disk.ts'
import { openOnDisk, registerDisk } from './parts/portable-sqlite.ts'
import { type Act, EFFECTS, examineImage, kindsOf, salesFor } from './parts/sales.ts'
import { howMany, report, SEED } from './parts/scale.ts'
import { startProcess } from './parts/server-process.ts'

const POINTS = howMany(200, 2_000)
const SALES = 4
const PAGE = 4_096
const FILE = 'cho40.db'

let image: Uint8Array
let market: CoreMarket
let desk: Desk
const disk = new FaultyDisk('filling', numbersFrom(SEED))

beforeAll(async () => {
  ;({ image, market, desk } = await marketImage(20))
  await registerDisk(disk)
})

test(`a disk that is full after each of ${POINTS} pages: no half effect, and everything goes on once there is room`, async () => {
  let refused = 0
  const done: Act[] = []
  const broken: unknown[] = []
  for (let point = 0; point < POINTS; point += 1) {
    // Every fourth point meets acts of every kind.
    const acts = point % 4 === 3 ? wholeDay(market, desk) : salesFor(market, SALES)
    disk.put(FILE, image)
    disk.fillAfter(Number.POSITIVE_INFINITY)
    const opened = await openOnDisk(disk, FILE, 'full')
    const deps = depsOver(opened.db)
    disk.fillAfter(point * PAGE)
    const answered: Act[] = []
    for (const act of acts) {
      await act.run(deps).then(
        () => answered.push(act),
        () => {
          refused += 1
        },
      )
    }
    // What was answered can be read while the disk is full.
    for (const { id } of answered) {
      const [row] = await opened.exec(`select 1 from (${EFFECTS}) where id = '${id}'`)
      if (row === undefined) broken.push({ point, lost: id })
    }
    done.push(...answered)
    disk.fillAfter(Number.POSITIVE_INFINITY)
    for (const act of acts) await act.run(deps)
    await opened.exec('pragma wal_checkpoint(truncate)')
    await opened.close()
    const { wrong, money } = await examineImage(disk.get(FILE))
    const owed = acts.reduce((sum, { amount }) => sum + amount, 0)
    if (wrong.length > 0 || money !== owed) broken.push({ point, wrong, money, owed })
  }
  const counts = { points: POINTS, refused, broken: broken.length, answered: done.length }
  report('disk full', { ...counts, ...kindsOf(done) })
  expect(broken).toEqual([])
  expect(refused).toBeGreaterThan(POINTS)
  expect(Object.keys(kindsOf(done))).toHaveLength(8)
})

test.runIf(process.platform !== 'win32')(
  'the server on a full disk refuses in HTTP’s words for it, still answers reads, and loses nothing',
  async () => {
    const onDisk = await marketOnDisk(2)
    const load = durableLoad(onDisk, numbersFrom(SEED))
    const counts = { starts: 0, refusals: 0 }
    const strange: string[] = []
    for (const kib of [2_400, 2_800, 3_400]) {
      const before = load.refusals().length
      // No file of this process may grow beyond the limit: to SQLite the disk is full.
      const wrap = (command: readonly string[]) => [
        'bash',
        '-c',
        `ulimit -f ${kib} && exec "$@"`,
        'limited',
        ...command,
      ]
      const server = await startProcess({ ...onDisk, wrap })
      counts.starts += 1
      const { over, stop } = load.run(server.url, 4)
      for (let waited = 0; waited < 100 && load.refusals().length - before < 20; waited += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      stop()
      await over
      const refusals = load.refusals().slice(before)
      counts.refusals += refusals.length
      strange.push(...refusals.filter((refusal) => !/^507 .*"StorageFull"/.test(refusal)))
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
      await server.kill()
      expect(judgeFile(onDisk.dataDir, load)).toEqual({ lost: 0, doubled: 0 })
      expect(await soundness(onDisk.dataDir)).toEqual({ integrity: 'ok', violations: [] })
    }
    const server = await startProcess(onDisk)
    await load.settle(server.url)
    expect(await server.stop()).toBe(0)
    report('disk full under the server', counts)
    expect(strange.slice(0, 3)).toEqual([])
    expect(counts.refusals).toBeGreaterThan(0)
    expect(judgeFile(onDisk.dataDir, load)).toEqual({ lost: 0, doubled: 0 })
    expect(unsettled(onDisk.dataDir, load)).toBe(0)
    expect(await soundness(onDisk.dataDir)).toEqual({ integrity: 'ok', violations: [] })
    rmSync(onDisk.dataDir, { recursive: true, force: true })
  },
)
