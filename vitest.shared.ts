import { defineConfig } from 'vitest/config'

/** The settings every package's tests share: sources instead of builds, and a report that the run counts. */
export const shared = defineConfig({
  // Vitest hands these to Node.js too (`--conditions`), so only names that change nothing for `require` may stand here.
  resolve: { conditions: ['@cho40/source', 'node'] },
  ssr: { resolve: { conditions: ['@cho40/source', 'node'] } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Long enough for a machine with ten times this load: a test fails for what is wrong, never for what is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
})
