import { type Dong, dong } from '@cho40/values'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickLink } from './quick-link.ts'

const link = {
  bin: '970405',
  account: '1500201112223',
  amount: dong(45_000),
  memo: 'KX0000000AB TRA SEN',
  holderName: 'HTX TRA & SEN',
}

test('a link names account, amount, memo and holder, each escaped once', () => {
  const made = quickLink(link)
  expect(made.ok && made.value.href).toBe(
    'https://api.vietqr.io/970405/1500201112223/45000/KX0000000AB%20TRA%20SEN/compact2.png?accountName=HTX+TRA+%26+SEN',
  )
})

test('a link is of the template and the format asked for', () => {
  const made = quickLink({ ...link, template: 'print', media: 'jpg' })
  expect(made.ok && made.value.pathname).toMatch(/\/print\.jpg$/)
})

test.each([
  ['bin', '97040'],
  ['bin', '970405/'],
  ['account', ''],
  ['account', '../../etc'],
  ['account', '1'.repeat(20)],
  ['amount', 0],
  ['amount', -1],
  ['amount', 10_000_000_000_000],
  ['memo', ''],
  ['memo', 'a&accountName=X'],
  ['memo', 'a/b'],
  ['memo', 'trà sen'],
  ['memo', 'A  B'],
  ['memo', 'A'.repeat(26)],
  ['holderName', ''],
  ['holderName', 'Trà Sen'],
  ['holderName', 'A?B'],
])('a link whose %s is %j is refused', (field, value) => {
  expect(quickLink({ ...link, [field]: value })).toEqual({
    ok: false,
    problem: { type: 'LinkFieldRefused', field },
  })
})

test('whatever the texts, a link leads to vietqr.io and says what was asked', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Z0-9 .&,'/?#%+-]{1,30}$/),
  )
  const asked = fc.record({
    account: fc.oneof(text, fc.stringMatching(/^[A-Za-z0-9]{1,19}$/)),
    memo: fc.oneof(text, fc.stringMatching(/^[A-Z0-9]{1,12}( [a-z0-9]{1,12})?$/)),
    holderName: fc.oneof(text, fc.stringMatching(/^[A-Z0-9][A-Z0-9 .&,'-]{0,69}$/)),
    amount: fc.maxSafeInteger(),
  })
  let made = 0
  fc.assert(
    fc.property(asked, ({ account, memo, holderName, amount }) => {
      const link = quickLink({ bin: '970405', account, memo, holderName, amount: amount as Dong })
      if (!link.ok) return
      made++
      expect(link.value.origin).toBe('https://api.vietqr.io')
      expect([...link.value.searchParams]).toEqual([['accountName', holderName]])
      expect(decodeURIComponent(link.value.pathname)).toBe(
        `/970405/${account}/${amount}/${memo}/compact2.png`,
      )
    }),
    { numRuns: 2000 },
  )
  expect(made).toBeGreaterThan(10)
})
