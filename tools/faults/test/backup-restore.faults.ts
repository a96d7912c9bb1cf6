import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreMirror } from '@cho40/core'
import { numbersFrom } from '@cho40/providers/testing'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DurableLoad, durableLoad } from './parts/durable-load.ts'
import { contentOf, judgeFile, soundness, unsettled } from './parts/judge-file.ts'
import {
  type MarketOnDisk,
  marketOnDisk,
  newId,
  post,
  signInAgain,
} from './parts/market-on-disk.ts'
import { runCho40 } from './parts/run-cho40.ts'
import { howMany, percentile, report, SEED } from './parts/scale.ts'
import { startProcess } from './parts/server-process.ts'

const DRILLS = howMany(3, 30)
const MIRROR_KILLS = howMany(20, 300)
const RESTORE_KILLS = howMany(30, 300)

let folder = ''
let market: MarketOnDisk
let load: DurableLoad
let mirror = ''

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const json = (text: string) => JSON.parse(text) as Record<string, unknown>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-faults-backup-'))
  mirror = join(folder, 'mirror')
  market = await marketOnDisk(2)
  load = durableLoad(market, numbersFrom(SEED))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(market.dataDir, { recursive: true, force: true })
})

async function underLoad(work: () => Promise<void>): Promise<void> {
  const server = await startProcess({ ...market, args: ['--mirror', mirror] })
  const { over, stop } = load.run(server.url, 4)
  await work()
  stop()
  await over
  expect(await server.stop()).toBe(0)
}

describe('while the server sells', () => {
  test(`${DRILLS} drills pass: backed up, restored, rebuilt from the mirror alone, verified, compared`, async () => {
    const times: number[] = []
    await underLoad(async () => {
      for (let drill = 1; drill <= DRILLS; drill += 1) {
        await pause(300)
        const began = performance.now()
        const args = ['backup', '--drill', '--json', '--mirror', mirror, '--data', market.dataDir]
        const ran = await runCho40(args)
        expect(ran.stderr).toBe('')
        expect(json(ran.stdout)).toMatchObject({ passed: true })
        times.push(performance.now() - began)
      }
    })
    report('drills', { drills: DRILLS, 'ms p50': percentile(times, 0.5) })
  })

  test('a backup takes its name only when it is proved, and a folder keeps the newest', async () => {
    const copies = join(folder, 'copies')
    await underLoad(async () => {
      for (let n = 0; n < 3; n += 1) {
        const args = ['backup', `${copies}/`, '--keep', '2', '--json', '--data', market.dataDir]
        const ran = await runCho40(args)
        expect(ran.code).toBe(0)
        expect(json(ran.stdout)).toMatchObject({ damage: [] })
        await pause(1_000)
      }
    })
    const names = (await readdir(copies)).toSorted()
    expect(names).toHaveLength(4)
    expect(names.every((name) => /^cho40-\d{8}T\d{6}Z\.db(\.sha256)?$/.test(name))).toBe(true)
  })
})

test(`the mirror is whole after ${MIRROR_KILLS} kills, and alone brings every row back`, async () => {
  const chance = numbersFrom(SEED + 1)
  for (let kill = 1; kill <= MIRROR_KILLS; kill += 1) {
    const server = await startProcess({ ...market, args: ['--mirror', mirror] })
    const { over, stop } = load.run(server.url, 4)
    await pause(60 + chance(150))
    await server.kill()
    stop()
    await over
    // What was being written when the power went is no whole line.
    const [newest = ''] = (await readdir(mirror))
      .filter((name) => name.endsWith('.ndjson'))
      .toSorted()
      .toReversed()
    if (chance(2) === 0) appendFileSync(join(mirror, newest), '["i","cho_sale",["sale_torn"')
  }
  const server = await startProcess({ ...market, args: ['--mirror', mirror] })
  await load.settle(server.url)
  expect(await server.stop()).toBe(0)
  const path = join(folder, 'rebuilt.db')
  const file = new Database(path)
  const began = performance.now()
  const rebuilt = await restoreMirror(file, mirror)
  const took = Math.round(performance.now() - began)
  file.close()
  expect(rebuilt).toMatchObject({ ok: true, value: { left: 0 } })
  expect(contentOf(path)).toEqual(contentOf(join(market.dataDir, 'cho40.db')))
  const rows = rebuilt.ok ? rebuilt.value.rows : 0
  report('mirror', { kills: MIRROR_KILLS, 'rows rebuilt': rows, ms: took })
})

