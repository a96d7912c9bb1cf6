import { foldText } from '@cho40/values'
import { type Cell, cellText } from './grid.ts'

/** A heading or label for comparison: `Ngày1/ TNX Date` → `NGAY TNX DATE`. */
export function foldHeading(cell: Cell | undefined): string {
  return foldText(cellText(cell))
    .replace(/([A-Z])\d\b/g, '$1')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}

/** Whether `words` stand in `text` as whole words; both folded. */
export function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}
