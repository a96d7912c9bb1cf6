import { expect, test } from 'vitest'
import { newTestId } from '../test/desk.ts'
import { addressOf, pageAt } from './page-address.ts'

test('every page has an address of its own, and anything else is the keypad', () => {
  const pages = [
    { name: 'sell' },
    { name: 'book' },
    { name: 'settings' },
    { name: 'prices' },
    { name: 'see' },
    { name: 'sign' },
    { name: 'account' },
    { name: 'pair' },
    { name: 'join' },
    { name: 'join', code: 'abcDEF-0123456789_xyz' },
    { name: 'sign-in' },
    { name: 'close' },
    { name: 'khoi-phuc' },
    { name: 'bank-text' },
    { name: 'carry' },
    { name: 'take' },
    { name: 'sale', id: newTestId('sale') },
    { name: 'order', id: newTestId('sale') },
    { name: 'refund', id: newTestId('sale') },
  ] as const
  for (const page of pages) expect(pageAt(addressOf(page))).toEqual(page)
  expect(pageAt('#/khoi-phuc')).toEqual({ name: 'khoi-phuc' })
  for (const hash of ['', '#', '#sale/', '#sale/preq_1', '#<script>']) {
    expect(pageAt(hash)).toEqual({ name: 'sell' })
  }
})
