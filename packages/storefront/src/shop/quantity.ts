import { DIVISIBLE_UNITS } from '@cho40/contract'
import type { Language } from '../language.ts'

const DIVISIBLE: ReadonlySet<string> = new Set(DIVISIBLE_UNITS)

/** What a browser's number field sends, or a person types: `1.5`, `1,5`; in thousandths. */
export function readQuantity(typed: string): number | undefined {
  const found = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(typed.trim())
  if (!found) return undefined
  return Number(found[1]) * 1_000 + Number((found[2] ?? '').padEnd(3, '0'))
}

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
}

/** For a reader: `1,5` in Vietnamese, `1.5` in English. */
export function quantityText(quantity: number, language: Language): string {
  return NUMBERS[language].format(quantity / 1_000)
}

/** For the value of a number field, which takes a point in every language. */
export function quantityValue(quantity: number): string {
  return String(quantity / 1_000)
}

/** The smallest step in which a unit is sold. */
export function stepOf(unit: string): '0.1' | '1' {
  return DIVISIBLE.has(unit) ? '0.1' : '1'
}