describe('a restored server', () => {
  const lost = () => join(folder, 'another-life')

  test('goes on from a backup: nothing is lost once devices and bank have sent again, no code is given out twice', async () => {
    const backup = join(folder, 'evening.db')
    expect((await runCho40(['backup', backup, '--data', market.dataDir])).code).toBe(0)
    // Sales after the backup, which the disk that dies takes along.
    const server = await startProcess(market)
    const { over, stop } = load.run(server.url, 4)
    await pause(500)
    stop()
    await over
    const codesBefore = leasedCodes(join(market.dataDir, 'cho40.db'))
    await server.kill()
    const restored = await runCho40(['restore', backup, '--data', lost(), '--json'])
    expect(restored.code).toBe(0)
    expect(json(restored.stdout)).toMatchObject({ epoch: 2 })
    expect(restored.stderr).toContain('secrets.json')
    copyFileSync(join(market.dataDir, 'secrets.json'), join(lost(), 'secrets.json'))
    const again = await startProcess({ dataDir: lost() })
    const [stall] = market.stalls
    const lease = { id: newId('lease'), stallId: stall?.stallId, count: 200 }
    expect(
      (await post(`${again.url}/trpc/stall.leaseCodes`, lease, stall?.cookie ?? '')).status,
    ).toBe(401)
    await signInAgain(again.url, market)
    const fresh = await post(`${again.url}/trpc/stall.leaseCodes`, lease, stall?.cookie ?? '')
    expect(fresh.status).toBe(200)
    const { result } = (await fresh.json()) as { result: { data: { codes: string[] } } }
    expect(result.data.codes.filter((code) => codesBefore.has(code))).toEqual([])
    load.forget()
    await load.settle(again.url)
    expect(await again.stop()).toBe(0)
    expect(judgeFile(lost(), load)).toEqual({ lost: 0, doubled: 0 })
    expect(unsettled(lost(), load)).toBe(0)
    expect(await soundness(lost())).toEqual({ integrity: 'ok', violations: [] })
  })

  test('is refused beside a mirror that knows more than a file copied into place', async () => {
    const args = ['--mirror', mirror]
    const older = join(folder, 'evening.db')
    const copied = mkdtempSync(join(folder, 'copied-'))
    copyFileSync(older, join(copied, 'cho40.db'))
    const server = await startProcess({ ...market, args })
    const { over, stop } = load.run(server.url, 2)
    await pause(300)
    stop()
    await over
    await server.stop()
    const ran = await runCho40(['serve', '--port', '0', '--data', copied, ...args])
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('older than the mirror')
    const other = await marketOnDisk(1)
    const strange = await runCho40(['serve', '--port', '0', '--data', other.dataDir, ...args])
    expect(strange.code).toBe(1)
    expect(strange.stderr).toContain('of another database')
  })

  test('does not overwrite a database in place unless asked, and never one in use', async () => {
    const backup = join(folder, 'evening.db')
    const here = ['restore', backup, '--data', lost(), '--json']
    const refused = await runCho40(here)
    expect(refused.code).toBe(1)
    expect(json(refused.stdout)).toMatchObject({ problem: { type: 'DatabaseInPlace' } })
    const server = await startProcess({ dataDir: lost() })
    const busy = await runCho40([...here, '--replace'])
    expect(busy.code).toBe(1)
    expect(busy.stderr).toContain('Another Cho40 server')
    await server.stop()
    const replaced = await runCho40([...here, '--replace'])
    expect(replaced.code).toBe(0)
    const { setAside } = json(replaced.stdout) as { setAside: string }
    expect(existsSync(setAside)).toBe(true)
  })

  test('comes from no file that was changed', async () => {
    const bytes = readFileSync(join(folder, 'evening.db'))
    bytes.writeUInt8((bytes.readUInt8(bytes.length - 500) + 1) % 256, bytes.length - 500)
    const forged = join(folder, 'forged.db')
    writeFileSync(forged, bytes)
    copyFileSync(join(folder, 'evening.db.sha256'), `${forged}.sha256`)
    const ran = await runCho40(['restore', forged, '--data', join(folder, 'nowhere'), '--json'])
    expect(json(ran.stdout)).toMatchObject({ problem: { type: 'ChecksumWrong' } })
    expect(ran.code).toBe(1)
    expect(existsSync(join(folder, 'nowhere', 'cho40.db'))).toBe(false)
  })
})

