import jsqr from 'jsqr'
import type { QrSymbol } from '../src/symbol/index.ts'

/** A square grey picture, 0 black to 255 white. */
export type Picture = { readonly side: number; readonly grey: Float64Array }

export type Shot = {
  /** Pixels on a side of the whole picture, quiet zone included. */
  readonly side: number
  readonly degrees: number
  /** Passes of a 3×3 mean, and the largest noise either way. */
  readonly blur: number
  readonly noise: number
  readonly seed: number
}

/** A camera's view of a symbol: turned, sampled to few pixels, blurred, with noise. */
export function photograph(symbol: QrSymbol, shot: Shot): Picture {
  let grey = sampled(symbol, shot)
  for (let pass = 0; pass < shot.blur; pass++) grey = blurred(grey, shot.side)
  const random = generator(shot.seed)
  return { side: shot.side, grey: grey.map((value) => value + (random() * 2 - 1) * shot.noise) }
}

/** What an independent reader makes of the picture. */
export function readPicture({ side, grey }: Picture): string | null {
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  grey.forEach((value, at) => pixels.fill(value, at * 4, at * 4 + 3))
  return jsqr.default(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data ?? null
}

const SAMPLES = 4

function sampled({ size, quietZone, rows }: QrSymbol, { side, degrees }: Shot): Float64Array {
  const modules = size + 2 * quietZone
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const grey = new Float64Array(side * side)
  for (let at = 0; at < grey.length; at++) {
    let light = 0
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const px = (at % side) + ((sample % SAMPLES) + 0.5) / SAMPLES - side / 2
      const py = Math.trunc(at / side) + (Math.trunc(sample / SAMPLES) + 0.5) / SAMPLES - side / 2
      const x = ((cos * px - sin * py) * modules) / side + modules / 2 - quietZone
      const y = ((sin * px + cos * py) * modules) / side + modules / 2 - quietZone
      light += rows[Math.floor(y)]?.[Math.floor(x)] === true ? 20 : 235
    }
    grey[at] = light / (SAMPLES * SAMPLES)
  }
  return grey
}

function blurred(grey: Float64Array, side: number): Float64Array {
  return grey.map((own, at) => {
    let sum = 0
    for (const dy of [-side, 0, side]) {
      for (const dx of [-1, 0, 1]) sum += grey[at + dy + dx] ?? own
    }
    return sum / 9
  })
}

/** Numbers in [0, 1) that every run repeats (a linear congruential generator of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
