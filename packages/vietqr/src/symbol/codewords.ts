import type { DenseBits } from './dense-bits.ts'
import type { QrLevel } from './draw-qr.ts'

/** ISO/IEC 18004 tables 1 and 9, versions 1 to 9: all codewords, and by level blocks and correction of each. */
const ALL = [26, 44, 70, 100, 134, 172, 196, 242, 292]
const BLOCKS: Readonly<Record<QrLevel, readonly number[]>> = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5],
  Q: [1, 1, 2, 2, 4, 4, 6, 6, 8],
  H: [1, 1, 2, 4, 4, 4, 5, 6, 8],
}
const CORRECTION: Readonly<Record<QrLevel, readonly number[]>> = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22],
  Q: [13, 22, 18, 26, 18, 24, 18, 22, 20],
  H: [17, 28, 22, 16, 22, 28, 26, 26, 24],
}

/** A size of symbol at a level: what it holds and how that is guarded. */
export type Shape = {
  readonly version: number
  readonly level: QrLevel
  /** Codewords for the text. */
  readonly data: number
  readonly blocks: number
  /** Codewords that guard each block. */
  readonly correction: number
}

const LEVELS = ['L', 'M', 'Q', 'H'] as const satisfies readonly QrLevel[]

const SHAPES: readonly Shape[] = ALL.flatMap((all, at) =>
  LEVELS.map((level) => {
    const blocks = BLOCKS[level][at] ?? 0
    const correction = CORRECTION[level][at] ?? 0
    return { version: at + 1, level, data: all - blocks * correction, blocks, correction }
  }),
)

/** The smallest version with room for so many bits at a level or above, at the highest of its levels that has. */
export function shapeFor(bits: number, level: QrLevel): Shape | undefined {
  const least = LEVELS.indexOf(level)
  const fits = ({ data }: Shape) => 8 * data >= bits
  const first = SHAPES.find((shape) => LEVELS.indexOf(shape.level) >= least && fits(shape))
  return SHAPES.findLast((shape) => shape.version === first?.version && fits(shape))
}

/** Exponents and logarithms of GF(256) with the polynomial of the standard, 0x11d. */
const EXP = new Uint8Array(512)
const LOG = new Uint8Array(256)
for (let n = 0, power = 1; n < 255; n += 1) {
  EXP[n] = power
  EXP[n + 255] = power
  LOG[power] = n
  power = (2 * power) ^ (power > 127 ? 0x11d : 0)
}

const generators = new Map<number, Uint8Array>()

/** For every factor one row: the generator polynomial's coefficients after the first, times the factor. */
function multiplesOf(correction: number): Uint8Array {
  const before = generators.get(correction)
  if (before) return before
  const coefficients = factors(correction)
  const made = new Uint8Array(256 * correction)
  for (let at = correction; at < made.length; at += 1) {
    const factor = Math.floor(at / correction)
    const coefficient = coefficients[at % correction] ?? 0
    // None of them is zero.
    made[at] = EXP[(LOG[factor] ?? 0) + (LOG[coefficient] ?? 0)] ?? 0
  }
  generators.set(correction, made)
  return made
}

function factors(correction: number): Uint8Array {
  const product = new Uint8Array(correction + 1)
  product[0] = 1
  for (let root = 0; root < correction; root += 1) {
    for (let at = root + 1; at > 0; at -= 1) {
      const below = product[at - 1] ?? 0
      const times = below === 0 ? 0 : (EXP[(LOG[below] ?? 0) + root] ?? 0)
      product[at] = (product[at] ?? 0) ^ times
    }
  }
  return product.subarray(1)
}

/** The codewords of a symbol in the order in which they are placed (ISO/IEC 18004 7.4.10, 7.5, 7.6). */
export function codewords({ bytes, length }: DenseBits, shape: Shape): Uint8Array {
  const data = new Uint8Array(shape.data)
  // Four zeros end the text, and whole bytes of two kinds fill the rest.
  const used = Math.min(shape.data, (length + 11) >> 3)
  data.set(bytes.subarray(0, used))
  for (let at = used, pad = 0xec; at < shape.data; at += 1, pad ^= 0xec ^ 0x11) data[at] = pad
  return interleaved(data, shape)
}

function interleaved(data: Uint8Array, { blocks, correction }: Shape): Uint8Array {
  const all = new Uint8Array(data.length + blocks * correction)
  const short = Math.floor(data.length / blocks)
  const longer = blocks - (data.length % blocks)
  const multiples = multiplesOf(correction)
  const guard = new Uint8Array(correction)
  for (let block = 0, at = 0; block < blocks; block += 1) {
    const size = short + (block >= longer ? 1 : 0)
    guard.fill(0)
    for (let n = 0; n < size; n += 1, at += 1) {
      const value = data[at] ?? 0
      all[n < short ? n * blocks + block : short * blocks + block - longer] = value
      divide(guard, multiples, value)
    }
    for (let n = 0; n < correction; n += 1) all[data.length + n * blocks + block] = guard[n] ?? 0
  }
  return all
}

/** One step of the division by the generator: what is left over moves on by one. */
function divide(guard: Uint8Array, multiples: Uint8Array, value: number): void {
  const last = guard.length - 1
  let from = (value ^ (guard[0] ?? 0)) * guard.length
  for (let at = 0; at < last; at += 1, from += 1) {
    guard[at] = (guard[at + 1] ?? 0) ^ (multiples[from] ?? 0)
  }
  guard[last] = multiples[from] ?? 0
}
