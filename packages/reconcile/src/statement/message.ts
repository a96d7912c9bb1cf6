import type { Dong, MarketDay } from '@cho40/values'
import type { StatementRow } from './statement.ts'

/** A statement in a format of the banks' own, not yet read. */
export type Message = { readonly kind: 'mt940' | 'camt'; readonly text: string }

/** One page or day of a message: what stood on the account before and after its rows. */
export type Page = {
  readonly account: string
  readonly currency: string
  readonly opening?: Dong
  readonly closing?: Dong
  readonly period?: { readonly from: MarketDay; readonly to: MarketDay }
  readonly rows: readonly Omit<StatementRow, 'row'>[]
}
