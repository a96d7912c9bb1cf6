import { type Instant, instantAtMarket } from '@cho40/values'
import { afterEach, expect, test, vi } from 'vitest'
import { jobTimes, nextRun } from './job-times.ts'

test('a job is known by its last good end and its last failure; before both it is as old as its start', () => {
  let now = 1_000
  const told: string[] = []
  const jobs = jobTimes(() => now)
  const log = { info: () => undefined, error: (_: unknown, message: string) => told.push(message) }
  const holds = jobs.sweeping('holds', log)
  now += 5_000
  expect(jobs.standing().get('holds')).toEqual({
    throughSeconds: undefined,
    failedSeconds: undefined,
    idleSeconds: 5,
    due: undefined,
    restsUntil: undefined,
  })
  holds.log.error({}, 'holds not released')
  now += 1_000
  holds.through()
  holds.log.info({}, 'released')
  now += 2_000
  expect(jobs.standing().get('holds')).toEqual({
    throughSeconds: 2,
    failedSeconds: 3,
    idleSeconds: 2,
    due: undefined,
    restsUntil: undefined,
  })
  expect([...jobs.ages()]).toEqual([['holds', 2]])
  expect(told).toEqual(['holds not released'])
})

afterEach(() => {
  vi.useRealTimers()
})

test('what is told of the next run is when it runs, stroke for stroke, and nothing once it has stopped', () => {
  vi.useFakeTimers()
  const jobs = jobTimes(() => Date.now())
  const log = { info: () => undefined, error: () => undefined }
  const ranAt: number[] = []
  const clock = jobs.sweeping('holds', log).every(60_000, () => ranAt.push(Date.now()))
  const dueAt = (): number => Date.now() + (dueOf(jobs)?.inSeconds ?? Number.NaN) * 1000
  const told = [dueAt()]
  vi.advanceTimersByTime(59_000)
  expect(dueOf(jobs)).toEqual({ inSeconds: 1, everySeconds: 60 })
  expect(ranAt).toEqual([])
  vi.advanceTimersByTime(1_000)
  told.push(dueAt())
  vi.advanceTimersByTime(60_000)
  expect(ranAt).toEqual(told)
  clock.stop()
  vi.advanceTimersByTime(300_000)
  expect([ranAt.length, dueOf(jobs)]).toEqual([2, undefined])
})

test('strokes that have nothing to do before a day begins are not told as runs', () => {
  const now = instantAtMarket('2026-11-21', '23:57:30') as Instant
  const midnight = instantAtMarket('2026-11-22') as Instant
  const age = { throughSeconds: 1, failedSeconds: undefined, idleSeconds: 1 }
  const due = { inSeconds: 40, everySeconds: 60 }
  expect(nextRun({ ...age, due, restsUntil: undefined }, now)).toBe(40)
  expect(nextRun({ ...age, due, restsUntil: midnight }, now)).toBe(160)
  expect(nextRun({ ...age, due: { ...due, inSeconds: 30 }, restsUntil: midnight }, now)).toBe(150)
  expect(nextRun({ ...age, due, restsUntil: now }, now)).toBe(40)
  expect(nextRun({ ...age, due: undefined, restsUntil: midnight }, now)).toBeUndefined()
})

function dueOf(jobs: ReturnType<typeof jobTimes>) {
  return jobs.standing().get('holds')?.due
}
