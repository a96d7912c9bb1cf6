import { createHmac } from 'node:crypto'
import { type Instant, instantFromMs, plusMs } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyWith, bytes, sepaySample } from '../../test/vectors.ts'
import { sepay } from './sepay.ts'

const { message, text, secret, now } = sepaySample
const SENT_AT = 1_795_228_212

function proves(
  changes: {
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: Uint8Array
    readonly secrets?: readonly string[]
    readonly now?: Instant
  } = {},
): string {
  const { headers = message.headers, body = message.body, secrets = [secret] } = changes
  const by = { how: 'hmac', secrets, now: changes.now ?? now } as const
  const proof = sepay.authenticate({ headers, body }, by)
  return proof.ok
    ? 'genuine'
    : `${proof.problem.type} ${'reason' in proof.problem ? proof.problem.reason : ''}`
}

const withHeader = (name: string, value: string) => ({ ...message.headers, [name]: value })

function bytesChangedAt(body: Uint8Array, at: number, by: number): Uint8Array {
  const changed = Uint8Array.from(body)
  changed[at] = (changed[at] ?? 0) ^ by
  return changed
}

describe('a signed message', () => {
  test('is genuine by the documented rule', () => {
    expect(proves()).toBe('genuine')
  })

  test('may be 300 seconds old or ahead, and no more', () => {
    const at = (seconds: number) => proves({ now: instantFromMs((SENT_AT + seconds) * 1000) })
    expect([at(300), at(-300)]).toEqual(['genuine', 'genuine'])
    expect([at(301), at(-301)]).toEqual(['WrongSignature stale', 'WrongSignature stale'])
    expect(proves({ now: instantFromMs((SENT_AT + 300) * 1000 + 999) })).toBe('genuine')
  })

  test('cannot be made younger by writing its time differently', () => {
    const { 'x-sepay-signature': signature = '' } = message.headers
    const later = { 'x-sepay-timestamp': String(SENT_AT + 600), 'x-sepay-signature': signature }
    const at = instantFromMs((SENT_AT + 600) * 1000)
    expect(proves({ headers: later, now: at })).toBe('WrongSignature no-match')
    for (const time of [`0${SENT_AT}`, `${SENT_AT}.0`, `+${SENT_AT}`, '1e9', '', '9'.repeat(30)]) {
      expect(proves({ headers: withHeader('x-sepay-timestamp', time) })).toMatch(/^WrongSignature/)
    }
  })

  test('is refused when any byte of its body is another', () => {
    fc.assert(
      fc.property(fc.nat(message.body.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const body = bytesChangedAt(message.body, at, by)
        expect(proves({ body })).toBe('WrongSignature no-match')
      }),
      { numRuns: 1000 },
    )
  })

  test('is refused when any character of its signature is another', () => {
    const signature = message.headers['x-sepay-signature'] ?? ''
    fc.assert(
      fc.property(fc.nat(signature.length - 1), fc.string({ maxLength: 2 }), (at, other) => {
        fc.pre(signature[at] !== other)
        const changed = `${signature.slice(0, at)}${other}${signature.slice(at + 1)}`
        fc.pre(changed.trim() !== signature)
        expect(proves({ headers: withHeader('x-sepay-signature', changed) })).toMatch(
          /^WrongSignature/,
        )
      }),
      { numRuns: 1000 },
    )
    expect(proves({ headers: withHeader('x-sepay-signature', signature.toUpperCase()) })).toBe(
      'WrongSignature malformed-header',
    )
  })

  test('needs both headers', () => {
    expect(proves({ headers: {} })).toBe('WrongSignature missing-header')
    expect(proves({ headers: { 'x-sepay-timestamp': String(SENT_AT) } })).toBe(
      'WrongSignature missing-header',
    )
  })

  test('is genuine by the old and the new secret while one is being changed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (old, fresh) => {
        const sign = (key: string) =>
          createHmac('sha256', key).update(`${SENT_AT}.`).update(message.body).digest('hex')
        for (const key of [old, fresh]) {
          const headers = withHeader('x-sepay-signature', `sha256=${sign(key)}`)
          expect(proves({ headers, secrets: [old, fresh] })).toBe('genuine')
          expect(proves({ headers, secrets: [fresh, old] })).toBe('genuine')
        }
        fc.pre(old !== fresh)
        const retired = withHeader('x-sepay-signature', `sha256=${sign(old)}`)
        expect(proves({ headers: retired, secrets: [fresh] })).toBe('WrongSignature no-match')
      }),
    )
  })

  test('is never genuine by no secret or an empty one', () => {
    const empty = createHmac('sha256', '').update(`${SENT_AT}.`).update(message.body).digest('hex')
    const headers = withHeader('x-sepay-signature', `sha256=${empty}`)
    expect(proves({ headers, secrets: [''] })).toBe('WrongSignature no-match')
    expect(proves({ secrets: [] })).toBe('WrongSignature no-match')
    expect(proves({ secrets: ['', secret] })).toBe('genuine')
  })
})

