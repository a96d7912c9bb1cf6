/** A corruption, and the check that must tell of it. */
export type Plant = {
  readonly breaks: string
  readonly what: string
  readonly statements: readonly string[]
  /** No other check sees it: without this one it would pass. */
  readonly alone?: true
  /** False when the guards themselves are what is taken away. */
  readonly guards?: false
  readonly only?: 'sqlite' | 'postgres'
}

export const BOOK = '(select min(id) from cho_book)'
export const ALLOCATED = '(select min(transfer_id) from cho_allocation)'
export const LAST = `(select max(seq) from cho_entry where book_id = ${BOOK})`
export const CASH = "select min(id) from cho_sale where method = 'cash' and state = 'completed'"

/** The lowest id of a table's rows that meet a condition. */
export const first = (table: string, where: string) =>
  `(select min(id) from ${table} where ${where})`
