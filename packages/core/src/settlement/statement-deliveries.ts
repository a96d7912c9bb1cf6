import type { DeliveryId, MemberId, StatementDelivery } from '@cho40/contract'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import type { RunRow, Sum } from './run-facts.ts'
import type { ItemRow } from './statement-items.ts'

/** Whose statement of which run, and how far into the book it looks. */
export type StatementOf = {
  readonly run: RunRow
  readonly memberId: MemberId
  readonly throughSeq: number
}

type Moved = {
  readonly delivery_id: DeliveryId
  readonly came: Sum
  readonly sold: Sum
  readonly returned: Sum
  readonly spoiled: Sum
}

/**
 * The member's lots that matter to a run: received in the period, sold or changed by it, or not yet
 * sold at its end. Quantities are as of the end of the period, by what the run had seen.
 */
export async function statementDeliveries(
  reading: Reading,
  of: StatementOf,
  items: readonly ItemRow[],
): Promise<StatementDelivery[]> {
  const moved = await movedOf(reading, of)
  const touched = new Set(items.map(({ delivery_id }) => delivery_id))
  const rows = await reading.db
    .selectFrom('cho_delivery as delivery')
    .innerJoin('cho_entry as entry', 'entry.id', 'delivery.entry_id')
    .selectAll('delivery')
    .where('delivery.book_id', '=', of.run.book_id)
    .where('delivery.member_id', '=', of.memberId)
    .where('delivery.business_day', '<=', of.run.to_day)
    .where('entry.seq', '<=', of.throughSeq)
    .orderBy('delivery.occurred_at')
    .orderBy('delivery.id')
    .execute()
  return rows.flatMap((row) => {
    const { came, sold, returned, spoiled } = moved.get(row.id) ?? NOTHING
    const unsold = came - sold - returned - spoiled
    if (unsold === 0 && row.business_day < of.run.from_day && !touched.has(row.id)) return []
    return [
      {
        id: row.id,
        day: row.business_day,
        product: row.product,
        mode: row.mode,
        lot: row.lot,
        grade: row.grade,
        harvestedOn: row.harvested_on,
        unit: row.unit,
        unitSize: row.unit_size,
        base: row.base,
        price: row.price,
        quantity: came,
        sold,
        returned,
        spoiled,
        unsold,
      },
    ]
  })
}

const NOTHING = { came: 0, sold: 0, returned: 0, spoiled: 0 }

async function movedOf(
  reading: Reading,
  { run, memberId, throughSeq }: StatementOf,
): Promise<ReadonlyMap<DeliveryId, typeof NOTHING>> {
  const { rows } = await sql<Moved>`
    select m.delivery_id,
      sum(case when m.kind in ('received', 'corrected') then m.quantity else 0 end) as came,
      sum(case when m.kind in ('sold', 'buyer_returned') then -m.quantity else 0 end) as sold,
      sum(case when m.kind = 'returned_to_member' then -m.quantity else 0 end) as returned,
      sum(case when m.kind = 'spoiled' then -m.quantity else 0 end) as spoiled
    from cho_goods_move m
    join cho_delivery d on d.id = m.delivery_id
    join cho_entry e on e.id = m.entry_id
    where d.book_id = ${run.book_id} and d.member_id = ${memberId}
      and m.business_day <= ${run.to_day} and e.seq <= ${throughSeq}
    group by m.delivery_id`.execute(reading.db)
  return new Map(
    rows.map((row) => [
      row.delivery_id,
      {
        came: Number(row.came),
        sold: Number(row.sold),
        returned: Number(row.returned),
        spoiled: Number(row.spoiled),
      },
    ]),
  )
}
