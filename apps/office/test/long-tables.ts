import type { CooperativeView, MarketView } from '@cho40/contract'
import type { Page } from 'playwright-core'
import { call, queryOf } from './a-desk.ts'
import {
  AGENT,
  ANSWERS,
  type Answer,
  agentSale,
  level,
  list,
  many,
  sheetReport,
  standing,
  statementReport,
} from './long-answers.ts'
import { answersTenThousand } from './ten-thousand-rows.ts'

/** Ids of the demonstration that addresses of the desk name. */
type Places = {
  readonly market: string
  /** A cooperative with members and a settlement, one that sells. */
  readonly members: string
  readonly shop: string
  readonly run: string
}

/** A table of the desk that may have ten thousand rows, and how to come to it. */
export type LongTable = {
  readonly name: string
  /** The source under `src` that draws it. */
  readonly of: string
  /** What stands in the address bar after `/office/`. */
  readonly at: (places: Places) => string
  /** What is pressed until it stands there. */
  readonly press?: (page: Page) => Promise<void>
  /** What the server answers for this table alone, so that no other of its screen is as long. */
  readonly answers?: Readonly<Record<string, Answer>>
  /** What is answered to a file that is sent there. */
  readonly sent?: { readonly to: string; readonly report: () => object }
  /** Its search: what is typed letter by letter, and what stands in the only row found. */
  readonly find?: { readonly field: string; readonly words: string; readonly row: string }
}

const none: Answer = () => []
const FILE = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a') }

/** Every table of the desk that may be long. */
export const LONG_TABLES: readonly LongTable[] = [
  {
    name: 'stalls',
    of: 'screens/board/stall-list.tsx',
    at: ({ market }) => `board?market=${market}`,
    press: async (on) => {
      await on.locator('tbody tr').nth(5).waitFor()
      // The few that a search finds would stand on the map.
      await on.keyboard.press('m')
    },
    find: { field: 'find', words: 'hang 9876', row: '9876 – Hàng 9876' },
  },
  {
    name: 'fees',
    of: 'screens/fees/bill-table.tsx',
    at: ({ market }) => `fees?market=${market}`,
  },
  {
    name: 'stalls of a day',
    of: 'screens/market-day/stall-table.tsx',
    at: ({ market }) => `day?market=${market}`,
  },
  {
    name: 'deliveries',
    of: 'screens/deliveries/delivery-table.tsx',
    at: ({ members }) => `deliveries?coop=${members}`,
  },
  {
    name: 'sales',
    of: 'screens/sales/sale-table.tsx',
    at: ({ members }) => `sales?coop=${members}`,
  },
  {
    name: 'placed money',
    of: 'screens/money/placed/placed-table.tsx',
    at: ({ market }) => `placed?market=${market}`,
  },
  { name: 'people', of: 'screens/people/people-list.tsx', at: () => 'people' },
  {
    name: 'debts',
    of: 'screens/cooperative/debts.tsx',
    at: ({ members }) => `coop?coop=${members}`,
  },
  {
    name: 'lines of a settlement',
    of: 'screens/settlement/run-lines.tsx',
    at: ({ members, run }) => `settlement?coop=${members}&run=${run}`,
  },
  {
    name: 'register of members',
    of: 'screens/members/register-table.tsx',
    at: ({ members }) => `members?coop=${members}`,
    find: { field: 'filter', words: 'ho 9876', row: 'Hộ 9876' },
  },
  {
    name: 'certificates of capital',
    of: 'screens/members/all-certificates.tsx',
    at: ({ members }) => `members?coop=${members}&part=certificates`,
  },
  {
    name: 'orders',
    of: 'screens/orders/order-table.tsx',
    at: ({ shop }) => `orders?coop=${shop}`,
  },
  {
    name: 'standing orders',
    of: 'screens/orders/standing/standing-table.tsx',
    at: ({ shop }) => `orders?coop=${shop}`,
    answers: { 'orders.list': none, 'orders.standing.list': () => many(standing) },
  },
  {
    name: 'sales of an agent',
    of: 'screens/agents/agent-sale-table.tsx',
    at: ({ members }) => `agents?coop=${members}&agent=${encodeURIComponent(AGENT.name)}`,
  },
  {
    name: 'listings',
    of: 'screens/shelf/listing-table.tsx',
    at: ({ shop }) => `shelf?coop=${shop}`,
    answers: { 'catalogue.listing.ofCooperative': list('id') },
  },
  {
    name: 'certificates',
    of: 'screens/shelf/certificate-table.tsx',
    at: ({ shop }) => `shelf?coop=${shop}`,
    answers: { 'catalogue.certificate.list': list('id') },
  },
  {
    name: 'refused rows of a sheet',
    of: 'parts/wrong-rows.tsx',
    at: ({ shop }) => `shelf?coop=${shop}`,
    press: async (on) => {
      const part = on.locator('details:has(input[type=file])').first()
      await part.locator('summary').press('Enter')
      await part.locator('input[type=file]').setInputFiles(FILE)
    },
    sent: { to: 'shelf/listings', report: sheetReport },
  },
  {
    name: 'stock',
    of: 'screens/stock/level-table.tsx',
    at: ({ shop }) => `stock?coop=${shop}`,
  },
  {
    name: 'what happened to goods',
    of: 'screens/stock/history.tsx',
    at: ({ shop }) => `stock?coop=${shop}`,
    press: (on) => on.locator('tbody button').nth(1).click(),
    answers: { 'stock.levels': () => [level(1)] },
  },
  {
    name: 'withheld taxes',
    of: 'screens/tax/withholding.tsx',
    at: ({ members }) => `tax?coop=${members}`,
  },
  {
    name: 'shares of income',
    of: 'screens/distribution/shares.tsx',
    at: ({ members }) => `distribution?coop=${members}`,
    press: (on) => on.locator('.run-list button').first().click(),
    answers: { 'distribution.use': none },
  },
  {
    name: 'use of services',
    of: 'screens/distribution/service-use.tsx',
    at: ({ members }) => `distribution?coop=${members}`,
  },
  {
    name: 'postings of an account',
    of: 'screens/books/ledger.tsx',
    at: ({ members }) => `books?coop=${members}`,
    press: (on) => on.locator('#trial ~ .table-room tbody button').first().click(),
  },
  {
    name: 'unread rows of a statement',
    of: 'screens/statements/report.tsx',
    at: ({ market }) => `statements?market=${market}`,
    press: (on) => on.locator('input[name=statement]').setInputFiles(FILE),
    sent: { to: 'statements', report: statementReport },
  },
  { name: 'the log', of: 'screens/log/log-page.tsx', at: () => 'log' },
]

