import { brotliCompressSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Bytes of a minified browser bundle of `code` after brotli, as a static host sends it. */
export async function bundleSize(code: string): Promise<number> {
  const entry = 'virtual:entry'
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    resolve: { conditionNames: ['@cho40/source', 'browser', 'import', 'default'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? { id: `${import.meta.dirname}/entry.ts` } : null),
        load: (id) => (id.endsWith('/bench/entry.ts') ? code : null),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'es', minify: true })
  await bundle.close()
  return brotliCompressSync(output[0].code).length
}
