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
