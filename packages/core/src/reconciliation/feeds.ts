import type { FeedId, FeedProvider, OpenFeed, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import type { BankFeed, FeedAuthentication } from './bank-feed.ts'
import type { ReconciliationTables } from './tables.ts'

/** Every provider and proof that the port knows; `OpenFeed` is what a desk may ask for. */
type Origin = {
  readonly provider: BankFeed['provider']
  readonly authentication: FeedAuthentication
}
type NewFeed = Omit<OpenFeed, keyof Origin> & Origin
type Row = ReconciliationTables['cho_feed']

/** Lets a provider report on the accounts of a market. Problems: NotFound (market), IdReused. */
export function openFeed(deps: Deps, input: NewFeed): Promise<Result<FeedId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.marketId, id: input.id, body: input }, async () => {
      const market = await tx.db
        .selectFrom('cho_market')
        .select('id')
        .where('id', '=', input.marketId)
        .executeTakeFirst()
      if (!market) return err({ type: 'NotFound', what: 'market', id: input.marketId })
      await tx.db
        .insertInto('cho_feed')
        .values({
          id: input.id,
          // The columns are plain text; their types in the tables are narrower than the port.
          provider: input.provider as Row['provider'],
          authentication: input.authentication as Row['authentication'],
          market_id: input.marketId,
          opened_at: tx.clock.now(),
          closed_at: null,
        })
        .execute()
      return ok(input.id)
    }),
  )
}

export type Feed = Omit<Row, keyof Origin> & Origin

/** An open feed of this provider. Problems: NotFound — also for a feed of another provider. */
export async function feed(
  reading: Reading,
  wanted: { readonly id: string; readonly provider: string },
): Promise<Result<Feed, Problem>> {
  const row = await reading.db
    .selectFrom('cho_feed')
    .selectAll()
    .where('id', '=', wanted.id as FeedId)
    .where('provider', '=', wanted.provider as FeedProvider)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row ? ok(row) : err({ type: 'NotFound', what: 'feed', id: wanted.id })
}
