import { CompiledQuery } from 'kysely'
import type { Dialect } from '../store/columns.ts'
import type { Reading } from '../store/deps.ts'
import { directOf } from '../store/direct.ts'

/**
 * A statement of the posting path, spelled out once for each database: it is prepared once whatever
 * the number of rows, because rows come and go as one JSON array of arrays. `?` stands for a value;
 * `rows(?)` for the rows of such a value, whose first field is `value ->> 0`; `few(?)` for the same
 * where each row is looked up in a table; `list(fields(…))` makes such a value of rows; and
 * `-- postgres` begins what only PostgreSQL reads, to the line's end.
 */
export type Statement = Readonly<Record<Dialect, string>>

type Spelling = readonly (readonly [RegExp, string])[]

const SQLITE: Spelling = [
  [/-- postgres.*/g, ''],
  [/(rows|few)\(/g, 'json_each('],
  [/list\(fields\(/g, 'json_group_array(json_array('],
]

// Told how many there are, PostgreSQL looks a few rows up by their key. Left to guess a hundred, it
// may read the whole table — and then, to keep order, undo those who write to other books.
const POSTGRES: Spelling = [
  [/-- postgres/g, ''],
  [/rows\((\$\d+)\)/g, 'jsonb_array_elements(cast($1 as jsonb))'],
  [
    /few\((\$\d+)\)/g,
    '(select value from jsonb_array_elements(cast($1 as jsonb)) ' +
      'limit jsonb_array_length(cast($1 as jsonb)))',
  ],
  [/list\(fields\(/g, 'json_agg(json_build_array('],
]

export function statement(text: string): Statement {
  let parameters = 0
  const numbered = text.replace(/\?/g, () => {
    parameters += 1
    return `$${parameters}`
  })
  return { sqlite: spell(text, SQLITE), postgres: spell(numbered, POSTGRES) }
}

function spell(text: string, spelling: Spelling): string {
  return spelling.reduce((spelled, [word, own]) => spelled.replace(word, own), text)
}

/** Runs a {@link statement} on the reader's or the transaction's connection. */
export async function run<Row>(
  reading: Reading,
  text: Statement,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const direct = directOf(reading.db)
  if (direct) return direct<Row>(text.sqlite, values)
  const { rows } = await reading.db.executeQuery<Row>(
    CompiledQuery.raw(text[reading.dialect], [...values]),
  )
  return rows
}
