import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

/** What the desk may weigh before its first screen stands. */
const MOST_BYTES = 100 * 1024
const COMPRESSED = /\.(html|js|css|svg)$/

/**
 * Writes what the Content-Security-Policy needs (`csp.json`: nothing is inline, so no hash), the
 * weights (`sizes.json`), and a brotli twin of each file so that the server does not compress. Works
 * on the written files: while the bundle is made, its imports are still being filled in.
 */
export function weighPage(): Plugin {
  return {
    name: 'cho40-weigh-page',
    enforce: 'post',
    writeBundle({ dir = '' }, files) {
      const sizes: Record<string, number> = {}
      let first = 0
      for (const file of Object.values(files)) {
        if (!COMPRESSED.test(file.fileName)) continue
        const path = join(dir, file.fileName)
        const packed = compress(readFileSync(path))
        writeFileSync(`${path}.br`, packed)
        sizes[file.fileName] = packed.byteLength
        if (file.type === 'asset' || file.isEntry) first += packed.byteLength
      }
      writeJson(join(dir, 'csp.json'), { scriptHashes: [], styleHashes: [] })
      writeJson(join(dir, 'sizes.json'), { first, most: MOST_BYTES, files: sizes })
      this.info(`first load ${first} B brotli (most ${MOST_BYTES})`)
      if (first > MOST_BYTES) this.error(`The first load weighs ${first} B, over ${MOST_BYTES} B.`)
    },
  }
}

function compress(source: Uint8Array): Uint8Array {
  return brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}

function writeJson(path: string, data: unknown): void {
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`)
}
