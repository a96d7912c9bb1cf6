import type { BaseUnit, Problem, SaleUnit, SellGoods } from '@cho40/contract'
import { allocate, type Dong, dong, err, ok, type Result, ZERO_DONG } from '@cho40/values'
import { contentOf } from '../catalogue/unit-price.ts'
import { chooseLots, type Taken } from './choose-lots.ts'
import { goodsNotAvailable } from './goods-not-available.ts'
import type { LotHolding } from './holdings.ts'
import { priced, vatWithin } from './measure.ts'

/** One lot's part of a sale's line. */
export type SalePart = {
  readonly line: number
  readonly lot: LotHolding
  readonly quantity: number
  readonly unit: SaleUnit
  readonly unitSize: number
  readonly price: Dong
  /** What the buyer pays for it. */
  readonly amount: Dong
  /** Of that, when the cooperative sells its own. */
  readonly vat: Dong
  /** What it was worth in the books. */
  readonly value: Dong
}

type SaleLine = SellGoods['lines'][number]

/**
 * Which lots are sold, and what each brings: a line's amount is shared over its lots by quantity,
 * largest remainder. Pure; two lines never sell the same gram.
 * Problems: InvalidInput (unit, quantity), GoodsNotAvailable.
 */
export function salePartsOf(
  lines: readonly SaleLine[],
  lots: readonly LotHolding[],
): Result<SalePart[], Problem> {
  const parts: SalePart[] = []
  let left: readonly LotHolding[] = lots
  for (const [index, line] of lines.entries()) {
    const sold = partsOfLine(line, { number: index + 1, lots: left })
    if (!sold.ok) return sold
    parts.push(...sold.value.parts)
    left = sold.value.left
  }
  return ok(parts)
}

function partsOfLine(
  line: SaleLine,
  { number, lots }: { readonly number: number; readonly lots: readonly LotHolding[] },
): Result<{ parts: SalePart[]; left: readonly LotHolding[] }, Problem> {
  const { unit, price, product, quantity } = line
  const content = contentOf(unit, line.content)
  if (!content) return wrongUnit(number)
  const terms = { price, unitSize: content.amount }
  const amount = priced(quantity, terms)
  if (!amount.ok) return amount
  const others = lots.filter((lot) => !sells(lot, product, content.base))
  const { taken, left, missing } = chooseLots(
    lots.filter((lot) => sells(lot, product, content.base)),
    line,
  )
  if (missing > 0) return goodsNotAvailable(product, quantity, missing)
  const { vatBps } = line
  const parts = partsTaken(taken, { ...terms, line: number, unit, vatBps, amount: amount.value })
  return ok({ parts, left: [...others, ...left] })
}

/** What each lot that was taken brings of an amount: shared by quantity, largest remainder. */
export function partsTaken(
  taken: readonly Taken<LotHolding>[],
  of: Pick<SalePart, 'line' | 'unit' | 'unitSize' | 'price' | 'amount'> & {
    readonly vatBps: number
  },
): SalePart[] {
  const { vatBps, amount, ...terms } = of
  const shares = allocate(
    amount,
    taken.map((part) => part.quantity),
  )
  return taken.map((part, index) => {
    const share = shares[index] ?? dong(0)
    const own = part.holding.mode === 'purchase'
    return {
      ...terms,
      lot: part.holding,
      quantity: part.quantity,
      amount: share,
      vat: own ? vatWithin(share, vatBps) : ZERO_DONG,
      value: part.value,
    }
  })
}

function sells(lot: LotHolding, product: string, base: BaseUnit): boolean {
  return lot.product === product && lot.base === base
}

function wrongUnit(line: number): Result<never, Problem> {
  return err({
    type: 'InvalidInput',
    issues: [{ path: `lines.${line - 1}.content`, message: 'not stated' }],
  })
}
