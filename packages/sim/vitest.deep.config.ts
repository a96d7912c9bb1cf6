import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** Hours of market days; `CHO40_SIM_SEED` and `CHO40_SIM_STEPS` say which and how many. */
export default mergeConfig(
  { ...shared, test: { ...shared.test, include: [] } },
  defineConfig({ test: { include: ['test/**/*.deep.ts'], testTimeout: 12 * 3_600_000 } }),
)
