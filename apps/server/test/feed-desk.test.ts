import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedView } from '@cho40/contract'
import { send } from '@cho40/providers/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSecretFile } from '../src/secret-file.ts'
import { type AServer, aMarketOver, aServer, goneServer, type HttpMarket } from './a-server.ts'
import { inDatabase } from './feed-market.ts'
import { newId } from './http-client.ts'

let server: AServer
let market: HttpMarket
/** Everything the server logged, and what SePay was asked and lists. */
const logged: unknown[] = []
const sepay = { asked: [] as string[], lists: [] as Record<string, unknown>[], status: 200 }

beforeAll(async () => {
  const note = (facts: unknown, message: string) => void logged.push({ facts, message })
  server = await aServer(undefined, {
    log: { info: note, error: note },
    providers: { fetch: asSepay, everyMs: 50 },
  })
  market = await aMarketOver(server, 1)
})
afterAll(() => goneServer(server))

/** SePay's list of transfers, on no network. */
function asSepay(url: string, init: RequestInit): Promise<Response> {
  const { authorization = '' } = init.headers as Record<string, string>
  sepay.asked.push(authorization)
  if (sepay.status !== 200) return Promise.resolve(new Response('', { status: sepay.status }))
  const asked = new URL(url).searchParams
  const from = asked.get('transaction_date_min') ?? ''
  const to = asked.get('transaction_date_max') ?? ''
  const transactions = sepay.lists.filter((row) => {
    const date = String(row['transaction_date'])
    return date >= from && date <= to
  })
  return Promise.resolve(Response.json({ status: 200, transactions }))
}

async function open(provider: string, authentication = 'hmac') {
  const { marketId } = market
  const id = newId('feed')
  const opened = await server.admin.mutate('market.openFeed', {
    id,
    provider,
    authentication,
    marketId,
  })
  return opened.body as { feedId: string; path: string; secret: string | null }
}

async function feed(id: string): Promise<FeedView> {
  const { marketId } = market
  const listed = (await server.admin.query('feeds.list', { marketId })).body as FeedView[]
  const found = listed.find((one) => one.id === id)
  if (!found) throw new Error(JSON.stringify(listed))
  return found
}

let payments = 0

/** One payment told by payOS under a secret. */
async function payosTells(path: string, secret: string) {
  payments += 1
  const [stall] = market.stalls
  const said = {
    number: 90_000 + payments,
    accountNumber: stall?.accountNumber ?? '',
    amount: 30_000 + payments,
    memo: 'tra tien',
    atMs: Math.floor(Date.now() / 1000) * 1000,
  }
  const { text } = send('payos', said, { secret })
  const response = await fetch(server.url + path, { method: 'POST', body: text })
  return response.status
}

test('a secret that the provider makes is entered, rotated and retired while messages come', async () => {
  const { feedId, path, secret } = await open('payos')
  expect(secret).toBeNull()
  expect((await feed(feedId)).concerns).toContain('no_secret')
  expect(await payosTells(path, 'first-checksum-key')).toBe(401)
  const first = { feedId, id: newId('fsec'), secret: ' first-checksum-key\n' }
  const added = await server.admin.mutate('feeds.addSecret', first)
  expect(added.body).toEqual({ id: first.id, secret: null })
  expect(await payosTells(path, 'first-checksum-key')).toBe(200)
  const second = { feedId, id: newId('fsec'), secret: 'second-checksum-key' }
  await server.admin.mutate('feeds.addSecret', second)
  expect(await payosTells(path, 'first-checksum-key')).toBe(200)
  expect(await payosTells(path, 'second-checksum-key')).toBe(200)
  expect((await feed(feedId)).concerns).toEqual(['two_secrets'])
  const third = { feedId, id: newId('fsec'), secret: 'third-checksum-key' }
  expect(await server.admin.mutate('feeds.addSecret', third)).toMatchObject({
    status: 409,
    body: { type: 'WrongState', state: 'two_active' },
  })
  await server.admin.mutate('feeds.retireSecret', { feedId, id: first.id })
  expect(await payosTells(path, 'first-checksum-key')).toBe(401)
  expect(await payosTells(path, 'second-checksum-key')).toBe(200)
  expect(await server.admin.mutate('feeds.retireSecret', { feedId, id: second.id })).toMatchObject({
    body: { type: 'WrongState', state: 'only' },
  })
})

test('a secret made here is told once, and nothing tells one again', async () => {
  const { feedId, secret } = await open('webhook')
  const id = newId('fsec')
  const made = (await server.admin.mutate('feeds.addSecret', { feedId, id })).body as {
    secret: string
  }
  expect(made.secret).toMatch(/^[\w-]{43}$/)
  expect((await server.admin.mutate('feeds.addSecret', { feedId, id })).body).toMatchObject({
    type: 'AlreadyExists',
  })
  const { marketId } = market
  const shown = JSON.stringify((await server.admin.query('feeds.list', { marketId })).body)
  for (const one of [made.secret, secret ?? '', 'second-checksum-key']) {
    expect(shown).not.toContain(one)
  }
  expect((await feed(feedId)).secrets).toMatchObject([
    { origin: 'ours', mark: expect.stringMatching(/^[0-9a-f]{6}$/) },
    { origin: 'ours', id },
  ])
})