describe('an API key', () => {
  const offers = (authorization: string, secrets = ['khoá-1', 'key 2']) =>
    sepay.authenticate(
      { headers: { authorization }, body: message.body },
      {
        how: 'api-key',
        secrets,
        now,
      },
    ).ok

  test('is taken as SePay writes it, for each active key', () => {
    expect(offers('Apikey khoá-1')).toBe(true)
    expect(offers('apikey key 2')).toBe(true)
  })

  test.each(['Apikey', 'Apikey ', 'khoá-1', 'Bearer khoá-1', 'Apikey khoá-', 'Apikey khoá-11', ''])(
    'is refused: %j',
    (authorization) => {
      expect(offers(authorization)).toBe(false)
    },
  )

  test('is never an empty one, nor an inherited property', () => {
    expect(offers('Apikey ', [''])).toBe(false)
    const headers = Object.create({ authorization: 'Apikey khoá-1' }) as Record<string, string>
    const by = { how: 'api-key', secrets: ['khoá-1'], now } as const
    expect(sepay.authenticate({ headers, body: message.body }, by).ok).toBe(false)
  })

  test('does not stand in for a signature, nor a signature for it', () => {
    expect(proves({ headers: { authorization: `Apikey ${secret}` } })).toMatch(/^WrongSignature/)
    const by = { how: 'api-key', secrets: [secret], now } as const
    expect(sepay.authenticate(message, by).ok).toBe(false)
  })
})

describe('a token', () => {
  const ask = (body: unknown, secrets = ['old', 'new']) =>
    sepay.issueToken?.({ headers: {}, body: bytes(JSON.stringify(body)) }, { secrets, now })
  const given = (secret: string) => {
    const answer = ask({ clientId: 'cho40', clientSecret: secret })
    if (!answer?.ok) throw new Error('no token')
    return JSON.parse(answer.value.body) as {
      readonly data: { readonly accessToken: string; readonly refreshToken: string }
    }
  }
  const opens = (token: string, secrets: readonly string[], at = now) =>
    sepay.authenticate(
      { headers: { authorization: `Bearer ${token}` }, body: message.body },
      { how: 'oauth2', secrets, now: at },
    ).ok

  test('is given in the documented shape, for an hour', () => {
    expect(given('new')).toEqual({
      data: {
        accessToken: expect.any(String) as string,
        refreshToken: expect.any(String) as string,
        expiredIn: 3600,
      },
    })
    const { accessToken } = given('new').data
    expect(opens(accessToken, ['old', 'new'])).toBe(true)
    expect(opens(accessToken, ['new'], plusMs(now, 3_599_000))).toBe(true)
    expect(opens(accessToken, ['new'], plusMs(now, 3_600_000))).toBe(false)
  })

  test('ends with the secret that it was given for', () => {
    expect(opens(given('old').data.accessToken, ['new'])).toBe(false)
    expect(opens(given('old').data.accessToken, ['new', 'old'])).toBe(true)
  })

  test('to refresh with opens nothing', () => {
    expect(opens(given('new').data.refreshToken, ['new'])).toBe(false)
  })

  test.each([
    [{ clientId: 'cho40', clientSecret: 'wrong' }],
    [{ clientId: 'other', clientSecret: 'new' }],
    [{ clientId: 'cho40', clientSecret: '' }],
    [{ clientId: 'cho40' }],
    [{ clientId: ['cho40'], clientSecret: 'new' }],
    ['cho40:new'],
  ])('is not given for %j', (body) => {
    expect(ask(body)).toMatchObject({ ok: false, problem: { type: 'WrongSignature' } })
    expect(ask(body, [''])).toMatchObject({ ok: false })
  })

  test('is no key, and a key is no token', () => {
    const headers = { authorization: 'Bearer new' }
    const by = { how: 'oauth2', secrets: ['new'], now } as const
    expect(sepay.authenticate({ headers, body: message.body }, by).ok).toBe(false)
  })
})

test('a feed that was opened for no proof believes everybody, and says that it is hearsay', () => {
  const by = { how: 'none', secrets: [], now } as const
  expect(sepay.authenticate({ headers: {}, body: message.body }, by).ok).toBe(true)
  expect(sepay.isHearsay?.('none')).toBe(true)
  for (const how of ['api-key', 'hmac', 'oauth2'] as const) {
    expect(sepay.isHearsay?.(how)).toBe(false)
    const bare = { headers: {}, body: message.body }
    expect(sepay.authenticate(bare, { how, secrets: [secret], now }).ok).toBe(false)
  }
})

