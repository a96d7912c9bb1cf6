import type { Cell } from './grid.ts'
import { cellText } from './grid.ts'

/** Whole đồng, signed; `blank` for nothing or a dash; `bad` for anything that is no whole amount. */
export type AmountReading = number | 'blank' | 'bad'

/** No amount with its sign and unit is longer; patterns never see more. */
const MAX_LENGTH = 40

/** Thousands in groups of three with one kind of separator, and zero decimals with the other. */
const DOTTED = /^\d{1,3}(?:\.\d{3})+(?:,0{1,2})?$/
const COMMAED = /^\d{1,3}(?:,\d{3})+(?:\.0{1,2})?$/
const SPACED = /^\d{1,3}(?: \d{3})+(?:[.,]0{1,2})?$/
const PLAIN = /^\d+(?:[.,]0{1,2})?$/

/**
 * Reads an amount as banks write it: `1,500,000`, `1.500.000`, `1.500.000,00`, `400,000.00`,
 * `1 500 000`, `+1,400,000VND`, `(1,500,000)` and `50,000-` for negatives, or a number cell. The
 * đồng has no minor unit, so decimals other than zero are refused, and so is any mixture whose
 * thousands cannot be told from decimals. No float arithmetic on text.
 */
export function readAmount(cell: Cell | undefined): AmountReading {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? cell : 'bad'
  const written = cellText(cell)
  if (written.length > MAX_LENGTH) return 'bad'
  const text = written
    .replace(/\s*(VND|VNĐ|đồng|đ|₫)\.?\s*$/iu, '')
    .replace(/−/g, '-')
    .trim()
  if (text === '' || /^-+$/.test(text)) return 'blank'
  const parts = /^(\()?\s*([+-])?\s*(\d[\d., ]*?)\s*(-)?\s*(\))?$/.exec(text)
  const [, open, sign, digits = '', trailing, close] = parts ?? []
  if (digits.length === 0 || (open === undefined) !== (close === undefined)) return 'bad'
  const whole = wholePart(digits)
  if (whole === undefined) return 'bad'
  const negatives = [open !== undefined, sign === '-', trailing !== undefined].filter(Boolean)
  if (negatives.length > 1) return 'bad'
  const amount = Number(whole)
  if (!Number.isSafeInteger(amount)) return 'bad'
  return negatives.length === 1 && amount !== 0 ? -amount : amount
}

function wholePart(digits: string): string | undefined {
  if (DOTTED.test(digits)) return (digits.split(',')[0] ?? '').replaceAll('.', '')
  if (COMMAED.test(digits)) return (digits.split('.')[0] ?? '').replaceAll(',', '')
  if (SPACED.test(digits)) return (digits.split(/[.,]/)[0] ?? '').replaceAll(' ', '')
  return PLAIN.test(digits) ? digits.split(/[.,]/)[0] : undefined
}
