import type { Dong } from '@cho40/values'
import type { BankTime, Direction } from '../bank-time.ts'

export type ObservationKind = 'webhook' | 'statement' | 'sms' | 'manual'

/** What one source said about one movement of money. It is not yet known what happened. */
export type Observation = BankTime & {
  /** The feed, not the bank: two events of one source are two transfers. */
  readonly source: string
  readonly kind: ObservationKind
  readonly accountId: string
  readonly direction: Direction
  readonly amount: Dong
  readonly bankReference?: string
  /** Leave out when the source gives none; some feeds write 0 for that. */
  readonly balanceAfter?: Dong
  /** Issued reference codes that stand in the memo exactly. */
  readonly codes: readonly string[]
  /** Sound codes that many payers share, such as a printed sign's: they prove nothing alone. */
  readonly marks?: readonly string[]
  readonly memo: string
}

/** A transfer already known on the same account. */
export type Candidate = BankTime & {
  readonly transferId: string
  readonly amount: Dong
  readonly direction: Direction
  readonly bankReferences: readonly string[]
  readonly balancesAfter: readonly Dong[]
  readonly codes: readonly string[]
  readonly marks?: readonly string[]
  /** What its sources' memos say, as they were sent; sources cut them differently. */
  readonly memos?: readonly string[]
  /** Every source that has already reported it. */
  readonly sources: readonly string[]
}
