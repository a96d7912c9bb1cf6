import type { Plugin } from 'vite'
import { en } from '../src/text/en.ts'

/** Writes the texts of each language but Vietnamese as a file that is fetched when chosen. */
export function textPacks(): Plugin {
  return {
    name: 'cho40-text-packs',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'text/en.json', source: JSON.stringify(en) })
    },
  }
}
