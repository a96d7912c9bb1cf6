import type {
  SessionView,
  StallDayView,
  StallGoods,
  StallOversell,
  StallView,
  VariantId,
} from '@cho40/contract'
import { instantFromMs, makeId, VIETNAM_OFFSET_MS } from '@cho40/values'

export const DEMO_PIN = '404040'
const ADMINISTRATOR = '0900000000'

/** What a person at a desk does over HTTP, with a session of their own. */
export type Desk = {
  session: SessionView
  ask: <T>(path: string, input?: unknown) => Promise<T>
  tell: <T>(path: string, input: unknown) => Promise<T>
}

export function newTestId<Prefix extends string>(prefix: Prefix) {
  return makeId(prefix, { ms: Date.now(), random: crypto.getRandomValues(new Uint8Array(10)) })
}

export async function deskOf(port: number, phone = ADMINISTRATOR): Promise<Desk> {
  const url = `http://127.0.0.1:${port}/trpc/`
  let cookie = ''
  const read = async <T>(response: Response): Promise<T> => {
    const { result, error } = (await response.json()) as { result?: { data: T }; error?: unknown }
    if (result === undefined) throw new Error(JSON.stringify(error))
    return result.data
  }
  const tell = async <T>(path: string, input: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json', 'x-cho40': '1', cookie }
    const body = JSON.stringify(input)
    const response = await fetch(url + path, { method: 'POST', headers, body })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return read(response)
  }
  const session = await tell<SessionView>('session.open', { phone, pin: DEMO_PIN })
  return {
    session,
    tell,
    ask: async (path, input) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      return read(await fetch(url + path + query, { headers: { cookie } }))
    },
  }
}

export type Home = {
  stall: StallView
  day: StallDayView
  nextSeq: number
  goods: readonly StallGoods[]
  oversells: readonly StallOversell[]
}

/** The stall as the server has it. */
export async function homeOf(port: number, phone: string): Promise<Home> {
  const desk = await deskOf(port, phone)
  const [stall] = desk.session.stalls
  return desk.ask<Home>('stall.home', { stallId: stall?.id })
}

/** Five packs of the market's first product lie at the vendor's stall; answers which. */
export async function shelve(port: number, phone: string): Promise<VariantId> {
  const vendor = await deskOf(port, phone)
  const bookkeeper = await deskOf(port, '0900000051')
  const { stall } = await homeOf(port, phone)
  const shop = await vendor.ask<{ listings: { id: string }[] }>('catalogue.listing.search', {})
  const listingId = shop.listings[0]?.id
  const packs = await bookkeeper.ask<{ id: VariantId }[]>('catalogue.listing.packs', { listingId })
  const [pack] = packs
  if (pack === undefined) throw new Error('the demonstration sells nothing')
  const placeId = newTestId('splace')
  const of = { kind: 'stall', stallId: stall.id }
  await vendor.tell('stock.openPlace', { id: placeId, name: 'Sạp', of })
  const goods = { placeId, variantId: pack.id, quantity: 5_000 }
  await vendor.tell('stock.bring', { id: newTestId('smove'), ...goods })
  return pack.id
}

export type Bank = {
  /** Money arrives on the stall's account, as SePay tells it. */
  transfer: (wish: { account: string; amount: number; memo: string }) => Promise<void>
}

/** A SePay feed for the market of a stall, opened by the administrator as in a deployment. */
export async function bankOf(port: number, marketId: string): Promise<Bank> {
  const desk = await deskOf(port)
  const { path, secret } = await desk.tell<{ path: string; secret: string }>('market.openFeed', {
    id: newTestId('feed'),
    provider: 'sepay',
    authentication: 'api-key',
    marketId,
  })
  return {
    transfer: async ({ account, amount, memo }) => {
      const id = Math.floor(Math.random() * 1e9)
      const event = {
        id,
        gateway: 'Agribank',
        transactionDate: instantFromMs(Date.now() + VIETNAM_OFFSET_MS)
          .slice(0, 19)
          .replace('T', ' '),
        accountNumber: account,
        subAccount: null,
        code: null,
        content: memo,
        description: memo,
        transferType: 'in',
        transferAmount: amount,
        accumulated: 0,
        referenceCode: `FT${id}`,
      }
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Apikey ${secret}` },
        body: JSON.stringify(event),
      })
      if (!response.ok) throw new Error(await response.text())
    },
  }
}
