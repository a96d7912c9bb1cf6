import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const NOT_FOR_PHONES = ['sw.js', 'csp.json', 'sizes.json']
/**
 * The reader of codes for browsers without one of their own: fetched by those alone, when they need it. So
 * are the reader of companies’ statements, and the names of banks for forms that need the network anyway.
 */
const FOR_FEW = /^jsQR\.|^message-statement\.|^banks\.json$/i

/** Tells the service worker which files make up this version, each with a hash of its content. */
export function precache(publicFolder: string): Plugin {
  return {
    name: 'cho40-precache',
    enforce: 'post',
    generateBundle(_, files) {
      const worker = files['sw.js']
      if (worker?.type !== 'chunk') throw new Error('The build made no service worker.')
      const list = Object.values(files)
        .filter(({ fileName }) => !NOT_FOR_PHONES.includes(fileName) && !FOR_FEW.test(fileName))
        .map((file) => [file.fileName, file.type === 'asset' ? file.source : file.code] as const)
      // Folders hold what is fetched when it is wanted: voices.
      const open = readdirSync(publicFolder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => [name, readFileSync(join(publicFolder, name))] as const)
      const entries = [...list, ...open]
        .map(([name, source]) => [name === 'index.html' ? './' : name, hashOf(source)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
      worker.code = `const PRECACHE=${JSON.stringify(entries)};${worker.code}`
    },
  }
}

function hashOf(source: string | Uint8Array): string {
  return createHash('sha256').update(source).digest('base64url').slice(0, 10)
}
