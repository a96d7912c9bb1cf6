import { expect, test } from 'vitest'
import { createEventHub } from './event-hub.ts'
import { ProblemError, problemToTrpc, statusOf, unwrap } from './problem-to-trpc.ts'

test('a problem keeps its facts through tRPC’s one way to fail', () => {
  const problem = { type: 'DayClosed', day: '2026-11-21' as never } as const
  const error = problemToTrpc(problem)
  expect(error.code).toBe('CONFLICT')
  expect(error.cause).toBeInstanceOf(ProblemError)
  expect((error.cause as ProblemError).problem).toBe(problem)
  expect(statusOf(problem)).toBe(409)
  expect(() => unwrap({ ok: false, problem })).toThrow('DayClosed')
  expect(unwrap({ ok: true, value: 7 })).toBe(7)
})

test('a wake reaches the listeners of its book, and nobody after they left', () => {
  const hub = createEventHub()
  const heard: string[] = []
  const leaveA = hub.listen('a', () => heard.push('a1'))
  hub.listen('a', () => heard.push('a2'))
  hub.listen('b', () => heard.push('b'))
  hub.wake('a')
  leaveA()
  hub.wake('a')
  hub.wake('nobody')
  expect(heard).toEqual(['a1', 'a2', 'a2'])
})
