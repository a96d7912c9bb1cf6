import type {
  BookId,
  DeploymentRole,
  EntryId,
  PersonId,
  RoleStepId,
  SaleId,
  SellerCheckId,
  SellerOrderId,
  StallId,
  TaxBranch,
  TaxBranchChoiceId,
  TaxpayerId,
  VerifySeller,
  WithholdingId,
} from '@cho40/contract'
import type { BasisPoints, Dong, Instant, MarketDay } from '@cho40/values'

export type TaxationTables = {
  /** Of which branch a stall’s sales are from a day on; a row with a sale is of that sale alone. */
  cho_tax_branch: {
    id: TaxBranchChoiceId
    book_id: BookId
    stall_id: StallId
    /** Counts the stall’s choices from 1: of two for the same day the later one holds. */
    position: number
    sale_id: SaleId | null
    branch: TaxBranch
    /** What the user decided for own farm produce; null for branches that the law rates. */
    vat_rate: BasisPoints | null
    pit_rate: BasisPoints | null
    valid_from: MarketDay
    note: string | null
    set_by: PersonId
    recorded_at: Instant
  }
  /** Who a household is to the tax office; the code is encrypted, its key is not in the database. */
  cho_taxpayer: {
    id: TaxpayerId
    book_id: BookId
    position: number
    name: string
    address: string
    tax_code_sealed: string
    tax_code_shown: string
    valid_from: MarketDay
    set_by: PersonId
    recorded_at: Instant
  }
  /** What a deployment is to the law in a market, a place or everywhere: R1 where nothing is said. */
  cho_role_step: {
    id: RoleStepId
    scope_id: string
    position: number
    step: 'proposed' | 'set'
    role: DeploymentRole
    valid_from: MarketDay
    /** Whose books withhold; only a marketplace has any. */
    operator_book_id: BookId | null
    proposal_id: RoleStepId | null
    note: string
    person_id: PersonId
    recorded_at: Instant
  }
  /** Tax of a seller that a marketplace takes in for the State; a row that gives back is negative. */
  cho_withholding: {
    id: WithholdingId
    operator_book_id: BookId
    position: number
    seller_book_id: BookId
    stall_id: StallId
    sale_id: SaleId
    /** The switch to a marketplace under which it was withheld; giving back names the first one. */
    role_step_id: RoleStepId
    branch: TaxBranch | null
    /** Those of the sale’s first row: a later change of branch or law leaves them. */
    vat_rate: BasisPoints
    pit_rate: BasisPoints
    base: Dong
    vat: Dong
    pit: Dong
    /** The day it was withheld or given back: its month is the month it is declared in. */
    day: MarketDay
    /** Null when nothing of the change comes to a đồng. */
    entry_id: EntryId | null
    recorded_at: Instant
  }
  /** Who looked whether a seller is who it says; a marketplace lists nobody else's goods. */
  cho_seller_check: {
    id: SellerCheckId
    book_id: BookId
    position: number
    state: 'verified' | 'withdrawn'
    how: VerifySeller['how']
    /** SHA-256 of the paper, which is kept elsewhere. */
    document_hash: string | null
    note: string | null
    day: MarketDay
    person_id: PersonId
    recorded_at: Instant
  }
  /** The same as `cho_withholding`, of a seller's part of an order. */
  cho_order_withholding: {
    id: WithholdingId
    operator_book_id: BookId
    position: number
    seller_book_id: BookId
    seller_order_id: SellerOrderId
    role_step_id: RoleStepId
    branch: TaxBranch | null
    vat_rate: BasisPoints
    pit_rate: BasisPoints
    base: Dong
    vat: Dong
    pit: Dong
    day: MarketDay
    entry_id: EntryId | null
    recorded_at: Instant
  }
}
