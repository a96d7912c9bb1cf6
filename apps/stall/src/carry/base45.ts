/** The letters of a QR code's densest mode for text (RFC 9285). */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const BASE = 45

/** Two bytes become three letters, a last one two. */
export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2)
    const value = second === undefined ? first : first * 256 + second
    text += letter(value) + letter(value / BASE)
    if (second !== undefined) text += letter(value / (BASE * BASE))
  }
  return text
}

function letter(value: number): string {
  return LETTERS.charAt(Math.floor(value) % BASE)
}

/** Undefined for a text that {@link toBase45} never writes. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const digits = Array.from(text.slice(at, at + 3), (one) => LETTERS.indexOf(one))
    if (digits.includes(-1)) return undefined
    const value = digits.reduceRight((sum, digit) => sum * BASE + digit, 0)
    if (value > (digits.length === 3 ? 0xffff : 0xff)) return undefined
    if (digits.length === 3) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return Uint8Array.from(bytes)
}
