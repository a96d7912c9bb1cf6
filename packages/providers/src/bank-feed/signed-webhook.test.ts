import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { proofOf } from '../../test/proof-of.ts'
import { bytes } from '../../test/vectors.ts'
import { signedWebhook } from './signed-webhook.ts'

// The example of the Standard Webhooks specification, 1.0 (standard-webhooks/standard-webhooks).
const SPEC = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const at = { how: 'hmac', nowMs: 1_614_265_330_000 } as const

function message(changes: Readonly<Record<string, string>> = {}, text = SPEC.body) {
  return {
    body: bytes(text),
    headers: {
      'webhook-id': SPEC.id,
      'webhook-timestamp': SPEC.timestamp,
      'webhook-signature': SPEC.signature,
      ...changes,
    },
  }
}
const proves = (changes = {}, by: object = {}) =>
  proofOf(signedWebhook, message(changes), { ...at, secrets: [SPEC.secret], ...by })

describe('a signature', () => {
  test("is the specification's own", () => {
    expect(proves()).toBe('genuine')
    expect(proves({}, { secrets: ['whsec_bmV3', SPEC.secret] })).toBe('genuine')
    expect(proves({}, { secrets: ['whsec_bmV3'] })).toBe('no-match')
    expect(proves({}, { secrets: [''] })).toBe('no-match')
  })

  test('may stand among others, as while a sender changes its key', () => {
    const other = `v1,${'A'.repeat(43)}=`
    expect(proves({ 'webhook-signature': `${other} ${SPEC.signature} v1a,xyz` })).toBe('genuine')
    expect(proves({ 'webhook-signature': other })).toBe('no-match')
    expect(proves({ 'webhook-signature': Array(9).fill(SPEC.signature).join(' ') })).toBe(
      'malformed-header',
    )
  })

  test('holds five minutes to either side', () => {
    expect(proves({}, { nowMs: at.nowMs + 300_000 })).toBe('genuine')
    expect(proves({}, { nowMs: at.nowMs + 301_000 })).toBe('stale')
    expect(proves({}, { nowMs: at.nowMs - 301_000 })).toBe('stale')
  })

  test('covers the id, the time and every byte of the body', () => {
    expect(proves({ 'webhook-id': 'msg_other' })).toBe('no-match')
    expect(proves({ 'webhook-timestamp': '1614265331' })).toBe('no-match')
    const other = message({}, SPEC.body.replace('4}', '5}'))
    expect(proofOf(signedWebhook, other, { ...at, secrets: [SPEC.secret] })).toBe('no-match')
  })

  test('cannot be moved over the border between id and time', () => {
    const id = `${SPEC.id}.1`
    expect(proves({ 'webhook-id': id, 'webhook-timestamp': '614265330' })).toBe('malformed-header')
  })

  test('needs all three headers and is the only proof offered', () => {
    for (const gone of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      const { [gone]: _left, ...headers } = message().headers as Record<string, string>
      const bare = { headers, body: bytes(SPEC.body) }
      expect(proofOf(signedWebhook, bare, { ...at, secrets: [SPEC.secret] })).toBe('missing-header')
    }
    for (const how of ['api-key', 'oauth2', 'none']) expect(proves({}, { how })).toBe('not-offered')
  })

  test('of a secret without prefix is by its own bytes', () => {
    const over = `${SPEC.id}.${SPEC.timestamp}.${SPEC.body}`
    const plain = createHmac('sha256', 'plain').update(over).digest('base64')
    expect(proves({ 'webhook-signature': `v1,${plain}` }, { secrets: ['plain'] })).toBe('genuine')
  })
})

describe('a message', () => {
  const data = {
    id: 'evt-1',
    accountNumber: '0011',
    direction: 'in',
    amount: 45_000,
    occurredAt: '2026-11-21T09:30:12+07:00',
    memo: 'KX0000000AB',
  }
  const read = (said: unknown) => signedWebhook.read(bytes(JSON.stringify(said)))

  test('tells of one transfer or of several', () => {
    const notice = {
      eventId: 'evt-1',
      accountNumber: '0011',
      direction: 'in',
      amount: 45_000,
      occurredAt: '2026-11-21T02:30:12.000Z',
      precision: 'second',
      memo: 'KX0000000AB',
    }
    expect(read({ type: 'bank.transfer', data })).toEqual({ ok: true, value: [notice] })
    const full = {
      ...data,
      id: 'evt-2',
      virtualAccount: 'VA1',
      bankReference: 'FT1',
      balanceAfter: 7,
    }
    expect(read({ type: 'bank.transfer', data: [data, full] })).toEqual({
      ok: true,
      value: [
        notice,
        {
          ...notice,
          eventId: 'evt-2',
          virtualAccount: 'VA1',
          bankReference: 'FT1',
          balanceAfter: 7,
        },
      ],
    })
  })

  test('to try the address out is acknowledged and not booked', () => {
    expect(read({ type: 'test' })).toEqual({ ok: true, value: [] })
  })

  test.each([
    '2026-02-30T09:30:12Z',
    '2026-11-21 09:30:12',
    '2026-11-21T09:30:12',
    '2026-11-21T24:00:00Z',
    0,
  ])('with the time %j is not understood', (occurredAt) => {
    expect(read({ type: 'bank.transfer', data: { ...data, occurredAt } })).toMatchObject({
      problem: { reason: 'bad-field:data.occurredAt' },
    })
  })

  test('of another kind is not understood', () => {
    expect(read({ type: 'bank.refund', data })).toMatchObject({
      problem: { reason: 'bad-field:type' },
    })
  })
})
