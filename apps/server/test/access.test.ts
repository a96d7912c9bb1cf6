import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../src/log.ts'
import { startServer } from '../src/start.ts'
import {
  type AServer,
  aMarketOver,
  aServer,
  FIRST,
  goneServer,
  type HttpMarket,
  type HttpStall,
} from './a-server.ts'
import { type HttpClient, httpClient, newId } from './http-client.ts'

let server: AServer
let market: HttpMarket

beforeAll(async () => {
  server = await aServer()
  market = await aMarketOver(server, 3)
})
afterAll(() => goneServer(server))

const stallOf = (n: number): HttpStall => {
  const stall = market.stalls[n]
  if (!stall) throw new Error('no such stall')
  return stall
}
const idOf = async (client: HttpClient): Promise<string> =>
  ((await client.query('session.current')).body as { personId: string }).personId
/** A market day's first push of a phone. */
const hello = (stallId: string, deviceId: string) => ({
  stallId,
  deviceId,
  sentAt: new Date().toISOString(),
  events: [],
})

let phones = 0
async function somebody(role: string, scopeId: string): Promise<HttpClient & { id: string }> {
  phones += 1
  const id = newId('person')
  const phone = `09220000${String(phones).padStart(2, '0')}`
  await server.admin.mutate('people.add', { id, phone, name: 'Người thử', pin: '493817' })
  const given = await server.admin.mutate('people.giveRole', { personId: id, role, scopeId })
  expect(given.status).toBe(200)
  const client = httpClient(server.url)
  await client.signIn(phone, '493817')
  return { ...client, id }
}

/** What a live stream tells, until it ends. */
async function aStream(stallId: string, headers: Record<string, string>) {
  const abort = new AbortController()
  const { signal } = abort
  const response = await fetch(`${server.url}/events?stall=${stallId}`, { headers, signal })
  expect(response.status).toBe(200)
  let text = ''
  const heard = Promise.withResolvers<void>()
  let wanted = '\0'
  const ended = (async () => {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true })
        if (text.includes(wanted)) heard.resolve()
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
    return text
  })()
  return {
    ended,
    close: () => abort.abort(),
    async until(word: string): Promise<void> {
      wanted = word
      if (!text.includes(word)) await heard.promise
    },
  }
}

test('a new server is set up once, by whoever reads its token', async () => {
  const fresh = await aServer()
  expect(existsSync(join(fresh.dataDir, 'setup-token'))).toBe(false)
  expect((await fresh.admin.query('setup.state')).body).toEqual({
    state: 'done',
    communeCode: '99002',
  })
  const again = { ...FIRST, name: 'Ai đó', token: 'x'.repeat(43), communeCode: '99002' }
  expect((await httpClient(fresh.url).mutate('setup.begin', again)).status).toBe(403)
  expect((await fresh.restart()).setup).toBeUndefined()
  await goneServer(fresh)
})

test('the token is in a file for its owner’s eyes and outlives a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-'))
  const start = () => startServer({ dataDir, port: 0, demo: false, log: silentLog })
  const first = await start()
  const path = first.setup?.path ?? ''
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readFileSync(path, 'utf8').trim()).toBe(first.setup?.token)
  expect((await httpClient(first.url).query('setup.state')).body).toEqual({ state: 'needed' })
  await first.stop()
  const second = await start()
  expect(second.setup?.token).toBe(first.setup?.token)
  await second.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a vendor who forgot the PIN gets a code from the board and sets a new one', async () => {
  const board = await somebody('market_board', market.marketId)
  const vendor = await idOf(stallOf(0).vendor)
  const made = await board.mutate('people.resetPin', { personId: vendor })
  expect(made.status).toBe(200)
  const { code } = made.body as { code: string }
  const phone = '0911000001'
  const own = httpClient(server.url)
  const redeem = (pin: string) => own.mutate('session.redeemReset', { phone, code, pin })
  expect(await redeem('123456')).toMatchObject({ status: 400, body: { type: 'InvalidInput' } })
  expect(await redeem('381946')).toMatchObject({ status: 200, body: { personId: vendor } })
  // The phone from before is signed out, and says so in the words the till knows.
  const before = await stallOf(0).vendor.post('/sync', hello(stallOf(0).stallId, newId('device')))
  expect(before).toMatchObject({ status: 401, body: { problem: { type: 'NotSignedIn' } } })
  expect((await own.query('stall.home', { stallId: stallOf(0).stallId })).status).toBe(200)
  // The board cannot do that to somebody of another desk, nor look at their sessions.
  const admin = await idOf(server.admin)
  expect((await board.mutate('people.resetPin', { personId: admin })).status).toBe(403)
  expect((await board.query('people.sessions', { personId: vendor })).status).toBe(403)
  expect((await board.query('people.list', { scopeId: market.marketId })).status).toBe(403)
})

