import type { AccessRow, AccessRows } from '../access-row.ts'
import { ADOPTION_ROWS } from './commune.ts'
import {
  ADMIN_ROWS,
  CAPITAL_ROWS,
  COOPERATIVE_ROWS,
  DISTRIBUTION_ROWS,
  MEMBER_ROWS,
} from './desk.ts'
import { GOODS_ROWS, PAYOUT_ROWS, SETTLEMENT_ROWS } from './goods.ts'
import { MONEY_ROWS } from './money.ts'
import { FEED_ROWS, OWN_ROWS, PEOPLE_ROWS, PRIVACY_ROWS, WEBHOOK_ROWS } from './people.ts'
import { ACCOUNT_ROWS, SHELF_ROWS, STOCK_ROWS } from './shelves.ts'
import { CATALOGUE_ROWS, ORDER_ROWS } from './shop.ts'
import { COMMUNITY_ROWS, FEE_ROWS, MARKET_ROWS, SESSION_ROWS, STALL_ROWS } from './stalls.ts'
import { TAX_ROWS } from './tax.ts'

const GROUPS: readonly AccessRows[] = [
  SESSION_ROWS,
  STALL_ROWS,
  MARKET_ROWS,
  FEE_ROWS,
  COMMUNITY_ROWS,
  MONEY_ROWS,
  CATALOGUE_ROWS,
  ORDER_ROWS,
  GOODS_ROWS,
  SETTLEMENT_ROWS,
  PAYOUT_ROWS,
  COOPERATIVE_ROWS,
  MEMBER_ROWS,
  CAPITAL_ROWS,
  DISTRIBUTION_ROWS,
  TAX_ROWS,
  ADOPTION_ROWS,
  ADMIN_ROWS,
  OWN_ROWS,
  PEOPLE_ROWS,
  PRIVACY_ROWS,
  FEED_ROWS,
  WEBHOOK_ROWS,
  ACCOUNT_ROWS,
  SHELF_ROWS,
  STOCK_ROWS,
]

export type NamedRow = AccessRow & { readonly name: string }

/** One line for each procedure, and more where what is asked decides who may ask. */
export const ACCESS_ROWS: readonly NamedRow[] = GROUPS.flatMap((group) =>
  Object.entries(group).flatMap(([name, rows]) =>
    ('access' in rows ? [rows] : rows).map((row) => ({ ...row, name })),
  ),
)
