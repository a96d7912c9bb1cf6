import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the bundle has its first migration. */
export const FIRST_STEP = /(?<="001-ledger": \w+,)/

/** One more migration, as the next version would have it. */
export function step(name: string, table: string, then = ''): string {
  return `
    "${name}": async ({ db }) => {
      await db.schema.createTable("${table}")
        .addColumn("id", "text", (id) => id.primaryKey().notNull()).execute();
      ${then}
    },`
}

/** Runs before everything else where the program is the service, and not one of the installer's commands. */
export function atService(dist: string, code: string): void {
  renameSync(join(dist, 'cho40.js'), join(dist, 'program.js'))
  const first = `if (process.argv[2] === 'serve') {
    ${code}
  }`
  writeFileSync(join(dist, 'cho40.js'), `${first}\nawait import('./program.js')\n`)
}
