import type {
  BookId,
  GoodsOfLineNamed,
  NameGoodsOfLine,
  OrderLineId,
  Problem,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { goodsNotAvailable } from '../goods-not-available.ts'
import { inCooperative } from '../in-cooperative.ts'
import { type HandedOver, handedOver } from './handed-over.ts'
import { namedSoFar, waitingOf } from './line-now.ts'
import { sellLine } from './sell-line.ts'

/**
 * Says whose goods a line was that is handed over: sells what waits of it from deliveries, as far as
 * they reach, or says that it was the cooperative's own. Members' goods that were delivered before
 * the pack was named are settled this way, on the day on which it is said.
 * Problems: NotFound (cooperative, a line handed over), WrongState (`named`: nothing waits),
 * InvalidInput (nobody has measured the pack), GoodsNotAvailable (no delivery of it was there when it
 * was handed over), IdReused, and those of `post`.
 */
export function nameGoodsOfLine(
  deps: Deps,
  input: NameGoodsOfLine,
): Promise<Result<GoodsOfLineNamed, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const { lineId } = input
    const [over] = await handedOver(tx, bookId, { lineId })
    if (!over) return err({ type: 'NotFound', what: 'order_line', id: lineId })
    const { content, line } = over
    if (!content) {
      const issues = [{ path: 'lineId', message: 'nobody has measured the pack' }]
      return err({ type: 'InvalidInput', issues })
    }
    const unitSize = content.amount
    const waits = async () => waitingOf(line, unitSize, await named(tx, lineId))
    const before = await waits()
    if (before.quantity === 0) {
      return err({ type: 'WrongState', what: 'order_line', id: lineId, state: 'named' })
    }
    const done =
      input.goods.of === 'own'
        ? await keepOwn(tx, { input, bookId, unitSize, ...before })
        : await sellFrom(tx, { input, bookId, over, goods: input.goods, wanted: before.quantity })
    if (!done.ok) return done
    return ok({ named: done.value, waiting: (await waits()).quantity })
  })
}

async function named(tx: Tx, lineId: OrderLineId) {
  return (await namedSoFar(tx, [lineId])).get(lineId)
}

async function keepOwn(
  tx: Tx,
  of: {
    readonly input: NameGoodsOfLine
    readonly bookId: BookId
    readonly unitSize: number
  } & ReturnType<typeof waitingOf>,
): Promise<Result<number, Problem>> {
  const { input, bookId, unitSize, quantity, amount } = of
  await tx.db
    .insertInto('cho_order_goods')
    .values({
      id: input.id,
      book_id: bookId,
      line_id: input.lineId,
      sale_id: null,
      quantity,
      amount,
      unit_size: unitSize,
      named_by: input.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return ok(quantity)
}

async function sellFrom(
  tx: Tx,
  of: {
    readonly input: NameGoodsOfLine
    readonly bookId: BookId
    readonly over: HandedOver
    readonly goods: Extract<NameGoodsOfLine['goods'], { of: 'deliveries' }>
    readonly wanted: number
  },
): Promise<Result<number, Problem>> {
  const { input, bookId, goods, wanted } = of
  const { content, ...over } = of.over
  if (!content) return ok(0)
  const sold = await sellLine(tx, {
    ...over,
    bookId,
    unitSize: content.amount,
    base: content.base,
    goods,
    id: input.id,
    by: input.by,
  })
  if (!sold.ok || sold.value > 0) return sold
  return goodsNotAvailable(goods.product, wanted, wanted)
}
