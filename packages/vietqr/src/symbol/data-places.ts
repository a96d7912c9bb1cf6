/** Where the middles of alignment patterns lie besides 6, versions 1 to 9 (ISO/IEC 18004 annex E). */
const ALIGNED = [[], [18], [22], [26], [30], [34], [22, 38], [24, 42], [26, 46]] as const

/**
 * The modules of a symbol up to version 9 that hold data, as `row * size + column` in the order in
 * which bits fill them (ISO/IEC 18004 7.7.3): up and down in pairs of columns from the right.
 */
export function dataPlaces(version: number): number[] {
  const size = 17 + 4 * version
  const places: number[] = []
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing pattern is left out.
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (!isFixed(x, y, version)) places.push(y * size + x)
      }
    }
    up = !up
  }
  return places
}

/** Finder, timing and alignment patterns, format and version information. */
function isFixed(x: number, y: number, version: number): boolean {
  const size = 17 + 4 * version
  const far = size - 8
  if (x === 6 || y === 6) return true
  if ((x < 9 && y < 9) || (x >= far && y < 9) || (x < 9 && y >= far)) return true
  if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true
  return isAligned(x, y, ALIGNED[version - 1] ?? [])
}

function isAligned(x: number, y: number, middles: readonly number[]): boolean {
  const near = (at: number, all: readonly number[]) =>
    all.some((middle) => Math.abs(at - middle) <= 2)
  if (near(x, middles) && near(y, middles)) return true
  // Along the timing patterns there is one at each but the last, where a finder is.
  const inner = middles.slice(0, -1)
  return (near(x, [6]) && near(y, inner)) || (near(y, [6]) && near(x, inner))
}
