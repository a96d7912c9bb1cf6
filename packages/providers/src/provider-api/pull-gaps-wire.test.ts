import type { FeedMessage } from '@cho40/core/reconciliation'
import { instant, ok } from '@cho40/values'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sepay as adapter } from '../bank-feed/sepay.ts'
import { pullGaps } from './pull-gaps.ts'

const LIST = 'https://my.sepay.vn/userapi/transactions/list'
const NOW = instant('2026-11-21T09:00:00.000Z')
const input = {
  token: 'api-token',
  feed: { how: 'hmac', secret: 'a secret' },
  cursor: instant('2026-11-21T08:00:00.000Z'),
} as const

const wire = setupServer()
beforeAll(() => wire.listen({ onUnhandledFrame: 'error' }))
afterEach(() => wire.resetHandlers())
afterAll(() => wire.close())

/** SePay's own example of a row (developer.sepay.vn, transactions/list). */
const ROW = {
  id: '49682',
  bank_brand_name: 'Vietcombank',
  account_number: '0071000888888',
  transaction_date: '2026-11-21 15:41:58',
  amount_out: '0.00',
  amount_in: '18067000.00',
  accumulated: '19077000.00',
  transaction_content: 'MBVCB.4868994362.028871.KX0000000AB',
  reference_number: '677132.021223.023101',
  code: null,
  sub_account: null,
  bank_account_id: '19',
}

async function pulled() {
  const told: FeedMessage[] = []
  const deps = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    now: () => NOW,
    wait: () => Promise.resolve(),
    receive: (message: FeedMessage) => Promise.resolve(ok(told.push(message))),
  }
  return { result: await pullGaps(deps, input), told }
}

test('over the wire the list is asked for with the token and told as a webhook would', async () => {
  const asked: (string | null)[] = []
  wire.use(
    http.get(LIST, ({ request }) => {
      const { searchParams } = new URL(request.url)
      asked.push(request.headers.get('authorization'), searchParams.get('transaction_date_min'))
      return HttpResponse.json({ status: 200, error: null, transactions: [ROW] })
    }),
  )
  const { result, told } = await pulled()
  expect(asked).toEqual(['Bearer api-token', '2026-11-21 09:00:00'])
  expect(result).toEqual({ cursor: NOW, transfers: 1, requests: 1 })
  const [message] = told
  if (!message) throw new Error('nothing was told')
  const by = { how: 'hmac', secrets: ['a secret'], now: NOW } as const
  expect(adapter.authenticate(message, by)).toEqual(ok(undefined))
  expect(adapter.read(message.body)).toMatchObject({
    value: [{ eventId: '49682', amount: 18_067_000, balanceAfter: 19_077_000 }],
  })
})

test('a list that breaks off, is no JSON or sends us elsewhere stops it where it was', async () => {
  for (const answer of [
    () => HttpResponse.error(),
    () => new HttpResponse('<html>'),
    () => new HttpResponse(null, { status: 302, headers: { location: 'https://x.example/' } }),
  ]) {
    wire.use(http.get(LIST, answer))
    const { result, told } = await pulled()
    expect([result.cursor, told.length, result.stopped !== undefined]).toEqual([
      input.cursor,
      0,
      true,
    ])
  }
})
