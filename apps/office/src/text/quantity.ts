import type { BaseUnit } from '@cho40/contract'

/**
 * How much of the base unit somebody typed in units: `12,5` kg is 12500 g. A comma is the decimal
 * sign; so is a dot, unless three figures follow it: `1.250` is one thousand two hundred and fifty,
 * as đồng are written. Undefined when it is no whole number of the base unit, or nothing.
 */
export function quantityTyped(text: string, unitSize: number): number | undefined {
  const clean = text.trim().replace(/\.(?=\d{3}(\D|$))/g, '')
  if (!/^\d{1,9}([.,]\d{1,6})?$/.test(clean)) return undefined
  const base = Number(clean.replace(',', '.')) * unitSize
  const whole = Math.round(base)
  return whole > 0 && Math.abs(base - whole) < 1e-6 ? whole : undefined
}

/** `12,5` for 12500 g in kg. */
export function shownQuantity(quantity: number, unitSize: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }).format(quantity / unitSize)
}

/** The unit in which people say a quantity of which only the base is known. */
export function usualUnit(base: BaseUnit): { unit: 'kg' | 'lít' | 'cái'; unitSize: number } {
  if (base === 'g') return { unit: 'kg', unitSize: 1000 }
  return base === 'ml' ? { unit: 'lít', unitSize: 1000 } : { unit: 'cái', unitSize: 1 }
}
