/** How high the rows of a long table are, as far as they were drawn. */
export type RowHeights = {
  /** As it was when it was last drawn, and until then as high as the first ones were. */
  readonly of: (row: number) => number
  /** Keeps how high the rows from `from` on are; whether what is not drawn is now taken for another height. */
  readonly keep: (from: number, heights: readonly number[]) => boolean
}

/**
 * A gap that takes the room of rows once drawn is exactly as high as they were, however their words
 * wrapped: nothing jumps. `usual` is taken for a row until the first ones were drawn.
 */
export function rowHeights(usual: number): RowHeights {
  let other = usual
  let isMeasured = false
  // Not a list that grows hole by hole: who jumps to the end would make a slow one of it.
  let known = new Float32Array(0)
  return {
    of: (row) => known[row] || other,
    keep: (from, heights) => {
      const end = from + heights.length
      if (end > known.length) {
        const more = new Float32Array(end * 2)
        more.set(known)
        known = more
      }
      known.set(heights, from)
      if (isMeasured || heights.length === 0) return false
      // Once only: else everything that was not drawn yet would move whenever something else is.
      isMeasured = true
      other = heights.reduce((sum, one) => sum + one, 0) / heights.length
      return true
    },
  }
}
