import type { Problem } from '@cho40/contract'
import { type Err, err } from '@cho40/values'

/** Less is there than was asked for, in grams, millilitres or pieces. */
export function goodsNotAvailable(product: string, wanted: number, missing: number): Err<Problem> {
  return err({ type: 'GoodsNotAvailable', product, wanted, available: wanted - missing })
}
