import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldMemo, ourMemo } from './memo.ts'

describe('a memo that banks carry unchanged', () => {
  test.each([
    ['Thanh toán hóa đơn', 'Thanh toan hoa don'],
    ['Đặng Thị Ớt', 'Dang Thi Ot'],
    ['ƯỚC MƯỢT Ỹ', 'UOC MUOT Y'],
    ['Cà phê, bún & phở!', 'Ca phe bun pho'],
    ['  hai   khoảng\ttrống\n', 'hai khoang trong'],
    ['HD-2024/05', 'HD 2024 05'],
    ['cà\u00a0phê', 'ca phe'],
    ['Gạo ST25 😀 5kg', 'Gao ST25 5kg'],
    ['ngày xửa ngày xưa ở làng kia', 'ngay xua ngay xua o lang'],
    ['a'.repeat(24) + ' b', 'a'.repeat(24)],
    ['漢字', ''],
    ['', ''],
  ])('%j becomes %j', (given, memo) => {
    expect(foldMemo(given)).toBe(memo)
    expect(foldMemo(given.normalize('NFD'))).toBe(foldMemo(given))
  })

  test('any text gives at most 25 letters, digits and single spaces, the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const memo = foldMemo(given)
        expect(memo).toMatch(/^([A-Za-z0-9]+( [A-Za-z0-9]+)*)?$/)
        expect(memo.length).toBeLessThanOrEqual(25)
        expect(foldMemo(memo)).toBe(memo)
        expect(foldMemo(given.normalize('NFC'))).toBe(foldMemo(given.normalize('NFD')))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a memo of ours', () => {
  test('keeps the code whole and gives the note what is left', () => {
    expect(ourMemo('KX12CFG34HJ', 'chị Hà, 2 kg gạo')).toStrictEqual({
      ok: true,
      value: 'KX12CFG34HJ CHI HA',
    })
    expect(ourMemo('KX12CFG34HJ')).toStrictEqual({ ok: true, value: 'KX12CFG34HJ' })
    expect(ourMemo('A'.repeat(19), 'note')).toStrictEqual({ ok: true, value: 'A'.repeat(19) })
  })

  test('never cuts or changes a code', () => {
    expect(ourMemo('A'.repeat(20))).toMatchObject({ problem: { type: 'MemoCodeTooLong' } })
    for (const code of ['', 'kx12', 'KX 12', 'KX-12', 'KXÁ']) {
      expect(ourMemo(code)).toMatchObject({ problem: { type: 'MemoCodeMalformed' } })
    }
  })
})
