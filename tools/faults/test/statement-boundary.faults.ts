import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore, type Db, type Deps, migrate, sqliteDb } from '@cho40/core'
import { closeDay, importStatement } from '@cho40/core/reconciliation'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs, makeId, marketDay } from '@cho40/values'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CoreMarket, must } from './parts/core-market.ts'
import { orderActs, refundActs } from './parts/desk.ts'
import { remains, watched } from './parts/dying-process.ts'
import { contentOf, meaningOf, soundness } from './parts/judge-file.ts'
import { marketImage } from './parts/market-image.ts'
import { type Act, SALES_AT_MS, salesFor } from './parts/sales.ts'
import { howMany, report } from './parts/scale.ts'

/** In a short run every fourth boundary of the import, in a deep one each. */
const STEP = howMany(4, 1)
/** Of an act at the desk every second one, which is enough to fall into each of its parts. */
const ACT_STEP = howMany(2, 1)

let folder = ''
let base = ''
let market: CoreMarket
let acts: Readonly<Record<'an order' | 'a refund' | 'a payout given to the bank', Act>>

/** Ids and a clock that say the same at every attempt, so that two ends can be compared to the byte. */
function steadyDeps(db: Db, life: number): Deps {
  let count = 0
  const now = instantFromMs(SALES_AT_MS)
  return createCore({
    db,
    dialect: 'sqlite',
    clock: { now: () => now },
    ids: {
      make(prefix) {
        count += 1
        const random = new Uint8Array(10).fill(life)
        new DataView(random.buffer).setUint32(6, count)
        return makeId(prefix, { ms: SALES_AT_MS, random })
      },
    },
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-faults-boundary-'))
  const made = await marketImage(60)
  ;({ market } = made)
  base = join(folder, 'base.db')
  writeFileSync(base, made.image)
  const db = sqliteDb(new Database(base))
  const deps = steadyDeps(db, 1)
  const { desk } = made
  const sales = salesFor(market, 6)
  for (const act of sales) await act.run(deps)
  const [first, second] = sales.flatMap(({ requestId }) => requestId ?? [])
  if (!first || !second) throw new Error('a sale shows a request')
  const [refund] = refundActs(desk, first)
  const [ordered, sent] = refundActs(desk, second)
  await ordered.run(deps)
  acts = { 'an order': orderActs(desk)[0], 'a refund': refund, 'a payout given to the bank': sent }
  await db.destroy()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Operation = {
  readonly name: string
  readonly step: number
  readonly run: (deps: Deps, path: string) => Promise<unknown>
  readonly same: (path: string) => unknown
  /** Begins with no file at all. */
  readonly fromNothing?: true
  /** It commits in several parts, so the second attempt finds rows of the first. */
  readonly inParts?: true
}

async function killEverywhere(operation: Operation) {
  const { name, step, run, same, fromNothing, inParts } = operation
  const place = mkdtempSync(join(folder, 'run-'))
  const path = join(place, 'cho40.db')
  if (fromNothing !== true) remains(base, path)
  const left: string[] = []
  const { db, statements } = watched(path, (statement) => {
    if (statement % step > 0 && statement > step) return
    const dead = mkdtempSync(join(place, 'dead-'))
    remains(path, join(dead, 'cho40.db'))
    left.push(dead)
  })
  const answer = await run(steadyDeps(db, 2), path)
  await db.destroy()
  const wanted = same(path)
  const wrong: unknown[] = []
  for (const dead of left) {
    const again = join(dead, 'cho40.db')
    if (fromNothing !== true) {
      const sound = await soundness(dead)
      if (sound.integrity !== 'ok' || sound.violations.length > 0) wrong.push(sound)
    }
    const file = new Database(again)
    const reopened = sqliteDb(file)
    const half = file.pragma('integrity_check', { simple: true })
    const second = await run(steadyDeps(reopened, inParts ? 3 : 2), again)
    await reopened.destroy()
    const sound = await soundness(dead)
    if (half !== 'ok' || sound.integrity !== 'ok' || sound.violations.length > 0) wrong.push(sound)
    expect(same(again)).toEqual(wanted)
    expect(second).toEqual(answer)
    rmSync(dead, { recursive: true })
  }
  report(`kills between the statements of ${name}`, {
    statements: statements(),
    kills: left.length,
  })
  expect(wrong).toEqual([])
  expect(left.length).toBeGreaterThan(5)
}

test('a migration that is killed anywhere is undone, and the next one ends as if nothing had been', async () => {
  await killEverywhere({
    name: 'migration',
    step: 1,
    fromNothing: true,
    async run({ db }) {
      await migrate(db, { dialect: 'sqlite', now: instantFromMs(SALES_AT_MS) })
      return db.selectFrom('cho_migration').selectAll().orderBy('name').execute()
    },
    same: contentOf,
  })
})

test('a day close that is killed anywhere is closed once, with the same slip to the byte', async () => {
  await killEverywhere({
    name: 'a day close',
    step: 1,
    async run(deps) {
      const close = {
        id: 'close_01m80000000000000000000000' as Parameters<typeof closeDay>[1]['id'],
      }
      const counted = { cashCounted: dong(12_000), cashFloat: dong(0) }
      const day = marketDay('2026-11-21')
      return must(await closeDay(deps, { ...close, stallId: market.stall.id, day, ...counted }))
    },
    same: contentOf,
  })
})

test.each(['an order', 'a refund', 'a payout given to the bank'] as const)(
  '%s that is killed anywhere is done once, with the same rows to the byte',
  async (name) => {
    const act = acts[name]
    await killEverywhere({
      name,
      step: ACT_STEP,
      run: (deps) => act.run(deps),
      same: contentOf,
    })
  },
)

test('a statement import that is killed anywhere is brought to its end by the same file', async () => {
  const bytes = await writeStatement('vietcombank', {
    account: market.stall.account.number,
    opening: dong(1_000_000),
    format: 'csv',
    rows: Array.from({ length: 240 }, (_, n) => ({
      occurredAt: instantFromMs(SALES_AT_MS - (240 - n) * 30_000),
      direction: 'in' as const,
      amount: dong(30_000 + 10 * n),
      memo: `KHACH ${n} chuyen tien`,
      bankReference: `FT9${String(n).padStart(5, '0')}`,
    })),
  })
  await killEverywhere({
    name: 'a statement import of 240 rows',
    step: STEP,
    inParts: true,
    async run(deps) {
      const id = 'import_01m80000000000000000000000' as Parameters<
        typeof importStatement
      >[1]['about']['id']
      const about = {
        id,
        accountId: market.stall.account.id,
        fileName: 'sao-ke.csv',
        dryRun: false,
      }
      const { rows, balanceProof } = must(await importStatement(deps, { about, bytes }))
      return { rows, balanceProof }
    },
    same: meaningOf,
  })
})
