import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** One file after the other: each of them wants the whole machine. */
export default mergeConfig(
  { ...shared, test: { ...shared.test, include: [] } },
  defineConfig({
    test: {
      include: ['test/**/*.faults.ts'],
      fileParallelism: false,
      testTimeout: 600_000,
      disableConsoleIntercept: true,
    },
  }),
)
