import { defineConfig } from 'rolldown'

// One file for the process, so that a start reads one file; the native parts stay packages.
export default defineConfig({
  input: { cho40: 'src/cho40.ts' },
  platform: 'node',
  external: ['better-sqlite3', 'pg-native'],
  resolve: { conditionNames: ['@cho40/source', 'node'] },
  output: { dir: 'dist', format: 'esm', sourcemap: true, codeSplitting: false },
})
