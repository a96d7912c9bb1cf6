import { banks } from '@cho40/vietqr/banks'
import type { Plugin } from 'vite'

/** Writes the names of banks as a file of its own: only forms that need the network ask for it. */
export function bankNames(): Plugin {
  return {
    name: 'cho40-bank-names',
    generateBundle() {
      const names = banks
        .map(({ bin, shortName }) => [bin, shortName] as const)
        .sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
      this.emitFile({ type: 'asset', fileName: 'banks.json', source: JSON.stringify(names) })
    },
  }
}
