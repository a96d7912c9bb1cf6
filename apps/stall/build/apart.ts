import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const VALUES = resolve(import.meta.dirname, '..', '..', '..', 'packages', 'values', 'src')
const SUFFIX = '?apart'
/** Readers of bank texts and statements, and what works with them; only later files hold these. */
const LATER = /\/packages\/reconcile\/src\/|\/stall\/src\/evidence\//

/**
 * Gives the readers their own copy of `@cho40/values`. A module lies in one file of the build: without
 * this, a function that only a reader uses would lie in the first response, where the till's first
 * functions of the same module are.
 */
export function apart(): Plugin {
  return {
    name: 'cho40-apart',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source, importer = '') {
        if (source === '@cho40/values' && LATER.test(importer))
          return join(VALUES, 'index.ts') + SUFFIX
        if (!importer.endsWith(SUFFIX) || !source.startsWith('.')) return undefined
        return resolve(dirname(importer), source) + SUFFIX
      },
    },
  }
}
