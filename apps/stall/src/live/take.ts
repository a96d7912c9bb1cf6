import type { RequestView, SaleView, StallDayView, StallId } from '@cho40/contract'
import { mergeNotice, mergeSale } from '../sale/merge.ts'
import type { Sale } from '../sale/sale.ts'
import { verdictOf } from '../sale/verdict.ts'
import type { Hand } from '../store/keep.ts'
import { keptSale } from '../store/put-act.ts'
import { keepSale } from '../till/sales.ts'
import { showBar, type Till } from '../till/till.ts'

/** Joins the server's day with ours and tells what changed. */
export async function takeDay(
  till: Till,
  { day, sales, strays, closed }: StallDayView,
): Promise<void> {
  await takeEach(till, sales, (sale) => sale.id, mergeSale)
  if (day === till.state.day) till.set({ strays, dayClosed: closed })
}

/** Joins one request the server told about. False when the sale is not known here. */
export async function takeRequest(
  till: Till,
  stallId: StallId,
  request: RequestView,
): Promise<boolean> {
  const known =
    till.state.sales.find((sale) => sale.request?.id === request.id)?.id ?? request.saleId
  if (known === null) return false
  const merge = (kept: Sale | undefined): Sale | undefined =>
    mergeNotice(kept, request, { stallId })
  await takeEach(till, [request], () => known, merge)
  return true
}

/** Takes over a state the server gave a sale, if the sale is here. */
export async function takeState(
  till: Till,
  saleId: Sale['id'],
  state: SaleView['state'],
): Promise<boolean> {
  const known = till.state.sales.some((sale) => sale.id === saleId)
  await takeEach(
    till,
    [saleId],
    (id) => id,
    (kept) => kept && (kept.unsent > 0 ? kept : { ...kept, state }),
  )
  return known
}

async function takeEach<Seen>(
  till: Till,
  seen: readonly Seen[],
  idOf: (seen: Seen) => Sale['id'],
  merge: (kept: Sale | undefined, seen: Seen) => Sale | undefined,
): Promise<void> {
  const join = async (hand: Hand): Promise<{ before: Sale | undefined; after: Sale }[]> => {
    const changes = []
    for (const one of seen) {
      const before = await keptSale(hand, idOf(one))
      const after = merge(before, one)
      if (after === undefined || JSON.stringify(after) === JSON.stringify(before)) continue
      hand.put('sales', after)
      changes.push({ before, after })
    }
    return changes
  }
  for (const { before, after } of await till.keep.write(['sales'], join)) {
    keepSale(till, after)
    if (before !== undefined) announce(till, before, after)
  }
}

const GOOD = ['paid', 'late', 'over']
const BAD = ['short', 'alarm', 'after_cancel']
const ADMIRED_MS = 4000

/** Tells by ear and eye that a sale's verdict changed; the next customer is served meanwhile. */
function announce(till: Till, before: Sale, after: Sale): void {
  const verdict = verdictOf(after)
  const received = after.request?.received
  if (verdict === verdictOf(before) && received === before.request?.received) return
  const good = GOOD.includes(verdict)
  if (!good && !BAD.includes(verdict)) return
  till.edge.chime(good && verdict !== 'over' ? 'paid' : 'trouble')
  const shown = (): boolean => till.state.page.name === 'sale' && till.state.page.id === after.id
  if (!shown()) showBar(till, { kind: 'money', sale: after })
  else if (verdict === 'paid')
    setTimeout(() => shown() && till.edge.go({ name: 'sell' }), ADMIRED_MS)
}
