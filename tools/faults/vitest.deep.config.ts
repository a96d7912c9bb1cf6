import { defineConfig, mergeConfig } from 'vitest/config'
import short from './vitest.config.ts'

process.env['CHO40_FAULTS'] ??= 'deep'

/** The same tests with twenty times the faults: hours. */
export default mergeConfig(short, defineConfig({ test: { testTimeout: 12 * 3_600_000 } }))
