import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const TAXATION_INVARIANTS: readonly DatabaseInvariant[] = []
