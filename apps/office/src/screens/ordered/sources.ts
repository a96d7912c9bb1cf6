import type { AgreementView, BaseUnit, PackGoods, StockView } from '@cho40/contract'

/** Goods that deliveries bring, by product and grade, as a pack may come from them. */
export type Source = {
  readonly product: string
  readonly grade: string | null
  readonly base: BaseUnit
  /** Some of it is bought: then the price holds VAT. */
  readonly bought: boolean
}

export const sourceKey = ({ product, grade }: Pick<Source, 'product' | 'grade'>): string =>
  `${product}\n${grade ?? ''}`

/** `Rau cải · A` */
export const sourceName = ({ product, grade }: Pick<Source, 'product' | 'grade'>): string =>
  [product, grade].filter(Boolean).join(' · ')

/**
 * What lies in the store and what members supply, each product once as a whole and once for each of
 * its grades, where it is counted as the pack is.
 */
export function sourcesOf(
  stock: readonly StockView[],
  agreements: readonly AgreementView[],
  base: BaseUnit,
): readonly Source[] {
  const all = [
    ...stock
      .filter(({ place }) => place === '')
      .map(({ product, grade, base: of, mode }) => ({ product, grade, base: of, mode })),
    ...agreements.flatMap(({ product, base: of, mode, prices }) => [
      { product, grade: null, base: of, mode },
      ...prices.map(({ grade }) => ({ product, grade, base: of, mode })),
    ]),
  ].filter((one) => one.base === base)
  const sources = new Map<string, Source>()
  for (const { product, grade, mode } of all) {
    for (const key of [null, grade]) {
      const known = sources.get(sourceKey({ product, grade: key }))
      const bought = mode === 'purchase' || known?.bought === true
      sources.set(sourceKey({ product, grade: key }), { product, grade: key, base, bought })
    }
  }
  return [...sources.values()].toSorted((a, b) => sourceName(a).localeCompare(sourceName(b), 'vi'))
}

/** What a form begins with: what was last said of the pack, where it can still be chosen. */
export function chosenIn(goods: PackGoods | null, sources: readonly Source[]): string {
  if (goods?.of !== 'deliveries') return ''
  const key = sourceKey(goods)
  return sources.some((one) => sourceKey(one) === key) ? key : ''
}
