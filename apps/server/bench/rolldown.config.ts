import { defineConfig } from 'rolldown'

// The server with what sets it up, as one file that Node.js runs: pages are TSX, which it does not.
export default defineConfig({
  input: {
    served: 'bench/served.ts',
    'shop-served': 'bench/shop-served.ts',
    'checkpoint-thread': 'src/checkpoint-thread.ts',
  },
  platform: 'node',
  external: ['better-sqlite3', 'pg-native', 'sharp'],
  resolve: { conditionNames: ['@cho40/source', 'node'] },
  output: { dir: 'bench/dist', format: 'esm', codeSplitting: true },
})
