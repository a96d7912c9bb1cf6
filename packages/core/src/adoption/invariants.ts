import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const ADOPTION_INVARIANTS: readonly DatabaseInvariant[] = []
