import type { BookId, CooperativeId, MarketId } from '@cho40/contract'
import { type RawBuilder, sql } from 'kysely'
import { scopesBelow } from '../access/scopes.ts'

/**
 * The books below a scope that are kept by no stall: those of cooperatives and of market boards, as a
 * subquery.
 */
export function ownBooksBelow(scopeId: string): RawBuilder<BookId> {
  return sql<BookId>`(select cooperative.book_id from cho_cooperative cooperative
    where cooperative.id in ${scopesBelow<CooperativeId>(scopeId)}
    union all
    select board.book_id from cho_market_board board
    where board.market_id in ${scopesBelow<MarketId>(scopeId)})`
}
