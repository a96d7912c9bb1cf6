import type { DeskListing, MarketStockView } from '@cho40/contract'

/** A pack by the words people know it by. */
export type Goods = { readonly name: string; readonly unit: string; readonly onSale: boolean }
export type GoodsByVariant = ReadonlyMap<string, Goods>

/** Every pack of a cooperative's listings; those on sale first, by name. */
export function goodsByVariant(listings: readonly DeskListing[]): GoodsByVariant {
  const entries = listings.flatMap(({ name, state, packs }) =>
    packs.map((pack) => {
      const label = pack.label === undefined ? name : `${name} – ${pack.label}`
      return [pack.id, { name: label, unit: pack.unit, onSale: state === 'published' }] as const
    }),
  )
  return new Map(entries.toSorted(([, a], [, b]) => Number(b.onSale) - Number(a.onSale)))
}

/** The packs that lie at a market's stalls or may come there. */
export function goodsThere(goods: MarketStockView['goods']): GoodsByVariant {
  return new Map(goods.map(({ variantId, ...one }) => [variantId, one] as const))
}

/** What the book says of a pack that is in no listing any more. */
export function goodsOf(goods: GoodsByVariant, variantId: string): Goods {
  return goods.get(variantId) ?? { name: variantId.slice(-6), unit: '', onSale: false }
}
