/** Dice that fall the same way for the same seed. */
export type Chance = {
  /** True in `percent` of a hundred. */
  of(percent: number): boolean
  /** A whole number from 1 to `most`. */
  upTo(most: number): number
}

/** A 32-bit mixer (Mulberry32): small, even, and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    of: (percent) => next() * 100 < percent,
    upTo: (most) => 1 + Math.floor(next() * most),
  }
}
