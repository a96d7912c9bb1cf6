import { createHmac } from 'node:crypto'
import { instantToMs, plusMs } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { bytes, cassoRefused, cassoSample } from '../../test/vectors.ts'
import { casso } from './casso.ts'

const { message, text, secret, now } = cassoSample
const DAY_MS = 86_400_000

type Json = Readonly<Record<string, unknown>>
const sample = JSON.parse(text) as { readonly data: Json }
const withData = (changes: Json) =>
  bytes(JSON.stringify({ error: 0, data: { ...sample.data, ...changes } }))

function signed(body: Uint8Array, over: string): boolean {
  const t = instantToMs(now)
  const v1 = createHmac('sha512', secret).update(`${t}.${over}`).digest('hex')
  const headers = { 'x-casso-signature': `t=${t},v1=${v1}` }
  return casso.authenticate({ headers, body }, { how: 'hmac', secrets: [secret], now }).ok
}

describe('version 2', () => {
  const by = { how: 'hmac', secrets: ['retired', secret], now } as const

  test("is genuine as in the vendor's sample", () => {
    expect(casso.authenticate(message, by)).toEqual({ ok: true, value: undefined })
  })

  test('is genuine however the keys are ordered and the text is spaced', () => {
    const reordered = Object.fromEntries(Object.entries(sample.data).toReversed())
    const body = bytes(JSON.stringify({ data: reordered, error: 0 }, null, 2))
    expect(casso.authenticate({ ...message, body }, by).ok).toBe(true)
  })

  test('is refused when any value is another', () => {
    for (const [key, value] of Object.entries(sample.data)) {
      const changed = typeof value === 'number' ? value + 1 : `${String(value)}x`
      const body = withData({ [key]: changed })
      expect(casso.authenticate({ ...message, body }, by).ok, key).toBe(false)
    }
  })

  test('is refused when it is more than a day old, or from the future', () => {
    const at = (ms: number) => casso.authenticate(message, { ...by, now: plusMs(now, ms) }).ok
    expect([at(DAY_MS), at(-300_000)]).toEqual([true, true])
    expect([at(DAY_MS + 1), at(-300_001)]).toEqual([false, false])
  })

  test("is refused with the signature that the vendor's own code refuses", () => {
    const headers = { 'x-casso-signature': cassoRefused?.header?.split(': ')[1] ?? '' }
    const secrets = [cassoRefused?.secret ?? '']
    const proof = casso.authenticate({ ...message, headers }, { ...by, secrets })
    expect(proof).toMatchObject({ ok: false, problem: { reason: 'no-match' } })
  })

  test.each(['', 't=1', 'v1=00', `t=x,v1=${'0'.repeat(128)}`, `t=1,v1=${'0'.repeat(127)}`])(
    'is refused with the header %j',
    (header) => {
      const headers = { 'x-casso-signature': header }
      expect(casso.authenticate({ ...message, headers }, by)).toMatchObject({
        ok: false,
        problem: { reason: 'malformed-header' },
      })
    },
  )

  test('is genuine by the JSON of JavaScript and by that of PHP, when they differ', () => {
    const body = bytes('{"error":0,"data":{"description":"trà/đá 🍵"}}')
    expect(signed(body, '{"data":{"description":"trà/đá 🍵"},"error":0}')).toBe(true)
    const php = String.raw`{"data":{"description":"tr\u00e0\/\u0111\u00e1 \ud83c\udf75"},"error":0}`
    expect(signed(body, php)).toBe(true)
    expect(signed(body, '{"data":{"description":"tra/da"},"error":0}')).toBe(false)
  })

  test('is refused when its body says a thing twice', () => {
    const body = bytes('{"error":0,"data":{},"data":{"id":1}}')
    expect(signed(body, '{"data":{"id":1},"error":0}')).toBe(false)
  })

  test("acknowledges the vendor's trial and books nothing", () => {
    expect(casso.read(message.body)).toEqual({ ok: true, value: [] })
  })

  test('tells of one transfer', () => {
    const body = withData({ id: 7_001, reference: 'FT24277000001', virtualAccountNumber: 'V3CAS9' })
    expect(casso.read(body)).toEqual({
      ok: true,
      value: [
        {
          eventId: '7001',
          accountNumber: '88888888',
          virtualAccount: 'V3CAS9',
          direction: 'in',
          amount: 599_000,
          occurredAt: '2024-10-03T08:06:37.000Z',
          precision: 'second',
          bankReference: 'FT24277000001',
          balanceAfter: 25_000_000,
          memo: 'giao dich thu nghiem',
        },
      ],
    })
  })

  test('tells of money out by a negative amount', () => {
    expect(casso.read(withData({ id: 7_002, amount: -20_000 }))).toMatchObject({
      value: [{ direction: 'out', amount: 20_000 }],
    })
  })

  test.each([[0], [0.5], ['x'], [-1_000_000_000_001], [null]])(
    'of amount %j is not understood',
    (amount) => {
      expect(casso.read(withData({ id: 7_003, amount }))).toEqual({
        ok: false,
        problem: { type: 'UnreadableMessage', reason: 'bad-field:data.amount' },
      })
    },
  )

  test.each([['{}'], ['{"data":null}'], ['{"data":"x"}']])('%s is not understood', (body) => {
    expect(casso.read(bytes(body))).toEqual({
      ok: false,
      problem: { type: 'UnreadableMessage', reason: 'bad-field:data' },
    })
  })
})

