import type { MarketId, PersonId, StallId } from '@cho40/contract'
import { type MarketDay, nextMarketDay, startOfMarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'

/** A stall in operation on a day. */
export type StallThere = {
  readonly id: StallId
  readonly marketId: MarketId
  readonly vendorId: PersonId
  /** Whether its account is open and a code of it was printed or shown by then. */
  readonly hasQr: boolean
  /** Whether somebody checked the printed sign at the stall. */
  readonly checked: boolean
}

/**
 * The stalls in operation on a day: opened by then, and let to somebody that day when lettings of it
 * are recorded at all.
 */
export async function stallsThere(
  reading: Reading,
  of: { readonly marketIds: readonly MarketId[]; readonly lastDay: MarketDay },
): Promise<readonly StallThere[]> {
  const { marketIds, lastDay } = of
  if (marketIds.length === 0) return []
  const after = startOfMarketDay(nextMarketDay(lastDay))
  const rows = await reading.db
    .selectFrom('cho_stall as stall')
    .innerJoin('cho_receiving_account as account', 'account.id', 'stall.account_id')
    .select(['stall.id', 'stall.market_id', 'stall.vendor_id', 'account.closed_at'])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('cho_sign as sign')
            .select('sign.id')
            .whereRef('sign.stall_id', '=', 'stall.id')
            .where('sign.issued_at', '<', after)
            .where((or) =>
              or.or([or('sign.withdrawn_at', 'is', null), or('sign.withdrawn_at', '>=', after)]),
            ),
        )
        .as('printed'),
      eb
        .exists(
          eb
            .selectFrom('cho_payment_request as request')
            .select('request.id')
            .whereRef('request.stall_id', '=', 'stall.id')
            .where('request.business_day', '<=', lastDay),
        )
        .as('shown'),
      eb
        .exists(
          eb
            .selectFrom('cho_onboarding_step as step')
            .select('step.stall_id')
            .whereRef('step.stall_id', '=', 'stall.id')
            .where('step.step', '=', 'sign_checked')
            .where('step.done_on', '<=', lastDay),
        )
        .as('checked'),
    ])
    .where('stall.market_id', 'in', [...marketIds])
    .where('stall.opened_at', '<', after)
    .orderBy('stall.id')
    .execute()
  const empty = await notLet(reading, { marketIds, lastDay })
  return rows
    .filter(({ id }) => !empty.has(id))
    .map((row) => ({
      id: row.id,
      marketId: row.market_id,
      vendorId: row.vendor_id,
      hasQr:
        (row.closed_at === null || row.closed_at >= after) &&
        (isTrue(row.printed) || isTrue(row.shown)),
      checked: isTrue(row.checked),
    }))
}

/** SQLite answers 1 and 0. */
function isTrue(answer: unknown): boolean {
  return answer === true || answer === 1
}

/** The stalls that have lettings, none of which covers the day. */
async function notLet(
  reading: Reading,
  of: { readonly marketIds: readonly MarketId[]; readonly lastDay: MarketDay },
): Promise<ReadonlySet<StallId>> {
  const rows = await reading.db
    .selectFrom('cho_tenancy as tenancy')
    .innerJoin('cho_stall as stall', 'stall.id', 'tenancy.stall_id')
    .select(['tenancy.stall_id', 'tenancy.from_day', 'tenancy.to_day'])
    .where('stall.market_id', 'in', [...of.marketIds])
    .execute()
  const covers = (row: (typeof rows)[number]) =>
    row.from_day <= of.lastDay && (row.to_day === null || of.lastDay <= row.to_day)
  const held = new Set(rows.filter(covers).map((row) => row.stall_id))
  return new Set(rows.map((row) => row.stall_id).filter((id) => !held.has(id)))
}
