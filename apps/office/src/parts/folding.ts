import { foldText } from '@cho40/values'

type Folding<Row> = {
  /** What each row is found by, without marks. */
  readonly words: (rows: readonly Row[]) => readonly string[]
  /**
   * Folds the words of all rows little by little before anybody seeks: ten thousand at once would hold
   * up the first letter. Calls off what is left of it.
   */
  readonly ahead: (rows: readonly Row[]) => () => void
}

/** Between the words of two rows; nobody types it. */
const ROW = '\u0000'
/** So many are folded in one piece, for one text is folded faster than many, without anybody noticing. */
const PIECE = 500

/** Folds what rows are found by, each row once for all letters of all searches. */
export function folding<Row>(textOf: (row: Row) => string): Folding<Row> {
  /** Of the first rows, as far as they were folded. */
  const folded = new WeakMap<readonly Row[], string[]>()
  const foldedTo = (rows: readonly Row[], count: number): readonly string[] => {
    const words = folded.get(rows) ?? []
    folded.set(rows, words)
    const more = rows.slice(words.length, count)
    if (more.length === 0) return words
    for (const one of foldText(more.map(textOf).join(ROW)).split(ROW)) words.push(one)
    return words
  }
  return {
    words: (rows) => foldedTo(rows, rows.length),
    ahead(rows) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const fold = (): void => {
        const done = folded.get(rows)?.length ?? 0
        if (done >= rows.length) return
        foldedTo(rows, done + PIECE)
        timer = setTimeout(fold)
      }
      timer = setTimeout(fold)
      return () => clearTimeout(timer)
    },
  }
}
