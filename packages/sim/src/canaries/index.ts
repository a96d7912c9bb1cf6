import { FEED_CANARIES } from './feed-canaries.ts'
import { MONEY_OUT_CANARIES } from './money-out-canaries.ts'
import { STORE_CANARIES } from './store-canaries.ts'

/** Every planted bug; the simulator must catch each one within fifty seeds. */
export const CANARIES = [...FEED_CANARIES, ...STORE_CANARIES, ...MONEY_OUT_CANARIES]
