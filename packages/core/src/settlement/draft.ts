import { createHash } from 'node:crypto'
import type { BookId, MemberId, SetOffOrder } from '@cho40/contract'
import { type Dong, dong, type MarketDay, ZERO_DONG } from '@cho40/values'
import { canonicalJson } from '../ledger/canonical.ts'
import type { Reading } from '../store/deps.ts'
import { broughtForward, debtsOf, type OpenItem, openItems, type RunRow } from './run-facts.ts'
import { type Line, lineOf, type MemberFacts } from './set-off.ts'

/**
 * Tax that the cooperative must hold back from a member, in đồng; the host says so from its taxation
 * rules. It is asked once, when a run is drawn up, and its answer is frozen with the line.
 */
export type Withholding = (
  reading: Reading,
  of: {
    readonly bookId: BookId
    readonly memberId: MemberId
    readonly sales: Dong
    readonly purchases: Dong
    readonly from: MarketDay
    readonly to: MarketDay
  },
) => Promise<Dong>

export type WithholdingDep = { readonly withholding?: Withholding }

export type Draft = {
  readonly lines: readonly Line[]
  readonly items: readonly OpenItem[]
  /** The same rows give the same hash, whoever computes it and in whatever order they came. */
  readonly hash: string
}

/** What a run would be now, from the book's rows alone. */
export async function draftOf(reading: Reading & WithholdingDep, run: RunRow): Promise<Draft> {
  const of = { id: run.id, bookId: run.book_id, to: run.to_day }
  const items = await openItems(reading, of)
  const brought = await broughtForward(reading, of)
  const debts = await debtsOf(reading, of)
  const order = JSON.parse(run.set_off) as SetOffOrder
  const sums = sumsOf(items)
  const lines: Line[] = []
  for (const memberId of new Set([...sums.keys(), ...brought.keys()].toSorted())) {
    const { sales = 0, purchases = 0, fees = 0 } = sums.get(memberId) ?? {}
    const { advances, inputs } = debts.get(memberId) ?? { advances: ZERO_DONG, inputs: ZERO_DONG }
    const facts: Omit<MemberFacts, 'withheld'> = {
      memberId,
      sales: dong(sales),
      purchases: dong(purchases),
      fees: dong(fees),
      brought: brought.get(memberId) ?? ZERO_DONG,
      advances,
      inputs,
    }
    const withheld = await withheldFrom(reading, run, facts)
    lines.push(lineOf({ ...facts, withheld }, order))
  }
  return { lines, items, hash: hashOf(run, lines, items) }
}

async function withheldFrom(
  reading: Reading & WithholdingDep,
  run: RunRow,
  { memberId, sales, purchases }: Omit<MemberFacts, 'withheld'>,
): Promise<Dong> {
  const period = { bookId: run.book_id, from: run.from_day, to: run.to_day }
  const said = await reading.withholding?.(reading, { ...period, memberId, sales, purchases })
  return said ?? ZERO_DONG
}

type Sums = { sales: number; purchases: number; fees: number }

function sumsOf(items: readonly OpenItem[]): Map<MemberId, Sums> {
  const sums = new Map<MemberId, Sums>()
  for (const { member_id: memberId, kind, amount } of items) {
    const sum = sums.get(memberId) ?? { sales: 0, purchases: 0, fees: 0 }
    if (kind === 'sale') sum.sales += amount
    else if (kind === 'purchase') sum.purchases += amount
    else sum.fees -= amount
    sums.set(memberId, sum)
  }
  return sums
}

function hashOf(run: RunRow, lines: readonly Line[], items: readonly OpenItem[]): string {
  const text = canonicalJson({
    run: run.id,
    version: run.version,
    lines: lines.map((line) => ({ ...line })),
    items: items.map(({ subject, position, amount }) => [subject, position, amount]),
  })
  return createHash('sha256').update(text).digest('hex')
}
