import { defineConfig, mergeConfig } from 'vitest/config'
import short from './vitest.config.ts'

/** The same tests with more faults, up to fifty times as many, and those that only large sizes tell: hours. */
export default mergeConfig(
  short,
  defineConfig({
    test: {
      include: ['test/**/*.deep.ts'],
      testTimeout: 12 * 3_600_000,
      hookTimeout: 3_600_000,
      env: { CHO40_FAULTS: 'deep' },
    },
  }),
)
