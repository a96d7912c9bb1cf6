import { invariant } from './invariant.ts'

declare const dongBrand: unique symbol

/**
 * Whole Vietnamese đồng. The đồng has no minor unit (ISO 4217 exponent 0), so an amount is a safe
 * integer everywhere: JSON, SQLite, PostgreSQL and IndexedDB carry it unchanged.
 */
export type Dong = number & { readonly [dongBrand]: true }

export const ZERO_DONG = 0 as Dong

/** One transfer or posting may not exceed this: ten times a cooperative's yearly turnover. */
export const MAX_POSTING = 1_000_000_000_000 as Dong

/** Makes a {@link Dong}. Throws when `n` is not a safe integer: callers check outside input first. */
export function dong(n: number): Dong {
  invariant(Number.isSafeInteger(n), `not whole đồng: ${n}`)
  return (n === 0 ? 0 : n) as Dong
}

/** Whether `n` may be a {@link Dong}; for input from outside. */
export function isDong(n: unknown): n is Dong {
  return Number.isSafeInteger(n)
}

export function addDong(a: Dong, b: Dong): Dong {
  return dong(a + b)
}

export function subtractDong(a: Dong, b: Dong): Dong {
  return dong(a - b)
}

export function negateDong(a: Dong): Dong {
  return dong(-a)
}

export function sumDong(amounts: Iterable<Dong>): Dong {
  let sum = 0
  for (const amount of amounts) sum = dong(sum + amount)
  return dong(sum)
}

export function minDong(a: Dong, b: Dong): Dong {
  return a < b ? a : b
}

/**
 * Writes an amount the Vietnamese way: `45.000 ₫`, with a no-break space before the sign so that a
 * line never ends between the two. `sign: ''` leaves the figure alone.
 */
export function formatDong(amount: Dong, sign = '₫'): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${amount < 0 ? '−' : ''}${digits}${sign === '' ? '' : `\u00a0${sign}`}`
}
