import type { BookId } from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'
import type { ChartAccount } from './account.ts'
import { canonicalJson } from './canonical.ts'
import type { BookKind } from './tables.ts'

/** The format's name stands in every file, so that a later one can be told apart. */
export const BOOK_FORMAT = 'cho40/book/v1'

/** One line of an exported book, in this order: one head, its accounts, its records, one end. */
export type BookLine =
  | {
      readonly line: 'book'
      readonly format: typeof BOOK_FORMAT
      readonly id: BookId
      readonly kind: BookKind
      readonly openedAt: Instant
    }
  | ({
      readonly line: 'account'
      readonly parent: string | null
      readonly party: string | null
      readonly closedSeq: number | null
      readonly min: Dong | null
      readonly max: Dong | null
    } & Omit<ChartAccount, 'min' | 'max'>)
  | {
      readonly line: 'record'
      readonly seq: number
      readonly kind: string
      readonly subject: string
      readonly payload: string
      readonly hash: string
    }
  | { readonly line: 'end'; readonly seq: number; readonly hash: string }

/** One spelling a line, so that two exports of equal books are equal bytes. */
export function printLine(line: BookLine): string {
  return canonicalJson(line)
}
