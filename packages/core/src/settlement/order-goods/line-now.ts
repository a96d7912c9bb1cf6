import type { OrderLineId } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'

/** What a line of an order keeps: in thousandths of its unit, and in money. */
export type KeptLine = { readonly quantity: number; readonly amount: Dong }

/** Of one line: sold from deliveries less what came back, and said to be the cooperative's own. */
export type NamedSoFar = {
  readonly sold: number
  readonly soldAmount: Dong
  readonly own: number
  readonly ownAmount: Dong
}

const NOTHING: NamedSoFar = { sold: 0, soldAmount: dong(0), own: 0, ownAmount: dong(0) }

/** What is known of lines so far; a line of which nothing is known is left out. */
export async function namedSoFar(
  reading: Reading,
  lineIds: readonly OrderLineId[],
): Promise<ReadonlyMap<OrderLineId, NamedSoFar>> {
  const named = new Map<OrderLineId, NamedSoFar>()
  for (let from = 0; from < lineIds.length; from += BLOCK) {
    for (const row of await rowsOf(reading, lineIds.slice(from, from + BLOCK))) {
      const before = named.get(row.line_id) ?? NOTHING
      const quantity = Number(row.quantity)
      const amount = dong(Number(row.amount))
      named.set(
        row.line_id,
        row.sale_id === null
          ? {
              ...before,
              own: before.own + quantity,
              ownAmount: dong(before.ownAmount + amount),
            }
          : {
              ...before,
              sold: before.sold + quantity,
              soldAmount: dong(before.soldAmount + amount),
            },
      )
    }
  }
  return named
}

/** So many ids go into one question. */
const BLOCK = 400

/** A sale counts what is left of it, what is the cooperative's own what was said of it. */
function rowsOf(reading: Reading, lineIds: readonly OrderLineId[]) {
  const left = (column: 'quantity' | 'amount') =>
    sql<number | string>`case when named.sale_id is null then named.${sql.ref(column)} else
      coalesce((select sum(part.${sql.ref(column)}) from cho_goods_part as part
        where part.sale_id = named.sale_id), 0) end`.as(column)
  return reading.db
    .selectFrom('cho_order_goods as named')
    .select(['named.line_id', 'named.sale_id'])
    .select([left('quantity'), left('amount')])
    .where('named.line_id', 'in', lineIds)
    .execute()
}

/** A line's quantity in the base unit: whole grams, millilitres or pieces, what is less is let go. */
export function inBase(quantity: number, unitSize: number): number {
  return Number((BigInt(quantity) * BigInt(unitSize)) / 1_000n)
}

/** How much of a line nobody has named yet, in the base unit, and what the buyer paid for it. */
export function waitingOf(
  line: KeptLine,
  unitSize: number,
  named: NamedSoFar = NOTHING,
): { readonly quantity: number; readonly amount: Dong } {
  const quantity = Math.max(0, inBase(line.quantity, unitSize) - named.sold - named.own)
  const amount = quantity === 0 ? 0 : line.amount - named.soldAmount - named.ownAmount
  return { quantity, amount: dong(Math.max(0, amount)) }
}