test('a second phone is paired, sells, is lost, and is refused until its owner signs in on it', async () => {
  const { stallId, vendor } = stallOf(1)
  const asked = await vendor.mutate('devices.pair', { stallId })
  const { code } = asked.body as { code: string }
  const second = httpClient(server.url)
  const deviceId = newId('device')
  const device = { id: deviceId, name: 'Máy của con' }
  const paired = await second.mutate('devices.redeem', { code, device })
  expect(paired).toMatchObject({ status: 200, body: { stallId } })
  expect((await httpClient(server.url).mutate('devices.redeem', { code, device })).status).toBe(404)
  expect((await second.post('/sync', hello(stallId, deviceId))).status).toBe(200)
  expect((await vendor.query('devices.list')).body).toMatchObject([
    { deviceId, name: 'Máy của con', signedIn: true },
  ])
  expect((await vendor.mutate('devices.revoke', { deviceId })).status).toBe(200)
  expect(await second.post('/sync', hello(stallId, deviceId))).toMatchObject({ status: 401 })
  // A session from before the loss that has not said which phone it is may be the lost one's.
  expect(await vendor.post('/sync', hello(stallId, deviceId))).toMatchObject({
    status: 409,
    body: { problem: { type: 'WrongState', what: 'device', state: 'revoked' } },
  })
  // The vendor's own phone, known by its name, hands over what was carried out of the lost one.
  expect((await vendor.post('/sync', hello(stallId, newId('device')))).status).toBe(200)
  expect((await vendor.post('/sync', hello(stallId, deviceId))).status).toBe(200)
  await second.signIn('0911000002', '123456')
  expect((await second.post('/sync', hello(stallId, deviceId))).status).toBe(200)
})

test('the log tells who did what, by person and kind, and a data request runs its clock', async () => {
  const now = Date.now()
  const span = {
    from: new Date(now - 3_600_000).toISOString(),
    to: new Date(now + 60_000).toISOString(),
  }
  const admin = await idOf(server.admin)
  const roles = await server.admin.query('admin.audit', { ...span, kind: 'access.role_given' })
  expect(roles.body).toMatchObject({
    lines: expect.arrayContaining([expect.objectContaining({ kind: 'access.role_given' })]),
  })
  const mine = await server.admin.query('admin.audit', { ...span, personId: admin, limit: 5 })
  expect((mine.body as { lines: unknown[]; next: string | null }).lines).toHaveLength(5)
  const phone = '0911000003'
  const id = newId('dsr')
  const receivedOn = new Date(now + 7 * 3_600_000).toISOString().slice(0, 10)
  await server.admin.mutate('privacy.enterRequest', { id, kind: 'access', phone, receivedOn })
  expect((await server.admin.mutate('privacy.export', { phone })).body).toMatchObject({
    format: 'cho40-subject/1',
    people: [{ phone, stalls: [{ number: '3' }] }],
  })
  const kept = await server.admin.mutate('privacy.erase', { phone })
  expect(kept.body).toMatchObject({
    erased: [],
    kept: [{ what: 'person', problem: { state: 'vendor' } }],
  })
  await server.admin.mutate('privacy.reply', { id, extend: true })
  const outcome = 'Đã gửi bản sao'
  await server.admin.mutate('privacy.decide', { id, decision: 'done', outcome })
  expect((await server.admin.query('privacy.requests')).body).toMatchObject([
    { id, state: 'done', extended: true, phone: '09•••••003' },
  ])
  expect((await server.admin.query('admin.verify')).body).toMatchObject({ clean: true })
  expect((await stallOf(2).vendor.mutate('privacy.export', { phone })).status).toBe(403)
})

test('one’s own sessions are listed and ended; the others’ are not there', async () => {
  const { vendor } = stallOf(2)
  const other = httpClient(server.url)
  await other.signIn('0911000003', '123456')
  const list = (await other.query('session.list')).body as { sessionId: string; here: boolean }[]
  expect(list).toHaveLength(2)
  const [theirs] = (await server.admin.query('session.list')).body as { sessionId: string }[]
  expect((await other.mutate('session.end', { sessionId: theirs?.sessionId })).status).toBe(404)
  expect((await other.mutate('session.endOthers')).body).toEqual({ ended: 1 })
  expect((await vendor.query('session.list')).status).toBe(401)
  expect((await other.query('session.list')).status).toBe(200)
})

test('who signs in ends the session this browser had before, and no other', async () => {
  const first = await somebody('staff', stallOf(0).stallId)
  const left = first.cookie()
  const elsewhere = await somebody('staff', stallOf(1).stallId)
  expect((await first.signIn('0900000000', FIRST.pin)).status).toBe(200)
  expect(first.cookie()).not.toBe(left)
  const asked = await fetch(`${server.url}/trpc/session.current`, { headers: { cookie: left } })
  expect(await asked.json()).toEqual({ result: { data: null } })
  expect(await idOf(elsewhere)).toBe(elsewhere.id)
})

