import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** `pnpm pictures`: not a test of anything, but it needs the sources as tests read them. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['test/pictures/take.ts'],
    testTimeout: 1_800_000,
    reporters: ['default'],
  },
})
