import type { StockView } from '@cho40/contract'
import { type Dong, dong, sumDong } from '@cho40/values'
import { quantityTyped, usualUnit } from '../../text/quantity.ts'

/** One line of a sale as it is typed. */
export type DraftLine = {
  readonly stock: string
  readonly quantity: string
  readonly price: Dong | undefined
  /** Hundredths of a percent that the price holds; only of goods that are the cooperative's own. */
  readonly vatBps: number
}

export const EMPTY_LINE: DraftLine = { stock: '', quantity: '', price: undefined, vatBps: 0 }

/** Goods of one kind at one place. */
export const keyOf = ({ product, grade }: StockView): string => `${product}\n${grade ?? ''}`

/** The store's own goods by product and grade, or those at an agent, who sells what lies there. */
export function sellable(stock: readonly StockView[], at = ''): ReadonlyMap<string, StockView> {
  return new Map(stock.filter(({ place }) => place === at).map((one) => [keyOf(one), one]))
}

/** The lines as the server takes them; undefined while one is not complete. */
export function saleLines(lines: readonly DraftLine[], stock: ReadonlyMap<string, StockView>) {
  const whole = lines.flatMap(({ stock: key, quantity, price, ...rest }) => {
    const goods = stock.get(key)
    if (!goods || price === undefined) return []
    const { unit, unitSize } = usualUnit(goods.base)
    const amount = quantityTyped(quantity, unitSize)
    if (amount === undefined) return []
    const { product, grade, base } = goods
    const content = base === 'piece' ? { content: { amount: 1, base } } : {}
    const vatBps = goods.mode === 'purchase' ? rest.vatBps : 0
    const line = { product, unit, ...content, quantity: amount, price, vatBps }
    return [grade === null ? line : { ...line, grade }]
  })
  return whole.length === lines.length ? whole : undefined
}

/** What the lines come to as far as they are complete, each rounded half up as the book rounds. */
export function saleTotal(
  lines: readonly DraftLine[],
  stock: ReadonlyMap<string, StockView>,
): Dong {
  const whole = lines.flatMap((line) => saleLines([line], stock) ?? [])
  return sumDong(
    whole.map(({ quantity, price, unit }) =>
      dong(Math.floor((quantity * price * 2 + sizeOf(unit)) / (2 * sizeOf(unit)))),
    ),
  )
}

const sizeOf = (unit: 'kg' | 'lít' | 'cái'): number => (unit === 'cái' ? 1 : 1000)
