import type { BookStatement, TaxStatement, Words } from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'
import type { Standing } from '../../rules/dated.ts'

/**
 * A statement as columns and rows, described once and printed three ways: page, workbook, CSV. It
 * holds facts and both languages; how it looks is the printers' business.
 */
export type BookTable = {
  readonly statement: BookStatement | TaxStatement
  readonly title: Words
  /** What it is of, when the title does not say: the account of a ledger. */
  readonly about: Words | null
  readonly form: BookForm | null
  readonly from: MarketDay
  readonly to: MarketDay
  /** A statement of the moment at the end of `to`, not of a period. */
  readonly moment: boolean
  readonly landscape: boolean
  readonly columns: readonly BookColumn[]
  readonly rows: readonly BookRow[]
  /** What a reader must know of the figures; printed beneath them. */
  readonly notes: readonly Words[]
  readonly signers: readonly Words[]
  /** Present when every day of it is closed: the chain's head that the close printed. */
  readonly close: BookClose | null
}

/** The form of the law that a table follows, and how well that form is known to us. */
export type BookForm = {
  readonly code: string
  readonly source: string
  readonly standing: Standing
}

export type BookClose = { readonly day: MarketDay; readonly head: string }

export type BookColumn = {
  readonly key: string
  readonly head: Words
  /** One head over several neighbouring columns. */
  readonly over?: Words
  readonly holds: 'text' | 'code' | 'day' | 'amount'
  /** Millimetres on paper. */
  readonly width: number
  /** Says the same in a `part` as in the line above it: a page leaves it out there, a file does not. */
  readonly once?: true
}

/** Words in both languages, one text for both (a code, a name), a day, whole đồng, or nothing. */
export type BookCell = Words | string | Dong | null

export type BookRow = {
  /**
   * `line` is a posting or an item, `part` one within the line above it, `opening`, `total` and
   * `heading` stand out; an `aside` is not in any total.
   */
  readonly is: 'heading' | 'opening' | 'line' | 'part' | 'aside' | 'total'
  readonly cells: readonly BookCell[]
}

/** Nothing where a column would only say zero. */
export function unlessZero(amount: Dong): Dong | null {
  return amount === 0 ? null : amount
}
