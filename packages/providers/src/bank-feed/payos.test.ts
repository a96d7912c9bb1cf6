import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bodyWith, bytes, payosSample } from '../../test/vectors.ts'
import { payos } from './payos.ts'

const { message, text, secret, now } = payosSample

type Json = Readonly<Record<string, unknown>>
const sample = JSON.parse(text) as { readonly data: Json; readonly signature: string }
const withData = (changes: Json) => bodyWith(text, { data: { ...sample.data, ...changes } })

function proves(body: Uint8Array, secrets: readonly string[] = [secret]): string {
  const proof = payos.authenticate({ headers: {}, body }, { how: 'hmac', secrets, now })
  return proof.ok ? 'genuine' : 'reason' in proof.problem ? proof.problem.reason : ''
}

describe('a signature', () => {
  test('is that of the documented example', () => {
    expect(proves(message.body)).toBe('genuine')
    expect(proves(message.body, ['old', secret])).toBe('genuine')
    expect(proves(message.body, ['old'])).toBe('no-match')
  })

  test("does not fit another key's, as printed in the README of the SDK", () => {
    const signature = sample.signature.replace(/^412e/, '8d86')
    expect(proves(bodyWith(text, { signature }))).toBe('no-match')
  })

  test('fits no other value of any field', () => {
    for (const [key, value] of Object.entries(sample.data)) {
      const other = typeof value === 'number' ? value + 1 : `${String(value)}x`
      expect(proves(withData({ [key]: other })), key).toBe('no-match')
    }
    expect(proves(withData({ added: '' }))).toBe('no-match')
  })

  test.each([[null], ['null'], ['undefined']])('treats %j as nothing', (nothing) => {
    expect(proves(withData({ counterAccountName: nothing }))).toBe('genuine')
  })

  test('covers lists with their keys in order', () => {
    const body = (list: string) => `{"data":{"a":[${list}],"b":true},"signature":"SIGN"}`
    const over = 'a=[{"x":1,"y":[2]}]&b=true'
    const signature = createHmac('sha256', secret).update(over).digest('hex')
    expect(proves(bytes(body('{"y":[2],"x":1}').replace('SIGN', signature)))).toBe('genuine')
  })

  test('never fits a message whose memo holds the text of another field', () => {
    // Signed by payOS as one memo, sent on by a forger as a memo and a second bank reference.
    const forgery = 'KX1&paymentLinkId=other&reference=FT999&z='
    const pairs = (data: Json) =>
      Object.keys(data)
        .sort()
        .map((key) => `${key}=${String(data[key])}`)
    const genuine = { ...sample.data, description: forgery }
    const signature = createHmac('sha256', secret).update(pairs(genuine).join('&')).digest('hex')
    expect(proves(bodyWith(text, { data: genuine, signature }))).toBe('ambiguous')
    expect(proves(withData({ 'a&amount': 'x' }))).toBe('ambiguous')
  })

  test('must be there', () => {
    expect(proves(bodyWith(text, { signature: undefined }))).toBe('missing-signature')
    expect(proves(bodyWith(text, { signature: 7 }))).toBe('missing-signature')
    expect(proves(bodyWith(text, { data: undefined }))).toBe('missing-signature')
    expect(proves(bodyWith(text, { data: [sample.data] }))).toBe('missing-signature')
    expect(proves(bytes('not JSON'))).toBe('unreadable-body')
  })

  test('is the only proof offered', () => {
    const by = { how: 'api-key', secrets: [secret], now } as const
    expect(payos.authenticate(message, by)).toMatchObject({ problem: { reason: 'not-offered' } })
  })
})

describe('an event', () => {
  const paid = { orderCode: 88, description: 'KX0000000AB', reference: 'FT26325000000001' }

  test('is named by the link and the bank reference together', () => {
    expect(payos.read(withData(paid))).toEqual({
      ok: true,
      value: [
        {
          eventId: '124c33293c43417ab7879e14c8d9eb18:FT26325000000001',
          accountNumber: '12345678',
          direction: 'in',
          amount: 3_000,
          occurredAt: '2023-02-04T11:25:00.000Z',
          precision: 'second',
          bankReference: 'FT26325000000001',
          memo: 'KX0000000AB',
        },
      ],
    })
  })

  test('with any word for nothing says the same, because one signature fits them all', () => {
    const expected = payos.read(withData(paid))
    for (const nothing of ['null', 'undefined', null, '']) {
      expect(payos.read(withData({ ...paid, virtualAccountNumber: nothing }))).toEqual(expected)
    }
  })

  test('of the confirmation of a webhook is acknowledged and not booked', () => {
    expect(payos.read(message.body)).toEqual({ ok: true, value: [] })
  })

  test('is booked when a payer wrote the memo of the confirmation', () => {
    expect(payos.read(withData({ orderCode: 88 }))).toMatchObject({ value: [{ amount: 3_000 }] })
  })

  test.each([
    ['code', '01'],
    ['currency', 'USD'],
    ['currency', undefined],
    ['paymentLinkId', ''],
    ['reference', null],
    ['amount', -3_000],
  ])('whose %s is %j is not understood', (field, value) => {
    expect(payos.read(withData({ ...paid, [field]: value }))).toEqual({
      ok: false,
      problem: { type: 'UnreadableMessage', reason: `bad-field:data.${field}` },
    })
  })

  test('is judged by nothing that is not signed', () => {
    const unsigned = { code: '99', success: false, desc: 'failed' }
    const data = { ...sample.data, ...paid }
    expect(payos.read(bodyWith(text, { ...unsigned, data }))).toMatchObject({
      value: [paid].map(() => ({ amount: 3_000 })),
    })
  })
})
