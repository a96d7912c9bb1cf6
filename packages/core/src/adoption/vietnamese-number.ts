/** A number as a Vietnamese report prints it: `45.474`, `72,5`. */
export function formatScaled(scaled: number, decimals: number): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = scaled < 0 ? '−' : ''
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${sign}${grouped}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`}`
}

/** What a written number may mean. Whole numbers times ten to the power of `decimals`. */
export type NumberRead =
  | { readonly type: 'one'; readonly scaled: number; readonly decimals: number }
  | {
      readonly type: 'ambiguous'
      readonly readings: readonly { readonly scaled: number; readonly decimals: number }[]
    }
  | { readonly type: 'none' }

/**
 * Reads a number written the Vietnamese way: the comma before decimals, dots between thousands. A
 * comma before exactly three digits, as in `67,437`, may be either, and says so: reports print both.
 */
export function readVietnameseNumber(text: string): NumberRead {
  const plain = text.trim().replaceAll(/[\u00a0\u202f ]/g, '')
  if (plain.length > 15) return { type: 'none' }
  const [, wholePart = '', fraction] = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(plain) ?? []
  if (wholePart === '') return { type: 'none' }
  const whole = wholePart.replaceAll('.', '')
  if (fraction === undefined) return { type: 'one', scaled: Number(whole), decimals: 0 }
  const scaled = Number(whole + fraction)
  const decimal = { scaled, decimals: fraction.length }
  const mayGroup = fraction.length === 3 && wholePart.length <= 3 && !wholePart.startsWith('0')
  if (mayGroup) return { type: 'ambiguous', readings: [{ scaled, decimals: 0 }, decimal] }
  return { type: 'one', ...decimal }
}
