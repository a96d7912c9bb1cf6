import { ok, type Result } from '@cho40/values'
import { isPrintableAscii } from '../text-rule.ts'
import { codewords, type Shape, shapeFor } from './codewords.ts'
import { dataPlaces } from './data-places.ts'
import { denseBits } from './dense-bits.ts'
import {
  type DrawOptions,
  type DrawProblem,
  drawnBy,
  generated,
  type Mask,
  type Modules,
  type QrLevel,
  type QrSymbol,
} from './draw-qr.ts'
import { lanesOf, maskPenalties } from './mask-penalties.ts'
import { qrSvg } from './svg.ts'
import { type Bits, svgOfBits } from './svg-of-bits.ts'

/**
 * The same symbol as `drawQr`, module for module, in a fraction of the time: what all symbols of a size
 * share is kept, and the eight masks are weighed together, four lines at once. For servers, and for
 * ASCII up to version 9, which every payment is; a browser does without its bytes, and other text is
 * drawn as `drawQr` does.
 */
export function drawQrQuickly(
  text: string,
  options: DrawOptions = {},
): Result<QrSymbol, DrawProblem> {
  return drawnBy(quickly, text, options)
}

/** `qrSvg` of that symbol with the usual quiet zone, the same text, straight from its bits. */
export function drawQrSvgQuickly(text: string): Result<string, DrawProblem> {
  const bits = bitsOf(text, 'M')
  if (bits) return ok(svgOfBits(bits))
  const symbol = drawQrQuickly(text)
  return symbol.ok ? ok(qrSvg(symbol.value)) : symbol
}

const MASKS: readonly Mask[] = [0, 1, 2, 3, 4, 5, 6, 7]

/** Beyond the most that version 9 holds in digits alone. */
const MOST = 552

function quickly(text: string, level: QrLevel): Modules | null {
  const bits = bitsOf(text, level)
  if (!bits) return generated(text, level)
  const { size, rows, best } = bits
  const lanes = lanesOf(size)
  return {
    size,
    get: (x, y) => (((rows[y * lanes + (x >> 2)] ?? 0) >>> (8 * (x & 3) + best)) & 1) === 1,
  }
}

/** Undefined for text that is left to lean-qr. */
function bitsOf(text: string, level: QrLevel): Bits | undefined {
  if (text === '' || text.length > MOST || !isPrintableAscii(text)) return undefined
  const bits = denseBits(text)
  const shape = shapeFor(bits.length, level)
  if (!shape) return undefined
  const words = codewords(bits, shape)
  const empty = emptyOf(shape, { text, level, words })
  const { size, places } = empty
  const rows = empty.rows.slice()
  const columns = empty.columns.slice()
  let at = 0
  for (const word of words) {
    for (let bit = 7; bit >= 0; bit -= 1, at += 2) {
      if (((word >> bit) & 1) === 0) continue
      flip(rows, places[at] ?? 0)
      flip(columns, places[at + 1] ?? 0)
    }
  }
  const points = maskPenalties(rows, columns, size)
  return { size, rows, best: points.indexOf(Math.min(...points)) }
}

/**
 * What the symbols of a shape are without their data: modules by rows and by columns, four in a word
 * and in each a bit for every mask, and for each bit of data where its module lies in both.
 */
type Empty = {
  readonly size: number
  readonly rows: Int32Array
  readonly columns: Int32Array
  readonly places: Int32Array
}

const emptied = new Map<string, Empty>()

function emptyOf(
  shape: Shape,
  of: { readonly text: string; readonly level: QrLevel; readonly words: Uint8Array },
): Empty {
  const key = `${shape.version}${shape.level}`
  const before = emptied.get(key)
  if (before) return before
  const made = learned(shape, of)
  emptied.set(key, made)
  return made
}

/** Taken from lean-qr's own symbol of a text, under each mask, by taking that text's data out of it. */
function learned(
  { version }: Shape,
  {
    text,
    level,
    words,
  }: { readonly text: string; readonly level: QrLevel; readonly words: Uint8Array },
): Empty {
  const size = 17 + 4 * version
  const stride = 4 * lanesOf(size)
  const rows = new Int32Array(lanesOf(size) * size)
  const columns = new Int32Array(lanesOf(size) * size)
  for (const mask of MASKS) {
    const drawn = generated(text, level, mask)
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        if (drawn?.get(x, y) !== true) continue
        flip(rows, y * stride + x, 1 << mask)
        flip(columns, x * stride + y, 1 << mask)
      }
    }
  }
  const places = Int32Array.from(
    dataPlaces(version).flatMap((place) => {
      const [x, y] = [place % size, Math.floor(place / size)]
      return [y * stride + x, x * stride + y]
    }),
  )
  for (let at = 0; at < 8 * words.length; at += 1) {
    if ((((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 0) continue
    flip(rows, places[2 * at] ?? 0)
    flip(columns, places[2 * at + 1] ?? 0)
  }
  return { size, rows, columns, places }
}

/** Turns a module over, under all masks or some. */
function flip(modules: Int32Array, at: number, masks = 0xff): void {
  const word = at >> 2
  modules[word] = (modules[word] ?? 0) ^ (masks << (8 * (at & 3)))
}
