import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { proofOf } from '../../test/proof-of.ts'
import { bytes, vectorsOf } from '../../test/vectors.ts'
import { vnpay } from './vnpay.ts'

const [vector] = vectorsOf('vnpay')
const secret = vector?.secret ?? ''
const query = vector?.query ?? ''
const hash = vector?.vnp_SecureHash ?? ''
const proves = (text: string, secrets: readonly string[] = [secret]) =>
  proofOf(vnpay, { headers: {}, body: bytes(text) }, { how: 'hmac', secrets })
const sign = (text: string) => createHmac('sha512', secret).update(text).digest('hex')

describe('a secure hash', () => {
  test('is that of the vector, in any order of the fields and either case', () => {
    const signed = `${query}&vnp_SecureHash=${hash}`
    expect(proves(signed)).toBe('genuine')
    expect(proves(signed, ['other', secret])).toBe('genuine')
    expect(proves(signed.split('&').toReversed().join('&'))).toBe('genuine')
    expect(proves(`${query}&vnp_SecureHash=${hash.toUpperCase()}`)).toBe('genuine')
    expect(proves(`${signed}&vnp_SecureHashType=HmacSHA512&vnp_CardType=`)).toBe('genuine')
  })

  test('is taken over what was sent or over what it says', () => {
    const raw = "vnp_Amount=100&vnp_OrderInfo=a'b(c)~*!"
    const php = raw.replace("a'b(c)~*!", 'a%27b%28c%29%7E%2A%21')
    expect(proves(`${php}&vnp_SecureHash=${sign(php)}`)).toBe('genuine')
    expect(proves(`${php}&vnp_SecureHash=${sign(raw)}`)).toBe('genuine')
  })

  test('does not fit another value, a further field or a missing one', () => {
    const signed = `${query}&vnp_SecureHash=${hash}`
    expect(proves(signed.replace('1806000', '1806100'))).toBe('no-match')
    expect(proves(`${signed}&vnp_Extra=1`)).toBe('no-match')
    expect(proves(signed.replace('vnp_BankCode=NCB&', ''))).toBe('no-match')
    expect(proves(query)).toBe('missing-signature')
    expect(proves(signed, ['other'])).toBe('no-match')
    expect(proves(signed, [''])).toBe('no-match')
  })

  test('is not looked for in a query that reads in two ways', () => {
    for (const odd of ['&vnp_Amount=1', '&a=%zz', '&a=%00', '&a b=1', '&']) {
      expect(proves(`${query}&vnp_SecureHash=${hash}${odd}`)).toBe('unreadable-body')
    }
  })
})

describe('a notification', () => {
  test('of a payment is a hundredth of its amount, in Vietnam’s time', () => {
    expect(vnpay.read(bytes(`${query}&vnp_SecureHash=${hash}`))).toEqual({
      ok: true,
      value: [
        {
          eventId: '5:14271027',
          accountNumber: 'DEMOV210',
          direction: 'in',
          amount: 18_060,
          occurredAt: '2026-11-21T02:30:12.000Z',
          precision: 'second',
          bankReference: '14271027',
          memo: 'Thanh toan don hang :5',
        },
      ],
    })
  })

  test('of a payment that failed is acknowledged and not booked', () => {
    for (const failed of [
      query.replace('ResponseCode=00', 'ResponseCode=24'),
      query.replace('TransactionStatus=00', 'TransactionStatus=02'),
      'vnp_Amount=100',
    ]) {
      expect(vnpay.read(bytes(failed))).toEqual({ ok: true, value: [] })
    }
  })

  test('of a part of a đồng is not understood', () => {
    expect(vnpay.read(bytes(query.replace('1806000', '1806050')))).toMatchObject({
      problem: { reason: 'bad-field:vnp_Amount' },
    })
  })

  test('hears the codes that VNPAY knows', () => {
    const codeOf = (text = '') => (JSON.parse(text) as { RspCode: string }).RspCode
    expect(codeOf(vnpay.answer.body)).toBe('00')
    expect(codeOf(vnpay.refuse?.({ type: 'WrongSignature', reason: 'no-match' }).body)).toBe('97')
    expect(codeOf(vnpay.refuse?.({ type: 'NotFound', what: 'feed', id: 'x' }).body)).toBe('01')
    expect(codeOf(vnpay.refuse?.({ type: 'UnknownProvider', provider: 'x' }).body)).toBe('99')
  })
})
