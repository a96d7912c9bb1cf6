import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin, type RolldownOptions } from 'rolldown'

const dist = join(import.meta.dirname, 'dist')

/** Beside each file its compressed forms, and the page that shows the elements. */
const asServed: Plugin = {
  name: 'as-served',
  writeBundle(_options, bundle) {
    copyFileSync(join(import.meta.dirname, 'page', 'index.html'), join(dist, 'index.html'))
    copyFileSync(join(import.meta.dirname, 'page', 'page.css'), join(dist, 'page.css'))
    for (const name of [...Object.keys(bundle), 'index.html', 'page.css']) {
      const bytes = readFileSync(join(dist, name))
      writeFileSync(join(dist, `${name}.br`), brotliCompressSync(bytes))
      writeFileSync(join(dist, `${name}.gz`), gzipSync(bytes))
    }
  },
}

const shared: Pick<RolldownOptions, 'platform' | 'resolve' | 'transform'> = {
  platform: 'browser',
  resolve: { conditionNames: ['@cho40/source', 'browser', 'import'] },
  transform: { target: 'es2022' },
}

// Classic scripts: a page of any site needs no more than one line, and no question of origins.
export default defineConfig([
  {
    ...shared,
    input: 'src/index.ts',
    output: { file: 'dist/cho40.js', format: 'iife', name: 'Cho40', minify: true },
    plugins: [asServed],
  },
  {
    ...shared,
    input: 'page/page.ts',
    output: { file: 'dist/page.js', format: 'iife', minify: true },
    plugins: [asServed],
  },
])
