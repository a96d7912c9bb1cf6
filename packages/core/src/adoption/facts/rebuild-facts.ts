import type { MarketId, Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { FACT_COLUMNS, factsOfSales } from './fact-sql.ts'

/**
 * Makes all kept facts again from the sales, some markets in each transaction, so that stalls can
 * sell between two of them. Events that come meanwhile are after the cursor it leaves. Returns the number
 * of markets.
 */
export async function rebuildFacts(deps: Deps): Promise<Result<number, Problem>> {
  // Before anything is read: what happens from here on is read again by the next update.
  const books = await deps.db.selectFrom('cho_book').select(['id', 'event_position']).execute()
  const markets = await deps.db.selectFrom('cho_market').select('id').orderBy('id').execute()
  const atOnce = MARKETS_AT_ONCE[deps.dialect]
  for (let from = 0; from < markets.length; from += atOnce) {
    const ids = markets.slice(from, from + atOnce).map(({ id }) => id)
    const done = await rebuildMarkets(deps, ids)
    if (!done.ok) return done
  }
  return transact(deps, async (tx) => {
    for (const { id, event_position: position } of books) {
      await tx.db
        .insertInto('cho_fact_cursor')
        .values({ book_id: id, position })
        .onConflict((conflict) => conflict.column('book_id').doUpdateSet({ position }))
        .execute()
    }
    return ok(markets.length)
  })
}

/**
 * SQLite has one writer, who is let go after each market. PostgreSQL reads all sales for a part of
 * them, and nobody waits for it: so it takes many at once.
 */
const MARKETS_AT_ONCE = { sqlite: 1, postgres: 15 } as const

function rebuildMarkets(
  deps: Deps,
  marketIds: readonly MarketId[],
): Promise<Result<undefined, Problem>> {
  return transact(deps, async (tx) => {
    await tx.db
      .deleteFrom('cho_stall_day')
      .where('market_id', 'in', [...marketIds])
      .execute()
    const names = FACT_COLUMNS.map((column) => sql.ref(column))
    const ids = sql.join(marketIds.map((id) => sql`${id}`))
    const where = sql<boolean>`stall.market_id in (${ids})`
    await sql`insert into cho_stall_day (${sql.join(names)})
      ${factsOfSales(tx.dialect, where)}`.execute(tx.db)
    return ok(undefined)
  })
}
