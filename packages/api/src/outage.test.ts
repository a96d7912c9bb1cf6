import { expect, test } from 'vitest'
import { outageOf } from './outage.ts'

const failing = (code: string) => Object.assign(new Error('x'), { code })

test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', '53100'])('%s is a full disk', (code) => {
  expect(outageOf(failing(code))).toEqual({ status: 507, type: 'StorageFull' })
})

test.each(['08006', '57P01', '57P03', '53300', '57014', '25P03', 'ECONNRESET', 'EPIPE'])(
  '%s is a database that is away',
  (code) => {
    expect(outageOf(failing(code))).toEqual({ status: 503, type: 'DatabaseUnavailable' })
  },
)

test.each([
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
])('“%s” is a database that is away', (message) => {
  expect(outageOf(new Error(message))?.status).toBe(503)
})

test('a cause inside another error counts, a defect does not', () => {
  const lost = new Error('Connection terminated unexpectedly')
  expect(outageOf(new Error('query failed', { cause: lost }))?.status).toBe(503)
  for (const defect of [
    new TypeError('x is undefined'),
    failing('SQLITE_CONSTRAINT'),
    'no error',
  ]) {
    expect(outageOf(defect)).toBeUndefined()
  }
})
