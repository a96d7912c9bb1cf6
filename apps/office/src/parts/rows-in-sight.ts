import type { RowHeights } from './row-heights.ts'

/** What of a long table is to be drawn, and how much room the rest takes above and below. */
export type RowsInSight = {
  readonly from: number
  readonly to: number
  /** In CSS pixels. */
  readonly above: number
  readonly below: number
}

/** The part of the page that is seen, in CSS pixels from the top of the table's body. */
export type SeenPart = { readonly top: number; readonly height: number }

/** As long as a table is short, all of it is drawn: the browser finds and prints every row. */
const SHORT = 200
/** More than a hundred and fifty sheets of paper are read by nobody. */
export const PRINTED_ROWS = 5_000
/** Pixels drawn beyond the edges, so that scrolling shows no gap. */
const SPARE = 240

/** Which of `count` rows stand in the part of the page that is seen, or so near that they soon will. */
export function rowsInSight(
  count: number,
  seen: SeenPart,
  heights: Pick<RowHeights, 'of'>,
): RowsInSight {
  if (count <= SHORT) return { from: 0, to: count, above: 0, below: 0 }
  const begin = seen.top - SPARE
  const end = seen.top + seen.height + SPARE
  let from = 0
  let above = 0
  // A table that became shorter may be scrolled beyond its end for a moment: its last row is drawn.
  while (from < count - 1 && above + heights.of(from) <= begin) {
    above += heights.of(from)
    from += 1
  }
  let to = from
  let foot = above
  while (to < count && (to === from || foot < end)) {
    foot += heights.of(to)
    to += 1
  }
  let below = 0
  for (let row = to; row < count; row += 1) below += heights.of(row)
  return { from, to, above, below }
}
