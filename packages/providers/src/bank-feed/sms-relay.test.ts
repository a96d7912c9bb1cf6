import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { NOW_MS, proofOf } from '../../test/proof-of.ts'
import { bytes } from '../../test/vectors.ts'
import { smsRelay } from './sms-relay.ts'

const sms = smsRelay()
// The layout of a real VietinBank text, account and names changed.
const relayed = {
  sender: 'VietinBank',
  text: 'VietinBank:21/11/2026 09:30|TK:1088xxxx456|GD:+45,000VND|SDC:1,500,000VND|ND:KX0000000AB tra sen; tai Napas',
  receivedAt: '2026-11-21T09:30:20+07:00',
  account: '10887001456',
}
const body = (changes: object = {}) => bytes(JSON.stringify({ ...relayed, ...changes }))
const reasonOf = (changes: object) => {
  const read = sms.read(body(changes))
  return read.ok ? 'read' : 'reason' in read.problem ? read.problem.reason : ''
}
const idOf = (changes: object) => {
  const read = sms.read(body(changes))
  return read.ok ? read.value[0]?.eventId : undefined
}

describe('a device key', () => {
  test('opens as a bearer, or signs the message; each of two active keys', () => {
    const headers = { authorization: 'Bearer may-2' }
    const message = { headers, body: body() }
    expect(proofOf(sms, message, { how: 'api-key', secrets: ['may-1', 'may-2'] })).toBe('genuine')
    expect(proofOf(sms, message, { how: 'api-key', secrets: ['may-1'] })).toBe('no-match')
    const time = String(NOW_MS / 1000)
    const over = Buffer.concat([Buffer.from(`m1.${time}.`), body()])
    const signature = createHmac('sha256', 'may-1').update(over).digest('base64')
    const signed = {
      body: body(),
      headers: {
        'webhook-id': 'm1',
        'webhook-timestamp': time,
        'webhook-signature': `v1,${signature}`,
      },
    }
    expect(proofOf(sms, signed, { how: 'hmac', secrets: ['may-1'] })).toBe('genuine')
    expect(proofOf(sms, signed, { how: 'hmac', secrets: ['may-2'] })).toBe('no-match')
    expect(proofOf(sms, signed, { how: 'none', secrets: ['may-1'] })).toBe('not-offered')
  })
})

describe('a bank text', () => {
  test('is read with the full number of its account, and is hearsay', () => {
    expect(sms.read(body())).toEqual({
      ok: true,
      value: [
        {
          eventId: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
          accountNumber: '10887001456',
          direction: 'in',
          amount: 45_000,
          occurredAt: '2026-11-21T02:30:00.000Z',
          precision: 'minute',
          balanceAfter: 1_500_000,
          memo: 'KX0000000AB tra sen',
        },
      ],
    })
    for (const how of ['api-key', 'hmac'] as const) expect(sms.isHearsay?.(how)).toBe(true)
  })

  test('said again, by another app or later, has the same name', () => {
    const first = idOf({})
    expect(idOf({ receivedAt: '2026-11-21T09:35:00+07:00' })).toBe(first)
    expect(idOf({ text: relayed.text.replace('+45,000VND', '+45.000 VND') })).toBe(first)
    expect(idOf({ text: relayed.text.replace('1,500,000', '1,545,000') })).not.toBe(first)
    expect(idOf({ text: relayed.text.replace('09:30', '09:31') })).not.toBe(first)
  })

  test('is listened to only from a sender of the list, and only about its own bank', () => {
    expect(reasonOf({ sender: ' VIETINBANK ' })).toBe('read')
    expect(reasonOf({ sender: '0912345678' })).toBe('sender-not-allowed')
    expect(reasonOf({ sender: 'Vietcombank' })).toBe('sender-not-allowed')
    const own = smsRelay(new Map([['chợ test', 'vietinbank']]))
    expect(own.read(body({ sender: 'Chợ Test' })).ok).toBe(true)
    expect(own.read(body()).ok).toBe(false)
  })

  test('speaks of no account whose digits it does not show', () => {
    expect(reasonOf({ account: '10887001457' })).toBe('another-account')
    expect(reasonOf({ account: '' })).toBe('another-account')
    expect(reasonOf({ account: '1088xxxx456' })).toBe('another-account')
    expect(reasonOf({ account: '', text: relayed.text.replace('xxxx', '7001') })).toBe('read')
  })

  test('with a one-time password is forgotten, whoever sent it and however broken the rest is', () => {
    const text = 'VietinBank: Ma OTP cua quy khach la 123456. Khong chia se ma xac thuc.'
    for (const changes of [{ text }, { text, sender: 'x' }, { text, receivedAt: 'never' }]) {
      expect(sms.mustForget?.(body(changes))).toBe(true)
      expect(reasonOf(changes)).toBe('one-time-password')
    }
    const broken = bytes(`{"sender":"VietinBank","text":"${text}`)
    expect(sms.mustForget?.(broken)).toBe(true)
    expect(sms.mustForget?.(body({ text: `${'x '.repeat(5000)}${text}` }))).toBe(true)
    expect(sms.mustForget?.(body())).toBe(false)
    expect(sms.mustForget?.(bytes('no JSON'))).toBe(false)
  })

  test.each([
    [{ text: 'Chuc mung nam moi' }, 'not-a-bank-text'],
    [{ text: 'VietinBank: TK:1088xxxx456' }, 'bad-field:text.amount'],
    [{ receivedAt: '2026-11-21 09:30' }, 'bad-field:receivedAt'],
    [{ sender: '' }, 'bad-field:sender'],
    [{ text: undefined }, 'bad-field:text'],
  ])('that is none is named: %j', (changes, reason) => {
    expect(reasonOf(changes)).toBe(reason)
  })
})
