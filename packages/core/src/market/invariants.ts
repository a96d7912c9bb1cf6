import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const MARKET_INVARIANTS: readonly DatabaseInvariant[] = []
