import type { QrSymbol } from './draw-qr.ts'

export type PngOptions = {
  /** Pixels a module, 1-64. */
  readonly scale?: number
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MAX_SCALE = 64

/**
 * The symbol as a PNG of one bit a pixel. The image data is stored, not compressed, so this runs
 * where there is no zlib; a payment code of 45 modules at 8 pixels is 16 KB. Default scale: 8.
 */
export function qrPng(symbol: QrSymbol, { scale = 8 }: PngOptions = {}): Uint8Array<ArrayBuffer> {
  const factor = Math.min(Math.max(Math.trunc(scale) || 1, 1), MAX_SCALE)
  const side = (symbol.size + 2 * symbol.quietZone) * factor
  const header = new Uint8Array(13)
  putUint32(header, 0, side)
  putUint32(header, 4, side)
  // Bit depth 1, greyscale, deflate, adaptive filters, not interlaced.
  header.set([1, 0, 0, 0, 0], 8)
  const chunks = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', stored(scanlines(symbol, factor, side))),
    chunk('IEND', new Uint8Array(0)),
  ]
  return concatenated(chunks)
}

/** Rows of a filter byte (0, none) and packed bits, 1 is white. */
function scanlines({ size, quietZone, rows }: QrSymbol, scale: number, side: number): Uint8Array {
  const stride = 1 + ((side + 7) >> 3)
  const image = new Uint8Array(stride * side).fill(0xff)
  for (let pixelY = 0; pixelY < side; pixelY++) image[pixelY * stride] = 0
  for (let y = 0; y < size; y++) {
    const top = (y + quietZone) * scale
    const line = image.subarray(top * stride, (top + 1) * stride)
    for (let x = 0; x < size; x++) {
      if (rows[y]?.[x] !== true) continue
      const left = (x + quietZone) * scale
      for (let pixel = left; pixel < left + scale; pixel++) clearBit(line, pixel)
    }
    for (let copy = 1; copy < scale; copy++) image.set(line, (top + copy) * stride)
  }
  return image
}

function clearBit(line: Uint8Array, pixel: number): void {
  const at = 1 + (pixel >> 3)
  line[at] = (line[at] ?? 0) & ~(0x80 >> (pixel & 7))
}

const STORED_MAX = 0xffff

/** A zlib stream of stored blocks (RFC 1950, RFC 1951 3.2.4). */
function stored(data: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(data.length / STORED_MAX))
  const stream = new Uint8Array(2 + data.length + 5 * blocks + 4)
  stream.set([0x78, 0x01])
  let to = 2
  for (let block = 0; block < blocks; block++) {
    const part = data.subarray(block * STORED_MAX, (block + 1) * STORED_MAX)
    const { length } = part
    const last = block === blocks - 1 ? 1 : 0
    stream.set([last, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff], to)
    stream.set(part, to + 5)
    to += 5 + length
  }
  putUint32(stream, to, adler32(data))
  return stream
}

function adler32(data: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of data) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return ((high << 16) | low) >>> 0
}

/** Length, type, data, and the CRC-32 of type and data (PNG 5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  putUint32(bytes, 0, data.length)
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at)
  bytes.set(data, 8)
  putUint32(bytes, 8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

const crcTable = /* @__PURE__ */ buildCrcTable()

function buildCrcTable(): Uint32Array {
  const table = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    table[byte] = crc
  }
  return table
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

function putUint32(bytes: Uint8Array, at: number, value: number): void {
  bytes.set([value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff], at)
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
