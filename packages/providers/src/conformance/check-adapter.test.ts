import type { BankFeed } from '@cho40/core/reconciliation'
import { instantToMs, ok } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { bankFeeds } from '../bank-feed/index.ts'
import { type CheckedAdapter, checkAdapter } from './check-adapter.ts'
import { writerOf } from './message-of.ts'
import type { Provider } from './said.ts'

const SECRETS = ['access:a secret that is not guessed', 'other:a secret of the next month'] as const

/** Whose proof has a time, and how long it is believed. */
const SECONDS: Readonly<Partial<Record<Provider, number>>> = {
  sepay: 300,
  casso: 86_400,
  webhook: 300,
  sms: 300,
  'vietqr-vn': 300,
}

function checked(provider: Provider, adapter: BankFeed = bankFeeds[provider]): CheckedAdapter {
  const writer = writerOf(provider)
  const seconds = SECONDS[provider]
  return {
    ...writer,
    adapter,
    secrets: SECRETS,
    signsBody: writer.how === 'hmac',
    ...(seconds !== undefined && { seconds }),
  }
}

const failed = (of: CheckedAdapter) =>
  checkAdapter(of)
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ name }) => name)

describe.each(Object.keys(bankFeeds) as Provider[])('%s', (provider) => {
  test('our own adapter passes every check that can be asked of it', () => {
    const results = checkAdapter(checked(provider))
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(17)
  })
})

/** What an adapter in a hurry gets wrong, each with what must be noticed. */
const BROKEN: readonly (readonly [string, Partial<BankFeed>, string])[] = [
  ['believes everybody', { authenticate: () => ok(undefined) }, 'with another secret it is not'],
  [
    'knows one secret only',
    {
      authenticate: (message, by) =>
        bankFeeds.sepay.authenticate(message, { ...by, secrets: by.secrets.slice(0, 1) }),
    },
    'either of two active secrets does',
  ],
  [
    'forgets the time',
    {
      authenticate: (message, by) => {
        const seconds = Number(message.headers['x-sepay-timestamp'])
        const now = new Date(seconds * 1000).toISOString() as typeof by.now
        return bankFeeds.sepay.authenticate(message, Number.isFinite(seconds) ? { ...by, now } : by)
      },
    },
    'an old message is not believed',
  ],
  [
    'reads a tenth',
    change((notice) => ({
      ...notice,
      amount: Math.floor(notice.amount / 10) as typeof notice.amount,
    })),
    'amount, account, memo and time are read as they were said',
  ],
  [
    'counts deliveries',
    change((notice, nth) => ({ ...notice, eventId: String(nth) })),
    'the same event has the same id on every delivery',
  ],
  [
    'names events by the minute',
    change((notice) => ({ ...notice, eventId: notice.occurredAt })),
    'another event has another id',
  ],
  [
    'takes Vietnam for Greenwich',
    change((notice) => {
      const ms = instantToMs(notice.occurredAt) + 7 * 3_600_000
      return { ...notice, occurredAt: new Date(ms).toISOString() as typeof notice.occurredAt }
    }),
    'amount, account, memo and time are read as they were said',
  ],
  [
    'throws on what it does not know',
    {
      read: (body) => {
        JSON.parse(new TextDecoder().decode(body))
        return bankFeeds.sepay.read(body)
      },
    },
    'nothing hostile makes it throw or tell nonsense',
  ],
  [
    'answers an error',
    { answer: { status: 400, body: '' } },
    'its answer ends the provider’s deliveries',
  ],
]

type Notice = (ReturnType<BankFeed['read']> & { readonly ok: true })['value'][number]

function change(to: (notice: Notice, nth: number) => Notice): Partial<BankFeed> {
  let nth = 0
  return {
    read(body) {
      const read = bankFeeds.sepay.read(body)
      if (!read.ok) return read
      nth += 1
      return ok(read.value.map((notice) => to(notice, nth)))
    },
  }
}

test.each(BROKEN)('an adapter that %s is found', (_what, broken, check) => {
  expect(failed(checked('sepay', { ...bankFeeds.sepay, ...broken }))).toContain(check)
})
