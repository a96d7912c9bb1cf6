import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { addressAt, hrefOf } from './address.ts'

const at = (path: string) => addressAt(new URL(path, 'http://desk'))

test('a link opens the view it was copied from', () => {
  const address = { screen: 'close', day: marketDay('2026-11-21') } as const
  expect(at(hrefOf(address))).toEqual(address)
})

test('what is not an address of the desk is left out', () => {
  expect(at('/office/')).toEqual({ screen: 'day' })
  expect(at('/office/nope?market=market_1&day=2026-02-30&stall=<x>')).toEqual({ screen: 'day' })
})
