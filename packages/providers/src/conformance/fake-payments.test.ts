import { ok } from '@cho40/values'
import { expect, test } from 'vitest'
import { fakePayments, readFakePayments } from './fake-payments.ts'

test('the same seed makes the same payments, another makes others', () => {
  const of = (seed: number) =>
    fakePayments({ seed, count: 20, account: '1', memos: ['KX1', 'KX2'] })
  expect(of(7)).toEqual(of(7))
  expect(of(7)).not.toEqual(of(8))
  expect(
    of(7)
      .map(({ memo }) => /KX\d/.exec(memo)?.[0])
      .filter(Boolean),
  ).toEqual(['KX1', 'KX2'])
})

test('a list is read line by line, with quotes, headings and accounts, or refused by its line', () => {
  const text = '\uFEFFamount,memo,account\r\n45000,KX0000000AB\r\n\r\n1,"tra, ""sen""",88\n'
  expect(readFakePayments(text, '99')).toEqual(
    ok([
      { amount: 45_000, memo: 'KX0000000AB', account: '99' },
      { amount: 1, memo: 'tra, "sen"', account: '88' },
    ]),
  )
  for (const wrong of ['0,x', '-5,x', '45.000,x', '45000', '45000,a,b,c', `${'9'.repeat(12)},x`]) {
    expect(readFakePayments(`1,x\n${wrong}`, '9')).toEqual({
      ok: false,
      problem: { type: 'UnreadableLine', line: 2 },
    })
  }
})
