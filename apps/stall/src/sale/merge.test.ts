import { dong } from '@cho40/values'
import { expect, test } from 'vitest'
import { aSale, seenBy } from '../../test/a-sale.ts'
import { mergeNotice, mergeSale } from './merge.ts'
import { verdictOf } from './verdict.ts'

const money = { state: 'settled', received: dong(45_000), grade: 'notified' } as const

test('the server’s money reaches the sale, and the account snapshot stays', () => {
  const payee = {
    id: 'acct_x',
    bin: '970405',
    bankName: 'Agribank',
    number: '1',
    holderName: 'A',
  } as unknown as NonNullable<ReturnType<typeof aSale>['request']>['payee']
  const kept = aSale({}, payee === undefined ? {} : { payee })
  const merged = mergeSale(kept, seenBy(kept, { state: 'completed' }, money))
  expect(verdictOf(merged)).toBe('paid')
  expect(merged.request?.payee).toBe(payee)
})

test('a drop that was not sent yet stands against the server’s older "open"', () => {
  const kept = aSale({ state: 'cancelled', unsent: 1 }, { state: 'cancelled' })
  expect(verdictOf(mergeSale(kept, seenBy(kept)))).toBe('cancelled')
  const sent = { ...kept, unsent: 0 }
  expect(verdictOf(mergeSale(sent, seenBy(sent)))).toBe('waiting')
})

test('money wins over a drop', () => {
  const kept = aSale({ state: 'cancelled', unsent: 1 }, { state: 'cancelled' })
  const merged = mergeSale(kept, seenBy(kept, { state: 'completed' }, money))
  expect(merged.request?.received).toBe(45_000)
  expect(verdictOf(merged)).toBe('paid')
})

test('a sale of another phone is taken over, and a request without a sale is not', () => {
  const other = aSale()
  const view = seenBy(other)
  expect(mergeSale(undefined, view)).toMatchObject({ id: other.id, unsent: 0, amount: 45_000 })
  if (view.request === undefined) throw new Error('no request')
  const { stallId } = other
  expect(mergeNotice(undefined, { ...view.request, saleId: null }, { stallId })).toBeUndefined()
  expect(mergeNotice(undefined, view.request, { stallId })?.id).toBe(other.id)
})

test('the seller’s word stays until the server has heard it, and goes when the server says so', () => {
  const unheard = aSale({ unsent: 1 }, { flags: ['attested'] })
  expect(mergeSale(unheard, seenBy(unheard)).request?.flags).toEqual(['attested'])
  const heard = seenBy(unheard, {}, { flags: ['attested'] })
  expect(mergeSale(unheard, heard).request?.flags).toEqual(['attested'])
  expect(mergeSale({ ...unheard, unsent: 0 }, seenBy(unheard)).request?.flags).toEqual([])
})
