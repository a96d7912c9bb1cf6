import { hostileMessages, type Provider, type Said, send } from '@cho40/providers/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AServer, goneServer, type HttpMarket } from './a-server.ts'
import { aServerWithFeeds, FEEDS_WANTED, inDatabase, type Opened } from './feed-market.ts'
import { newId } from './http-client.ts'

let server: AServer
let market: HttpMarket
let feeds: readonly Opened[]

beforeAll(async () => {
  ;({ server, market, feeds } = await aServerWithFeeds())
})
afterAll(() => goneServer(server))

function feedOf(provider: Provider, how?: Opened['how']): Opened {
  const found = feeds.find((one) => one.provider === provider && (how ?? one.how) === one.how)
  if (!found) throw new Error(`no feed of ${provider}`)
  return found
}

function stallOf() {
  const [stall] = market.stalls
  if (!stall) throw new Error('no stall')
  return stall
}

async function showQr(amount: number): Promise<string> {
  const stall = stallOf()
  const lease = { id: newId('lease'), stallId: stall.stallId, count: 1 }
  const leased = await stall.vendor.mutate('stall.leaseCodes', lease)
  const [code = ''] = (leased.body as { codes: string[] }).codes
  const act = {
    type: 'request_opened',
    saleId: newId('sale'),
    requestId: newId('preq'),
    accountId: stall.accountId,
    code,
    amount,
  }
  const pushed = await stall.vendor.post('/sync', {
    stallId: stall.stallId,
    deviceId: newId('device'),
    sentAt: new Date().toISOString(),
    events: [{ id: newId('evt'), seq: 1, at: new Date().toISOString(), act }],
  })
  expect(pushed.status).toBe(200)
  return code
}

let payments = 0

function aPayment(changes: Partial<Said> = {}): Said {
  payments += 1
  const { accountNumber } = stallOf()
  // Apart in amount and by minutes in time, so that no two look like one.
  const atMs = Math.floor(Date.now() / 1000) * 1000
  return {
    number: 7_000 + payments,
    accountNumber,
    amount: 20_000 + payments,
    memo: 'x',
    atMs,
    ...changes,
  }
}

type Message = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
}

