import type { NamedTariffView } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { newId } from '../../wire/new-id.ts'
import {
  buyerToken,
  goodsSum,
  likelyCharge,
  lineOf,
  linesToday,
  linesTold,
  packsLike,
  phoneTyped,
} from './told-order.ts'

const HONEY = {
  variantId: newId('variant'),
  name: 'Mật ong bạc hà – Hũ',
  unit: 'chai',
  price: dong(190_000),
  free: 5_000,
}
const RICE = {
  ...HONEY,
  variantId: newId('variant'),
  name: 'Gạo nếp',
  unit: 'kg',
  price: dong(33_333),
}
const GONE = { ...HONEY, variantId: newId('variant'), name: 'Mật mía', free: 0 }
const PACKS = [HONEY, RICE, GONE]

test('a part of a name finds what is free, marks left aside, and nothing twice', () => {
  expect(packsLike(PACKS, 'mat', [])).toEqual([HONEY])
  expect(packsLike(PACKS, ' hu  MẬT ', [])).toEqual([HONEY])
  expect(packsLike(PACKS, 'mat', [lineOf(HONEY)])).toEqual([])
  expect(packsLike(PACKS, ' ', [])).toEqual([])
})

test('the sum follows what is typed, rounded as the server does, and never breaks', () => {
  const rice = { ...lineOf(RICE), typed: '1,5' }
  expect(goodsSum([rice])).toBe(50_000)
  expect(goodsSum([{ ...rice, typed: 'x' }])).toBe(0)
  expect(goodsSum([{ ...rice, typed: '999999999', price: dong(999_999_999_999) }])).toBe(1e12)
  expect(linesTold([rice])).toMatchObject([{ quantity: 1_500, price: 33_333 }])
  expect(linesTold([rice, { ...rice, typed: '0' }])).toBe(undefined)
  expect(linesTold([{ ...rice, price: undefined }])).toBe(undefined)
})

test('by telephone the price is the one of today, elsewhere as agreed', () => {
  const line = { ...lineOf(HONEY), price: dong(150_000) }
  const dearer = [{ ...HONEY, price: dong(200_000) }]
  expect(linesToday([line], dearer, true)[0]?.price).toBe(200_000)
  expect(linesToday([line], dearer, false)[0]?.price).toBe(150_000)
})

test('bringing costs what the place, else the seller, asks, and nothing from an order on', () => {
  const tariff: NamedTariffView = {
    id: newId('tariff'),
    validFrom: marketDay('2026-11-01'),
    delivers: true,
    flat: dong(15_000),
    freeFrom: dong(500_000),
    areas: [{ placeCode: '99001', name: null, charge: dong(5_000) }],
  }
  expect(likelyCharge(tariff, '99001', dong(1_000))).toBe(5_000)
  expect(likelyCharge(tariff, '', dong(1_000))).toBe(15_000)
  expect(likelyCharge(tariff, '99001', dong(500_000))).toBe(0)
  expect(likelyCharge(null, '', dong(1_000))).toBe(0)
})

test('a telephone number is read as people write it; the secret of a link is one', () => {
  expect(phoneTyped('+84 912 345 678')).toBe('0912345678')
  expect(phoneTyped('0912.345')).toBe(undefined)
  expect(buyerToken()).toMatch(/^[A-Za-z0-9_-]{22}$/)
})
