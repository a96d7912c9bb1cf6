import type { ColumnDataType } from 'kysely'

/** The two databases the library runs on; stated by the host, never guessed. */
export type Dialect = 'sqlite' | 'postgres'

/**
 * The only place that knows both databases' column types. SQLite `STRICT` tables refuse the name
 * `bigint` and hold 64 bits in `integer`; PostgreSQL's `integer` has only 32.
 */
export function columnTypes(dialect: Dialect): {
  readonly text: ColumnDataType
  readonly dong: ColumnDataType
  readonly count: ColumnDataType
} {
  const whole = dialect === 'sqlite' ? 'integer' : 'bigint'
  return { text: 'text', dong: whole, count: whole }
}
