/** BINs and codes: exactly `length` digits. */
export function isDigits(text: string, length: number): boolean {
  if (text.length !== length) return false
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return false
  }
  return true
}

/** The longest account number, card number or alias NAPAS allows in 38-01-01. */
const ACCOUNT_MAX_LENGTH = 19

/** 1 to 19 letters and digits, without marks: the text, or the stretch of it that is named. */
export function isAccount(text: string, from = 0, to = text.length): boolean {
  if (to <= from || to - from > ACCOUNT_MAX_LENGTH) return false
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    const letter = unit | 0x20
    if ((unit < 48 || unit > 57) && (letter < 97 || letter > 122)) return false
  }
  return true
}

/** EMVCo `ANS`: printable ASCII, so no Vietnamese marks and no control characters. */
export function isPrintableAscii(text: string): boolean {
  return firstNonAscii(text) === -1
}

/** Where the first character outside printable ASCII stands, or -1. */
export function firstNonAscii(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 || unit > 0x7e) return at
  }
  return -1
}
