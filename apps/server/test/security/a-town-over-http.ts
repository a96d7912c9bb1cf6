import { ROLES } from '@cho40/contract'
import { type AServer, aMarketOver, aServer, type HttpMarket } from '../a-server.ts'
import { did } from '../a-shop-town.ts'
import { type HttpClient, httpClient, newId } from '../http-client.ts'

/** A town with one of everything that a route may name, and people who may and may not. */
export type Fixture = {
  readonly server: AServer
  readonly stallId: string
  readonly marketId: string
  readonly accountId: string
  readonly feedPath: string
  readonly deviceId: string
  readonly importId: string
  readonly signId: string
  readonly settlementId: string
  readonly cooperativeId: string
  readonly listingId: string
  /** Holds everything. */
  readonly owner: HttpClient
  /** A vendor of another market. */
  readonly neighbour: HttpClient
  /** The market of everything and the other one, each with a feed. */
  readonly markets: readonly [HttpMarket, HttpMarket]
  /** Has never signed in. */
  readonly stranger: HttpClient
}

export async function aTownOverHttp(): Promise<Fixture> {
  const server = await aServer()
  const { admin } = server
  const first = await aMarketOver(server, 1)
  const other = await aMarketOver(server, 1)
  const [stall] = first.stalls
  const [neighbour] = other.stalls
  if (!stall || !neighbour) throw new Error('two markets have two stalls')
  const signId = newId('sign')
  await did(admin, 'signs.issue', { id: signId, stallId: stall.stallId })
  const cooperativeId = newId('coop')
  const cooperative = { id: cooperativeId, name: 'HTX Thử', placeCode: '99002', demo: true }
  await did(admin, 'admin.openCooperative', cooperative)
  const listingId = newId('listing')
  const goods = { name: 'Gạo', producer: 'Hộ bà Thử', unit: 'kg', price: 30_000, story: 'Nương.' }
  await did(admin, 'admin.publishListing', { id: listingId, cooperativeId, ...goods })
  const settlementId = newId('settle')
  const period = { from: '2026-11-01', to: '2026-11-20' }
  await did(admin, 'settlement.open', { id: settlementId, cooperativeId, period })
  return {
    server,
    stallId: stall.stallId,
    marketId: first.marketId,
    accountId: stall.accountId,
    feedPath: first.feedPath,
    deviceId: newId('device'),
    importId: newId('import'),
    signId,
    settlementId,
    cooperativeId,
    listingId,
    owner: admin,
    neighbour: neighbour.vendor,
    markets: [first, other],
    stranger: httpClient(server.url),
  }
}

/** People with one role each, over one market alone. */
export async function oneOfEachRole(server: AServer, scopeId: string): Promise<HttpClient[]> {
  const people: HttpClient[] = []
  for (const [nth, role] of ROLES.entries()) {
    const id = newId('person')
    const phone = `098100001${nth}`
    await did(server.admin, 'admin.addPerson', { id, phone, name: `Người ${nth}`, pin: '123456' })
    await did(server.admin, 'admin.grantRole', { personId: id, role, scopeId })
    const person = httpClient(server.url)
    await person.signIn(phone, '123456')
    people.push(person)
  }
  return people
}
