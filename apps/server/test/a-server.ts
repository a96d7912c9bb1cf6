import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '@cho40/core'
import { recordPlace } from '@cho40/core/places'
import { marketDay } from '@cho40/values'
import { silentLog } from '../src/log.ts'
import { openDatabase } from '../src/open-database.ts'
import { processDeps } from '../src/process-deps.ts'
import { type RunningServer, type StartOptions, startServer } from '../src/start.ts'
import { type HttpClient, httpClient, newId } from './http-client.ts'

export type AServer = RunningServer & {
  readonly dataDir: string
  readonly admin: HttpClient
  readonly restart: () => Promise<AServer>
}

const PLACE = { code: '99002', name: 'Xã Kiểm Thử', kind: 'commune', parentCode: null } as const

/** A real server on a real port with an empty database in a folder of its own. */
export async function aServer(
  dataDir = mkdtempSync(join(tmpdir(), 'cho40-')),
  like: Like = {},
): Promise<AServer> {
  const { databaseUrl } = like
  const first = await openDatabase({ dataDir, ...(databaseUrl !== undefined && { databaseUrl }) })
  await recordPlace(createCore({ ...processDeps, ...first }), {
    ...PLACE,
    validFrom: marketDay('2025-07-01'),
  })
  await first.close()
  return run(dataDir, like)
}

/** What a test has another way than most. */
type Like = Pick<
  StartOptions,
  | 'codeSender'
  | 'connections'
  | 'connectionWaitMs'
  | 'databaseUrl'
  | 'leakedPasswords'
  | 'limits'
  | 'metricsToken'
  | 'mirrorDir'
  | 'mirrorStore'
  | 'log'
  | 'providers'
  | 'publicAddress'
  | 'traces'
  | 'trustedProxies'
  | 'webhookNetworks'
>

/** The first administrator of every server here, who set it up on its first start. */
export const FIRST = { phone: '0900000000', pin: '493817' }

async function run(dataDir: string, like: Like): Promise<AServer> {
  const server = await startServer({ dataDir, port: 0, demo: false, log: silentLog, ...like })
  const admin = httpClient(server.url)
  await setUp(admin, server)
  await admin.signIn(FIRST.phone, FIRST.pin)
  return {
    ...server,
    dataDir,
    admin,
    async restart() {
      await server.stop()
      return run(dataDir, like)
    },
  }
}

/** Does what the first page of a new server does. */
export async function setUp(client: HttpClient, { setup }: RunningServer): Promise<void> {
  if (!setup) return
  const { token } = setup
  const first = { token, name: 'Quản trị', ...FIRST, communeCode: PLACE.code }
  const begun = await client.mutate('setup.begin', first)
  if (begun.status !== 200) throw new Error(`not set up: ${JSON.stringify(begun.body)}`)
}

export async function goneServer(server: AServer): Promise<void> {
  await server.stop()
  rmSync(server.dataDir, { recursive: true, force: true })
}

export type HttpMarket = {
  readonly marketId: string
  readonly feedPath: string
  readonly secret: string
  readonly stalls: readonly HttpStall[]
}

export type HttpStall = {
  readonly stallId: string
  readonly accountId: string
  readonly accountNumber: string
  readonly vendor: HttpClient
  readonly phone: string
}

let people = 0

/** A market opened over HTTP, its vendors signed in. */
export async function aMarketOver(server: AServer, stalls: number): Promise<HttpMarket> {
  const { admin, url } = server
  const marketId = newId('market')
  await admin.mutate('market.open', {
    id: marketId,
    name: 'Chợ Thử',
    placeCode: PLACE.code,
    demo: true,
  })
  const opened: HttpStall[] = []
  for (let n = 1; n <= stalls; n += 1) {
    people += 1
    const phone = `09110000${String(people).padStart(2, '0')}`
    const vendorId = newId('person')
    await admin.mutate('admin.addPerson', { id: vendorId, phone, name: `Cô ${n}`, pin: '123456' })
    const accountNumber = `88000000${String(people).padStart(4, '0')}`
    const stallId = newId('stall')
    const answer = await admin.mutate('market.openStall', {
      id: stallId,
      marketId,
      number: String(n),
      name: `Sạp ${n}`,
      vendorId,
      account: {
        id: newId('acct'),
        bin: '970436',
        number: accountNumber,
        holderName: 'NGUYEN THI THU',
      },
    })
    const vendor = httpClient(url)
    await vendor.signIn(phone, '123456')
    const { accountId } = answer.body as { accountId: string }
    opened.push({ stallId, accountId, accountNumber, vendor, phone })
  }
  const feed = await admin.mutate('market.openFeed', {
    id: newId('feed'),
    provider: 'sepay',
    authentication: 'hmac',
    marketId,
  })
  const { path, secret } = feed.body as { path: string; secret: string }
  return { marketId, feedPath: path, secret, stalls: opened }
}

/** A bank event as SePay sends and signs it. */
export function sepayEvent(
  market: HttpMarket,
  event: {
    readonly id: number
    readonly to: HttpStall
    readonly amount: number
    readonly memo: string
    /** Money that left the account. */
    readonly isOut?: boolean
  },
) {
  const body = JSON.stringify({
    id: event.id,
    gateway: 'Vietcombank',
    transactionDate: new Date(Date.now() + 7 * 3_600_000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' '),
    accountNumber: event.to.accountNumber,
    subAccount: null,
    code: null,
    content: event.memo,
    transferType: event.isOut ? 'out' : 'in',
    description: '',
    transferAmount: event.amount,
    accumulated: 0,
    referenceCode: `MBVCB.${event.id}`,
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', market.secret).update(`${timestamp}.${body}`).digest('hex')
  return {
    path: market.feedPath,
    body,
    headers: { 'x-sepay-timestamp': timestamp, 'x-sepay-signature': `sha256=${signature}` },
  }
}
