import type {
  DeskListing,
  MarketView,
  RegisterView,
  StallView,
  StockLevelView,
} from '@cho40/contract'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs, makeId } from '@cho40/values'
import type { Page } from 'playwright-core'
import { call, queryOf } from '../a-desk.ts'
import { STILL_DAY, STILL_NOW } from './a-still-server.ts'

/** What scenes speak of. */
export type Town = {
  readonly market: MarketView
  readonly stalls: readonly StallView[]
  /** The cooperative with members, and the one whose goods stand in the shop. */
  readonly coop: string
  readonly shop: string
  readonly shopBook: string
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

let made = 0
/** The same ids in every run. */
function id<Prefix extends string>(prefix: Prefix) {
  made += 1
  const random = new Uint8Array(10).map((_, at) => (made * 31 + at * 7) & 255)
  return makeId(prefix, { ms: Date.parse(STILL_NOW) + made, random })
}

/** Adds to the demonstration what its first days have not: money that waits, orders, a complaint. */
export async function aTown(page: Page): Promise<Town> {
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  if (!market) throw new Error('the demonstration has markets')
  const stalls = await call<StallView[]>(page, queryOf('market.stalls', { marketId: market.id }))
  const all = await call<{ id: string; name: string }[]>(page, '/trpc/cooperative.list')
  const idOf = (name: string): string => all.find((one) => one.name === name)?.id ?? ''
  const coop = idOf('HTX Mẫu Nà Lẹng')
  const shop = idOf('HTX Nông sản Mẫu')
  const { bookId: shopBook } = await call<{ bookId: string }>(
    page,
    queryOf('cooperative.view', { cooperativeId: shop }),
  )
  const { members } = await call<RegisterView>(
    page,
    queryOf('members.register', { cooperativeId: coop }),
  )
  await moneyWaits(page, stalls)
  for (const name of ['Chị Khách', 'Anh Lâm', 'Cô Hạnh']) await buys(page, { shop, shopBook, name })
  return { market, stalls, coop, shop, shopBook, members }
}

/** Transfers without a code beside requests of the same amount, one for two of them, one by mistake. */
async function moneyWaits(page: Page, stalls: readonly StallView[]): Promise<void> {
  const [stall] = stalls
  if (!stall) throw new Error('the demonstration has stalls')
  const amounts = [61_000, 78_000, 95_000, 31_000, 32_000]
  const { codes } = await call<{ codes: string[] }>(page, '/trpc/stall.leaseCodes', {
    id: id('lease'),
    stallId: stall.id,
    count: amounts.length,
  })
  const at = instantFromMs(Date.parse(`${STILL_DAY}T10:10:00+07:00`))
  const events = amounts.map((amount, nth) => ({
    id: id('evt'),
    seq: nth + 1,
    at,
    act: {
      type: 'request_opened',
      saleId: id('sale'),
      requestId: id('preq'),
      accountId: stall.account.id,
      code: codes[nth],
      amount,
    },
  }))
  const deviceId = id('device')
  // The phone's clock goes right: what it did an hour ago was an hour ago.
  const sentAt = instantFromMs(Date.parse(`${STILL_DAY}T13:31:00+07:00`))
  await call(page, '/sync', { stallId: stall.id, deviceId, sentAt, events })
  await bankLists(page, stall, [
    [61_000, 'tien rau'],
    [78_000, 'chuyen tien'],
    [95_000, 'chi Hoa ck'],
    [63_000, 'tra hai don'],
    [7_654_000, 'chuyen nham'],
  ])
}

async function bankLists(
  page: Page,
  stall: StallView,
  rows: readonly (readonly [amount: number, memo: string])[],
): Promise<void> {
  const bytes = await statement(stall.account.number, rows)
  const about = new URLSearchParams({
    accountId: stall.account.id,
    fileName: 'sao-ke-21-11.csv',
  }).toString()
  const url = new URL(`/api/v1/statements/${id('import')}?${about}`, page.url()).href
  const headers = { 'x-cho40': '1' }
  const answer = await page.request.post(url, { headers, data: bytes })
  if (!answer.ok()) throw new Error(`statement: ${answer.status()} ${await answer.text()}`)
}

/** A file as the bank gives it out, its payments some minutes apart. */
export async function statement(
  account: string,
  rows: readonly (readonly [amount: number, memo: string])[],
): Promise<Buffer> {
  const first = Date.parse(`${STILL_DAY}T10:20:00+07:00`)
  const bytes = await writeStatement('vietcombank', {
    account,
    opening: dong(900_000_000),
    rows: rows.map(([amount, memo], nth) => ({
      occurredAt: instantFromMs(first + nth * 240_000),
      direction: 'in' as const,
      amount: dong(amount),
      memo,
      bankReference: `5209 - ${4000 + nth}${amount}`,
    })),
    format: 'csv',
  })
  return Buffer.from(bytes)
}

/** As a buyer's browser sends the form of the shop. */
async function buys(
  page: Page,
  { shop, shopBook, name }: { readonly [one in 'shop' | 'shopBook' | 'name']: string },
): Promise<void> {
  const [level] = await call<StockLevelView[]>(page, queryOf('stock.levels', { bookId: shopBook }))
  const goods = await call<readonly DeskListing[]>(
    page,
    queryOf('catalogue.listing.ofCooperative', { cooperativeId: shop }),
  )
  const price = goods
    .flatMap(({ packs }) => packs)
    .find((pack) => pack.id === level?.variantId)?.price
  const origin = new URL(page.url()).origin
  const answer = await fetch(`${origin}/dat-hang`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({
      id: id('order'),
      token: id('token').slice(-22),
      line: `${level?.variantId ?? ''}~${level?.placeId ?? ''}~1000~${price ?? 0}`,
      name,
      phone: '0912345678',
      how: 'deliver',
      address: 'Thôn Nà Mẫu',
    }),
  })
  if (answer.status !== 303) throw new Error(`order: ${answer.status}`)
}
