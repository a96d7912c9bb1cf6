import type { EventId, PersonId, Problem, SaleGoods, StallView } from '@cho40/contract'
import { type Dong, err, type Instant, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'

/** A pad has twelve places; what several phones add without knowing of each other is kept all the same. */
const MOST_PRICES = 60

/**
 * Keeps what a stall sells often, under its name; an amount of null takes it off. Every change is
 * kept, and of two changes of one name the one that was made later counts, in whatever order they
 * come: phones without a network tell of theirs days afterwards. The caller knows that the goods it
 * names exist. Problems: WrongState (prices, full).
 */
export async function setPrice(
  tx: Tx,
  input: {
    readonly stall: StallView
    readonly eventId: EventId
    readonly name: string
    readonly amount: Dong | null
    /** What a sale at this price takes from the stall's stock. */
    readonly goods?: SaleGoods | undefined
    readonly by: PersonId | null
    readonly changedAt: Instant
  },
): Promise<Result<undefined, Problem>> {
  const { stall, name, amount } = input
  if (amount !== null && (await isFull(tx, stall, name))) {
    return err({ type: 'WrongState', what: 'prices', id: stall.id, state: 'full' })
  }
  const now = tx.clock.now()
  const goods = amount === null ? undefined : input.goods
  const change = {
    event_id: input.eventId,
    stall_id: stall.id,
    name,
    amount,
    variant_id: goods?.variantId ?? null,
    quantity: goods?.quantity ?? null,
    changed_at: input.changedAt,
  }
  await tx.db
    .insertInto('cho_price_step')
    .values({ ...change, changed_by: input.by, recorded_at: now })
    .execute()
  await tx.db
    .insertInto('cho_stall_price')
    .values({ ...change, first_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['stall_id', 'name'])
        .doUpdateSet((eb) => ({
          amount: eb.ref('excluded.amount'),
          variant_id: eb.ref('excluded.variant_id'),
          quantity: eb.ref('excluded.quantity'),
          changed_at: eb.ref('excluded.changed_at'),
          event_id: eb.ref('excluded.event_id'),
        }))
        .where((eb) =>
          eb.or([
            eb('cho_stall_price.changed_at', '<', eb.ref('excluded.changed_at')),
            eb.and([
              eb('cho_stall_price.changed_at', '=', eb.ref('excluded.changed_at')),
              eb('cho_stall_price.event_id', '<', eb.ref('excluded.event_id')),
            ]),
          ]),
        ),
    )
    .execute()
  await announce(tx, {
    bookId: stall.bookId,
    type: 'prices',
    stallId: stall.id,
    payload: { type: 'prices', at: now },
  })
  return ok(undefined)
}

/** Whether the stall has all it may have, and this name is not among them. */
async function isFull(tx: Tx, stall: StallView, name: string): Promise<boolean> {
  const kept = await tx.db
    .selectFrom('cho_stall_price')
    .select('name')
    .where('stall_id', '=', stall.id)
    .where('amount', 'is not', null)
    .execute()
  return kept.length >= MOST_PRICES && !kept.some((price) => price.name === name)
}
