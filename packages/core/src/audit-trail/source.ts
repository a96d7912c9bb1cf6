import type { CoreTables } from '../tables.ts'

/** From a thing to whose it is, table by table: a lot is a listing's, a listing a cooperative's. */
export type Step = { readonly table: keyof CoreTables; readonly column: string }

/** A table in which acts of people stand, and the columns that say so. */
export type AuditSource = {
  /** The first word of `kind`. */
  readonly name: string
  readonly table: keyof CoreTables
  readonly at: string
  readonly by: string
  readonly about: string
  /** A column that tells what was done, or the word itself. */
  readonly done: { readonly column: string } | { readonly word: string }
  /** Tells lines about one thing apart. */
  readonly nth: readonly string[]
  /** Somebody it was done to. */
  readonly person?: string
  /** A book, stall, market, cooperative or scope it belongs to: a column, or `about` step by step. */
  readonly within?: string | readonly Step[]
  readonly phone?: string
  readonly network?: string
  /** A column of facts as JSON. */
  readonly detail?: string
  /** Columns that are told as they stand: amounts, states, reasons; never a name or an address. */
  readonly facts?: readonly string[]
  /** Columns of which only the last four signs are told. */
  readonly masked?: readonly string[]
  /** Of a table that the machine writes too: only what people did. */
  readonly peopleOnly?: true
}

type ColumnOf<Table extends keyof CoreTables> = keyof CoreTables[Table] & string

/** The compiler holds every column to its table. */
export function source<Table extends keyof CoreTables>(
  table: Table,
  columns: {
    readonly name: string
    readonly at?: ColumnOf<Table>
    readonly by?: ColumnOf<Table>
    readonly about: ColumnOf<Table>
    readonly done: { readonly column: ColumnOf<Table> } | { readonly word: string }
    readonly nth?: ColumnOf<Table> | readonly ColumnOf<Table>[]
    readonly person?: ColumnOf<Table>
    readonly within?: ColumnOf<Table> | readonly Step[]
    readonly phone?: ColumnOf<Table>
    readonly network?: ColumnOf<Table>
    readonly detail?: ColumnOf<Table>
    readonly facts?: readonly ColumnOf<Table>[]
    readonly masked?: readonly ColumnOf<Table>[]
    readonly peopleOnly?: true
  },
): AuditSource {
  const { nth = [], ...told } = columns
  const tells = Array.isArray(nth) ? nth : [nth]
  return { at: 'recorded_at', by: 'person_id', ...told, nth: tells, table }
}

export function of<Table extends keyof CoreTables>(table: Table, column: ColumnOf<Table>): Step {
  return { table, column }
}

export const step = { done: { column: 'step' }, nth: 'position' } as const
export const state = { done: { column: 'state' }, nth: 'position' } as const
export const does = (word: string) => ({ done: { word } }) as const

/** A column that says whose a row is, by the commonest names. */
export const BOOK_OF = { within: 'book_id' } as const
export const STALL_OF = { within: 'stall_id' } as const
export const PLACE_OF = { within: 'unit_code' } as const
export const COOPERATIVE_OF = { by: 'recorded_by', within: 'cooperative_id' } as const

/** Of one table and one doer there is one source: what lines of one moment are put in order by. */
export function sourceKey({ table, by }: AuditSource): string {
  return `${table}.${by}`
}
