import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const KNOWN = ['serve', 'settle', 'backup', 'qr', '--data', '--json']

test.each([
  ['sreve', 'serve'],
  ['bakcup', 'backup'],
  ['Backup', 'backup'],
  ['--datta', '--data'],
  ['--jsn', '--json'],
])('%s may have meant %s', (found, meant) => {
  expect(nearest(found, KNOWN)).toBe(meant)
})

test.each([['x'], ['frobnicate'], ['st'], ['x'.repeat(50)]])(
  'nothing is guessed from %j',
  (found) => {
    expect(nearest(found, KNOWN)).toBeUndefined()
  },
)
