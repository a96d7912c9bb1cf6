import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** `pnpm bench`: prints figures; it needs the sources as tests read them. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['bench/frames.ts'],
    testTimeout: 300_000,
    reporters: ['default'],
  },
})
