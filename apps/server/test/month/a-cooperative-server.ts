import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId } from '@cho40/contract'
import { createCore } from '@cho40/core'
import { recordPlace } from '@cho40/core/places'
import type { AHarvest } from '@cho40/core/testing'
import { type Instant, instant, isId, marketDay } from '@cho40/values'
import { silentLog } from '../../src/log.ts'
import { openDatabase } from '../../src/open-database.ts'
import { processDeps } from '../../src/process-deps.ts'
import { type RunningServer, startServer } from '../../src/start.ts'
import { FIRST, setUp } from '../a-server.ts'
import { type Answer, type HttpClient, httpClient, newId } from '../http-client.ts'

/** A person at a screen: everything answers with data, or the test fails with the problem. */
export type Hands = HttpClient & {
  readonly personId: PersonId
  readonly does: <T = unknown>(procedure: string, input: unknown) => Promise<T>
  readonly sees: <T = unknown>(procedure: string, input: unknown) => Promise<T>
  /** The problem that a procedure answers with. */
  readonly refused: (procedure: string, input: unknown) => Promise<unknown>
}

export type CooperativeServer = {
  readonly server: RunningServer
  readonly dataDir: string
  readonly setClock: (at: Instant) => void
  readonly now: () => Instant
  readonly shop: AHarvest
  readonly admin: Hands
  readonly bookkeeper: Hands
  readonly treasurer: Hands
  readonly feed: { readonly path: string; readonly secret: string }
  /** Requests that changed something. */
  readonly acts: () => number
}

export const ACCOUNT = { bin: '970436', number: '0099000123456', holderName: 'HTX MAU NA LENG' }
const FOUNDED = marketDay('2026-01-05')
export const CAPITAL = 2_000_000

/**
 * A real server with an empty database and a clock of the test's; on it a cooperative of as many
 * members, set up over HTTP alone. Every fourth member is paid in cash, every second has a written
 * agreement.
 */
export async function aCooperativeServer(options: {
  readonly members: number
  readonly databaseUrl?: string
}): Promise<CooperativeServer> {
  let now = instant('2026-10-31T01:00:00.000Z')
  let acts = 0
  const clock = { now: () => now }
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-month-'))
  const place = { dataDir, ...(options.databaseUrl && { databaseUrl: options.databaseUrl }) }
  await withPlace(place)
  const server = await startServer({ ...place, port: 0, demo: false, log: silentLog, clock })
  const count = () => {
    acts += 1
  }
  await setUp(httpClient(server.url), server)
  const admin = await signedIn(server, { ...FIRST, count })
  const cooperativeId = newId('coop')
  await admin.does('admin.openCooperative', {
    id: cooperativeId,
    name: 'HTX Mẫu Nà Lẹng',
    placeCode: '99002',
    demo: true,
  })
  const bookkeeper = await somebody(server, admin, {
    n: 1,
    role: 'bookkeeper',
    cooperativeId,
    count,
  })
  const treasurer = await somebody(server, admin, { n: 2, role: 'treasurer', cooperativeId, count })
  const accountId = newId('acct')
  await admin.does('cooperative.openAccount', { id: accountId, cooperativeId, ...ACCOUNT })
  const feed = await admin.does<{ path: string; secret: string }>('market.openFeed', {
    id: newId('feed'),
    provider: 'sepay',
    authentication: 'hmac',
    cooperativeId,
  })
  const { bookId } = await bookkeeper.sees<Pick<AHarvest, 'bookId'>>('cooperative.view', {
    cooperativeId,
  })
  const members = await joinAll(bookkeeper, { cooperativeId, count: options.members })
  return {
    server,
    dataDir,
    setClock: (at) => {
      now = at
    },
    now: () => now,
    shop: {
      cooperativeId,
      bookId,
      accountId,
      members,
      bookkeeper: bookkeeper.personId,
      treasurer: treasurer.personId,
    },
    admin,
    bookkeeper,
    treasurer,
    feed,
    acts: () => acts,
  }
}

async function withPlace(place: { readonly dataDir: string; readonly databaseUrl?: string }) {
  const database = await openDatabase(place)
  await recordPlace(createCore({ ...processDeps, ...database }), {
    code: '99002',
    name: 'Xã Kiểm Thử',
    kind: 'commune',
    parentCode: null,
    validFrom: marketDay('2025-07-01'),
  })
  await database.close()
}

async function somebody(
  server: RunningServer,
  admin: Hands,
  who: {
    readonly n: number
    readonly role: string
    readonly cooperativeId: string
    readonly count: () => void
  },
): Promise<Hands> {
  const id = newId('person')
  const phone = `097700000${who.n}`
  await admin.does('admin.addPerson', { id, phone, name: `Người ${who.role}`, pin: '123456' })
  const grant = { personId: id, role: who.role, scopeId: who.cooperativeId }
  await admin.does('admin.grantRole', grant)
  return signedIn(server, { phone, pin: '123456', count: who.count })
}