test('what another process writes into the file is taken up at once, and only its owner reads it', async () => {
  const { feedId, path } = await open('payos')
  const beside = await openSecretFile(server.dataDir)
  const added = await beside.add(feedId, { id: newId('fsec'), secret: 'from-the-command' })
  expect(added).toMatchObject({ ok: true })
  expect(await payosTells(path, 'from-the-command')).toBe(200)
  const file = join(server.dataDir, 'secrets.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await server.admin.mutate('feeds.addSecret', { feedId, id: newId('fsec'), secret: 'from-a-desk' })
  expect(readFileSync(file, 'utf8')).toContain('from-the-command')
})

test('refused signatures are counted with their reason, and a trial goes the whole way', async () => {
  const { feedId, path } = await open('payos')
  const id = newId('fsec')
  await server.admin.mutate('feeds.addSecret', { feedId, id, secret: 'the-checksum-key' })
  for (let n = 0; n < 3; n += 1) expect(await payosTells(path, 'of-a-stranger')).toBe(401)
  expect(await feed(feedId)).toMatchObject({
    concerns: ['refusing', 'never'],
    health: { refusals: [{ reason: 'no-match', count: 3 }] },
  })
  const before = await inDatabase(server)
  const tried = await server.admin.mutate('feeds.trial', { feedId })
  expect(tried.body).toEqual({ status: 200, problem: null })
  expect((await inDatabase(server)).transfers).toEqual(before.transfers)
  expect((await feed(feedId)).health.lastTrialAt).not.toBeNull()
  const phone = await open('sms', 'api-key')
  expect((await server.admin.mutate('feeds.trial', { feedId: phone.feedId })).body).toMatchObject({
    type: 'WrongState',
    state: 'no_trial',
  })
})

function wallClock(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let n = 0; n < 2_000; n += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not come about')
}

test('what SePay’s messages lost is fetched by itself, once, and then again in an hour', async () => {
  const { feedId } = await open('sepay')
  const [stall] = market.stalls
  const now = Date.now()
  sepay.lists = [1, 2].map((n) => ({
    id: String(5_000 + n),
    account_number: stall?.accountNumber,
    transaction_date: wallClock(now - n * 60_000),
    amount_in: `${70_000 + n}.00`,
    amount_out: '0.00',
    accumulated: '0',
    transaction_content: `bi mat ${n}`,
    reference_number: `FTPULL${n}`,
    sub_account: null,
  }))
  expect((await server.admin.mutate('feeds.pullNow', { feedId })).body).toMatchObject({
    type: 'WrongState',
    state: 'no_key',
  })
  const key = { feedId, key: 'api', value: 'api-token-of-sepay' }
  expect((await server.admin.mutate('feeds.giveKey', key)).status).toBe(200)
  const pulled = await until(async () => {
    const { pull } = await feed(feedId)
    return pull?.lastAt ? pull : undefined
  })
  expect(pulled).toMatchObject({ found: 2, failures: 0, problem: null })
  expect(Date.parse(pulled.nextAt ?? '') - Date.parse(pulled.lastAt ?? '')).toBe(3_600_000)
  const { transfers } = await inDatabase(server)
  expect(transfers.filter(({ amount }) => amount > 70_000 && amount < 70_010)).toHaveLength(2)
  expect(new Set(sepay.asked)).toEqual(new Set(['Bearer api-token-of-sepay']))

  sepay.status = 401
  await server.admin.mutate('feeds.pullNow', { feedId })
  const refused = await until(async () => {
    const found = await feed(feedId)
    return found.pull?.failures === 1 ? found : undefined
  })
  expect([refused.pull?.problem, refused.concerns]).toEqual([
    'ProviderKeyRefused',
    expect.arrayContaining(['key_refused']),
  ])
  expect(refused.pull?.provedUntil).toBe(pulled.provedUntil)
})

test('a closed feed believes nothing any more and has no secrets left', async () => {
  const { feedId, path } = await open('payos')
  const id = newId('fsec')
  await server.admin.mutate('feeds.addSecret', { feedId, id, secret: 'soon-forgotten' })
  await server.admin.mutate('feeds.close', { feedId })
  expect(await payosTells(path, 'soon-forgotten')).toBe(404)
  expect(await feed(feedId)).toMatchObject({ secrets: [], concerns: [] })
  expect(readFileSync(join(server.dataDir, 'secrets.json'), 'utf8')).not.toContain('soon-forgotten')
})

test('feeds are no matter of vendors, and strangers learn of none', async () => {
  const [stall] = market.stalls
  const { feedId } = await open('webhook')
  const { marketId } = market
  const vendor = stall?.vendor
  expect((await vendor?.query('feeds.list', { marketId }))?.status).toBe(403)
  for (const id of [feedId, newId('feed')]) {
    expect((await vendor?.mutate('feeds.trial', { feedId: id }))?.status).toBe(403)
  }
})

test('the log names feeds and outcomes, and neither secrets nor accounts nor memos', () => {
  const text = JSON.stringify(logged)
  expect(text).toContain('bank message taken')
  expect(text).toContain('feed secret added')
  const [stall] = market.stalls
  const never = ['checksum-key', 'api-token-of-sepay', stall?.accountNumber ?? 'x', 'tra tien']
  for (const one of [...never, 'bi mat', 'from-the-command']) expect(text).not.toContain(one)
})
