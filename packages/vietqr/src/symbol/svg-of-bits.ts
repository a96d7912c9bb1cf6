import { lanesOf } from './mask-penalties.ts'
import { svgAround } from './svg.ts'

/**
 * A symbol under all masks, and which of them is the best: modules by rows, four in a word and in each
 * a bit for every mask.
 */
export type Bits = { readonly size: number; readonly rows: Int32Array; readonly best: number }

/** The same text as `qrSvg` of the symbol. */
export function svgOfBits(bits: Bits): string {
  return svgAround(bits.size + 2 * MARGIN, pathOf(bits))
}

/** As `drawQr` has it when nobody says another. */
const MARGIN = 4

const LETTERS = { M: 77, m: 109, h: 104, space: 32, point: 46, five: 53, zero: 48 }

/** Written as bytes: put together from pieces of text it takes as long as drawing the symbol. */
function pathOf({ size, rows, best }: Bits): string {
  // No row has more strokes than every other module, none takes more than nine bytes with its move.
  const path = new Uint8Array(size * (9 * ((size + 1) >> 1) + 9))
  const lanes = lanesOf(size)
  let end = 0
  for (let y = 0; y < size; y += 1) {
    let pen = -1
    let start = -1
    // One further than the last, where nothing is dark.
    for (let x = 0; x <= size; x += 1) {
      const word = x < size ? (rows[y * lanes + (x >> 2)] ?? 0) : 0
      const dark = ((word >>> (8 * (x & 3) + best)) & 1) === 1
      if (dark === start >= 0) continue
      if (!dark) {
        path[end] = LETTERS.h
        end = putNumber(path, end + 1, x - start)
        pen = x
        start = -1
        continue
      }
      start = x
      end = pen < 0 ? putBegin(path, end, { x, y }) : putMove(path, end, x - pen)
    }
  }
  // A few thousand letters at most; the language itself has no other way from bytes to a text.
  return Reflect.apply(String.fromCharCode, undefined, path.subarray(0, end))
}

/** `M4 4.5`, the middle of a row; answers where it ends. */
function putBegin(path: Uint8Array, at: number, of: { x: number; y: number }): number {
  path[at] = LETTERS.M
  let end = putNumber(path, at + 1, of.x + MARGIN)
  path[end] = LETTERS.space
  end = putNumber(path, end + 1, of.y + MARGIN)
  path[end] = LETTERS.point
  path[end + 1] = LETTERS.five
  return end + 2
}

/** `m3 0`. */
function putMove(path: Uint8Array, at: number, by: number): number {
  path[at] = LETTERS.m
  const end = putNumber(path, at + 1, by)
  path[end] = LETTERS.space
  path[end + 1] = LETTERS.zero
  return end + 2
}

/** A number of one or two digits. */
function putNumber(path: Uint8Array, at: number, value: number): number {
  if (value < 10) {
    path[at] = LETTERS.zero + value
    return at + 1
  }
  path[at] = LETTERS.zero + Math.trunc(value / 10)
  path[at + 1] = LETTERS.zero + (value % 10)
  return at + 2
}
