import type { BoardStallView, CooperativeView, MarketView } from '@cho40/contract'
import type { Page } from 'playwright-core'
import { call, newId, queryOf } from './a-desk.ts'
import { answersTenThousand, tenThousandStalls } from './ten-thousand-rows.ts'

/** A table of the desk that may have ten thousand rows, and how to come to it. */
export type LongTable = {
  readonly name: string
  /** What stands in the address bar after `/office/`. */
  readonly at: string
  /** What is pressed until it stands there. */
  readonly press?: (page: Page) => Promise<void>
}

const MANY = 10_000

type Row = Record<string, unknown>
type Answer = (was: unknown) => unknown

/** Rows that the server told of, over and over until there are ten thousand; each is another by `own`. */
function again(rows: readonly Row[], own: string): Row[] {
  if (rows.length === 0) return []
  return Array.from({ length: MANY }, (_, n) => {
    const row = rows[n % rows.length]
    const id = row?.[own]
    const prefix = typeof id === 'string' ? /^([a-z]+)_/.exec(id)?.[1] : undefined
    return { ...row, [own]: prefix ? newId(prefix) : String(n) }
  })
}

const list =
  (own: string): Answer =>
  (was) =>
    again(was as Row[], own)
const under =
  (name: string, own: string): Answer =>
  (was) => ({ ...(was as Row), [name]: again((was as Record<string, Row[]>)[name] ?? [], own) })
const many = (row: (n: number) => Row): Row[] => Array.from({ length: MANY }, (_, n) => row(n))

const AT = '2026-11-22T03:00:00.000Z'
const PACK = { unit: 'kg', unitSize: 1_000, product: 'Rau cải', grade: null }

/** An order with two lines, one step from being packed. */
const order = (n: number): Row => {
  const line = { variantId: newId('variant'), unit: 'kg', price: 20_000, lotId: null }
  const of = { ordered: 1_000, quantity: 1_000, amount: 20_000, placeId: newId('place') }
  const lines = ['Rau cải', `Gạo nếp ${n}`].map((name) => ({
    id: newId('oline'),
    name,
    ...line,
    ...of,
  }))
  const money = { kept: 0, left: 40_000, toReturn: 0, state: 'unpaid', requests: [] }
  const seller = { name: 'HTX', bookId: newId('book'), stallId: null, cooperativeId: null }
  const part = { id: newId('sorder'), orderId: newId('order'), seller, lines, money }
  return { ...part, state: 'confirmed', amount: 40_000, delivery: 0, placedAt: AT, history: [] }
}

const agentSale = (n: number): Row => ({
  id: newId('gsale'),
  channel: 'agent',
  paid: 'credit',
  buyerKind: null,
  buyer: null,
  agent: 'Đại lý Mẫu',
  agentFee: 2_000,
  amount: 20_000 + n,
  returned: 0,
  day: '2026-11-22',
  occurredAt: AT,
  lines: [{ ...PACK, line: 0, quantity: 1_000, amount: 20_000 + n, memberId: null }],
})

const SUMS = { confirmed: 90_000, takenBack: 0, base: 90_000, vat: 900, pit: 450 }
const PARTS = { byUse: 5, byLabour: 4, byCapital: 3, externalByUse: 2, externalByCapital: 1 }
const SPAN = { from: '2026-01-01', to: '2026-10-31' }
const SHARED = {
  id: newId('dist'),
  meetingId: newId('meeting'),
  day: '2026-11-20',
  ...SPAN,
  toMembers: 15 * MANY,
}
const FUNDS = { internal: 1, external: 2, internalFund: 3, externalFund: 4, lossesCovered: 0 }

const share = (n: number): Row => ({
  memberId: newId('member'),
  ...PARTS,
  total: 15,
  number: n + 1,
  name: `Hộ ${n + 1}`,
})
const level = (n: number): Row => ({
  placeId: newId('place'),
  placeName: 'Kho',
  variantId: newId('variant'),
  forDay: null,
  onHand: n,
  reserved: 0,
  available: n,
})
const withheld = (n: number): Row => ({
  bookId: newId('book'),
  name: `Hộ ${n + 1}`,
  taxCodeShown: null,
  sales: 1,
  ...SUMS,
})
const AGENT = { name: 'Đại lý Mẫu', account: '131.0001', owes: 0, goods: [], moves: [] }
const STORE = { kind: 'store', name: 'Kho', stallId: null, cooperativeId: null }

