import { createHash } from 'node:crypto'
import type { ListingView } from '@cho40/contract'

/** Told apart from the drawing of an earlier release, which a chat may have kept. */
const DRAWING = 1

/** Eight letters that change when anything on a product's card does, a star that ended included. */
export function cardVersion(product: ListingView): string {
  const { name, price, unit, cooperativeName, placeName, ocop } = product
  const shown = [DRAWING, name, price, unit, cooperativeName, placeName, ocop?.stars ?? 0]
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 8)
}
