import type { BaseUnit, Content, SaleUnit } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'

/** What units of weight, volume and count hold by themselves; a bunch or a bottle must be measured. */
const CONTENT_BY_UNIT: Readonly<Partial<Record<SaleUnit, Content>>> = {
  g: { amount: 1, base: 'g' },
  // A lạng is a hundred grams, ten to the kilogram.
  lạng: { amount: 100, base: 'g' },
  kg: { amount: 1_000, base: 'g' },
  yến: { amount: 10_000, base: 'g' },
  tạ: { amount: 100_000, base: 'g' },
  tấn: { amount: 1_000_000, base: 'g' },
  ml: { amount: 1, base: 'ml' },
  lít: { amount: 1_000, base: 'ml' },
  // Ten; in parts of the south a chục is more, which is then stated as the content.
  chục: { amount: 10, base: 'piece' },
  đôi: { amount: 2, base: 'piece' },
  con: { amount: 1, base: 'piece' },
  quả: { amount: 1, base: 'piece' },
  củ: { amount: 1, base: 'piece' },
  cái: { amount: 1, base: 'piece' },
  chiếc: { amount: 1, base: 'piece' },
}

const COMPARED: Readonly<Record<BaseUnit, { base: 'kg' | 'l' | 'piece'; amount: number }>> = {
  g: { base: 'kg', amount: 1_000 },
  ml: { base: 'l', amount: 1_000 },
  piece: { base: 'piece', amount: 1 },
}

const UNIT_NAMES: ReadonlySet<string> = new Set(Object.keys(CONTENT_BY_UNIT))

function isMeasure(unit: string): unit is SaleUnit {
  return UNIT_NAMES.has(unit)
}

/** How much is in one unit: what was stated, else what the unit is by itself; undefined if neither. */
export function contentOf(unit: string, stated: Content | undefined): Content | undefined {
  return stated ?? (isMeasure(unit) ? CONTENT_BY_UNIT[unit] : undefined)
}

/**
 * The price of 1 kg, 1 litre or 1 piece, rounded half up to whole đồng: a figure to compare by,
 * never one to charge. Undefined when it is not known how much is in the pack, or when the figure
 * is past what a number holds.
 */
export function pricePerBase(
  price: Dong,
  content: Content | undefined,
): { price: Dong; base: 'kg' | 'l' | 'piece' } | undefined {
  if (!content) return undefined
  const { base, amount } = COMPARED[content.base]
  const divisor = BigInt(content.amount)
  const product = BigInt(price) * BigInt(amount)
  const rounded = Number((2n * product + divisor) / (2n * divisor))
  return Number.isSafeInteger(rounded) ? { price: dong(rounded), base } : undefined
}
