import type {
  OversellId,
  OversellView,
  PersonId,
  Problem,
  ResolveOversell,
  StockPlaceId,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { moveStock } from './move-stock.ts'
import { stockPlace } from './stock-places.ts'
import type { ForDay } from './tables.ts'

/** An exception without the orders that it concerns, of which the catalogue knows nothing. */
export type OpenOversell = Omit<OversellView, 'orders'> & { readonly forDay: ForDay }

/** What was sold twice at a place and waits for a person, oldest first. */
export async function openOversells(
  reading: Reading,
  { placeId }: { readonly placeId: StockPlaceId },
): Promise<OpenOversell[]> {
  const rows = await reading.db
    .selectFrom('cho_oversell as oversell')
    .innerJoin('cho_stock_move as move', 'move.id', 'oversell.move_id')
    .selectAll('oversell')
    .select('move.for_day')
    .where('oversell.place_id', '=', placeId)
    .where('oversell.state', '=', 'open')
    .orderBy('oversell.occurred_at')
    .orderBy('oversell.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    placeId: row.place_id,
    variantId: row.variant_id,
    forDay: row.for_day,
    quantity: row.quantity,
    state: row.state,
    occurredAt: row.occurred_at,
  }))
}

/**
 * A person says how it came that more was sold than was there. `taken` needs goods that are free:
 * another order was lessened, or new goods came. Resolved the same way changes nothing.
 * Problems: NotFound, WrongState (resolved otherwise), StockNotAvailable.
 */
export function resolveOversell(
  deps: Deps,
  input: ResolveOversell & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, (tx) => endOversell(tx, input))
}

/** The goods of these came back from who had taken them: whoever ordered them has them again. */
export async function endOversells(
  tx: Tx,
  ids: readonly OversellId[],
  by: PersonId | null,
): Promise<Result<void, Problem>> {
  for (const id of ids) {
    const ended = await endOversell(tx, { id, how: 'taken', by })
    if (!ended.ok) return ended
  }
  return ok(undefined)
}

async function endOversell(
  tx: Tx,
  { id, how, by }: ResolveOversell & { readonly by: PersonId | null },
): Promise<Result<void, Problem>> {
  const row = await tx.db
    .selectFrom('cho_oversell as oversell')
    .innerJoin('cho_stock_move as move', 'move.id', 'oversell.move_id')
    .selectAll('oversell')
    .select('move.for_day')
    .where('oversell.id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'oversell', id })
  if (row.resolution === how) return ok(undefined)
  if (row.state !== 'open') {
    return err({ type: 'WrongState', what: 'oversell', id, state: row.state })
  }
  const place = await stockPlace(tx, row.place_id)
  if (!place.ok) return place
  const moved = await moveStock(tx, {
    placeId: row.place_id,
    variantId: row.variant_id,
    forDay: row.for_day,
    kind: 'oversell_resolved',
    onHand: how === 'taken' ? -row.quantity : 0,
    short: -row.quantity,
    subject: id,
    by,
  })
  if (!moved.ok) return moved
  await tx.db
    .updateTable('cho_oversell')
    .set({ state: 'resolved', resolution: how, resolved_by: by, resolved_at: tx.clock.now() })
    .where('id', '=', id)
    .execute()
  return ok(undefined)
}
