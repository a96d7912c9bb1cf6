import { describe, expect, test } from 'vitest'
import { proofOf } from '../../test/proof-of.ts'
import { bytes, vectorsOf } from '../../test/vectors.ts'
import { zalopay } from './zalopay.ts'

const [made, vendors] = vectorsOf('zalopay')
const key2 = vendors?.key2 ?? ''
const body = (changes: object = {}, of = vendors) =>
  bytes(JSON.stringify({ ...of?.body, ...changes }))
const proves = (changes: object = {}, secrets: readonly string[] = [key2]) =>
  proofOf(zalopay, { headers: {}, body: body(changes) }, { how: 'hmac', secrets })

describe('a mac', () => {
  test("is that of the vendor's own sample and of the worked example", () => {
    expect(proves()).toBe('genuine')
    expect(proves({}, ['old', key2])).toBe('genuine')
    const message = { headers: {}, body: body({}, made) }
    expect(proofOf(zalopay, message, { how: 'hmac', secrets: [key2] })).toBe('genuine')
  })

  test('covers every character of the data, and must be there', () => {
    const data = String(vendors?.body?.['data'])
    expect(proves({ data: data.replace('10000', '10001') })).toBe('no-match')
    expect(proves({ data: `${data} ` })).toBe('no-match')
    expect(proves({ data: JSON.parse(data) })).toBe('missing-signature')
    expect(proves({ mac: undefined })).toBe('missing-signature')
    expect(proves({}, ['other'])).toBe('no-match')
  })
})

describe('a callback', () => {
  test('of an order is a payment to the wallet of the app', () => {
    expect(zalopay.read(body())).toEqual({
      ok: true,
      value: [
        {
          eventId: '200904000000389',
          accountNumber: '2553',
          direction: 'in',
          amount: 10_000,
          occurredAt: '2020-09-04T03:16:53.498Z',
          precision: 'second',
          bankReference: '200904000000389',
          memo: '200904_2553_1598435687208',
        },
      ],
    })
  })

  test('of an agreement is acknowledged and not booked; of another kind not understood', () => {
    expect(zalopay.read(body({ type: 2 }))).toEqual({ ok: true, value: [] })
    expect(zalopay.read(body({ type: 3 }))).toMatchObject({
      problem: { reason: 'bad-field:type' },
    })
    expect(zalopay.read(body({ data: '{"a":1,"a":2}' }))).toMatchObject({
      problem: { reason: 'duplicate-key' },
    })
  })

  test('hears the words that ZaloPay knows', () => {
    expect(JSON.parse(zalopay.answer.body)).toEqual({ return_code: 1, return_message: 'success' })
    const wrong = zalopay.refuse?.({ type: 'WrongSignature', reason: 'no-match' })
    expect(JSON.parse(wrong?.body ?? '')).toMatchObject({ return_code: -1 })
    const other = zalopay.refuse?.({ type: 'NotFound', what: 'feed', id: 'x' })
    expect(JSON.parse(other?.body ?? '')).toMatchObject({ return_code: 0 })
  })
})