async function signedIn(
  { url }: RunningServer,
  {
    phone,
    pin,
    count,
  }: { readonly phone: string; readonly pin: string; readonly count: () => void },
): Promise<Hands> {
  const client = httpClient(url)
  const { status, body } = await client.signIn(phone, pin)
  if (status !== 200) throw new Error(`nobody signs in with ${phone}: ${JSON.stringify(body)}`)
  const { personId } = body as { personId: string }
  if (!isId('person', personId)) throw new Error('a session has its person')
  /** Signs in anew where the days between two tasks were more than a session may lie unused. */
  const awake = async (call: () => Promise<Answer>): Promise<Answer> => {
    const answer = await call()
    if (answer.status !== 401) return answer
    await client.signIn(phone, pin)
    return call()
  }
  const mutate = (name: string, input?: unknown) => awake(() => client.mutate(name, input))
  const query = (name: string, input?: unknown) => awake(() => client.query(name, input))
  const good = (procedure: string, input: unknown, { status, body }: Answer): unknown => {
    if (status === 200) return body
    const asked = JSON.stringify(input)
    throw new Error(`${procedure} ${status}: ${JSON.stringify(body)} to ${asked}`)
  }
  return {
    ...client,
    mutate,
    query,
    send: (path, init) => awake(() => client.send(path, init)),
    post: (path, body, headers) => awake(() => client.post(path, body, headers)),
    personId,
    async does<T>(procedure: string, input: unknown) {
      count()
      return good(procedure, input, await mutate(procedure, input)) as T
    },
    async sees<T>(procedure: string, input: unknown) {
      return good(procedure, input, await query(procedure, input)) as T
    },
    async refused(procedure: string, input: unknown) {
      const answer = await mutate(procedure, input)
      if (answer.status === 200) throw new Error(`${procedure} was not refused`)
      return answer.body
    },
  }
}

/** Members with their papers, their agreement, their capital and their account. */
async function joinAll(
  by: Hands,
  { cooperativeId, count }: { readonly cooperativeId: string; readonly count: number },
): Promise<AHarvest['members']> {
  await by.does('cooperative.adoptCharter', {
    id: newId('charter'),
    cooperativeId,
    from: FOUNDED,
    code: '09A8.000.123',
    seat: 'Thôn Nà Lẹng, Xã Kiểm Thử',
    representative: 'Hoàng Văn Mẫu',
    internalFundRate: 1_000,
    externalFundRate: 1_000,
  })
  const ids = Array.from({ length: count }, () => newId('member'))
  for (const [index, id] of ids.entries()) await joins(by, { cooperativeId, id, n: index + 1 })
  const pledges = ids.map((memberId) => ({ memberId, amount: CAPITAL }))
  const promised = { id: newId('capital'), cooperativeId, day: FOUNDED, pledges }
  await by.does('members.capital.pledge', promised)
  for (const memberId of ids) {
    const paid = { id: newId('capital'), memberId, day: FOUNDED, form: 'money', value: CAPITAL }
    await by.does('members.capital.contribute', paid)
  }
  return ids
}

async function joins(
  by: Hands,
  {
    cooperativeId,
    id,
    n,
  }: { readonly cooperativeId: string; readonly id: string; readonly n: number },
): Promise<void> {
  await by.does('members.admit', {
    id,
    cooperativeId,
    kind: 'official',
    admittedOn: FOUNDED,
    details: {
      name: `Hộ Mẫu ${n}`,
      address: `Thôn ${1 + (n % 5)}, Xã Kiểm Thử`,
      identity: { kind: 'citizen_id', number: `0190850${String(n).padStart(5, '0')}` },
      signs: n % 5 === 0 ? 'thumb_print' : 'signature',
    },
  })
  if (n % 2 === 0) {
    const agreement = { id: newId('agreement'), memberId: id, number: `TT ${n}/2026` }
    const days = { signedOn: FOUNDED, validFrom: FOUNDED }
    await by.does('members.recordAgreement', { ...agreement, ...days })
  }
  if (n % 4 !== 0) await paidTo(by, id, { n, from: FOUNDED })
}

/** Says to which account a member is paid. */
export async function paidTo(
  by: Hands,
  memberId: string,
  { n, from }: { readonly n: number; readonly from: string },
): Promise<void> {
  const number = `00220${String(n).padStart(8, '0')}`
  const account = { bin: '970436', number, holderName: `HO MAU ${n}`, relation: 'own' }
  await by.does('members.setPayoutAccount', { id: newId('paccount'), memberId, from, account })
}
