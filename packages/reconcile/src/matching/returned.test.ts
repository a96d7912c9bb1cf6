import { expect, test } from 'vitest'
import { looksReturned } from './returned.ts'

test.each([
  'HOAN TIEN KX7TK1G7340 GAO',
  'hoàn trả tiền thừa',
  'TKThe :5283079403706 tai MB. HOAN T IEN KX7TK1G7340 GAO',
  'TRA SOA T GD 0912',
  'REVERSAL 001',
])('%s is money coming back, also where the bank broke the text', (memo) => {
  expect(looksReturned(memo)).toBe(true)
})

test.each(['NGUYEN HOAN TRANG chuyen tien', 'TRAN HOAN ck', 'KX7TK1G7340 GAO'])(
  '%s is an ordinary payment',
  (memo) => {
    expect(looksReturned(memo)).toBe(false)
  },
)
