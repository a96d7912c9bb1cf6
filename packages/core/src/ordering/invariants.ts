import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const ORDERING_INVARIANTS: readonly DatabaseInvariant[] = []
