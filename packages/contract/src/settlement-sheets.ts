import type { MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { BookUnit } from './books.ts'
import { BOOK_LANGUAGES } from './books.ts'
import type { SIGNING_WAYS } from './cooperative.ts'
import type { PayoutAccountView } from './cooperative-views.ts'
import { MemberRef } from './ids.ts'
import type { MemberStatementView, PayoutBatch, SettlementView } from './settlement.ts'

/** What can be printed of a settlement run, by the last part of its address. */
export const SETTLEMENT_SHEETS = ['statements', 'summary', 'payouts', 'codes'] as const
export type SettlementSheetName = (typeof SETTLEMENT_SHEETS)[number]

export const SettlementSheetQuery = z.object({
  sheet: z.enum(SETTLEMENT_SHEETS),
  /** Of the statements only this member's. */
  member: z.optional(MemberRef),
  paper: z._default(z.enum(['a4', 'a5']), 'a4'),
  language: z._default(z.enum(BOOK_LANGUAGES), 'vi'),
})
export type SettlementSheetQuery = z.infer<typeof SettlementSheetQuery>

/** A member's statement with what paper needs besides. */
export type PrintedStatement = MemberStatementView & {
  address: string | null
  signs: (typeof SIGNING_WAYS)[number]
  /** Where the member is paid today; null for cash. */
  account: PayoutAccountView | null
  /** The transfer that is still to be made, for who pays one by one. */
  vietqr: string | null
}

/** One printed paper about a run: who keeps the books, the day it is drawn up, and what it shows. */
export type SettlementSheet = {
  unit: BookUnit
  day: MarketDay
  paper: SettlementSheetQuery['paper']
  language: SettlementSheetQuery['language']
} & (
  | { sheet: 'statements'; statements: readonly PrintedStatement[] }
  | { sheet: 'summary'; run: SettlementView }
  | { sheet: 'payouts' | 'codes'; run: SettlementView; batch: PayoutBatch }
)
