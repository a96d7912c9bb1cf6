import { ACCESS_ACTS } from './access-acts.ts'
import { ADOPTION_ACTS } from './adoption-acts.ts'
import { CATALOGUE_ACTS } from './catalogue-acts.ts'
import { COOPERATIVE_ACTS, GOODS_ACTS } from './cooperative-acts.ts'
import { MARKET_ACTS } from './market-acts.ts'
import { MONEY_ACTS } from './money-acts.ts'
import type { AuditSource } from './source.ts'

/** Where people's acts are kept, each in its own concept; `sources.test.ts` excuses the rest. */
export const AUDIT_SOURCES: readonly AuditSource[] = [
  ...ACCESS_ACTS,
  ...MARKET_ACTS,
  ...MONEY_ACTS,
  ...COOPERATIVE_ACTS,
  ...GOODS_ACTS,
  ...CATALOGUE_ACTS,
  ...ADOPTION_ACTS,
]
