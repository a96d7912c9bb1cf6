import { expect, test } from 'vitest'
import { jobTimes } from './job-times.ts'

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
  })
  expect([...jobs.ages()]).toEqual([['holds', 2]])
  expect(told).toEqual(['holds not released'])
})
