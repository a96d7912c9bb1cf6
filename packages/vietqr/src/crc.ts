/**
 * CRC-16/CCITT-FALSE as EMVCo and NAPAS ask for it: polynomial 0x1021, start 0xFFFF, nothing
 * reflected, nothing inverted. Check value: `123456789` gives 29B1.
 */
const POLYNOMIAL = 0x1021
export const CRC_START = 0xffff

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
  let crc = CRC_START
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) {
      const next = at + 1 < end ? text.charCodeAt(at + 1) : 0x80
      if (next < 0x80) {
        crc = (far[(crc >> 8) ^ unit] ?? 0) ^ (near[(crc & 0xff) ^ next] ?? 0)
        at += 1
      } else {
        crc = step(crc, unit)
      }
      continue
    }
    const point = pointAt(text, at, end)
    if (point > 0xffff) at += 1
    crc = stepUtf8(crc, point)
  }
  return crc
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

/** Four upper-case hexadecimal digits, as tag 63 prints them. */
export function crcText(crc: number): string {
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
