import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** `pnpm pictures`: not a test of anything, but it needs the sources as tests read them. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['test/pictures.ts', 'test/picture-sheets.ts'],
    testTimeout: 600_000,
    reporters: ['default'],
  },
})
