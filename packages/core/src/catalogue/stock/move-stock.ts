import type {
  PersonId,
  Problem,
  StockMoveId,
  StockPlaceId,
  StockReason,
  VariantId,
} from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Db } from '../../store/db.ts'
import type { Reading, Tx } from '../../store/deps.ts'
import { prepared } from '../../store/prepared.ts'
import type { ForDay, StockMoveKind, StockTables } from './tables.ts'

/** One kind of goods at one place: at hand, or promised for a day. */
export type Bucket = {
  readonly placeId: StockPlaceId
  readonly variantId: VariantId
  readonly forDay: ForDay
}

export type StockMove = Bucket & {
  readonly id?: StockMoveId
  readonly kind: StockMoveKind
  /** By how much each changes. */
  readonly onHand?: number
  readonly reserved?: number
  readonly short?: number
  readonly reason?: StockReason | undefined
  readonly subject?: string
  readonly by?: PersonId | null
  readonly occurredAt?: Instant
}

export type StockRow = StockTables['cho_stock']

const NOTHING = { on_hand: 0, reserved: 0, short: 0 }

/** How a bucket stands; all zero when nothing was ever there. */
export async function stockRow(reading: Reading, at: Bucket): Promise<StockRow> {
  const row = await reading.db
    .selectFrom('cho_stock')
    .selectAll()
    .where('place_id', '=', at.placeId)
    .where('variant_id', '=', at.variantId)
    .where('for_day', '=', at.forDay)
    .executeTakeFirst()
  return row ?? { place_id: at.placeId, variant_id: at.variantId, for_day: at.forDay, ...NOTHING }
}

/** The same for a caller that must not be refused: on a server of many nobody changes it meanwhile. */
export async function lockedStockRow(tx: Tx, at: Bucket): Promise<StockRow> {
  if (tx.dialect === 'postgres') {
    await tx.db
      .selectFrom('cho_stock')
      .select('place_id')
      .where('place_id', '=', at.placeId)
      .where('variant_id', '=', at.variantId)
      .where('for_day', '=', at.forDay)
      .forUpdate()
      .execute()
  }
  return stockRow(tx, at)
}

/** What nobody has a claim on. */
export function freeOf(row: Pick<StockRow, 'on_hand' | 'reserved' | 'short'>): number {
  return Math.max(0, row.on_hand - row.reserved - row.short)
}

type Change = Bucket & {
  readonly onHand: number
  readonly reserved: number
  readonly short: number
}

function changed(db: Db, { placeId, variantId, forDay, onHand, reserved, short }: Change) {
  return db
    .updateTable('cho_stock')
    .set({
      on_hand: sql<number>`on_hand + ${onHand}`,
      reserved: sql<number>`reserved + ${reserved}`,
      short: sql<number>`short + ${short}`,
    })
    .where('place_id', '=', placeId)
    .where('variant_id', '=', variantId)
    .where('for_day', '=', forDay)
    .where(sql<boolean>`reserved + ${reserved} >= 0 and short + ${short} >= 0`)
    .where(sql<boolean>`on_hand + ${onHand} >= reserved + ${reserved}`)
    .returning('on_hand')
}

const change = prepared(changed)
const takeFree = prepared((db, by: Change) =>
  changed(db, by).where(
    sql<boolean>`on_hand + ${by.onHand} - reserved - ${by.reserved} - short - ${by.short} >= 0`,
  ),
)

/**
 * Changes a bucket and writes the move. The guard is in the statement itself: of two that want the
 * last goods one finds no row. What is reserved or taken out must be free; what is there is never
 * less than what is reserved. Problems: StockNotAvailable.
 */
export async function moveStock(tx: Tx, move: StockMove): Promise<Result<void, Problem>> {
  const { placeId, variantId, forDay, onHand = 0, reserved = 0, short = 0 } = move
  if (reserved === 0) await openBucket(tx, move)
  const takes = onHand - reserved - short < 0 && short <= 0
  const by = { placeId, variantId, forDay, onHand, reserved, short }
  const [done] = await (takes ? takeFree : change)(tx, by)
  if (!done) {
    const available = freeOf(await stockRow(tx, move))
    return err({ type: 'StockNotAvailable', variantId, wanted: reserved - onHand, available })
  }
  await record(tx, move)
  return ok(undefined)
}

async function openBucket(tx: Tx, { placeId, variantId, forDay }: Bucket): Promise<void> {
  await tx.db
    .insertInto('cho_stock')
    .values({ place_id: placeId, variant_id: variantId, for_day: forDay, ...NOTHING })
    .onConflict((conflict) => conflict.columns(['place_id', 'variant_id', 'for_day']).doNothing())
    .execute()
}

async function record(tx: Tx, move: StockMove): Promise<void> {
  const now = tx.clock.now()
  await writeMove(tx, {
    id: move.id ?? tx.ids.make('smove'),
    place_id: move.placeId,
    variant_id: move.variantId,
    for_day: move.forDay,
    kind: move.kind,
    on_hand: move.onHand ?? 0,
    reserved: move.reserved ?? 0,
    short: move.short ?? 0,
    reason: move.reason ?? null,
    subject: move.subject ?? null,
    person_id: move.by ?? null,
    occurred_at: move.occurredAt ?? now,
    recorded_at: now,
  })
}

const writeMove = prepared((db, row: StockTables['cho_stock_move']) =>
  db.insertInto('cho_stock_move').values(row),
)
