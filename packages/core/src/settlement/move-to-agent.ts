import type { BookId, GoodsMoveId, MoveToAgent, Problem } from '@cho40/contract'
import { type Dong, dong, ok, type Result, ZERO_DONG } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { type Chart, chartOf, goodsAccount } from './accounts.ts'
import { bookEntry } from './book-goods.ts'
import { chooseLots, type Taken } from './choose-lots.ts'
import { cr, dr, type Signed } from './entry-lines.ts'
import { goodsNotAvailable } from './goods-not-available.ts'
import { holdingsOf, type LotHolding, type Move, recordMoves } from './holdings.ts'
import { inCooperative } from './in-cooperative.ts'

/**
 * Sends goods out to an agent, or takes back what the agent has not sold: the oldest lots first.
 * Bought goods move from 156 to the agent's part of 157, members' goods to the agent's part of 003;
 * nothing is earned until the agent tells of a sale.
 * Problems: NotFound (cooperative), GoodsNotAvailable, IdReused, and those of `post`.
 */
export function moveToAgent(deps: Deps, input: MoveToAgent): Promise<Result<GoodsMoveId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const { product, agent, quantity } = input
    const [from, to] = input.direction === 'out' ? ['', agent] : [agent, '']
    const lots = await holdingsOf(tx, { bookId, place: from ?? '', products: [product] })
    const { taken, missing } = chooseLots(lots, input)
    if (missing > 0) return goodsNotAvailable(product, quantity, missing)
    const places = { from: from ?? '', to: to ?? '' }
    const chart = await chartOf(tx, bookId)
    const signed = await movedLines(tx, { bookId, chart, taken, ...places })
    if (!signed.ok) return signed
    const kind = input.direction === 'out' ? 'to_agent' : 'from_agent'
    const booked = await bookEntry(tx, {
      bookId,
      kind: `goods_${kind}`,
      subject: input.id,
      occurredAt: input.occurredAt,
      signed: signed.value,
    })
    if (!booked.ok) return booked
    await tx.db
      .insertInto('cho_goods_act')
      .values({
        id: input.id,
        book_id: bookId,
        kind,
        delivery_id: null,
        party: agent,
        before: 0,
        after: quantity,
        amount: ZERO_DONG,
        reason: null,
        acted_by: input.by,
        ...booked.value,
      })
      .execute()
    await recordMoves(
      tx,
      { ...booked.value, bookId, subject: input.id },
      taken.flatMap((part): Move[] => [
        { ...moveOf(part, kind, places.from), quantity: -part.quantity, value: negative(part) },
        moveOf(part, kind, places.to),
      ]),
    )
    return ok(input.id)
  })
}

function moveOf(part: Taken<LotHolding>, kind: Move['kind'], place: string): Move {
  const { quantity, value } = part
  return { deliveryId: part.holding.deliveryId, kind, place, quantity, value }
}

function negative({ value }: Taken<LotHolding>): Dong {
  return dong(-value)
}

async function movedLines(
  tx: Tx,
  of: {
    readonly bookId: BookId
    readonly chart: Chart
    readonly taken: readonly Taken<LotHolding>[]
    readonly from: string
    readonly to: string
  },
): Promise<Result<Signed[], Problem>> {
  const signed: Signed[] = []
  for (const { holding, value } of of.taken) {
    const there = await goodsAccount(tx, of, { mode: holding.mode, place: of.to })
    if (!there.ok) return there
    const here = await goodsAccount(tx, of, { mode: holding.mode, place: of.from })
    if (!here.ok) return here
    signed.push(dr(there.value, value), cr(here.value, value))
  }
  return ok(signed)
}
