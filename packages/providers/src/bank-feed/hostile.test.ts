import { FEED_PROVIDERS } from '@cho40/contract'
import type { BankFeed } from '@cho40/core/reconciliation'
import { isDong, isInstant, MAX_POSTING } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytes, cassoSample, payosSample, sepaySample } from '../../test/vectors.ts'
import { bankFeeds } from './index.ts'

const feeds = Object.values(bankFeeds)
const { now } = sepaySample
const HEADERS = [
  'authorization',
  'secure-token',
  'x-sepay-timestamp',
  'x-sepay-signature',
  'x-casso-signature',
]

const pay2sText = JSON.stringify({
  transactions: [JSON.parse(sepaySample.text) as unknown, JSON.parse(sepaySample.text) as unknown],
})
const seeds: Record<BankFeed['provider'], readonly string[]> = {
  sepay: [sepaySample.text],
  casso: [
    cassoSample.text.replace('"id":0', '"id":9'),
    '{"error":0,"data":[{"id":1,"tid":"TF8","description":"DH35","amount":200500,"cusum_balance":15900500,"when":"2020-11-02","bank_sub_acc_id":"123"}]}',
  ],
  payos: [payosSample.text.replace('"orderCode":123', '"orderCode":9')],
  pay2s: [pay2sText],
}

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
    expect(JSON.stringify(notice)).not.toContain(String.raw`\u0000`)
    expect(Object.values(notice)).not.toContain(undefined)
  }
  return true
}

test('there is an adapter for every provider a feed can be opened for', () => {
  expect(Object.keys(bankFeeds).sort()).toEqual([...FEED_PROVIDERS].sort())
  for (const feed of feeds) expect(bankFeeds[feed.provider]).toBe(feed)
})

describe.each(feeds)('$provider', (feed) => {
  test('reads its own sample', () => {
    for (const text of seeds[feed.provider]) expect(expectSound(feed, bytes(text))).toBe(true)
  })

  test('never throws on any bytes or any JSON', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => void expectSound(feed, body)),
    )
    fc.assert(fc.property(fc.json(), (text) => void expectSound(feed, bytes(text))))
  })

  test('never believes or throws on any headers', () => {
    const headers = fc.dictionary(fc.constantFrom(...HEADERS), fc.string({ unit: 'binary' }))
    const how = fc.constantFrom('api-key', 'hmac')
    fc.assert(
      fc.property(headers, fc.uint8Array({ maxLength: 60 }), how, (headers, body, how) => {
        const by = { how, secrets: ['a secret that is not guessed', ''], now } as const
        const proof = feed.authenticate({ headers, body }, by)
        expect(proof).toMatchObject({ ok: false, problem: { type: 'WrongSignature' } })
      }),
      { numRuns: 500 },
    )
  })

  test('reads any field of any kind soundly', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom('id:1', '-0', 1e21, 2 ** 53))
    for (const text of seeds[feed.provider]) {
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

/** mulberry32 (public domain): the same 20,000 inputs on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const SPLICES = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  '-',
  '.',
  'e309',
  '1e309',
  'null',
  'true',
  '\\u0000',
  '\\ud800',
  '\ufeff',
  '\0',
  '"__proto__":1,',
  '"id":7,',
  '9'.repeat(40),
  '['.repeat(40),
  'đồng',
  '🍵',
]

test('20,000 mutated bodies are read soundly or refused, and never throw', () => {
  const next = numbersFrom(20_261_121)
  let understood = 0
  for (let run = 0; run < 20_000; run++) {
    const feed = feeds[run % feeds.length] as BankFeed
    const texts = seeds[feed.provider]
    let text = texts[next(texts.length)] ?? ''
    for (let edits = 1 + next(3); edits > 0; edits--) {
      const at = next(text.length + 1)
      const piece = next(2) === 0 ? (SPLICES[next(SPLICES.length)] ?? '') : ''
      text = `${text.slice(0, at)}${piece}${text.slice(at + next(4))}`
    }
    const body = bytes(text)
    if (next(4) === 0) body[next(body.length)] = next(256)
    if (expectSound(feed, body)) understood++
  }
  // Some edits fall inside a memo: a run in which nothing is understood would prove nothing.
  expect(understood).toBeGreaterThan(500)
  expect(understood).toBeLessThan(19_000)
})
