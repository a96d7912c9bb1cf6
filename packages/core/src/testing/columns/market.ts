import type { MarketTables } from '../../market/tables.ts'
import type { ColumnsOf } from './columns-of.ts'

export const MARKET_COLUMNS = {
  cho_market: {
    id: true,
    place_code: true,
    name: true,
    demo: true,
    opened_at: true,
  },
  cho_stall: {
    id: true,
    market_id: true,
    number: true,
    name: true,
    vendor_id: true,
    book_id: true,
    account_id: true,
    opened_at: true,
  },
  cho_receiving_account: {
    id: true,
    book_id: true,
    bin: true,
    number: true,
    holder_name: true,
    ledger_account: true,
    opened_at: true,
    closed_at: true,
  },
  cho_sign: {
    id: true,
    book_id: true,
    stall_id: true,
    account_id: true,
    nth: true,
    code: true,
    bin: true,
    number: true,
    holder_name: true,
    payload: true,
    issued_at: true,
    issued_by: true,
    withdrawn_at: true,
  },
} satisfies ColumnsOf<MarketTables>
