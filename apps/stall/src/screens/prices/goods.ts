import type { StallGoods } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import { type SetupText, speakSetup } from '../../text/setup-text.ts'
import { LONGEST_NAME } from '../../till/edit-prices.ts'

/** One pack: stock is kept in thousandths. */
export const WHOLE = 1000

/** `1,5` of 1,500 thousandths. */
export function shownPacks(thousandths: number): string {
  return String(thousandths / WHOLE).replace('.', ',')
}

export function leftOf(text: SetupText, { available, unit }: StallGoods): string {
  return speakSetup(text)('goods.left', { q: shownPacks(available), unit })
}

/** Name and price of the chosen goods stand in the form; the vendor may write others. */
export function fillIn(goods: readonly StallGoods[], { value, form }: HTMLSelectElement): void {
  const one = goods.find(({ variantId }) => variantId === value)
  if (!one || !form) return
  const fill = (name: string, words: string): void => {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = words
  }
  fill('name', one.name.slice(0, LONGEST_NAME).trim())
  if (one.price !== null) fill('amount', formatDong(one.price, ''))
}
