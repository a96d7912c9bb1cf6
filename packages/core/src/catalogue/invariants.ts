import type { DatabaseInvariant } from '../store/database-invariant.ts'

export const CATALOGUE_INVARIANTS: readonly DatabaseInvariant[] = []
