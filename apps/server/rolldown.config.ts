import { defineConfig } from 'rolldown'

// Each command loads what it needs: a code is read in milliseconds without the server behind it.
// Native parts stay packages.
export default defineConfig({
  input: { cho40: 'src/cho40.ts', 'checkpoint-thread': 'src/checkpoint-thread.ts' },
  platform: 'node',
  external: ['better-sqlite3', 'pg-native', 'sharp'],
  resolve: { conditionNames: ['@cho40/source', 'node'] },
  output: { dir: 'dist', format: 'esm', sourcemap: true, codeSplitting: true },
})
