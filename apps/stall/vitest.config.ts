import { mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** Its browsers mostly wait; one file after the other would be the end of every run. */
export default mergeConfig(shared, { test: { maxWorkers: 2 } })
