import { foldText, invariant } from '@cho40/values'
import { isCode } from './reference-code.ts'

/** The narrowest field on the way: VietQR.vn takes 19 characters. */
export const MAX_MEMO_LENGTH = 19

/**
 * The memo a payer's app carries: the code first, since banks cut the end, then as much of `label`
 * as fits. Upper-case ASCII, at most 19 characters: `KX4K7M2P9XC GAO ST2`.
 */
export function memoFor(code: string, label = ''): string {
  invariant(isCode(code), `not a reference code: ${code}`)
  const words = foldText(label)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
  return `${code} ${words}`.slice(0, MAX_MEMO_LENGTH).trimEnd()
}
