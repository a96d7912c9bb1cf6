import { instant } from '@cho40/values'
import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

const DUE = instant('2026-11-23T15:00:00.000Z')
const at = (text: string) => Date.parse(text)

test('time that is left and time that has passed, in whole minutes', () => {
  expect(timeLeft(DUE, at('2026-11-22T15:00:00Z'))).toEqual({ late: false, hours: 24, minutes: 0 })
  expect(timeLeft(DUE, at('2026-11-23T14:00:01Z'))).toEqual({ late: false, hours: 0, minutes: 59 })
  expect(timeLeft(DUE, at('2026-11-23T15:00:00Z'))).toEqual({ late: false, hours: 0, minutes: 0 })
  expect(timeLeft(DUE, at('2026-11-23T15:00:00.001Z'))).toMatchObject({ late: true, minutes: 0 })
  expect(timeLeft(DUE, at('2026-11-24T16:30:30Z'))).toEqual({ late: true, hours: 25, minutes: 30 })
})
