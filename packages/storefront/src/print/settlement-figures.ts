import type { BaseUnit, BookLanguage, StatementFee } from '@cho40/contract'
import { type Dong, dong, formatDong } from '@cho40/values'
import { BASE_NAMES } from './settlement-text.ts'

/** `1.234.567`; below zero in brackets, nothing as a dash. */
export function figure(amount: Dong): string {
  if (amount === 0) return '–'
  const digits = formatDong(dong(Math.abs(amount)), '')
  return amount < 0 ? `(${digits})` : digits
}

/** A number with at most three decimals: `12,5`. Weights are whole grams, so nothing is lost. */
function decimal(milli: number): string {
  const whole = formatDong(dong(Math.floor(Math.abs(milli) / 1000)), '')
  const rest = String(Math.abs(milli) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${milli < 0 ? '−' : ''}${whole}${rest === '' ? '' : `,${rest}`}`
}

/** A quantity of the base unit in the unit it is sold by: 12,500 g of `kg` are `12,5 kg`. */
export function measured(
  quantity: number,
  { unit, unitSize }: { readonly unit: string; readonly unitSize: number },
): string {
  return `${decimal(Math.round((quantity * 1000) / unitSize))}\u00a0${unit}`
}

const LARGER: Readonly<Record<BaseUnit, string | undefined>> = {
  g: 'kg',
  ml: 'lít',
  piece: undefined,
}

/** `6,75 % × 12.000.000`, `350 ₫/kg × 120,5 kg`, `5.000 ₫ × 12`. */
export function feeReckoning(
  { basis, rateBps, amount, per, chargedOf }: StatementFee,
  { base, language }: { readonly base: BaseUnit; readonly language: BookLanguage },
): string {
  if (basis === 'share') {
    return `${decimal(rateBps * 10)}\u00a0% × ${formatDong(dong(chargedOf), '')}`
  }
  if (basis === 'delivery') return `${formatDong(amount)} × ${chargedOf}`
  const larger = per === 1000 ? LARGER[base] : undefined
  const unit =
    larger ?? (per === 1 ? BASE_NAMES[language][base] : `${per} ${BASE_NAMES[language][base]}`)
  const size = { unit: larger ?? BASE_NAMES[language][base], unitSize: larger ? 1000 : 1 }
  return `${formatDong(amount)}/${unit} × ${measured(chargedOf, size)}`
}

/** `21/11/2026`. */
export function shortDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** `21/11`: the year stands at the head. */
export function dayAndMonth(day: string): string {
  const [, month, date] = day.split('-')
  return `${date}/${month}`
}
