import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

/**
 * A vitest `globalSetup`: one PostgreSQL for the whole run of a package, whatever the number of test files.
 * Give each file a database of its own with `createDatabase(inject('postgresUrl'))`.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  project.provide('postgresUrl', postgres.url)
  return postgres.stop
}
