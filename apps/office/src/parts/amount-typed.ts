import { type Dong, dong, MAX_POSTING } from '@cho40/values'

const MOST_DIGITS = String(MAX_POSTING).length - 1

/** The amount in what a person typed or pasted, `390.000 ₫` or `390000`; undefined when empty. */
export function amountTyped(text: string): Dong | undefined {
  const digits = text
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, MOST_DIGITS)
  return digits === '' ? undefined : dong(Number(digits))
}
