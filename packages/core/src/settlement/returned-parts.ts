import type { Problem, ReturnGoods } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result } from '@cho40/values'
import { goodsNotAvailable } from './goods-not-available.ts'
import { portionOf } from './measure.ts'
import type { Item } from './member-items.ts'
import type { SettlementTables } from './tables.ts'

type PartRow = Omit<SettlementTables['cho_goods_part'], 'subject' | 'book_id' | 'sale_id'>

/** A part of a sale with what belongs to it, and how much of it has already come back. */
export type PartNow = {
  readonly part: PartRow
  readonly returned: number
  readonly items: readonly Item[]
}

/** What comes back of one part: amounts as they were sold, to be booked the other way round. */
export type ReturnedPart = {
  readonly part: PartRow
  readonly quantity: number
  readonly amount: Dong
  readonly vat: Dong
  readonly value: Dong
  readonly items: readonly Item[]
}

/**
 * How a return falls on the parts of the sale: within a line the newest lot first. Each amount is
 * what was left of the part before less what is left after, so that returns in any steps give back
 * exactly what the sale booked. Problems: NotFound (line), GoodsNotAvailable.
 */
export function returnedPartsOf(
  parts: readonly PartNow[],
  lines: ReturnGoods['lines'],
): Result<ReturnedPart[], Problem> {
  const wanted = lines ?? everything(parts)
  const returned: ReturnedPart[] = []
  for (const { line, quantity } of wanted) {
    let missing = quantity
    const ofLine = parts.filter(({ part }) => part.line === line)
    if (ofLine.length === 0) return err({ type: 'NotFound', what: 'line', id: String(line) })
    for (const now of ofLine.toReversed()) {
      const back = Math.min(missing, now.part.quantity - now.returned)
      missing -= back
      if (back > 0) returned.push(backOf(now, back))
    }
    if (missing > 0) return goodsNotAvailable(String(line), quantity, missing)
  }
  return ok(returned)
}

function everything(parts: readonly PartNow[]): { line: number; quantity: number }[] {
  const left = new Map<number, number>()
  for (const { part, returned } of parts) {
    left.set(part.line, (left.get(part.line) ?? 0) + part.quantity - returned)
  }
  return [...left].flatMap(([line, quantity]) => (quantity > 0 ? [{ line, quantity }] : []))
}

function backOf({ part, returned, items }: PartNow, quantity: number): ReturnedPart {
  const left = part.quantity - returned
  const share = (amount: Dong) =>
    dong(portionOf(amount, left, part.quantity) - portionOf(amount, left - quantity, part.quantity))
  return {
    part,
    quantity,
    amount: share(part.amount),
    vat: share(part.vat),
    value: share(part.value),
    items: items.map((item) => ({
      ...item,
      quantity: item.kind === 'sale' ? quantity : 0,
      charged_of: share(dong(item.charged_of)),
      vat: share(item.vat),
      amount: share(item.amount),
    })),
  }
}
