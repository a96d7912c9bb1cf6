import { invariant } from '@cho40/values'
import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Dialect } from './columns.ts'
import type { Db } from './db.ts'
import type { Reading } from './deps.ts'
import { directOf } from './direct.ts'

type Compilable<Row> = { compile(): CompiledQuery<Row> }

/** Stands where a value will be while the text is made. */
class Slot {
  readonly row: number
  readonly name: string
  constructor(row: number, name: string) {
    this.row = row
    this.name = name
  }
}

type Text = {
  readonly query: CompiledQuery
  /** What the database gets, in order: slots to be filled, and values that are always the same. */
  readonly parameters: readonly unknown[]
}

/** The rows that a prepared statement brings back for some values; none for most that write. */
export type Prepared<Values, Row> = (on: Reading, values: Values) => Promise<Row[]>

/**
 * A statement whose text is made once for each database and then only filled: making it costs more
 * than many a statement takes. `build` is called with slots in place of the first values, so it must
 * not look at them; all values that follow have the same fields. Use it where a command runs
 * thousands of times a minute, and plain Kysely elsewhere.
 */
export function prepared<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): Prepared<Values, Row> {
  const rows = preparedRows<Values, Row>((db, [values]) => build(db, values as Values))
  return (on, values) => rows(on, [values])
}

/**
 * The same for a list of any length, such as the rows of an insert: one text for each length. Longer
 * lists belong in blocks of one size.
 */
export function preparedRows<Values extends object, Row>(
  build: (db: Db, rows: readonly Values[]) => Compilable<Row>,
): Prepared<readonly Values[], Row> {
  const texts: Readonly<Record<Dialect, Map<number, Text>>> = {
    sqlite: new Map(),
    postgres: new Map(),
  }
  return async (on, rows) => {
    const text = textFor(on.db, texts[on.dialect], { rows, build })
    const parameters = text.parameters.map((parameter) =>
      parameter instanceof Slot ? filled(rows, parameter) : parameter,
    )
    const direct = directOf(on.db)
    if (direct) return direct<Row>(text.query.sql, parameters)
    const result = await on.db.executeQuery<Row>({ ...text.query, parameters })
    return result.rows
  }
}

function textFor<Values extends object, Row>(
  db: Db,
  kept: Map<number, Text>,
  of: {
    readonly rows: readonly Values[]
    readonly build: (db: Db, rows: readonly Values[]) => Compilable<Row>
  },
): Text {
  const { rows, build } = of
  // A host's plugin may write other texts: then each is made anew, as Kysely would.
  const plain = db.getExecutor().plugins.length === 0
  const before = plain ? kept.get(rows.length) : undefined
  if (before) return before
  const query = build(db, rows.map(slotsOf)).compile()
  const text = { query, parameters: query.parameters }
  if (plain) kept.set(rows.length, text)
  return text
}

function slotsOf<Values extends object>(values: Values, row: number): Values {
  return Object.fromEntries(
    Object.keys(values).map((name) => [name, new Slot(row, name)]),
  ) as Values
}

function filled(rows: readonly object[], { row, name }: Slot): unknown {
  const value: unknown = (rows[row] as Readonly<Record<string, unknown>> | undefined)?.[name]
  // The sentence is made only for whoever needs it: this runs for every value that is written.
  if (value === undefined) invariant(false, `no value for ${name}`)
  return value
}

/**
 * A text in a join's condition. SQLite (with STAT4, as better-sqlite3 has it) plans a join again at
 * every run when it sees a bare parameter there, which takes ten times as long as the run itself.
 */
export function known<Text extends string>(value: Text): RawBuilder<Text> {
  return sql<Text>`cast(${value} as text)`
}

/** Longest first, so that lists of every length need few texts. */
const PIECES = [64, 16, 4, 2, 1] as const

/** Runs a statement of many rows in pieces of a few lengths that recur, in order. */
export async function inPieces<Values extends object, Row>(
  on: Reading,
  rows: readonly Values[],
  run: Prepared<readonly Values[], Row>,
): Promise<Row[]> {
  if (rows.length === 0) return []
  if (PIECES.some((piece) => piece === rows.length)) return run(on, rows)
  const found: Row[] = []
  let at = 0
  while (at < rows.length) {
    const length = PIECES.find((piece) => piece <= rows.length - at) ?? 1
    found.push(...(await run(on, rows.slice(at, at + length))))
    at += length
  }
  return found
}
