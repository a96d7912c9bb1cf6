import type { DatabaseInvariant } from '../store/database-invariant.ts'
import { GOODS_INVARIANTS } from './goods-invariants.ts'
import { RUN_INVARIANTS } from './run-invariants.ts'

export const SETTLEMENT_INVARIANTS: readonly DatabaseInvariant[] = [
  ...GOODS_INVARIANTS,
  ...RUN_INVARIANTS,
]
