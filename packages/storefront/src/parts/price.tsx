/** @jsxImportSource hono/jsx */
import type { ListingView } from '@cho40/contract'
import { formatDong } from '@cho40/values'

/** `45.000 ₫/kg`: a price never stands without what it buys. */
export function priceText({ price, unit }: Pick<ListingView, 'price' | 'unit'>): string {
  return `${formatDong(price)}/${unit}`
}

export function Price({ product }: { readonly product: ListingView }) {
  return (
    <p class="price">
      {formatDong(product.price)}
      <small>/{product.unit}</small>
    </p>
  )
}
