import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that this run's `@cho40/testing/postgres-setup` started; read it with `inject('postgresUrl')`. */
    postgresUrl: string
  }
}

/**
 * A vitest `globalSetup`: one PostgreSQL for the whole run of a package, whatever the number of test files.
 * Give each file a database of its own with `createDatabase(inject('postgresUrl'))`.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  project.provide('postgresUrl', postgres.url)
  return postgres.stop
}
