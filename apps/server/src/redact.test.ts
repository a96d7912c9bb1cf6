import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import { redacted, redactedText } from './redact.ts'

function lines(work: (log: ReturnType<typeof createLog>) => void): string {
  const written: string[] = []
  work(createLog('info', { write: (line) => void written.push(line) }))
  return written.join('')
}

test('what a database quotes of a row stands in no line, what it calls the rule does', () => {
  const error = Object.assign(new Error('duplicate key value violates "cho_person_phone_key"'), {
    code: 'SQLITE_CONSTRAINT_UNIQUE',
    constraint: 'cho_person_phone_key',
    detail: 'Key (phone)=(0911000001) already exists.',
    where: 'NGUYEN THI THU',
    parameters: ['0911000001', 'Cô Thu'],
  })
  const text = lines((log) => log.error({ error }, 'procedure failed'))
  expect(text).toContain('SQLITE_CONSTRAINT_UNIQUE')
  expect(text).toContain('cho_person_phone_key')
  expect(text).toContain('redact.test.ts')
  expect(text).not.toMatch(/0911000001|NGUYEN|Thu/)
})

test('a cause is told, its words are looked through as well', () => {
  const cause = new SyntaxError(`Unexpected token 'P', "PIN 493817" is not valid JSON`)
  const text = lines((log) =>
    log.error({ error: new Error('failed', { cause }) }, 'request failed'),
  )
  expect(text).toContain('SyntaxError')
  expect(text).toContain('is not valid JSON')
  expect(text).not.toContain('493817')
})

test('a stack names code and not what the message says over several lines', () => {
  const error = new Error('first\n0911000001\n    Cô Thu')
  error.stack = `Error: ${error.message}\n    at post (file:///app/start-8hps_EfY.js:12345:67)`
  const { error: told } = redacted({ error }) as { error: { at: string[] } }
  expect(told.at).toEqual(['post (file:///app/start-8hps_EfY.js:12345:67)'])
  expect(JSON.stringify(told)).not.toMatch(/0911|Thu/)
})

test('ids, times, addresses of machines and rules of the schema stay readable', () => {
  for (const text of [
    'feed_01k6zj8m3tqv5w7x9y0abcdefg',
    'evt_01k6zj8m3tqv5w7x9y0abcdefg_12_mfzk3q2c',
    '2026-11-22T10:41:45.123Z',
    'http://127.0.0.1:40404',
    'NOT NULL constraint failed: cho_bank_transfer.observation_id',
    'FOREIGN KEY constraint failed',
    "Cannot read properties of undefined (reading 'position')",
    '/v1/markets/open',
    'ENOSPC: no space left on device, write',
  ]) {
    expect(redactedText(text)).toBe(text)
  }
})

test.each([
  'gọi 0911 000 001 nhé',
  'call +84.911.000.001',
  'account 8800000001',
  'pin 493817',
  'for NGUYEN THI THU',
  'from Cô Thu',
  '/hooks/sepay/Nguy%E1%BB%85n',
  'https://a.example/in?key=9fK2mXqLw8ZpR4tYbN1cVhD7sJ0aGe3u',
  'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  'Bearer abc',
  'thu@example.vn',
])('%s is not told', (text) => {
  const told = redactedText(text)
  expect(told).toContain('…')
  expect(told).not.toMatch(/0911|911\.|8800|493817|NGUYEN|THU|Thu|Nguy|9fK2|MfKQ|abc|example\.vn/)
})

test('wherever it lies and whatever lies beside it, a private value is not told and nothing throws', () => {
  const secret = 'canary-of-somebody'
  const circle: Record<string, unknown> = {}
  circle['again'] = circle
  const beside = [
    circle,
    new Map(),
    Symbol('x'),
    10n,
    () => 0,
    new Date(0),
    new Uint8Array(3),
    null,
  ]
  for (const key of ['pin', 'phone', 'Memo', 'token', 'secrets', 'accountNumber', 'name', 'note']) {
    for (const other of beside) {
      let facts: Record<string, unknown> = { other, [key]: secret }
      for (let depth = 0; depth < 8; depth += 1) {
        expect(JSON.stringify(redacted(facts))).not.toContain(secret)
        facts = depth % 2 === 0 ? { inside: [facts] } : { inside: facts }
      }
    }
  }
  expect(redacted({ holds: 3, tookMs: 0.5, amount: 9_876_543 })).toEqual({
    holds: 3,
    tookMs: 0.5,
    amount: '…',
  })
})
