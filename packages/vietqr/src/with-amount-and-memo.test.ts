import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { payloadOf, vectors } from '../test/vectors.ts'
import { decodeVietQr } from './decode.ts'
import type { VietQrFields } from './fields.ts'
import { withAmountAndMemo } from './with-amount-and-memo.ts'

function fieldsOf(payload: string): VietQrFields {
  const decoded = decodeVietQr(payload)
  return decoded.ok ? decoded.value.fields : {}
}

describe('a vendor’s own code with another amount and memo', () => {
  test('keeps the MoMo reference and tag 80 byte for byte', () => {
    const scanned = payloadOf('D071')
    const reused = withAmountAndMemo(scanned, { amount: 45_000, memo: 'KX12CFG34HJ' })
    expect(reused).toStrictEqual({
      ok: true,
      value:
        '00020101021238620010A000000727013200069704540118' +
        '99MM24001M000000010208QRIBFTTA530370454054500058' +
        '02VN62340515MOMOW2W000000010811KX12CFG34HJ80030006304' +
        (reused.ok ? reused.value.slice(-4) : ''),
    })
    expect(reused.ok && decodeVietQr(reused.value).ok).toBe(true)
  })

  const reusable = vectors.filter(({ id, valid, fields }) => {
    return valid && fields.kind === 'vietqr' && id !== 'D062'
  })

  test.each(reusable)('$id changes in nothing else', ({ payload, fields }) => {
    const reused = withAmountAndMemo(payload, { amount: 12_000, memo: 'KX9' })
    if (!reused.ok) {
      expect(reused.problem).toMatchObject({ type: 'QrValueTooLong', tag: '62' })
      return
    }
    expect(fieldsOf(reused.value)).toEqual({
      ...fields,
      initMethod: '12',
      amount: '12000',
      additional: { ...fields.additional, purpose: 'KX9' },
    })
  })

  test('an absent wish keeps what is printed, null takes it out', () => {
    const scanned = payloadOf('V053')
    expect(withAmountAndMemo(scanned, {})).toStrictEqual({ ok: true, value: scanned })
    const bare = withAmountAndMemo(scanned, { amount: null, memo: null })
    const fields = fieldsOf(bare.ok ? bare.value : '')
    expect(fields).toMatchObject({ initMethod: '11', account: fieldsOf(scanned).account })
    expect(fields).not.toHaveProperty('amount')
    expect(fields).not.toHaveProperty('additional')
  })

  test('doing it twice is doing it once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reusable.map(({ payload }) => payload)),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.stringMatching(/^[A-Z0-9]{1,19}$/),
        (payload, amount, memo) => {
          const once = withAmountAndMemo(payload, { amount, memo })
          if (!once.ok) return
          expect(withAmountAndMemo(once.value, { amount, memo })).toStrictEqual(once)
        },
      ),
    )
  })

  test.each([
    { name: 'a damaged code', id: 'D010', request: {}, type: 'QrCrcMismatch' },
    { name: 'a VNPAY code', id: 'V009', request: {}, type: 'QrNotTransfer' },
    { name: 'two amounts', id: 'D062', request: { amount: 1000 }, type: 'QrAmbiguous' },
    { name: 'an amount of zero', id: 'D019', request: { amount: 0 }, type: 'QrAmountOutOfRange' },
    { name: 'marks in the memo', id: 'D019', request: { memo: 'gạo' }, type: 'QrTextNotAscii' },
  ])('refuses $name', ({ id, request, type }) => {
    expect(withAmountAndMemo(payloadOf(id), request)).toMatchObject({
      ok: false,
      problem: { type },
    })
  })
})
