import type { DeskListing, EnterOrder, NamedTariffView, StockLevelView } from '@cho40/contract'
import { type Dong, dong, foldText } from '@cho40/values'
import { quantityTyped } from '../../text/quantity.ts'
import { newId } from '../../wire/new-id.ts'

/** Past it the server refuses the order. */
const MOST = 1_000_000_000_000

type Entered = EnterOrder['lines'][number]

/** A pack that is free at a place, at today's price in the shop. */
export type FreePack = {
  readonly variantId: Entered['variantId']
  readonly name: string
  readonly unit: string
  readonly price: Dong
  /** Thousandths of the unit; undefined where nothing is taken yet, and it does not matter. */
  readonly free: number | undefined
}

/** A line as it is typed. */
export type ToldLine = {
  readonly id: Entered['id']
  readonly pack: FreePack
  readonly typed: string
  readonly price: Dong | undefined
}

/** The packs on sale by name, with what is free of them at a place. */
export function freePacks(
  listings: readonly DeskListing[],
  levels: readonly StockLevelView[],
  placeId: string | undefined,
): FreePack[] {
  const free = new Map(
    levels
      .filter((one) => one.placeId === placeId && one.forDay === null && one.available > 0)
      .map(({ variantId, available }) => [variantId, available]),
  )
  return packsOnSale(listings).map((pack) => ({ ...pack, free: free.get(pack.variantId) ?? 0 }))
}

/** The packs on sale by name, whether any of them is there or not. */
export function packsOnSale(listings: readonly DeskListing[]): FreePack[] {
  return listings
    .filter(({ state }) => state === 'published')
    .flatMap(({ name, packs }) =>
      packs.map(({ id, label, unit, price }) => ({
        variantId: id,
        name: label === undefined ? name : `${name} – ${label}`,
        unit,
        price,
        free: undefined,
      })),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** The free packs whose name holds every word typed, marks left aside; not those in the order. */
export function packsLike(
  packs: readonly FreePack[],
  typed: string,
  lines: readonly ToldLine[],
): FreePack[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return packs
    .filter(({ free }) => free !== 0)
    .filter(({ variantId }) => lines.every(({ pack }) => pack.variantId !== variantId))
    .filter(({ name }) => words.every((word) => foldText(name).includes(word)))
    .slice(0, 5)
}

/** A line begins with one of its unit. */
export function lineOf(pack: FreePack): ToldLine {
  return { id: newId('oline'), pack, typed: '1', price: pack.price }
}

/** The lines with what is free now; by telephone the price is the shop's, whatever it was before. */
export function linesToday(
  lines: readonly ToldLine[],
  packs: readonly FreePack[],
  isShopPrice: boolean,
): ToldLine[] {
  return lines.map((line) => {
    const pack = packs.find(({ variantId }) => variantId === line.pack.variantId) ?? line.pack
    return { ...line, pack, price: isShopPrice ? pack.price : line.price }
  })
}

/** As the order takes them; undefined while a quantity or a price is none. */
export function linesTold(lines: readonly ToldLine[]): Entered[] | undefined {
  const whole = lines.flatMap(({ id, pack, typed, price }) => {
    const quantity = quantityTyped(typed, 1000)
    if (quantity === undefined || price === undefined || price <= 0) return []
    return [{ id, variantId: pack.variantId, quantity, price }]
  })
  return whole.length === lines.length ? whole : undefined
}

/** What the goods cost as far as they are typed; the half rounds up, as the server does. */
export function goodsSum(lines: readonly ToldLine[]): Dong {
  const amounts = lines.map(({ typed, price }) =>
    Math.round(((quantityTyped(typed, 1000) ?? 0) * (price ?? 0)) / 1000),
  )
  return dong(
    Math.min(
      amounts.reduce((sum, amount) => sum + amount, 0),
      MOST,
    ),
  )
}

/** What bringing is likely to cost; the server knows, as a province may have a charge, too. */
export function likelyCharge(tariff: NamedTariffView | null, code: string, goods: Dong): Dong {
  if (!tariff?.delivers) return dong(0)
  const { areas, flat, freeFrom } = tariff
  if (freeFrom !== null && goods >= freeFrom) return dong(0)
  return areas.find(({ placeCode }) => placeCode === code)?.charge ?? flat ?? dong(0)
}

/** Ten figures from 0; undefined when it is no telephone number. */
export function phoneTyped(text: string): string | undefined {
  const digits = text.replace(/[\s.-]/g, '').replace(/^\+84/, '0')
  return /^0\d{9}$/.test(digits) ? digits : undefined
}

/** The secret of the buyer's link: 128 random bits. */
export function buyerToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
