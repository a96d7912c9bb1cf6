import { dong } from '@cho40/values'
import { expect, test } from 'vitest'
import { itemsTyped, NO_ITEM, sumOf } from './invoice-items.ts'

const honey = { name: ' Mật ong ', quantity: '1,5', unit: 'lít', price: dong(180_001) }

test('lines are priced half a đồng up, and empty ones left out', () => {
  const items = itemsTyped([honey, NO_ITEM])
  expect(items).toEqual([
    { name: 'Mật ong', unit: 'lít', unitPrice: 180_001, milli: 1_500, amount: 270_002 },
  ])
  expect(sumOf(items ?? [])).toBe(270_002)
  expect(itemsTyped([NO_ITEM])).toEqual([])
})

test('a line that lacks something is none', () => {
  expect(itemsTyped([{ ...honey, price: undefined }])).toBeUndefined()
  expect(itemsTyped([{ ...honey, price: dong(0) }])).toBeUndefined()
  expect(itemsTyped([{ ...honey, quantity: '0' }])).toBeUndefined()
  expect(itemsTyped([honey, { ...honey, unit: '' }])).toBeUndefined()
})
