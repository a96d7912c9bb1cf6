/** Everything that is left to chance in a run comes from here, so a seed tells a run again. */
export type Random = {
  /** From 0, below 1. */
  next(): number
  /** A whole number from 0, below `n`. */
  below(n: number): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
  bytes(length: number): Uint8Array
  digits(length: number): string
}

/**
 * A stream of its own for each actor (`name`): an actor that is added or draws more often does not
 * move what the others draw. The generator is sfc32 (Chris Doty-Humphrey, PractRand).
 */
export function randomOf(seed: number, name: string): Random {
  const next = sfc32([
    hash(`${seed}/${name}/a`),
    hash(`${seed}/${name}/b`),
    hash(`${seed}/${name}/c`),
  ])
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)] ?? from[0],
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    digits: (length) => Array.from({ length }, () => String(below(10))).join(''),
  }
}

function sfc32(seed: readonly [number, number, number]): () => number {
  let [a, b, c] = seed
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 15; round += 1) next()
  return next
}

/** FNV-1a, then an avalanche, so that neighbouring seeds share nothing. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) | 0
}
