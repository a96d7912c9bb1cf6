import { FEED_PROVIDERS } from '@cho40/contract'
import type { BankFeed } from '@cho40/core/reconciliation'
import { instantToMs, isDong, isInstant, MAX_POSTING } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytes, sepaySample } from '../../test/vectors.ts'
import { hostileMessages, type Provider, type Said, type Sent, send } from '../testing/index.ts'
import { bankFeeds } from './index.ts'

const feeds = Object.values(bankFeeds)
const { now } = sepaySample
const HEADERS = [
  'authorization',
  'secure-token',
  'x-sepay-timestamp',
  'x-sepay-signature',
  'x-casso-signature',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
]

const SECRET = 'access:a secret that is not guessed'
const said: Said = {
  number: 92_704,
  accountNumber: '1088700',
  amount: 45_000,
  memo: 'KX0000000AB tra sen',
  atMs: instantToMs(now),
}
const by = { secrets: [SECRET], now }

/** What each provider would send, VietQR.VN with the token that it first fetches. */
const sent: Readonly<Record<Provider, Sent>> = (() => {
  const basic = Buffer.from(`cho40:${SECRET}`).toString('base64')
  const asked = { headers: { authorization: `Basic ${basic}` }, body: new Uint8Array() }
  const given = bankFeeds['vietqr-vn'].issueToken?.(asked, by)
  const answer = given?.ok ? given.value.body : '{}'
  const { access_token: token = '' } = JSON.parse(answer) as { access_token?: string }
  const all = feeds.map(({ provider }) => send(provider, said, { secret: SECRET, token }))
  return Object.fromEntries(all.map((one) => [one.provider, one])) as Record<Provider, Sent>
})()

const cassoV1 =
  '{"error":0,"data":[{"id":1,"tid":"TF8","description":"DH35","amount":200500,"cusum_balance":15900500,"when":"2020-11-02","bank_sub_acc_id":"123"}]}'
const seeds = (provider: Provider): readonly string[] =>
  provider === 'casso' ? [sent.casso.text, cassoV1] : [sent[provider].text]

/** What a reader may say of any bytes at all. */
function expectSound(feed: BankFeed, body: Uint8Array): boolean {
  const read = feed.read(body)
  if (!read.ok) {
    expect(read.problem.type).toBe('UnreadableMessage')
    return false
  }
  for (const notice of read.value) {
    const { amount, occurredAt, balanceAfter = 0 } = notice
    const sound =
      isDong(amount) &&
      amount > 0 &&
      amount <= MAX_POSTING &&
      isInstant(occurredAt) &&
      isDong(balanceAfter) &&
      notice.eventId !== '' &&
      notice.accountNumber !== ''
    expect(sound, JSON.stringify(notice)).toBe(true)
    expect(Object.values(notice).some((value) => String(value).includes('\0'))).toBe(false)
    expect(Object.values(notice)).not.toContain(undefined)
  }
  return true
}

test('there is an adapter for every provider a feed can be opened for', () => {
  expect(Object.keys(bankFeeds)).toEqual(expect.arrayContaining([...FEED_PROVIDERS]))
  for (const feed of feeds) expect(bankFeeds[feed.provider]).toBe(feed)
})

describe.each(feeds)('$provider', (feed) => {
  test('reads its own sample', () => {
    for (const text of seeds(feed.provider)) expect(expectSound(feed, bytes(text))).toBe(true)
  })

  test('never throws on any bytes or any JSON', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => void expectSound(feed, body)),
    )
    fc.assert(fc.property(fc.json(), (text) => void expectSound(feed, bytes(text))))
  })

  test('never believes or throws on any headers', () => {
    const headers = fc.dictionary(fc.constantFrom(...HEADERS), fc.string({ unit: 'binary' }))
    const how = fc.constantFrom('api-key', 'hmac', 'oauth2')
    fc.assert(
      fc.property(headers, fc.uint8Array({ maxLength: 60 }), how, (headers, body, how) => {
        const by = { how, secrets: ['a secret that is not guessed', ''], now }
        const proof = feed.authenticate({ headers, body }, by)
        expect(proof).toMatchObject({ ok: false, problem: { type: 'WrongSignature' } })
      }),
      { numRuns: 500 },
    )
  })

  test('reads any field of any kind soundly', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom('id:1', '-0', 1e21, 2 ** 53))
    for (const text of seeds(feed.provider)) {
      if (feed.carriedBy === 'query') continue
      const leaves = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|-?\d+|null)/g)]
      fc.assert(
        fc.property(fc.constantFrom(...leaves), odd, ({ index, 0: leaf }, value) => {
          const changed = `${text.slice(0, index)}:${JSON.stringify(value)}${text.slice(index + leaf.length)}`
          expectSound(feed, bytes(changed))
        }),
        { numRuns: 1000 },
      )
    }
  })
})

test.each(feeds)('$provider believes what is written after its documents', (feed) => {
  const { how, headers, text } = sent[feed.provider]
  const message = { headers, body: bytes(text) }
  expect(feed.authenticate(message, { how, ...by })).toEqual({ ok: true, value: undefined })
  const read = feed.read(message.body)
  expect(read).toMatchObject({
    ok: true,
    value: [{ accountNumber: '1088700', amount: 45_000, direction: 'in' }],
  })
  expect(read.ok && read.value[0]?.memo).toContain('KX0000000AB')
})

/** Proofs of who sends, not of what is said: a body beside them can be any. */
const UNSIGNED = new Set<Provider>(['pay2s', 'vietqr-vn'])

test('40,000 tampered messages are never believed to say another thing, and nothing throws', () => {
  const messages = hostileMessages(20_261_121, Object.values(sent))
  const counts = { believed: 0, refused: 0, understood: 0 }
  for (let run = 0; run < 40_000; run++) {
    const next = messages.next()
    if (next.done) break
    const { message, sent: from, kind } = next.value
    const feed = bankFeeds[from.provider]
    if (expectSound(feed, message.body)) counts.understood++
    feed.answerTo?.(message.body)
    feed.mustForget?.(message.body)
    feed.issueToken?.(message, by)
    const proof = feed.authenticate(message, { how: from.how, ...by })
    const wrong = feed.authenticate(message, { how: from.how, secrets: ['x:another'], now })
    expect(wrong.ok).toBe(false)
    if (kind === 'untouched') expect(proof.ok).toBe(true)
    counts[proof.ok ? 'believed' : 'refused']++
    if (!proof.ok || kind === 'untouched' || UNSIGNED.has(from.provider)) continue
    // Some signatures cover what is said and not how it is written: then the same must be said.
    const read = feed.read(message.body)
    const original = feed.read(bytes(from.text))
    if (read.ok && read.value.length > 0)
      expect(read, new TextDecoder().decode(message.body)).toEqual(original)
  }
  // A run in which nothing is understood or nothing refused would prove nothing.
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(4_000)
})
