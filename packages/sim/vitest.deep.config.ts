import { mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** Hours of market days; `CHO40_SIM_SEED` and `CHO40_SIM_STEPS` say which and how many. */
const deep = mergeConfig(shared, { test: { testTimeout: 12 * 3_600_000 } })

export default { ...deep, test: { ...deep.test, include: ['test/**/*.deep.ts'] } }
