/** What of a long table is to be drawn, and how much room the rest takes above and below. */
export type RowsInSight = {
  readonly from: number
  readonly to: number
  /** In CSS pixels. */
  readonly above: number
  readonly below: number
}

/** As long as a table is short, all of it is drawn: the browser finds and prints every row. */
const SHORT = 200
/** More than a hundred and fifty sheets of paper are read by nobody. */
export const PRINTED_ROWS = 5_000
/** Rows drawn beyond the edges, so that scrolling shows no gap. */
const SPARE = 8

/**
 * Which rows of `count` stand in the part of the page that is seen, counted from the table's top.
 * `height` is the least a row can be: higher ones only draw more than is needed.
 */
export function rowsInSight(
  count: number,
  seen: { readonly top: number; readonly height: number },
  height: number,
): RowsInSight {
  if (count <= SHORT) return { from: 0, to: count, above: 0, below: 0 }
  const first = Math.floor(Math.max(0, seen.top) / height)
  const from = Math.max(0, Math.min(first - SPARE, count - 1))
  const to = Math.max(from, Math.min(count, first + Math.ceil(seen.height / height) + SPARE))
  return { from, to, above: from * height, below: (count - to) * height }
}
