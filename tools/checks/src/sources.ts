import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ambientUses } from './ambient.ts'
import { conclude } from './conclude.ts'
import { tracesOfMachines } from './machine-traces.ts'
import { ownFiles, root } from './repository.ts'
import { unexecutedQueries } from './unexecuted-queries.ts'

const isTest = (file: string): boolean =>
  /\.test\.tsx?$|\/(test|testing|bench|fixtures)\/|\.config\.ts$/.test(file)
const isCode = (file: string): boolean => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')

/**
 * What no import graph shows: time and chance from nowhere, transactions outside the store, queries that are
 * built and never run, and traces of one machine.
 * @param at the repository, or a folder laid out like it
 */
export function sourceFindings(at = root): string[] {
  const files = ownFiles(at)
  const code = files.filter((file) => isCode(file) && /^(packages|apps|examples)\//.test(file))
  const products = code.filter((file) => /^(packages|apps)\/[^/]+\/src\//.test(file))
  return [
    ...products
      .filter((file) => !isTest(file))
      .flatMap((file) => ambientUses(file, read(at, file))),
    ...unexecutedQueries(at, code),
    ...files.flatMap((file) => tracesOfMachines(file, read(at, file))),
  ]
}

function read(at: string, file: string): string {
  return readFileSync(join(at, file), 'utf8')
}

if (import.meta.main) conclude('The sources keep the house rules.', sourceFindings())
