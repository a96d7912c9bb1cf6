import { expect, test } from 'vitest'
import { isToldByNext } from './events.ts'

const sale = (saleId: string, state = 'completed') => ({
  type: 'sale',
  payload: JSON.stringify({ type: 'sale', saleId, state }),
})
const request = (saleId: string | null, state = 'settled') => ({
  type: 'request',
  payload: JSON.stringify({ type: 'request', request: { saleId, state } }),
})

test('of a sale that its request completed a phone hears once; of any other it hears all', () => {
  expect(isToldByNext(sale('sale_a'), request('sale_a'))).toBe(true)
  expect(isToldByNext(sale('sale_a'), request('sale_b'))).toBe(false)
  expect(isToldByNext(sale('sale_a'), request(null))).toBe(false)
  expect(isToldByNext(sale('sale_a', 'voided'), request('sale_a'))).toBe(false)
  expect(isToldByNext(sale('sale_a', 'cancelled'), request('sale_a', 'cancelled'))).toBe(false)
  expect(isToldByNext(sale('sale_a'), request('sale_a', 'open'))).toBe(false)
  expect(isToldByNext(sale('sale_a'), sale('sale_a'))).toBe(false)
  expect(isToldByNext(request('sale_a'), request('sale_a'))).toBe(false)
  expect(isToldByNext(sale('sale_a'), undefined)).toBe(false)
})