describe('an event', () => {
  const read = (changes: Readonly<Record<string, unknown>>) => sepay.read(bodyWith(text, changes))
  const only = (changes: Readonly<Record<string, unknown>>) => {
    const notices = read(changes)
    if (!notices.ok) throw new Error(JSON.stringify(notices.problem))
    return notices.value[0]
  }

  test('is read in full', () => {
    const notice = { eventId: '92704', virtualAccount: 'VA9', balanceAfter: 19_077_000 }
    expect(read({ subAccount: 'VA9', accumulated: 19_077_000 })).toEqual({
      ok: true,
      value: [
        {
          ...notice,
          accountNumber: '0010000000355',
          direction: 'in',
          amount: 180_000,
          occurredAt: '2026-11-21T02:30:12.000Z',
          precision: 'second',
          bankReference: 'FT26325000000001',
          memo: 'CHO40 DH7K2M9Q',
        },
      ],
    })
  })

  test.each([[0], ['0'], [null], [''], ['id:42782510'], [0.5], [undefined]])(
    'has no balance when accumulated is %j',
    (accumulated) => {
      expect(only({ accumulated })).not.toHaveProperty('balanceAfter')
    },
  )

  test('has one id, however it is written', () => {
    const ids = [42_782_510, '42782510', 'id:42782510', ' 42782510 ']
    expect(ids.map((id) => only({ id })?.eventId)).toEqual(ids.map(() => '42782510'))
  })

  test.each([['180000'], ['180000.00'], [180_000], [1.8e5]])('of amount %j is 180000', (amount) => {
    expect(only({ transferAmount: amount })?.amount).toBe(180_000)
  })

  test('is the same whatever SePay made of the payment code', () => {
    const expected = only({})
    for (const code of [null, '', undefined, 7]) expect(only({ code })).toEqual(expected)
  })

  test('leaves out what the bank does not give', () => {
    for (const nothing of ['', null, undefined]) {
      const notice = only({ subAccount: nothing, referenceCode: nothing })
      expect(notice).not.toHaveProperty('virtualAccount')
      expect(notice).not.toHaveProperty('bankReference')
    }
  })

  test('without a memo has that of the description, or none', () => {
    expect(only({ content: '', description: 'BankAPINotify KX1' })?.memo).toBe('BankAPINotify KX1')
    expect(only({ content: null, description: null })?.memo).toBe('')
  })

  test('keeps Vietnamese text and mends a cut emoji', () => {
    expect(only({ content: 'trà chiều 🍵' })?.memo).toBe('trà chiều 🍵')
    expect(only({ content: 'trà \ud83c' })?.memo).toBe('trà \ufffd')
  })

  test('of money out says so', () => {
    expect(only({ transferType: 'out' })?.direction).toBe('out')
  })

  test.each([
    ['2026-11-21 00:30:00', '2026-11-20T17:30:00.000Z', 'second'],
    ['2026-11-21T09:30', '2026-11-21T02:30:00.000Z', 'minute'],
    ['2026-11-21', '2026-11-20T17:00:00.000Z', 'day'],
  ])('at %s in Vietnam', (transactionDate, occurredAt, precision) => {
    expect(only({ transactionDate })).toMatchObject({ occurredAt, precision })
  })

  test('sent to try the webhook out is acknowledged and not booked', () => {
    expect(read({ id: 0, transferAmount: 0 })).toEqual({ ok: true, value: [] })
    expect(read({ id: '0' })).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['id', undefined],
    ['id', null],
    ['id', -1],
    ['id', 1.5],
    ['id', 2 ** 53],
    ['id', ''],
    ['id', 'a b'],
    ['id', 'x'.repeat(65)],
    ['transferAmount', 0],
    ['transferAmount', -180_000],
    ['transferAmount', 180_000.5],
    ['transferAmount', '180,000'],
    ['transferAmount', '180.000'],
    ['transferAmount', '1e5'],
    ['transferAmount', '0x10'],
    ['transferAmount', ''],
    ['transferAmount', null],
    ['transferAmount', true],
    ['transferAmount', [180_000]],
    ['transferAmount', 2 ** 53],
    ['transferAmount', 1_000_000_000_001],
    ['transferType', 'IN/OUT'],
    ['transferType', null],
    ['transferType', 'toString'],
    ['transactionDate', '2026-02-30 09:30:12'],
    ['transactionDate', '2026-11-21 24:00:00'],
    ['transactionDate', '21/11/2026 09:30:12'],
    ['transactionDate', '0000-01-01 00:00:00'],
    ['transactionDate', 1_795_228_212],
    ['accountNumber', ''],
    ['accountNumber', null],
    ['accountNumber', {}],
    ['content', ['a']],
    ['content', 'x'.repeat(4001)],
    ['referenceCode', false],
  ])('whose %s is %j is not understood', (field, value) => {
    expect(read({ [field]: value })).toEqual({
      ok: false,
      problem: { type: 'UnreadableMessage', reason: `bad-field:${field}` },
    })
  })

  test('is not understood when a number is beyond a double, wherever it stands', () => {
    const body = bytes(text.replace('"accumulated":0', '"accumulated":1e309'))
    expect(sepay.read(body)).toEqual({
      ok: false,
      problem: { type: 'UnreadableMessage', reason: 'number-too-large' },
    })
  })
})

test('SePay hears exactly what ends its deliveries', () => {
  expect(sepay.answer).toEqual({ status: 200, body: '{"success":true}' })
})
