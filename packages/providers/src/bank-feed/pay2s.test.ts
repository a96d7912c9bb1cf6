import { instantFromMs } from '@cho40/values'
import { expect, test } from 'vitest'
import { bytes } from '../../test/vectors.ts'
import { pay2s } from './pay2s.ts'

// The fields of docs.pay2s.vn with made-up values.
const event = {
  id: 501,
  gateway: 'ACB',
  transactionDate: '2026-11-21 09:30:12',
  transactionNumber: 'ACB-778',
  accountNumber: '12345678',
  content: 'KX0000000AB tra sen',
  transferType: 'IN',
  transferAmount: 45_000,
  checksum: 'not used',
}
const list = (...transactions: readonly object[]) => bytes(JSON.stringify({ transactions }))

function offers(authorization: string, how: 'api-key' | 'hmac' = 'api-key'): boolean {
  const secrets = ['tok-1', 'tok-2']
  const by = { how, secrets, now: instantFromMs(1_795_228_212_000) }
  return pay2s.authenticate({ headers: { authorization }, body: list(event) }, by).ok
}

test('a message is genuine by each active bearer token, and by nothing else', () => {
  expect(offers('Bearer tok-1')).toBe(true)
  expect(offers('bearer tok-2')).toBe(true)
  expect(offers('Bearer tok')).toBe(false)
  expect(offers('Apikey tok-1')).toBe(false)
  expect(offers('Bearer tok-1', 'hmac')).toBe(false)
})

test('a message tells of all its transfers', () => {
  const out = { ...event, id: 502, transferType: 'OUT', transactionNumber: '' }
  expect(pay2s.read(list(event, out))).toEqual({
    ok: true,
    value: [
      {
        eventId: '501',
        accountNumber: '12345678',
        direction: 'in',
        amount: 45_000,
        occurredAt: '2026-11-21T02:30:12.000Z',
        precision: 'second',
        bankReference: 'ACB-778',
        memo: 'KX0000000AB tra sen',
      },
      expect.not.objectContaining({ bankReference: expect.anything() as unknown }),
    ],
  })
})

test('a message without transfers is understood, one without a list is not', () => {
  expect(pay2s.read(list())).toEqual({ ok: true, value: [] })
  for (const body of ['{}', '{"transactions":{}}', '{"transactions":null}']) {
    expect(pay2s.read(bytes(body))).toEqual({
      ok: false,
      problem: { type: 'UnreadableMessage', reason: 'bad-field:transactions' },
    })
  }
})

test('a transfer that is not understood is named', () => {
  expect(pay2s.read(list(event, { ...event, id: 502, transferAmount: '45k' }))).toMatchObject({
    problem: { reason: 'bad-field:transactions.1.transferAmount' },
  })
})
