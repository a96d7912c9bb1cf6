import type { CloseMarketDays, PlaceMarket, Problem, SetSchedule, SetWifi } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { placeExists } from '../places/places.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/** Says when a market is held from a day on; another word of the same day replaces it. Problems: NotFound. */
export function setSchedule(deps: Deps, input: SetSchedule): Promise<Result<undefined, Problem>> {
  return atMarket(deps, input.marketId, async (tx) => {
    const schedule = JSON.stringify(input.schedule)
    const recorded_at = tx.clock.now()
    await tx.db
      .insertInto('cho_market_schedule')
      .values({ market_id: input.marketId, valid_from: input.validFrom, schedule, recorded_at })
      .onConflict((conflict) =>
        conflict.columns(['market_id', 'valid_from']).doUpdateSet({ schedule, recorded_at }),
      )
      .execute()
    return ok(undefined)
  })
}

/** Closes a market for some days: a flood, Tết, an epidemic. Problems: NotFound, InvalidInput. */
export function closeMarketDays(
  deps: Deps,
  input: CloseMarketDays,
): Promise<Result<undefined, Problem>> {
  const { marketId, firstDay, lastDay, reason } = input
  return atMarket(deps, marketId, async (tx) => {
    if (lastDay < firstDay) {
      const issues = [{ path: 'lastDay', message: 'before the first' }]
      return err({ type: 'InvalidInput', issues })
    }
    const row = { last_day: lastDay, reason, recorded_at: tx.clock.now() }
    await tx.db
      .insertInto('cho_market_closure')
      .values({ market_id: marketId, first_day: firstDay, ...row })
      .onConflict((conflict) => conflict.columns(['market_id', 'first_day']).doUpdateSet(row))
      .execute()
    return ok(undefined)
  })
}

/**
 * Says which unit a market lies in from a day on, after its own was divided. Problems: NotFound
 * (market, place).
 */
export function placeMarket(deps: Deps, input: PlaceMarket): Promise<Result<undefined, Problem>> {
  const { marketId, validFrom, placeCode, source } = input
  return atMarket(deps, marketId, async (tx) => {
    if (!(await placeExists(tx, { code: placeCode, on: validFrom }))) {
      return err({ type: 'NotFound', what: 'place', id: placeCode })
    }
    const row = { place_code: placeCode, source, recorded_at: tx.clock.now() }
    await tx.db
      .insertInto('cho_market_place')
      .values({ market_id: marketId, valid_from: validFrom, ...row })
      .onConflict((conflict) => conflict.columns(['market_id', 'valid_from']).doUpdateSet(row))
      .execute()
    return ok(undefined)
  })
}

/** Whether a market has wifi that costs nothing, from a day on. Problems: NotFound. */
export function setWifi(deps: Deps, input: SetWifi): Promise<Result<undefined, Problem>> {
  return atMarket(deps, input.marketId, async (tx) => {
    const row = { free: input.free ? 1 : 0, recorded_at: tx.clock.now() }
    await tx.db
      .insertInto('cho_market_wifi')
      .values({ market_id: input.marketId, valid_from: input.validFrom, ...row })
      .onConflict((conflict) => conflict.columns(['market_id', 'valid_from']).doUpdateSet(row))
      .execute()
    return ok(undefined)
  })
}

function atMarket(
  deps: Deps,
  id: SetSchedule['marketId'],
  work: (tx: Tx) => Promise<Result<undefined, Problem>>,
): Promise<Result<undefined, Problem>> {
  return transact(deps, async (tx) => {
    const market = await tx.db
      .selectFrom('cho_market')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    return market ? work(tx) : err({ type: 'NotFound', what: 'market', id })
  })
}
