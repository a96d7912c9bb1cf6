import type { BoardStallView } from '@cho40/contract'
import { newId } from './a-desk.ts'
import { tenThousandStalls } from './ten-thousand-rows.ts'

const MANY = 10_000

type Row = Record<string, unknown>
/** What is answered instead of what the server said. */
export type Answer = (was: unknown) => unknown

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

export const list =
  (own: string): Answer =>
  (was) =>
    again(was as Row[], own)
const under =
  (name: string, own: string): Answer =>
  (was) => ({ ...(was as Row), [name]: again((was as Record<string, Row[]>)[name] ?? [], own) })
export const many = (row: (n: number) => Row): Row[] =>
  Array.from({ length: MANY }, (_, n) => row(n))

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

export const agentSale = (n: number): Row => ({
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
/** What lies of a pack at a place. */
export const level = (n: number): Row => ({
  placeId: newId('place'),
  placeName: 'Kho',
  variantId: newId('variant'),
  forDay: null,
  onHand: n,
  reserved: 0,
  available: n,
})
const move = (n: number): Row => ({
  id: newId('smove'),
  placeId: newId('place'),
  variantId: newId('variant'),
  forDay: null,
  kind: 'came',
  onHand: 1_000 + n,
  reserved: 0,
  short: 0,
  reason: null,
  by: null,
  occurredAt: AT,
})
const use = (n: number): Row => ({
  memberId: newId('member'),
  soldThrough: 1_000 + n,
  soldTo: 2_000,
  boughtFrom: 3_000,
  fees: 100,
  use: 6_100 + n,
})

/** An order that is taken twice a week. */
export const standing = (n: number): Row => ({
  id: newId('standing'),
  bookId: newId('book'),
  placeId: newId('place'),
  buyer: { name: `Bếp ăn ${n}`, phone: '0900000001' },
  rhythm: { kind: 'weekdays', days: [1, 4] },
  firstDay: '2026-11-01',
  lastDay: null,
  state: 'running',
  lines: ['Rau cải', 'Gạo nếp'].map((name) => ({
    variantId: newId('variant'),
    name,
    unit: 'kg',
    quantity: 1_000,
  })),
  nextDays: ['2026-11-26', '2026-11-30', '2026-12-03', '2026-12-07'],
  recordedAt: AT,
})

/** What is said of a bank's file of which no row can be read. */
export const statementReport = () => ({
  importId: newId('import'),
  accountId: newId('acct'),
  dryRun: true,
  verdict: 'partial',
  layout: 'vietcombank',
  rows: MANY,
  confirmed: 0,
  added: 0,
  repeated: 0,
  unreadable: many((n) => ({ line: n + 2, reason: 'amount' })),
  opening: null,
  closing: null,
  balanceProof: 'absent',
  ghosts: [],
})

/** What is said of a sheet of goods of which no row can be read. */
export const sheetReport = () => ({
  dryRun: true,
  created: 0,
  updated: 0,
  unchanged: 0,
  unknownColumns: [],
  refused: many((n) => ({
    row: n + 2,
    cells: [],
    issues: ['price', 'name'].map((column) => ({ column, code: 'missing' })),
  })),
})

const withheld = (n: number): Row => ({
  bookId: newId('book'),
  name: `Hộ ${n + 1}`,
  taxCodeShown: null,
  sales: 1,
  ...SUMS,
})
export const AGENT = { name: 'Đại lý Mẫu', account: '131.0001', owes: 0, goods: [], moves: [] }
const STORE = { kind: 'store', name: 'Kho', stallId: null, cooperativeId: null }

/** What the server answers besides the market's own, by procedure. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
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
  'members.register': (was) => {
    const { members, ...rest } = was as { members: Row[] }
    const named = again(members, 'id').map((one, n) => ({
      ...one,
      number: n + 1,
      name: `Hộ ${n + 1}`,
    }))
    return { ...rest, members: named }
  },
  'members.capital.certificates': list('id'),
  'distribution.list': () => [SHARED],
  'distribution.use': () => many(use),
  'distribution.view': () => ({
    ...SHARED,
    ...FUNDS,
    otherFunds: 0,
    kept: 0,
    shares: many(share),
  }),
  'stock.places': () => [{ id: newId('place'), ...STORE }],
  'stock.levels': () => many(level),
  'stock.moves': () => many(move),
  'cooperative.accountStatement': under('lines', 'seq'),
  'people.list': under('people', 'personId'),
}