async function deliver(path: string, { headers, body }: Message, method = 'POST') {
  const isQuery = method === 'GET'
  const response = await fetch(`${server.url}${path}${isQuery ? `?${String(body)}` : ''}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(isQuery ? {} : { body }),
  })
  return { status: response.status, text: await response.text() }
}

async function tokenOf({ path, secret }: Opened): Promise<string> {
  const basic = Buffer.from(`cho40:${secret}`).toString('base64')
  const given = await deliver(`${path}/api/token_generate`, {
    headers: { authorization: `Basic ${basic}` },
    body: '{}',
  })
  return (JSON.parse(given.text) as { access_token?: string }).access_token ?? ''
}

/** What the provider of a feed would send of a payment, to where it sends it. */
async function tell(feed: Opened, said: Said) {
  const token = feed.provider === 'vietqr-vn' ? await tokenOf(feed) : ''
  const { headers, text } = send(feed.provider, said, { secret: feed.secret, token })
  const path = feed.provider === 'vietqr-vn' ? `${feed.path}/bank/api/transaction-sync` : feed.path
  return deliver(path, { headers, body: text }, feed.provider === 'vnpay' ? 'GET' : 'POST')
}

const ANSWERS: Readonly<Record<Exclude<Provider, 'vietqr-vn'>, [number, string]>> = {
  sepay: [200, '{"success":true}'],
  casso: [200, '{"success":true}'],
  payos: [200, '{"success":true}'],
  pay2s: [200, '{"success":true}'],
  webhook: [200, '{"success":true}'],
  sms: [200, '{"success":true}'],
  momo: [204, ''],
  zalopay: [200, '{"return_code":1,"return_message":"success"}'],
  vnpay: [200, '{"RspCode":"00","Message":"Confirm Success"}'],
}

const providers = FEEDS_WANTED.slice(0, -2).map(({ provider }) => provider)
const trusted = providers.filter((provider) => provider !== 'sms')

describe.each(trusted)('a payment that %s tells of', (provider) => {
  test('settles the request whose code it carries; said twice it is answered alike and booked once', async () => {
    const said = aPayment()
    const code = await showQr(said.amount)
    const first = await tell(feedOf(provider), { ...said, memo: code })
    if (provider !== 'vietqr-vn') {
      const [status, text] = ANSWERS[provider]
      expect(first).toEqual({ status, text })
    }
    expect(await tell(feedOf(provider), { ...said, memo: code })).toEqual(first)
    const { transfers, observations } = await inDatabase(server)
    expect(transfers.filter(({ amount }) => amount === said.amount)).toMatchObject([
      { grade: 'notified', direction: 'in', allocated: said.amount },
    ])
    expect(observations.filter(({ amount }) => amount === said.amount)).toHaveLength(1)
  })
})

describe('VietQR.VN', () => {
  test('gets a token for five minutes, and a reference of ours that stays the same', async () => {
    const feed = feedOf('vietqr-vn')
    const said = aPayment()
    const first = await tell(feed, said)
    expect(first.status).toBe(200)
    expect(JSON.parse(first.text)).toEqual({
      error: false,
      errorReason: null,
      toastMessage: 'Transaction processed successfully',
      object: { reftransactionid: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
    })
    expect(await tell(feed, said)).toEqual(first)
  })

  test('gets no token for another password, name or feed', async () => {
    const feed = feedOf('vietqr-vn')
    for (const [pair, path] of [
      ['cho40:wrong', feed.path],
      [`other:${feed.secret}`, feed.path],
      [`cho40:${feed.secret}`, '/hooks/vietqr-vn/feed_nobody'],
      [`cho40:${feedOf('sepay', 'hmac').secret}`, feedOf('sepay', 'hmac').path],
    ] as const) {
      const headers = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
      expect(await deliver(`${path}/api/token_generate`, { headers, body: '' })).toMatchObject(
        path.includes('/sepay/')
          ? { status: 404 }
          : { status: 401, text: '{"status":"FAILED","message":"INVALID_CREDENTIALS"}' },
      )
    }
  })

  test('is refused in its own shape without a token', async () => {
    const path = `${feedOf('vietqr-vn').path}/bank/api/transaction-sync`
    const { text } = send('vietqr-vn', aPayment(), { secret: 'x', token: 'x.y.z' })
    const refused = await deliver(path, { headers: { authorization: 'Bearer x.y.z' }, body: text })
    expect(refused.status).toBe(401)
    expect(JSON.parse(refused.text)).toMatchObject({ error: true, object: null })
  })
})

test('SePay by OAuth2 fetches a token in its own shape and reports with it', async () => {
  const feed = feedOf('sepay', 'oauth2')
  const ask = (clientSecret: string) =>
    deliver(`${feed.path}/token`, {
      headers: {},
      body: JSON.stringify({ clientId: 'cho40', clientSecret }),
    })
  expect((await ask('wrong')).status).toBe(401)
  const given = await ask(feed.secret)
  const { data } = JSON.parse(given.text) as {
    data: { accessToken: string; refreshToken: string; expiredIn: number }
  }
  expect(data).toMatchObject({ expiredIn: 3600 })
  const said = aPayment()
  const { text } = send('sepay', said, { secret: 'unused' })
  const by = (token: string) => ({ headers: { authorization: `Bearer ${token}` }, body: text })
  expect((await deliver(feed.path, by(data.refreshToken))).status).toBe(401)
  expect(await deliver(feed.path, by(data.accessToken))).toEqual({
    status: 200,
    text: '{"success":true}',
  })
  const { transfers } = await inDatabase(server)
  expect(transfers.filter(({ amount }) => amount === said.amount)).toHaveLength(1)
})

describe('hearsay', () => {
  test.each([
    ['sepay', 'none'],
    ['sms', 'hmac'],
  ] as const)(
    'of %s is acknowledged, kept and never matched by the machine',
    async (provider, how) => {
      const feed = feedOf(provider, how)
      const said = aPayment()
      const code = await showQr(said.amount)
      const told = { ...said, memo: code }
      expect(await tell(feed, told)).toEqual({ status: 200, text: '{"success":true}' })
      expect(await tell(feed, told)).toEqual({ status: 200, text: '{"success":true}' })
      const { transfers, inbox } = await inDatabase(server)
      expect(inbox.filter(({ feed_id: id }) => id === feed.feedId)).not.toHaveLength(0)
      for (const { amount, allocated, grade } of transfers) {
        if (amount === said.amount)
          expect({ allocated, grade }).toEqual({ allocated: 0, grade: 'attested' })
      }
    },
  )

  test('with a one-time password is acknowledged and leaves no trace; from a stranger it is refused', async () => {
    const feed = feedOf('sms')
    const { headers } = send('sms', aPayment(), { secret: feed.secret })
    const text = 'VietinBank: Ma OTP cua quy khach la 918273. Khong chia se.'
    const body = JSON.stringify({ sender: 'VietinBank', text, receivedAt: 'x' })
    expect((await deliver(feed.path, { headers, body })).status).toBe(401)
    const time = String(Math.floor(Date.now() / 1000))
    const { createHmac } = await import('node:crypto')
    const hmac = createHmac('sha256', feed.secret).update(`m2.${time}.${body}`).digest('base64')
    const signed = {
      'webhook-id': 'm2',
      'webhook-timestamp': time,
      'webhook-signature': `v1,${hmac}`,
    }
    expect((await deliver(feed.path, { headers: signed, body })).status).toBe(200)
    const { inbox } = await inDatabase(server)
    expect(inbox.filter((kept) => kept.body.includes('918273'))).toEqual([])
  })
})

describe('a message that cannot be right', () => {
  test.each(providers)(
    'is refused by %s when another secret signed it, and tells no reason',
    async (provider) => {
      const feed = feedOf(provider)
      const refused = await tell({ ...feed, secret: 'stolen:key' }, aPayment())
      const inWords = ['vnpay', 'zalopay'].includes(provider)
      expect(refused.status).toBe(inWords ? 200 : 401)
      if (inWords) expect(refused.text).toMatch(/"97"|-1/)
      expect(refused.text).not.toMatch(/no-match|header|stale|expired\b.*reason/)
    },
  )

  test('may not come as a query or as a body where its provider sends the other', async () => {
    const vnpay = feedOf('vnpay')
    const { text } = send('vnpay', aPayment(), { secret: vnpay.secret })
    expect((await deliver(vnpay.path, { headers: {}, body: text })).status).toBe(404)
    const sepay = feedOf('sepay', 'none')
    expect((await deliver(sepay.path, { headers: {}, body: 'id=1' }, 'GET')).status).toBe(404)
  })

  test('is refused when it is too long, before it is read', async () => {
    const body = 'x'.repeat(300_000)
    expect((await deliver(feedOf('sepay', 'none').path, { headers: {}, body })).status).toBe(413)
  })

  test('is kept and acknowledged when it is genuine and broken: NUL, half letters, no JSON', async () => {
    const { path } = feedOf('sepay', 'none')
    for (const bytes of [[0], [0xff, 0xfe], [0x7b, 0x00, 0x7d], [0xc3], []]) {
      const answer = await deliver(path, { headers: {}, body: Uint8Array.from(bytes) })
      expect(answer).toEqual({ status: 200, text: '{"success":true}' })
    }
  })
})

test('a trial of a provider is acknowledged and not booked', async () => {
  const { feedId, path } = feedOf('sepay', 'none')
  const said = aPayment({ number: 0 })
  const { text } = send('sepay', said, { secret: 'x' })
  expect((await deliver(path, { headers: {}, body: text })).status).toBe(200)
  const { observations, inbox } = await inDatabase(server)
  expect(observations.filter(({ amount }) => amount === said.amount)).toEqual([])
  expect(inbox.find((kept) => kept.feed_id === feedId && kept.body === text)?.set_aside).toBe('')
})

test('2,000 tampered messages over HTTP: no crash, and no other money than was told of', async () => {
  const tokened = new Map<string, string>([
    [feedOf('vietqr-vn').feedId, await tokenOf(feedOf('vietqr-vn'))],
  ])
  const said = aPayment({ memo: 'khong ma' })
  const before = (await inDatabase(server)).transfers.length
  const sent = providers.map((provider) => {
    const { secret, feedId } = feedOf(provider)
    return send(provider, said, { secret, token: tokened.get(feedId) ?? '' })
  })
  const statuses = new Map<number, number>()
  const messages = hostileMessages(5, sent)
  for (let run = 0; run < 2_000; run += 1) {
    const next = messages.next()
    if (next.done) break
    const { message, sent: from } = next.value
    // Where what is said is not signed, whoever holds the key may say anything.
    if (['pay2s', 'vietqr-vn'].includes(from.provider)) continue
    const { path } = feedOf(from.provider)
    const query = Buffer.from(message.body)
      .toString('latin1')
      .replace(/[^\x21-\x7e]|#/g, '%20')
    const { status } =
      from.provider === 'vnpay'
        ? await deliver(path, { headers: message.headers, body: query }, 'GET')
        : await deliver(path, { headers: message.headers, body: Uint8Array.from(message.body) })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
  expect(statuses.get(401)).toBeGreaterThan(400)
  const { transfers, observations } = await inDatabase(server)
  const told = transfers.slice(before)
  // The bank's own reference joins some feeds; the others wait, because amount and time alone agree.
  expect(new Set(told.map(({ amount }) => amount))).toEqual(new Set([said.amount]))
  const news = observations.filter(({ amount }) => amount === said.amount)
  expect(new Set(news.map(({ source }) => source)).size).toBe(news.length)
  expect((await server.admin.query('admin.verify')).body).toMatchObject({ clean: true })
})
