import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

/** What the desk may weigh before its first screen stands. */
const MOST_BYTES = 100 * 1024
const COMPRESSED = /\.(html|js|css|svg)$/

type Bundle = Parameters<
  Extract<NonNullable<Plugin['writeBundle']>, (...all: never[]) => unknown>
>[1]

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
      const first = firstLoad(files)
      let weight = 0
      for (const file of Object.values(files)) {
        if (!COMPRESSED.test(file.fileName)) continue
        const path = join(dir, file.fileName)
        const packed = compress(readFileSync(path))
        writeFileSync(`${path}.br`, packed)
        sizes[file.fileName] = packed.byteLength
        if (first.has(file.fileName)) weight += packed.byteLength
      }
      writeJson(join(dir, 'csp.json'), { scriptHashes: [], styleHashes: [] })
      writeJson(join(dir, 'sizes.json'), { first: weight, most: MOST_BYTES, files: sizes })
      this.info(`first load ${weight} B brotli (most ${MOST_BYTES})`)
      if (weight > MOST_BYTES)
        this.error(`The first load weighs ${weight} B, over ${MOST_BYTES} B.`)
    },
  }
}

/**
 * The page, its styles and pictures, the entry, and every chunk the entry needs before it runs. What
 * is fetched when somebody opens a screen is not in it.
 */
function firstLoad(files: Bundle): ReadonlySet<string> {
  const needed = new Set<string>()
  const need = (name: string): void => {
    const file = files[name]
    if (!file || needed.has(name)) return
    needed.add(name)
    if (file.type === 'chunk') file.imports.forEach(need)
  }
  for (const file of Object.values(files)) {
    if (file.type === 'asset' || file.isEntry) need(file.fileName)
  }
  return needed
}

function compress(source: Uint8Array): Uint8Array {
  return brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}

function writeJson(path: string, data: unknown): void {
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`)
}
