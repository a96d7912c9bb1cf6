import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

/** What the desk may weigh before its first screen stands. */
const MOST_BYTES = 100 * 1024

/**
 * Writes what the Content-Security-Policy needs (`csp.json`: nothing is inline, so no hash), the
 * weights (`sizes.json`), and a brotli twin of each file so that the server does not compress.
 */
export function weighPage(): Plugin {
  return {
    name: 'cho40-weigh-page',
    enforce: 'post',
    generateBundle(_, files) {
      const emit = (fileName: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName, source })
      }
      const sizes: Record<string, number> = {}
      let first = 0
      for (const file of Object.values(files)) {
        const packed = compress(file.type === 'chunk' ? file.code : file.source)
        emit(`${file.fileName}.br`, packed)
        sizes[file.fileName] = packed.byteLength
        if (file.type === 'asset' || file.isEntry) first += packed.byteLength
      }
      emit('csp.json', json({ scriptHashes: [], styleHashes: [] }))
      emit('sizes.json', json({ first, most: MOST_BYTES, files: sizes }))
      this.info(`first load ${first} B brotli (most ${MOST_BYTES})`)
      if (first > MOST_BYTES) this.error(`The first load weighs ${first} B, over ${MOST_BYTES} B.`)
    },
  }
}

function compress(source: string | Uint8Array): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(Buffer.from(source), { params })
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
