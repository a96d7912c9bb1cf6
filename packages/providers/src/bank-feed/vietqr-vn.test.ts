import { instantFromMs } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { NOW_MS, proofOf } from '../../test/proof-of.ts'
import { bytes } from '../../test/vectors.ts'
import { vietqrVn } from './vietqr-vn.ts'

// The fields of api.vietqr.vn with made-up values; the first version of the documents wrote camelCase.
const sync = {
  bankaccount: '0011001932418',
  amount: 45_000,
  transType: 'C',
  content: 'KX0000000AB tra sen',
  transactionid: 'b7f3-01',
  transactiontime: NOW_MS,
  referencenumber: 'FT26325000000001',
  orderId: '',
  terminalCode: '',
  sign: '',
}
const camel = {
  bankAccount: '0011001932418',
  amount: 45_000,
  transType: 'C',
  content: 'KX0000000AB tra sen',
  transactionId: 'b7f3-01',
  transactionTime: String(NOW_MS),
  referenceNumber: 'FT26325000000001',
  orderId: '',
}
const body = (changes: object = {}) => bytes(JSON.stringify({ ...sync, ...changes }))
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

function askToken(authorization: string, secrets = ['old', 'new']) {
  const message = { headers: { authorization }, body: new Uint8Array() }
  return vietqrVn.issueToken?.(message, { secrets, now: instantFromMs(NOW_MS) })
}

function tokenFor(secret: string): string {
  const given = askToken(basic(`cho40:${secret}`), [secret])
  if (!given?.ok) throw new Error('no token')
  return (JSON.parse(given.value.body) as { access_token: string }).access_token
}

describe('the token', () => {
  test('is given for the name and either active secret, in the documented shape', () => {
    for (const secret of ['old', 'new']) {
      const given = askToken(basic(`cho40:${secret}`))
      expect(given).toMatchObject({ ok: true, value: { status: 200 } })
      expect(given?.ok && JSON.parse(given.value.body)).toEqual({
        access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
        token_type: 'Bearer',
        expires_in: 300,
      })
    }
  })

  test.each([
    ['', 'missing-header'],
    ['Bearer x', 'malformed-header'],
    ['Basic ?', 'malformed-header'],
    [basic('cho40'), 'malformed-header'],
    [basic('cho40:'), 'no-match'],
    [basic('cho40:wrong'), 'no-match'],
    [basic('another:new'), 'no-match'],
  ])('is not given for %j', (authorization, reason) => {
    const headers = authorization === '' ? {} : { authorization }
    const asked = vietqrVn.issueToken?.(
      { headers, body: new Uint8Array() },
      { secrets: ['old', 'new'], now: instantFromMs(NOW_MS) },
    )
    expect(asked).toMatchObject({ ok: false, problem: { type: 'WrongSignature', reason } })
  })

  test('proves a message for five minutes and by nothing else', () => {
    const message = { headers: { authorization: `Bearer ${tokenFor('new')}` }, body: body() }
    const by = { how: 'oauth2', secrets: ['new'] } as const
    expect(proofOf(vietqrVn, message, by)).toBe('genuine')
    expect(proofOf(vietqrVn, message, { ...by, nowMs: NOW_MS + 300_000 })).toBe('expired')
    expect(proofOf(vietqrVn, message, { ...by, secrets: ['other'] })).toBe('no-match')
    for (const how of ['api-key', 'hmac', 'none'] as const) {
      expect(proofOf(vietqrVn, message, { ...by, how })).toBe('not-offered')
    }
  })
})

describe('a report', () => {
  test('reads the same in both ways of writing the fields', () => {
    const expected = {
      ok: true,
      value: [
        {
          eventId: 'b7f3-01',
          accountNumber: '0011001932418',
          direction: 'in',
          amount: 45_000,
          occurredAt: instantFromMs(NOW_MS),
          precision: 'second',
          bankReference: 'FT26325000000001',
          memo: 'KX0000000AB tra sen',
        },
      ],
    }
    expect(vietqrVn.read(body())).toEqual(expected)
    expect(vietqrVn.read(bytes(JSON.stringify(camel)))).toEqual(expected)
  })

  test('of money out says so; an order number joins the memo', () => {
    expect(vietqrVn.read(body({ transType: 'D', orderId: 'DH7' }))).toMatchObject({
      value: [{ direction: 'out', memo: 'KX0000000AB tra sen / DH7' }],
    })
  })

  test('without an id is named by the bank, and without either is not understood', () => {
    expect(vietqrVn.read(body({ transactionid: '' }))).toMatchObject({
      value: [{ eventId: 'FT26325000000001' }],
    })
    expect(vietqrVn.read(body({ transactionid: '', referencenumber: '' }))).toMatchObject({
      problem: { reason: 'bad-field:transactionid' },
    })
  })

  test('that writes one field in both ways is not understood', () => {
    expect(vietqrVn.read(body({ bankAccount: '999' }))).toMatchObject({
      problem: { reason: 'bad-field:bankaccount' },
    })
  })

  test('is answered with one reference however often it comes', () => {
    const first = vietqrVn.answerTo?.(body())
    expect(first?.status).toBe(200)
    expect(JSON.parse(first?.body ?? '')).toEqual({
      error: false,
      errorReason: null,
      toastMessage: 'Transaction processed successfully',
      object: { reftransactionid: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
    })
    expect(vietqrVn.answerTo?.(bytes(JSON.stringify(camel)))).toEqual(first)
    expect(vietqrVn.answerTo?.(body({ transactionid: 'b7f3-02' }))).not.toEqual(first)
  })

  test('that is refused hears it in the documented shape', () => {
    const refused = vietqrVn.refuse?.({ type: 'WrongSignature', reason: 'expired' })
    expect(refused?.status).toBe(401)
    expect(JSON.parse(refused?.body ?? '')).toEqual({
      error: true,
      errorReason: 'INVALID_TOKEN',
      toastMessage: 'Token is invalid or expired',
      object: null,
    })
  })
})
