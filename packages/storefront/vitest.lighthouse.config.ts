import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** `pnpm lighthouse`: downloads Lighthouse, so it is no part of the tests, but reads the sources as they do. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['bench/lighthouse.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    reporters: ['default'],
  },
})