test('a key does its role’s work at its scope without a cookie, and nothing a person must do', async () => {
  const { stallId } = stallOf(0)
  const id = newId('person')
  const wish = { id, name: 'Máy tính tiền', role: 'bookkeeper', scopeId: stallId, days: 30 }
  const made = await server.admin.mutate('keys.make', wish)
  expect(made.status).toBe(200)
  const { key, keyId } = made.body as { key: string; keyId: string }
  const call = async (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    })
  const asked = (name: string, input: unknown) =>
    call(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)
  const done = (name: string, input: unknown) =>
    call(`/trpc/${name}`, { method: 'POST', body: JSON.stringify(input) })
  const day = new Date().toISOString().slice(0, 10)
  expect((await asked('books.trialBalance', { stallId, from: day, to: day })).status).toBe(200)
  const elsewhere = { stallId: stallOf(1).stallId, from: day, to: day }
  expect((await asked('books.trialBalance', elsewhere)).status).toBe(403)
  expect((await asked('money.waiting', { scopeId: stallId })).status).toBe(403)
  expect((await asked('session.list', undefined)).status).toBe(403)
  const role = { personId: id, role: 'staff', scopeId: stallId }
  expect((await done('people.giveRole', role)).status).toBe(403)
  const [service] = (await server.admin.query('keys.list', { scopeId: stallId })).body as {
    keys: { lastUsedOn: string }[]
  }[]
  expect(service?.keys[0]?.lastUsedOn).toMatch(/^\d{4}-/)
  await server.admin.mutate('keys.revoke', { keyId })
  expect((await asked('books.trialBalance', { stallId, from: day, to: day })).status).toBe(401)
  // A wrong key is refused even with a good cookie beside it.
  const both = await fetch(`${server.url}/trpc/session.list`, {
    headers: { authorization: `Bearer ${key}`, cookie: server.admin.cookie() },
  })
  expect(both.status).toBe(401)
})

test('an open stream ends with the session, the role or the key that opened it, and tells nothing more', async () => {
  const { stallId } = stallOf(0)
  const stays = await somebody('staff', stallId)
  const signedOut = await somebody('staff', stallId)
  const noStaff = await somebody('staff', stallId)
  const wish = { id: newId('person'), name: 'Loa', role: 'staff', scopeId: stallId, days: 30 }
  const made = await server.admin.mutate('keys.make', wish)
  const { key, keyId } = made.body as { key: string; keyId: string }
  const streams = await Promise.all([
    aStream(stallId, { cookie: signedOut.cookie() }),
    aStream(stallId, { cookie: noStaff.cookie() }),
    aStream(stallId, { authorization: `Bearer ${key}` }),
  ])
  const allowed = await aStream(stallId, { cookie: stays.cookie() })
  expect((await signedOut.mutate('session.close')).status).toBe(200)
  const gone = { personId: noStaff.id, role: 'staff', scopeId: stallId }
  expect((await server.admin.mutate('people.withdrawRole', gone)).status).toBe(200)
  expect((await server.admin.mutate('keys.revoke', { keyId })).status).toBe(200)
  const saleId = newId('sale')
  const act = { type: 'cash_sale', saleId, amount: 45_000 }
  const sold = { seq: 1, id: newId('evt'), at: new Date().toISOString(), act }
  const pushed = await stays.post('/sync', { ...hello(stallId, newId('device')), events: [sold] })
  expect(pushed).toMatchObject({ status: 200 })
  await allowed.until(saleId)
  allowed.close()
  for (const stream of streams) expect(await stream.ended).not.toContain(saleId)
})

test('with a second administrator a treasurer waits for both', async () => {
  const second = await somebody('administrator', 'system')
  const { id: personId } = await somebody('staff', stallOf(0).stallId)
  const wish = { personId, role: 'treasurer', scopeId: 'system' }
  const asked = await server.admin.mutate('admin.grantRole', wish)
  expect(asked.body).toMatchObject({ state: 'asked' })
  const { requestId } = asked.body as { requestId: string }
  const decide = (client: HttpClient) =>
    client.mutate('people.decideRoleRequest', { requestId, approve: true })
  expect((await decide(server.admin)).status).toBe(403)
  expect((await decide(second)).status).toBe(200)
  expect((await second.query('people.view', { personId })).body).toMatchObject({
    roles: [{ role: 'staff' }, { role: 'treasurer', scopeId: 'system' }],
  })
  expect((await second.query('people.history', { personId })).body).toMatchObject([
    { role: 'treasurer', act: 'given', second: { personId: second.id } },
    { role: 'staff', act: 'given' },
  ])
})
