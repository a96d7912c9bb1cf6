import { mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** As the till's: its browsers mostly wait, and one file after the other would be the end of every run. */
export default mergeConfig(shared, { test: { maxWorkers: 2 } })
