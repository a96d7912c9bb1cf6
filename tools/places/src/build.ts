import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { differences } from './differences.ts'
import { lines } from './lines.ts'
import { versions } from './versions.ts'

const TARGET = join(import.meta.dirname, '../../../packages/core/data/places/units.js')
const HEAD = `// Written by tools/places ("write"); the sources and their licences are in NOTICE.md.
// @from/to: days of the units below it; ^code: what they belong to; a unit is code, type, name,
// ~other spelling, and what it became: >codes, or = for its own code again.
`

/** The generated module as it should be. */
export function generated(): string {
  const table = lines(versions()).join('\n')
  if (/[`\\$]/.test(table)) throw new Error('a name would leave the template literal')
  return `${HEAD}export const UNITS = \`${table}\`\n`
}

if (import.meta.main) {
  const [, , how, folder] = process.argv
  if (how === '--write') writeFileSync(TARGET, generated())
  const findings = how === '--against' && folder !== undefined ? differences(folder) : []
  for (const finding of findings) console.log(finding)
  const stale = !existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== generated()
  if (stale) console.log('units.js is not what the sources give: run write')
  process.exitCode = stale || findings.length > 0 ? 1 : 0
}
