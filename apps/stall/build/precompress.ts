import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Writes `.br` and `.gz` beside each file that gets smaller, so that the server compresses nothing. */
export function precompress(): Plugin {
  return {
    name: 'cho40-precompress',
    writeBundle({ dir = 'dist' }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(html|js|css|json|svg|webmanifest)$/.test(name)) continue
        const path = join(dir, name)
        const text = readFileSync(path)
        writeFileSync(`${path}.br`, smallest(text))
        writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
      }
    },
  }
}

/** Which setting packs a file best cannot be known before; all are read the same way. */
function smallest(text: Buffer): Buffer {
  const tries = [0, 1, 2, 3].flatMap((postfix) =>
    [16, 18, 22].map((window) =>
      brotliCompressSync(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_LGWIN]: window,
          [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
        },
      }),
    ),
  )
  return tries.reduce((best, one) => (one.byteLength < best.byteLength ? one : best))
}