describe('a mirror', () => {
  test('brings back a closed day and a moment, and not a đồng of what came later', async () => {
    const closing = await marketOnDisk(1)
    const second = join(folder, 'second')
    const [stall] = closing.stalls
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const server = await startProcess({ ...closing, args: ['--mirror', second] })
    const sell = async (seq: number) => {
      const act = { type: 'cash_sale', saleId: newId('sale'), amount: 10_000 * seq }
      const event = { id: newId('evt'), seq, at: new Date().toISOString(), act }
      const body = { stallId: stall?.stallId, deviceId, sentAt: event.at, events: [event] }
      expect((await post(`${server.url}/sync`, body, stall?.cookie ?? '')).status).toBe(200)
    }
    const deviceId = newId('device')
    await sell(1)
    await pause(50)
    const moment = new Date().toISOString()
    await pause(50)
    await sell(2)
    const close = {
      id: newId('close'),
      stallId: stall?.stallId,
      day: today,
      cashCounted: 30_000,
      cashFloat: 0,
    }
    const closed = await post(`${server.url}/trpc/stall.closeDay`, close, stall?.cookie ?? '')
    expect(await closed.text()).toContain('closedAt')
    await pause(100)
    await sell(3)
    await server.stop()
    const salesAfter = async (...to: string[]) => {
      const place = mkdtempSync(join(folder, 'point-'))
      const ran = await runCho40(['restore', second, '--data', place, '--json', ...to])
      expect(ran.code).toBe(0)
      const file = new Database(join(place, 'cho40.db'), { readonly: true })
      const count = file.prepare('select count(*) from cho_sale').pluck().get()
      file.close()
      expect(await soundness(place)).toEqual({ integrity: 'ok', violations: [] })
      return count
    }
    expect(await salesAfter()).toBe(3)
    expect(await salesAfter('--closed-day', today)).toBe(2)
    expect(await salesAfter('--until', moment)).toBe(1)
  })

  test('that was changed stops the restore at its line', async () => {
    const forged = mkdtempSync(join(folder, 'forged-'))
    const [newest = ''] = (await readdir(mirror))
      .filter((name) => name.endsWith('.ndjson'))
      .toSorted()
      .toReversed()
    const lines = readFileSync(join(mirror, newest), 'utf8').split('\n')
    const at = lines.findIndex((line) => line.includes('"cho_sale"') && line.startsWith('["i"'))
    lines[at] = (lines[at] ?? '').replace(/\d(?=\d*[,\]])/, (digit) =>
      String((Number(digit) + 1) % 10),
    )
    writeFileSync(join(forged, newest), lines.join('\n'))
    const ran = await runCho40(['restore', forged, '--data', join(folder, 'never'), '--json'])
    expect(json(ran.stdout)).toMatchObject({ problem: { type: 'MirrorBroken' } })
    expect(ran.code).toBe(1)
  })
})

test(`killed ${RESTORE_KILLS} times inside backup and restore, a folder has the old database or the new one, whole`, async () => {
  const chance = numbersFrom(SEED + 2)
  const data = join(folder, 'another-life')
  const backup = join(folder, 'evening.db')
  let finished = 0
  const began = performance.now()
  expect((await runCho40(['restore', backup, '--replace', '--data', data])).code).toBe(0)
  const whole = Math.ceil(performance.now() - began)
  for (let kill = 0; kill < RESTORE_KILLS; kill += 1) {
    const args =
      kill % 2 === 0
        ? ['restore', backup, '--replace', '--data', data]
        : ['backup', join(folder, 'over.db'), '--data', data]
    const { code } = await runCho40(args, whole / 4 + chance(whole))
    if (code === 0) finished += 1
    expect(await soundness(data)).toEqual({ integrity: 'ok', violations: [] })
    const over = join(folder, 'over.db')
    if (existsSync(over))
      expect(new Database(over, { readonly: true }).pragma('quick_check', { simple: true })).toBe(
        'ok',
      )
  }
  expect(await runCho40(['restore', backup, '--replace', '--data', data])).toMatchObject({
    code: 0,
    stderr: '',
  })
  report('kills inside backup and restore', { kills: RESTORE_KILLS, 'finished before': finished })
})

function leasedCodes(path: string): ReadonlySet<string> {
  const file = new Database(path, { readonly: true })
  const codes = file.prepare<[], string>('select code from cho_payment_request').pluck().all()
  file.close()
  return new Set([...codes, ...load.stock()])
}
