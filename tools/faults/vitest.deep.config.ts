import { defineConfig, mergeConfig } from 'vitest/config'
import short from './vitest.config.ts'

/** The same tests with more faults, up to fifty times as many: hours. */
export default mergeConfig(
  short,
  defineConfig({ test: { testTimeout: 12 * 3_600_000, env: { CHO40_FAULTS: 'deep' } } }),
)