async function answer(page: Page, answers: NonNullable<LongTable['answers']>): Promise<void> {
  for (const [procedure, said] of Object.entries(answers)) {
    await page.route(`**/trpc/${procedure}?*`, async (route) => {
      const was = (await (await route.fetch()).json()) as { result?: { data: unknown } }
      await route.fulfill({ json: { result: { data: said(was.result?.data) } } })
    })
  }
}

/** Answers for the server with ten thousand of whatever a long table shows; what it answers opens one of them. */
export async function longTables(
  page: Page,
  url: string,
): Promise<(table: LongTable) => Promise<void>> {
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  if (!market) throw new Error('the demonstration has markets')
  const coops = await call<CooperativeView[]>(page, '/trpc/cooperative.list')
  const [members = '', shop = ''] = ['HTX Mẫu Nà Lẹng', 'HTX Nông sản Mẫu'].map(
    (name) => coops.find((one) => one.name === name)?.id ?? '',
  )
  const runs = queryOf('settlement.list', { cooperativeId: members, limit: 1 })
  const [run] = await call<{ id: string }[]>(page, runs)
  const places = { market: market.id, members, shop, run: run?.id ?? '' }
  return async (table) => {
    await page.goto('about:blank')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await answer(page, ANSWERS)
    await answersTenThousand(page, market)
    await answersAgentSales(page)
    await answer(page, table.answers ?? {})
    if (table.sent) {
      const { to, report } = table.sent
      await page.route(`**/api/v1/${to}/*?*`, (route) => route.fulfill({ json: report() }))
    }
    await page.goto(`${url}/office/${table.at(places)}`)
    await table.press?.(page)
    await isLong(page)
    // Names and the like that come later are part of opening.
    await page.waitForLoadState('networkidle')
  }
}

async function answersAgentSales(page: Page): Promise<void> {
  await page.route('**/trpc/goods.sales?*', async (route) => {
    // Only the agents' screen asks for more than a day.
    const { from, to } = JSON.parse(new URL(route.request().url()).searchParams.get('input') ?? '')
    if (from === to) await route.fallback()
    else await route.fulfill({ json: { result: { data: many(agentSale) } } })
  })
}

/** Waits until one table, and no other, is as high as nearly ten thousand rows. */
async function isLong(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heights = [...document.querySelectorAll('tbody')].map((body) => body.offsetHeight)
    return heights.filter((height) => height > 300_000).length === 1
  })
}
