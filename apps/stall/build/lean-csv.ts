import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const OURS = resolve(import.meta.dirname, '..', 'src', 'evidence', 'csv-blocks.ts')
const HERE = '\0lean-csv'

/**
 * Statements are read with one way of papaparse out of many; the others would be 6 KB that every phone
 * keeps for nothing. A test holds the two readers against each other.
 */
export function leanCsv(): Plugin {
  return {
    name: 'cho40-lean-csv',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      filter: { id: /^#papaparse$/ },
      handler: () => HERE,
    },
    load: {
      handler: (id) =>
        id === HERE
          ? `import { parse } from ${JSON.stringify(OURS)}\nexport default { parse }`
          : undefined,
    },
  }
}
