import type { BoardStallView, MarketView } from '@cho40/contract'
import type { Page } from 'playwright-core'
import { newId } from './a-desk.ts'

const MANY = 10_000

/** The milliseconds between frames while sixty steps lead to the end, and the most rows drawn at once. */
export async function framesOf(on: Page): Promise<{ drawn: number; deltas: number[] }> {
  return on.evaluate(async () => {
    const deltas: number[] = []
    let drawn = 0
    let last = performance.now()
    const room = document.documentElement
    for (let step = 0; step <= 60; step += 1) {
      scrollTo(0, (room.scrollHeight * step) / 60)
      await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const now = performance.now()
      deltas.push(now - last)
      last = now
      drawn = Math.max(drawn, document.querySelectorAll('tbody tr').length)
    }
    return { drawn, deltas }
  })
}

/** Scrolls to the end in sixty steps: the most rows drawn at once, and how many frames were slow. */
export async function scrolled(on: Page) {
  const { drawn, deltas } = await framesOf(on)
  return { drawn, slow: deltas.filter((one) => one > 100).length, frames: deltas.length }
}

/** Ten thousand stalls that differ by number and name. */
export function tenThousandStalls(stall: BoardStallView): BoardStallView[] {
  return Array.from({ length: MANY }, (_, n) => ({
    ...stall,
    id: newId('stall'),
    number: String(n + 1),
    name: `Hàng ${n + 1}`,
  }))
}

/** Lines of goods that came in and were sold today, as the server lists them. */
function tenThousandGoods() {
  const at = '2026-11-22T03:00:00.000Z'
  const each = { product: 'Rau cải', grade: null, unit: 'kg', unitSize: 1_000, quantity: 1_000 }
  const grown = { memberId: null, mode: 'buy', lot: null, harvestedOn: null, base: 'g' }
  const lot = { ...each, ...grown, price: 20_000, left: 0, day: '2026-11-22' }
  const deliveries = Array.from({ length: 10_000 }, (_, n) => ({
    ...lot,
    id: newId('delivery'),
    memberNumber: n + 1,
    from: `Hộ ${n + 1}`,
    amount: 20_000,
    receivedAt: at,
  }))
  const sold = { buyerKind: 'party', agent: null, paid: 'cash', returned: 0, day: '2026-11-22' }
  const sales = deliveries.map(({ amount, from: buyer }) => ({
    ...sold,
    id: newId('gsale'),
    amount,
    buyer,
    occurredAt: at,
    lines: [{ ...each, amount, cost: 0 }],
  }))
  return { deliveries, sales }
}

/** Answers for the server: bills, stalls on a day, deliveries and sales, ten thousand each. Tells the stalls' ids. */
export async function answersTenThousand(page: Page, market: MarketView): Promise<string[]> {
  const answer = (procedure: string, data: unknown) =>
    page.route(`**/trpc/${procedure}*`, (route) => route.fulfill({ json: { result: { data } } }))
  const ids = Array.from({ length: 10_000 }, () => newId('stall'))
  const bill = { marketId: market.id, kind: 'stall', month: '2026-11', amount: 120_000 }
  const owed = { state: 'issued', objectionsUntil: '2026-11-30', paidBy: null, cash: 0 }
  const bare = { reason: null, request: null }
  const bills = ids.map((stallId) => ({ id: newId('feebill'), stallId, ...bill, ...owed, ...bare }))
  await answer('fees.accounts', [{ id: newId('acct') }])
  await answer('fees.ofMarket', bills)
  const counts = { sales: 3, cashlessSales: 2, openExceptions: 0, closed: false }
  await answer('market.day', {
    marketId: market.id,
    marketName: market.name,
    day: '2026-11-22',
    demo: true,
    stalls: ids.map((id, n) => ({ id, number: String(n + 1), name: `Hàng ${n + 1}`, ...counts })),
  })
  const { deliveries, sales } = tenThousandGoods()
  await answer('goods.deliveries', deliveries)
  await answer('goods.sales', sales)
  return ids
}