describe('version 1', () => {
  // The event of Casso's documentation.
  const event = {
    id: 1,
    tid: 'TF80307914',
    description: 'DH35',
    amount: 200_500,
    cusum_balance: 15_900_500,
    when: '2020-11-02',
    bank_sub_acc_id: '123456789',
    subAccId: '123456789',
  }
  const list = (...data: readonly object[]) => bytes(JSON.stringify({ error: 0, data }))
  const offers = (headers: Readonly<Record<string, string>>) =>
    casso.authenticate(
      { headers, body: list(event) },
      {
        how: 'api-key',
        secrets: ['tok-1', 'tok-2'],
        now,
      },
    ).ok

  test('is genuine by its secure token', () => {
    expect(offers({ 'secure-token': 'tok-1' })).toBe(true)
    expect(offers({ 'secure-token': 'tok-2' })).toBe(true)
    expect(offers({ 'secure-token': 'tok-3' })).toBe(false)
    expect(offers({ 'secure-token': '' })).toBe(false)
    expect(offers({})).toBe(false)
  })

  test('tells of several transfers, the trial left out', () => {
    const out = { ...event, id: 2, amount: -5_000, when: '2020-11-02 09:30:00', subAccId: 'VA1' }
    expect(casso.read(list(event, { ...event, id: 0 }, out))).toEqual({
      ok: true,
      value: [
        {
          eventId: '1',
          accountNumber: '123456789',
          direction: 'in',
          amount: 200_500,
          occurredAt: '2020-11-01T17:00:00.000Z',
          precision: 'day',
          bankReference: 'TF80307914',
          balanceAfter: 15_900_500,
          memo: 'DH35',
        },
        expect.objectContaining({
          eventId: '2',
          direction: 'out',
          amount: 5_000,
          precision: 'second',
          virtualAccount: 'VA1',
        }),
      ],
    })
  })

  test('is not understood as a whole when one transfer is not, and names it', () => {
    expect(casso.read(list(event, { ...event, id: 2, when: 'hôm nay' }))).toEqual({
      ok: false,
      problem: { type: 'UnreadableMessage', reason: 'bad-field:data.1.when' },
    })
  })
})

test('no proof but the two that Casso offers is taken', () => {
  const message = { headers: { authorization: 'Bearer x', 'secure-token': 'x' }, body: bytes('{}') }
  for (const how of ['oauth2', 'none'] as const) {
    expect(
      casso.authenticate(message, { how, secrets: ['x'], now: cassoSample.now }),
    ).toMatchObject({
      problem: { reason: 'not-offered' },
    })
  }
})
