import type { SettlementView } from '@cho40/contract'
import { expect, test } from 'vitest'
import { checkedBy, nextSteps, stationOf } from './run-steps.ts'

const run = (over: object) => ({ steps: [], ...over }) as unknown as SettlementView

test('a run goes one step at a time, and what is paid can only be closed', () => {
  expect(nextSteps(run({ state: 'draft' }))[0]).toBe('check')
  expect(nextSteps(run({ state: 'checked' }))[0]).toBe('approve')
  expect(nextSteps(run({ state: 'paid' }))).toEqual(['close'])
  expect(nextSteps(run({ state: 'closed' }))).toEqual([])
})

test('a returned transfer stands where it was sent from, a closed run past every station', () => {
  expect(stationOf('returned')).toBe(stationOf('exported'))
  expect(stationOf('closed')).toBeGreaterThan(stationOf('paid'))
})

test('the last check counts: a draft that was opened again may have another checker', () => {
  const steps = [
    { state: 'checked', by: 'person_a' },
    { state: 'draft', by: 'person_a' },
    { state: 'checked', by: 'person_b' },
  ]
  expect(checkedBy(run({ steps }))).toBe('person_b')
})
