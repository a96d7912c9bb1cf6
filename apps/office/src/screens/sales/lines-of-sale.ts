import type { GoodsSaleView } from '@cho40/contract'
import { shownQuantity } from '../../text/quantity.ts'

export type LineOfSale = {
  readonly line: number
  readonly product: string
  readonly unit: string
  readonly unitSize: number
  /** What has not come back, in units. */
  readonly left: string
}

/** A line may have been taken from several lots; the buyer knows only the line. */
export function linesOfSale({ lines }: GoodsSaleView): readonly LineOfSale[] {
  const numbers = [...new Set(lines.map(({ line }) => line))]
  return numbers.flatMap((number) => {
    const parts = lines.filter(({ line }) => line === number)
    const [first] = parts
    if (!first) return []
    const { product, unit, unitSize } = first
    const left = parts.reduce((sum, { quantity, returned }) => sum + quantity - returned, 0)
    return [{ line: number, product, unit, unitSize, left: shownQuantity(left, unitSize) }]
  })
}
