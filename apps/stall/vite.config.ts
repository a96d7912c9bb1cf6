import { join } from 'node:path'
import { defineConfig } from 'vite'
import { apart } from './build/apart.ts'
import { bankNames } from './build/bank-names.ts'
import { inlinePage } from './build/inline-page.ts'
import { leanCsv } from './build/lean-csv.ts'
import { messagesApart } from './build/messages-apart.ts'
import { plainImports } from './build/plain-imports.ts'
import { plainJsqr } from './build/plain-jsqr.ts'
import { precache } from './build/precache.ts'
import { precompress } from './build/precompress.ts'
import { textPacks } from './build/text-packs.ts'

const here = import.meta.dirname

export default defineConfig({
  base: '/stall/',
  resolve: { conditions: ['@cho40/source', 'browser', 'module', 'import', 'default'] },
  build: {
    // What a phone of 2015 can still be updated to has it all; older syntax only adds bytes.
    target: 'chrome87',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Fields of classes are plain assignments: the other way brings helpers of half a kilobyte.
      transform: { assumptions: { setPublicClassFields: true } },
      input: { index: join(here, 'index.html'), sw: join(here, 'src/worker/service-worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : '[name].js'),
        chunkFileNames: '[name].[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  plugins: [
    apart(),
    leanCsv(),
    messagesApart(),
    plainImports(),
    plainJsqr(),
    textPacks(),
    bankNames(),
    inlinePage(),
    precache(join(here, 'public')),
    precompress(),
  ],
})