/** What the server answers besides the market's own, by procedure. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'admin.audit': under('lines', 'position'),
  'exceptions.placed': list('transferId'),
  'market.board': (was) => {
    const [stall] = was as BoardStallView[]
    if (!stall) throw new Error('the market has a stall')
    return tenThousandStalls(stall)
  },
  'goods.debts': list('account'),
  'goods.agents': () => [AGENT],
  'settlement.view': under('lines', 'memberId'),
  'orders.list': () => many(order),
  'tax.withholding': () => ({
    operatorBookId: newId('book'),
    month: '2026-10',
    due: '2026-11-20',
    sellers: many(withheld),
    total: SUMS,
    toNet: 0,
  }),
  'catalogue.certificate.list': list('id'),
  'catalogue.listing.ofCooperative': list('id'),
  'members.register': under('members', 'id'),
  'members.capital.certificates': list('id'),
  'distribution.list': () => [SHARED],
  'distribution.view': () => ({
    ...SHARED,
    ...FUNDS,
    otherFunds: 0,
    kept: 0,
    shares: many(share),
  }),
  'stock.places': () => [{ id: newId('place'), ...STORE }],
  'stock.levels': () => many(level),
  'cooperative.accountStatement': under('lines', 'seq'),
  'people.list': under('people', 'personId'),
}

/** Answers for the server with ten thousand of whatever a long table shows, and tells of the tables. */
export async function longTables(page: Page, market: MarketView): Promise<readonly LongTable[]> {
  const coops = await call<CooperativeView[]>(page, '/trpc/cooperative.list')
  const [members, shop] = ['HTX Mẫu Nà Lẹng', 'HTX Nông sản Mẫu'].map(
    (name) => coops.find((one) => one.name === name)?.id ?? '',
  )
  for (const [procedure, answer] of Object.entries(ANSWERS)) {
    await page.route(`**/trpc/${procedure}?*`, async (route) => {
      const was = (await (await route.fetch()).json()) as { result?: { data: unknown } }
      await route.fulfill({ json: { result: { data: answer(was.result?.data) } } })
    })
  }
  const runs = queryOf('settlement.list', { cooperativeId: members, limit: 1 })
  const [run] = await call<{ id: string }[]>(page, runs)
  await answersTenThousand(page, market)
  await page.route('**/trpc/goods.sales?*', async (route) => {
    // Only the agents' screen asks for more than a day.
    const { from, to } = JSON.parse(new URL(route.request().url()).searchParams.get('input') ?? '')
    if (from === to) await route.fallback()
    else await route.fulfill({ json: { result: { data: many(agentSale) } } })
  })
  const ofMarket = `market=${market.id}`
  return [
    {
      name: 'stalls',
      at: `board?${ofMarket}`,
      press: async (on) => {
        await on.locator('tbody tr').nth(5).waitFor()
        // The few that a search finds would stand on the map.
        await on.keyboard.press('m')
      },
    },
    { name: 'fees', at: `fees?${ofMarket}` },
    { name: 'stalls of a day', at: `day?${ofMarket}` },
    { name: 'deliveries', at: `deliveries?coop=${members}` },
    { name: 'sales', at: `sales?coop=${members}` },
    { name: 'placed money', at: `placed?${ofMarket}` },
    { name: 'people', at: 'people' },
    { name: 'debts', at: `coop?coop=${members}` },
    { name: 'lines of a settlement', at: `settlement?coop=${members}&run=${run?.id}` },
    { name: 'register of members', at: `members?coop=${members}` },
    { name: 'certificates of capital', at: `members?coop=${members}&part=certificates` },
    { name: 'orders', at: `orders?coop=${shop}` },
    {
      name: 'sales of an agent',
      at: `agents?coop=${members}&agent=${encodeURIComponent(AGENT.name)}`,
    },
    { name: 'listings, certificates', at: `shelf?coop=${shop}` },
    { name: 'stock', at: `stock?coop=${shop}` },
    { name: 'withheld taxes', at: `tax?coop=${members}` },
    {
      name: 'shares of income',
      at: `distribution?coop=${members}`,
      press: (on) => on.locator('.run-list button').first().click(),
    },
    {
      name: 'postings of an account',
      at: `books?coop=${members}`,
      press: (on) => on.locator('#trial ~ .table-room tbody button').first().click(),
    },
    { name: 'the log', at: 'log' },
  ]
}
