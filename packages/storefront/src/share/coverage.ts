/** A closed outline, or several: corners in pixels, y downwards. */
export type Outline = readonly (readonly (readonly [number, number])[])[]

/** How much of each pixel a shape covers, 0 to 1, in rows. */
export type Coverage = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

type Edge = {
  readonly top: number
  readonly bottom: number
  /** Where it is at its top, and how far it moves a row. */
  readonly x: number
  readonly slope: number
  readonly turn: 1 | -1
}

/** Lines looked at in each row of pixels; across a row the share is exact. */
const LINES = 5

/**
 * How an outline covers the pixels of a picture, by the non-zero rule that fonts are drawn with.
 * Parts outside of the picture are left out.
 */
export function coverageOf(
  outline: Outline,
  { width, height }: { readonly width: number; readonly height: number },
): Coverage {
  const edges = edgesOf(outline)
  const tops = edges.map(({ top }) => top)
  const first = Math.max(0, Math.floor(Math.min(height, ...tops)))
  const bottoms = edges.map(({ bottom }) => bottom)
  const last = Math.min(height, Math.ceil(Math.max(first, ...bottoms)))
  const values = new Float32Array(width * (last - first))
  for (let line = first * LINES; line < last * LINES; line += 1) {
    const row = values.subarray((Math.floor(line / LINES) - first) * width)
    for (const [from, to] of spansAt(edges, (line + 0.5) / LINES)) {
      addSpan(row, Math.max(0, from), Math.min(width, to))
    }
  }
  return { left: 0, top: first, width, height: last - first, values }
}

function edgesOf(outline: Outline): Edge[] {
  return outline.flatMap((ring) =>
    ring.flatMap((start, at): Edge[] => {
      const end = ring[(at + 1) % ring.length] ?? start
      if (start[1] === end[1]) return []
      const down = end[1] > start[1]
      const [[x, top], [beyond, bottom]] = down ? [start, end] : [end, start]
      return [{ top, bottom, x, slope: (beyond - x) / (bottom - top), turn: down ? 1 : -1 }]
    }),
  )
}

/** From where to where a line is inside. */
function spansAt(edges: readonly Edge[], y: number): [number, number][] {
  const crossings = edges
    .filter(({ top, bottom }) => top <= y && y < bottom)
    .map(({ x, top, slope, turn }) => ({ at: x + (y - top) * slope, turn }))
    .toSorted((a, b) => a.at - b.at)
  const spans: [number, number][] = []
  let winding = 0
  let from = 0
  for (const { at, turn } of crossings) {
    if (winding === 0) from = at
    winding += turn
    if (winding === 0) spans.push([from, at])
  }
  return spans
}

function addSpan(row: Float32Array, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x += 1) {
    const covered = Math.min(to, x + 1) - Math.max(from, x)
    row[x] = (row[x] ?? 0) + covered / LINES
  }
}
