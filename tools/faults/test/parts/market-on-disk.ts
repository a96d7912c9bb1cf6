import { createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '@cho40/core'
import { recordPlace } from '@cho40/core/places'
import { startServer } from '@cho40/server/start'
import { type Id, instantFromMs, makeId, marketDay } from '@cho40/values'
import { type DatabasePlace, openDatabase } from '../../../../apps/server/src/open-database.ts'

/** An id as a client makes it. */
export function newId<Prefix extends string>(prefix: Prefix): Id<Prefix> {
  return makeId(prefix, { ms: Date.now(), random: randomBytes(10) })
}

export type Stall = {
  readonly stallId: string
  readonly accountId: string
  readonly accountNumber: string
  readonly phone: string
  /** The seller's session; it outlives the server, for it is in the database, but not a restore. */
  cookie: string
}

export type MarketOnDisk = {
  readonly dataDir: string
  readonly marketId: string
  readonly feedPath: string
  readonly feedSecret: string
  readonly stalls: readonly Stall[]
  /** The administrator's session. */
  readonly cookie: string
}

const PIN = '135790'

const silent = { info: () => undefined, error: () => undefined }

/**
 * A data folder with a market, its stalls and a SePay feed, made by the server itself, which is gone
 * again. The rows are in a file in the folder, or in the PostgreSQL database that is named.
 */
export async function marketOnDisk(
  stallCount: number,
  databaseUrl?: string,
): Promise<MarketOnDisk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-faults-'))
  const place = { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) }
  await recordCommune(place)
  const server = await startServer({ ...place, port: 0, demo: false, log: silent })
  try {
    const at = { url: server.url, token: server.setup?.token ?? '', communeCode: '99002' }
    return { dataDir, ...(await openMarket(at, stallCount)) }
  } finally {
    await server.stop()
  }
}

/** The first administrator of a server, its market with stalls and a SePay feed, over HTTP alone. */
export async function openMarket(
  at: { readonly url: string; readonly token: string; readonly communeCode: string },
  stallCount: number,
): Promise<Omit<MarketOnDisk, 'dataDir'>> {
  const { url, token, communeCode } = at
  const first = { name: 'Quản trị', phone: '0900000000', pin: '493817', communeCode, token }
  const begun = await post(`${url}/trpc/setup.begin`, first, '')
  if (!begun.ok) throw new Error(`not set up: ${await begun.text()}`)
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const ask = asker(url, cookie)
  const marketId = newId('market')
  await ask('market.open', { id: marketId, name: 'Chợ Thử', placeCode: communeCode, demo: true })
  const stalls: Stall[] = []
  for (let n = 1; n <= stallCount; n += 1) {
    stalls.push(await openStall({ url, ask, marketId }, n))
  }
  const feed = { id: newId('feed'), provider: 'sepay', authentication: 'hmac', marketId }
  const { path, secret } = (await ask('market.openFeed', feed)) as Record<string, string>
  return { marketId, feedPath: path ?? '', feedSecret: secret ?? '', stalls, cookie }
}

async function recordCommune(place: DatabasePlace): Promise<void> {
  const opened = await openDatabase(place)
  const now = instantFromMs(Date.now())
  const core = createCore({ ...opened, clock: { now: () => now }, ids: { make: newId } })
  const commune = { code: '99002', name: 'Xã Kiểm Thử', kind: 'commune', parentCode: null } as const
  await recordPlace(core, { ...commune, validFrom: marketDay('2025-07-01') })
  await opened.close()
}

type Opening = {
  readonly url: string
  readonly ask: (name: string, input: unknown) => Promise<unknown>
  readonly marketId: string
}

async function openStall({ url, ask, marketId }: Opening, n: number): Promise<Stall> {
  const phone = `09110000${String(n).padStart(2, '0')}`
  const vendorId = newId('person')
  await ask('admin.addPerson', { id: vendorId, phone, name: `Cô ${n}`, pin: PIN })
  const accountNumber = `88000000${String(n).padStart(4, '0')}`
  const account = { bin: '970436', number: accountNumber, holderName: 'NGUYEN THI THU' }
  const stallId = newId('stall')
  const answer = (await ask('market.openStall', {
    id: stallId,
    marketId,
    number: String(n),
    name: `Sạp ${n}`,
    vendorId,
    account: { id: newId('acct'), ...account },
  })) as { accountId: string }
  const cookie = await signIn(url, { phone, pin: PIN })
  return { stallId, accountId: answer.accountId, accountNumber, phone, cookie }
}

/** What sellers do after a restore, which has ended every session. */
export async function signInAgain(url: string, { stalls }: MarketOnDisk): Promise<void> {
  for (const stall of stalls) stall.cookie = await signIn(url, { phone: stall.phone, pin: PIN })
}

async function signIn(url: string, who: { phone: string; pin: string }): Promise<string> {
  const response = await post(`${url}/trpc/session.open`, who, '')
  if (!response.ok) throw new Error(`no session: ${await response.text()}`)
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

function asker(url: string, cookie: string): Opening['ask'] {
  return async (name, input) => {
    const response = await post(`${url}/trpc/${name}`, input, cookie)
    const text = await response.text()
    if (!response.ok) throw new Error(`${name}: ${text}`)
    return (JSON.parse(text) as { result: { data: unknown } }).result.data
  }
}

/** A sale in cash, as a new phone of the first stall tells it. */
export async function sellForCash(
  url: string,
  { stalls }: Pick<MarketOnDisk, 'stalls'>,
): Promise<void> {
  const [stall] = stalls
  const act = { type: 'cash_sale', saleId: newId('sale'), amount: 20_000 }
  const at = new Date().toISOString()
  const event = { id: newId('evt'), seq: 1, at, act }
  const push = { stallId: stall?.stallId, deviceId: newId('device'), sentAt: at, events: [event] }
  const told = await post(`${url}/sync`, push, stall?.cookie ?? '')
  if (!told.ok) throw new Error(`not sold: ${await told.text()}`)
}

/** What our own clients send: JSON, the cookie, and the header that no foreign page can add. */
export function post(url: string, body: unknown, cookie: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1', cookie },
    body: JSON.stringify(body),
  })
}

/** A message with SePay's signature of this moment: a provider that sends again signs again. */
export function postSigned(
  url: string,
  body: string,
  market: Pick<MarketOnDisk, 'feedPath' | 'feedSecret'>,
): Promise<Response> {
  const time = String(Math.floor(Date.now() / 1000))
  const mac = createHmac('sha256', market.feedSecret).update(`${time}.${body}`).digest('hex')
  return fetch(url + market.feedPath, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sepay-timestamp': time,
      'x-sepay-signature': `sha256=${mac}`,
    },
    body,
  })
}
