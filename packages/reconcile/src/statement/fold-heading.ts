import { foldText } from '@cho40/values'
import { type Cell, cellText } from './grid.ts'

/** Longer text is a memo; cutting it keeps hostile cells cheap. */
const MAX_LENGTH = 200

/** A heading or label for comparison: `Ngày1/ TNX Date` → `NGAY TNX DATE`. */
export function foldHeading(cell: Cell | undefined): string {
  return foldText(cellText(cell).slice(0, MAX_LENGTH))
    .replace(/([A-Z])\d\b/g, '$1')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}

/** Whether `words` stand in `text` as whole words; both folded. */
export function hasWords(text: string, words: string): boolean {
  // Most cells hold none of the words, so the plain search comes first.
  return text.includes(words) && ` ${text} `.includes(` ${words} `)
}
