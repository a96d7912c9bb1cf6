import type {
  AccountChangeId,
  AccountChangeState,
  EventId,
  PersonId,
  ReceivingAccountId,
  SignCheckId,
  SignId,
  SignVerdict,
  StallId,
  VariantId,
} from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'

export type StallTables = {
  /** Wishes that a stall's codes name another account; a row changes once, when it is decided. */
  cho_account_change: {
    id: AccountChangeId
    stall_id: StallId
    before_account: ReceivingAccountId
    /** The id that the new account gets if the book does not have it yet. */
    account_id: ReceivingAccountId
    bin: string
    number: string
    holder_name: string
    reason: string
    state: AccountChangeState
    asked_by: PersonId
    asked_at: Instant
    decided_by: PersonId | null
    decided_at: Instant | null
    note: string | null
  }
  /** Which accounts a stall's codes named, in order; all but the first with who approved it. */
  cho_stall_payee: {
    stall_id: StallId
    position: number
    account_id: ReceivingAccountId
    change_id: AccountChangeId | null
    recorded_at: Instant
  }
  /** What a camera found on the sign that hangs at a stall. */
  cho_sign_check: {
    id: SignCheckId
    stall_id: StallId
    verdict: SignVerdict['verdict']
    sign_id: SignId | null
    found_bin: string | null
    found_account: string | null
    checked_by: PersonId | null
    checked_at: Instant
    recorded_at: Instant
  }
  /** Every change of a saved price, as a phone told it. */
  cho_price_step: PriceChange & {
    changed_by: PersonId | null
    recorded_at: Instant
  }
  /** What holds of them: of each name the change that was made last. */
  cho_stall_price: PriceChange & {
    /** The place on the pad: what was saved first comes first. */
    first_at: Instant
  }
}

type PriceChange = {
  event_id: EventId
  stall_id: StallId
  name: string
  /** Null once it was taken off. */
  amount: Dong | null
  /** What a sale at this price takes from the stall's stock; null where nothing is counted. */
  variant_id: VariantId | null
  quantity: number | null
  changed_at: Instant
}
