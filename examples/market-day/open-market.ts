import { randomInt } from 'node:crypto'
import type { CodeLease, ReceivingAccountId, StallId } from '@cho40/contract'
import { type Client, signIn } from './client.ts'
import { newId } from './ids.ts'
import { STALLS } from './plan.ts'

export type Stall = {
  readonly id: StallId
  readonly name: string
  readonly bank: 'vietcombank' | 'agribank'
  readonly bin: string
  readonly account: { readonly id: ReceivingAccountId; readonly number: string }
  readonly holder: string
  /** The vendor's own session. */
  readonly vendor: Client
  /** Leased for the day, so that the stall can show codes without a signal. */
  readonly codes: string[]
}

export type Feed = { readonly path: string; readonly secret: string }

export type Market = {
  readonly id: string
  readonly stalls: readonly Stall[]
  readonly bookkeeper: Client
  /** SePay twice: one account there signs its messages, the other sends an API key. */
  readonly feeds: { readonly hmac: Feed; readonly apiKey: Feed }
}

const PIN = '246802'
const CODES_PER_STALL = 40

/** Opens a market of its own with twelve stalls, and signs everybody in. */
export async function openMarket(admin: Client, placeCode: string): Promise<Market> {
  const marketId = newId('market')
  // Numbers of this run alone, so that the day can be played again on the same server.
  const run = String(randomInt(100_000)).padStart(5, '0')
  await admin.call('market.open', {
    id: marketId,
    name: `Chợ thử ${run}`,
    placeCode,
    demo: true,
  })
  const bookkeeper = await addPerson(admin, { name: 'Kế toán thử', phone: `088${run}00` })
  const role = { personId: bookkeeper.id, role: 'bookkeeper', scopeId: marketId }
  await admin.call('admin.grantRole', role)
  const stalls: Stall[] = []
  for (let i = 0; i < STALLS; i += 1) {
    stalls.push(await openStall(admin, { marketId, run, number: i + 1 }))
  }
  const openFeed = (authentication: 'hmac' | 'api-key') =>
    admin.call<Feed>('market.openFeed', {
      id: newId('feed'),
      provider: 'sepay',
      authentication,
      marketId,
    })
  return {
    id: marketId,
    stalls,
    bookkeeper: await signIn(admin.url, bookkeeper),
    feeds: { hmac: await openFeed('hmac'), apiKey: await openFeed('api-key') },
  }
}

async function addPerson(
  admin: Client,
  { name, phone }: { readonly name: string; readonly phone: string },
) {
  const id = newId('person')
  await admin.call('admin.addPerson', { id, name, phone, pin: PIN })
  return { id, phone, pin: PIN }
}

async function openStall(
  admin: Client,
  of: { readonly marketId: string; readonly run: string; readonly number: number },
): Promise<Stall> {
  const { marketId, run, number } = of
  const nn = String(number).padStart(2, '0')
  const person = await addPerson(admin, { name: `Người bán thử ${nn}`, phone: `088${run}${nn}` })
  const isVietcombank = number % 2 === 1
  const bin = isVietcombank ? '970436' : '970405'
  const account = { id: newId('acct'), number: `88${run}0000${nn}` }
  const holder = `NGUOI BAN THU ${nn}`
  const id = newId('stall')
  const name = `Sạp thử ${nn}`
  await admin.call('market.openStall', {
    id,
    marketId,
    number: String(number),
    name,
    vendorId: person.id,
    account: { ...account, bin, holderName: holder },
  })
  const vendor = await signIn(admin.url, person)
  const wish = { id: newId('lease'), stallId: id, count: CODES_PER_STALL }
  const lease = await vendor.call<CodeLease>('stall.leaseCodes', wish)
  const bank = isVietcombank ? 'vietcombank' : 'agribank'
  return { id, name, bank, bin, account, holder, vendor, codes: [...lease.codes] }
}
