import type { BookId, ImportId, ReceivingAccountId } from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'
import type { Direction, Precision, SourceKind } from './tables.ts'

/** What one source said of one movement of money on one of our accounts. */
export type NewObservation = {
  readonly bookId: BookId
  readonly accountId: ReceivingAccountId
  readonly source: string
  readonly sourceKind: SourceKind
  readonly eventId: string
  readonly direction: Direction
  readonly amount: Dong
  readonly occurredAt: Instant
  readonly precision: Precision
  readonly bankReference?: string
  readonly balanceAfter?: Dong
  readonly memo: string
  readonly statement?: { readonly importId: ImportId; readonly row: number }
}
