/** Every row of the queue is as high, in CSS pixels; the style sheet says the same. */
export const ROW_HEIGHT = 64

/** Rows drawn beyond the edges, so that scrolling shows no gap. */
const SPARE = 6

/** Which rows of a list are to be drawn: from the first in sight to the last, and a few around. */
export function windowOf(
  rows: number,
  seen: { readonly top: number; readonly height: number },
): { readonly from: number; readonly to: number } {
  const first = Math.floor(Math.max(0, seen.top) / ROW_HEIGHT)
  const count = Math.ceil(seen.height / ROW_HEIGHT)
  const from = Math.max(0, Math.min(first - SPARE, rows - 1))
  return { from, to: Math.max(from, Math.min(rows, first + count + SPARE)) }
}
