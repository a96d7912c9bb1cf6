import { defineConfig } from 'vite'
import { weighPage } from './build/weigh-page.ts'

export default defineConfig({
  base: '/office/',
  resolve: { conditions: ['@cho40/source', 'browser', 'module', 'import', 'default'] },
  build: {
    target: 'chrome80',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        entryFileNames: '[name].[hash].js',
        chunkFileNames: '[name].[hash].js',
        assetFileNames: '[name].[hash][extname]',
      },
    },
  },
  plugins: [weighPage()],
})
