import type {
  RequestView,
  SaleView,
  StallDayView,
  StallId,
  StrayTransferView,
} from '@cho40/contract'
import { LOOK } from '../parts/look.ts'
import { mergeNotice, mergeSale } from '../sale/merge.ts'
import type { Sale } from '../sale/sale.ts'
import { isToldBySale, strayWord } from '../sale/stray.ts'
import { verdictOf } from '../sale/verdict.ts'
import type { Hand } from '../store/keep.ts'
import { keptSale } from '../store/put-act.ts'
import { textOf } from '../text/text-of.ts'
import { keepSale } from '../till/sales.ts'
import type { TillState } from '../till/state.ts'
import { showBar, type Till } from '../till/till.ts'

/**
 * Joins the server's day with ours and tells what changed. Whatever is no longer as it was `before`, when
 * the market was asked, stays as it is now; answers whether there was such a thing.
 */
export async function takeDay(
  till: Till,
  { day, sales, strays, closed }: Omit<StallDayView, 'totals'>,
  before?: TillState,
): Promise<boolean> {
  let stale = false
  const merge = (kept: Sale | undefined, seen: SaleView): Sale | undefined => {
    const was = before?.sales.find(({ id }) => id === seen.id)
    if (!was || JSON.stringify(was) === JSON.stringify(kept)) return mergeSale(kept, seen)
    stale = true
    return undefined
  }
  await takeEach(till, { seen: sales, idOf: (sale) => sale.id, merge })
  if (day !== till.state.day) return stale
  const { strays: now, dayClosed } = till.state
  if (before && (now !== before.strays || dayClosed !== before.dayClosed)) return true
  till.set({ strays, dayClosed: closed })
  return stale
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
  await takeEach(till, { seen: [request], idOf: () => known, merge })
  return true
}

/** Takes over a state the server gave a sale, if the sale is here. */
export async function takeState(
  till: Till,
  saleId: Sale['id'],
  state: SaleView['state'],
): Promise<boolean> {
  const known = till.state.sales.some((sale) => sale.id === saleId)
  await takeEach(till, {
    seen: [saleId],
    idOf: (id) => id,
    merge: (kept) => kept && (kept.unsent > 0 ? kept : { ...kept, state }),
  })
  return known
}

/** Money the machine could not put to a sale, or not all of it: shown until a person has decided. */
export function takeStray(till: Till, stray: StrayTransferView): void {
  const others = till.state.strays.filter((one) => one.transferId !== stray.transferId)
  till.set({ strays: stray.unallocated > 0 ? [...others, stray] : others })
  if (stray.unallocated === 0) return
  const { amount, unallocated } = stray
  if (isToldBySale(stray)) {
    const what = stray.exceptionType === 'over' ? 'over' : 'alarm'
    return till.edge.chime({ tune: 'trouble', what, amount })
  }
  till.edge.chime({ tune: 'trouble', what: 'stray', amount: unallocated })
  const look = { tone: 'thread-red', pictogram: 'warning' } as const
  const words = textOf(till.state)[strayWord(stray)]
  showBar(till, { kind: 'news', look, amount: stray.unallocated, words })
}

type Joining<Seen> = {
  seen: readonly Seen[]
  idOf: (seen: Seen) => Sale['id']
  merge: (kept: Sale | undefined, seen: Seen) => Sale | undefined
}

async function takeEach<Seen>(till: Till, { seen, idOf, merge }: Joining<Seen>): Promise<void> {
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
  // Of these the transfer itself tells, with all of its amount: takeStray.
  if (verdict !== 'over' && verdict !== 'alarm') {
    const tune = good ? 'paid' : 'trouble'
    till.edge.chime({ tune, what: verdict, amount: received ?? after.amount })
  }
  const shown = (): boolean => till.state.page.name === 'sale' && till.state.page.id === after.id
  if (!shown()) {
    const words = textOf(till.state)[`state.${verdict}`]
    const amount = received ?? after.amount
    showBar(till, { kind: 'news', look: LOOK[verdict], amount, words, saleId: after.id })
  } else if (verdict === 'paid')
    setTimeout(() => shown() && till.edge.go({ name: 'sell' }), ADMIRED_MS)
}
