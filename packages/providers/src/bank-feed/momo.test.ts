import { describe, expect, test } from 'vitest'
import { proofOf } from '../../test/proof-of.ts'
import { bytes, vectorsOf } from '../../test/vectors.ts'
import { momo } from './momo.ts'

const [vector] = vectorsOf('momo')
const secret = `${vector?.accessKey ?? ''}:${vector?.secret ?? ''}`
const body = (changes: object = {}) => bytes(JSON.stringify({ ...vector?.body, ...changes }))
const proves = (changes: object = {}, secrets: readonly string[] = [secret]) =>
  proofOf(momo, { headers: {}, body: body(changes) }, { how: 'hmac', secrets })

describe('a signature', () => {
  test('is that of the vector, for either active pair', () => {
    expect(proves()).toBe('genuine')
    expect(proves({}, ['other:pair', secret])).toBe('genuine')
  })

  test('needs both halves of the pair', () => {
    expect(proves({}, [`F8BBA842ECF86:${vector?.secret}`])).toBe('no-match')
    expect(proves({}, [vector?.secret ?? ''])).toBe('no-match')
    expect(proves({}, [`:${vector?.secret}`, `${vector?.accessKey}:`, ':', ''])).toBe('no-match')
  })

  test('covers every field that is used', () => {
    for (const field of [
      'amount',
      'orderId',
      'orderInfo',
      'partnerCode',
      'responseTime',
      'transId',
      'resultCode',
    ]) {
      expect(proves({ [field]: 7 }), field).toBe('no-match')
    }
  })

  test('never fits a message whose order text holds another field', () => {
    expect(proves({ orderInfo: 'x&orderType=y' })).toBe('ambiguous')
    expect(proves({ orderInfo: { a: 1 } })).toBe('ambiguous')
    expect(proves({ signature: 7 })).toBe('missing-signature')
  })

  test('is the only proof offered', () => {
    const message = { headers: { authorization: `Bearer ${secret}` }, body: body() }
    for (const how of ['api-key', 'oauth2', 'none'] as const) {
      expect(proofOf(momo, message, { how, secrets: [secret] })).toBe('not-offered')
    }
  })
})

describe('a payment', () => {
  test('is named by order and transaction, to the wallet of the partner', () => {
    expect(momo.read(body({ orderInfo: 'KX0000000AB tra sen', orderId: 'DH5' }))).toEqual({
      ok: true,
      value: [
        {
          eventId: 'DH5:2588659987',
          accountNumber: 'MOMO',
          direction: 'in',
          amount: 1000,
          occurredAt: '2021-10-06T07:21:42.954Z',
          precision: 'second',
          bankReference: '2588659987',
          memo: 'KX0000000AB tra sen / DH5',
        },
      ],
    })
  })

  test('that failed or is only authorised is acknowledged and not booked', () => {
    for (const resultCode of [9000, 1006, 99, '0', null]) {
      expect(momo.read(body({ resultCode }))).toEqual({ ok: true, value: [] })
    }
  })

  test('is answered without content', () => {
    expect(momo.answer).toEqual({ status: 204, body: '' })
  })
})
