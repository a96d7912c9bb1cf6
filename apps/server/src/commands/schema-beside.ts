import pg from 'pg'
import { processDeps } from '../process-deps.ts'

/** The same database, in which unqualified names mean the tables of one schema. */
export function inSchema(databaseUrl: string, schema: string): string {
  const url = new URL(databaseUrl)
  const options = url.searchParams.get('options')
  const path = `-c search_path=${schema}`
  url.searchParams.set('options', options === null ? path : `${options} ${path}`)
  return url.href
}

/** A statement that writes down when a schema was made, which PostgreSQL itself does not keep. */
export function dateOf(schema: string): string {
  return `comment on schema ${schema} is '${processDeps.clock.now()}'`
}

/** The first column of every row. */
export async function column(
  client: pg.Client,
  text: string,
  values: readonly string[] = [],
): Promise<readonly (string | null)[]> {
  const { rows } = await client.query<(string | null)[]>({
    text,
    values: [...values],
    rowMode: 'array',
  })
  return rows.map(([value = null]) => value)
}

/** Does something over one connection, which counts as no server's. */
export async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString,
    application_name: 'cho40 update',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
