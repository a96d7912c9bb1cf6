/**
 * CRC-16/CCITT-FALSE as EMVCo and NAPAS ask for it: polynomial 0x1021, start 0xFFFF, nothing
 * reflected, nothing inverted. Check value: `123456789` gives 29B1.
 */
const POLYNOMIAL = 0x1021
const CRC_START = 0xffff

/** The CRC of one byte, and of one byte with a zero byte after it: two bytes a step. */
const near = /* @__PURE__ */ buildTable(8)
const far = /* @__PURE__ */ buildTable(16)

function buildTable(bits: number): Uint16Array {
  const rows = new Uint16Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte << 8
    for (let bit = 0; bit < bits; bit++) crc = crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1
    rows[byte] = crc
  }
  return rows
}

function step(crc: number, byte: number): number {
  return ((crc << 8) & 0xffff) ^ (near[(crc >> 8) ^ byte] ?? 0)
}

/**
 * The CRC of the first `end` UTF-16 units of `text`, taken over its UTF-8 bytes. Half of a
 * surrogate pair counts as U+FFFD, as every UTF-8 encoder writes it.
 */
export function crc16(text: string, end: number = text.length): number {
  const ascii = asciiCrc16(text, end)
  if (ascii !== -1) return ascii
  let crc = CRC_START
  for (let at = 0; at < end; at++) {
    const point = pointAt(text, at, end)
    if (point > 0xffff) at += 1
    crc = point < 0x80 ? step(crc, point) : stepUtf8(crc, point)
  }
  return crc
}

/** The same for printable ASCII, or -1 when the text holds anything else: one look for both. */
export function asciiCrc16(text: string, end: number): number {
  let crc = CRC_START
  let at = 0
  for (; at + 1 < end; at += 2) {
    const left = text.charCodeAt(at)
    const right = text.charCodeAt(at + 1)
    if (left < 0x20 || right < 0x20 || left > 0x7e || right > 0x7e) return -1
    crc = (far[(crc >> 8) ^ left] ?? 0) ^ (near[(crc & 0xff) ^ right] ?? 0)
  }
  if (at >= end) return crc
  const rest = text.charCodeAt(at)
  return rest < 0x20 || rest > 0x7e ? -1 : step(crc, rest)
}

function pointAt(text: string, at: number, end: number): number {
  const point = text.codePointAt(at) ?? 0xfffd
  if (point > 0xffff) return at + 1 < end ? point : 0xfffd
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
}

function stepUtf8(crc: number, point: number): number {
  if (point < 0x800) return step(step(crc, 0xc0 | (point >> 6)), 0x80 | (point & 0x3f))
  const head =
    point < 0x10000
      ? step(crc, 0xe0 | (point >> 12))
      : step(step(crc, 0xf0 | (point >> 18)), 0x80 | ((point >> 12) & 0x3f))
  return step(step(head, 0x80 | ((point >> 6) & 0x3f)), 0x80 | (point & 0x3f))
}

const HEX = '0123456789ABCDEF'
const bytePairs = /* @__PURE__ */ Array.from(
  { length: 256 },
  (_, byte) => `${HEX[byte >> 4]}${HEX[byte & 15]}`,
)

/** Four upper-case hexadecimal digits, as tag 63 prints them. */
export function crcText(crc: number): string {
  return `${bytePairs[crc >> 8]}${bytePairs[crc & 0xff]}`
}

/** The CRC that the rest of `text` from `from` prints: four digits of either case, or -1. */
export function readCrc(text: string, from: number): number {
  if (text.length - from !== 4) return -1
  let value = 0
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const letter = unit | 0x20
    if (unit >= 48 && unit <= 57) value = value * 16 + unit - 48
    else if (letter >= 97 && letter <= 102) value = value * 16 + letter - 87
    else return -1
  }
  return value
}

export function hasLowerCase(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) >= 97) return true
  return false
}
