import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '@cho40/core'
import { err, type Instant, instantAtMarket } from '@cho40/values'
import { expect, test } from 'vitest'
import { sweep, sweepBuyers } from './buyer-sweep.ts'
import { forgetTermIn } from './commands/forget-term.ts'
import type { Clocked, SweepingInTurn } from './job-times.ts'
import { openDatabase } from './open-database.ts'
import { processDeps } from './process-deps.ts'

test('a market day is done once; without the turn, or after a failure, it is asked for again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-buyers-'))
  const opened = await openDatabase({ dataDir })
  let now = instantAtMarket('2026-11-21', '23:59:00') as Instant
  const deps = createCore({ ...processDeps, ...opened, clock: { now: () => now } })
  let through = 0
  const told: string[] = []
  const sweeping: SweepingInTurn = {
    through: () => {
      through += 1
    },
    log: { info: () => undefined, error: (_, message) => told.push(message) },
    turn: (work) => work(deps),
  }
  const first = await sweep(sweeping, { afterDays: 30, done: undefined })
  expect(first).toBe('2026-11-21')
  expect(await sweep(sweeping, { afterDays: 30, done: first })).toBe(first)
  const elsewhere: SweepingInTurn = { ...sweeping, turn: () => Promise.resolve(undefined) }
  now = instantAtMarket('2026-11-22', '00:00:00') as Instant
  expect(await sweep(elsewhere, { afterDays: 30, done: first })).toBe(first)
  expect(await sweep(sweeping, { afterDays: 30, done: first })).toBe('2026-11-22')
  expect([through, told]).toEqual([4, []])
  await opened.close()
  rmSync(dataDir, { recursive: true, force: true })
  expect(await sweep(sweeping, { afterDays: 30, done: first })).toBe(first)
  expect([through, told]).toEqual([4, ['old buyers not forgotten']])
})

test('once a day is done, the next run that is told is the next day’s', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-buyers-'))
  const opened = await openDatabase({ dataDir })
  const now = instantAtMarket('2026-11-21', '08:00:00') as Instant
  const deps = createCore({ ...processDeps, ...opened, clock: { now: () => now } })
  let clock: Parameters<Clocked['every']> | undefined
  sweepBuyers(
    {
      through: () => undefined,
      log: { info: () => undefined, error: () => undefined },
      turn: (work) => work(deps),
      every: (...of) => {
        clock = of
        return { stop: () => undefined }
      },
    },
    { afterDays: 30 },
  )
  expect(clock?.[2]?.()).toBeUndefined()
  clock?.[1]()
  await expect.poll(() => clock?.[2]?.()).toBe(instantAtMarket('2026-11-22'))
  await opened.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a term is whole days, and there is none unless the environment names one', () => {
  const term = (text?: string) =>
    forgetTermIn(text === undefined ? {} : { CHO40_FORGET_BUYERS_AFTER: text })
  expect([term(), term(''), term('365')]).toMatchObject([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
    { ok: true, value: 365 },
  ])
  for (const found of ['0', '-1', '1.5', '36501', 'một năm']) {
    expect(term(found)).toMatchObject(
      err({ type: 'OptionInvalid', option: 'CHO40_FORGET_BUYERS_AFTER', found }),
    )
  }
})
