import type { BookId, GoodsSaleId, Problem } from '@cho40/contract'
import { err, ok, type Result, subtractDong } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { Item } from './member-items.ts'
import type { PartNow } from './returned-parts.ts'
import type { SettlementTables } from './tables.ts'

export type SaleRow = SettlementTables['cho_goods_sale']

/** A sale with its parts, what has come back of each, and what members earned and were charged. */
export async function saleWithParts(
  reading: Reading,
  { bookId, saleId }: { readonly bookId: BookId; readonly saleId: GoodsSaleId },
): Promise<Result<{ readonly sale: SaleRow; readonly parts: readonly PartNow[] }, Problem>> {
  const sale = await reading.db
    .selectFrom('cho_goods_sale')
    .selectAll()
    .where('id', '=', saleId)
    .where('book_id', '=', bookId)
    .executeTakeFirst()
  if (!sale) return err({ type: 'NotFound', what: 'sale', id: saleId })
  const rows = await reading.db
    .selectFrom('cho_goods_part')
    .selectAll()
    .where('sale_id', '=', saleId)
    .orderBy('position')
    .execute()
  const items = await itemsOf(reading, saleId)
  const parts = rows
    .filter(({ subject }) => subject === saleId)
    .map((row) => {
      const { subject: _subject, book_id: _book, sale_id: _sale, ...part } = row
      const returned = rows
        .filter((other) => other.subject !== saleId && other.of_position === part.position)
        .reduce((sum, { quantity }) => sum - quantity, 0)
      return { part, returned, items: items.get(part.position) ?? [] }
    })
  return ok({ sale, parts })
}

/** The receivable of a sale on credit: what a payment request for it would clear. */
export async function receivableOf(
  reading: Reading,
  wanted: { readonly bookId: BookId; readonly saleId: GoodsSaleId },
): Promise<Result<{ readonly account: string; readonly amount: SaleRow['amount'] }, Problem>> {
  const row = await reading.db
    .selectFrom('cho_goods_sale')
    .select(['money_account', 'amount', 'agent_fee', 'paid'])
    .where('id', '=', wanted.saleId)
    .where('book_id', '=', wanted.bookId)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'sale', id: wanted.saleId })
  if (row.paid !== 'credit') {
    return err({ type: 'WrongState', what: 'sale', id: wanted.saleId, state: 'paid' })
  }
  return ok({ account: row.money_account, amount: subtractDong(row.amount, row.agent_fee) })
}

async function itemsOf(
  reading: Reading,
  saleId: GoodsSaleId,
): Promise<ReadonlyMap<number, readonly Item[]>> {
  const rows = await reading.db
    .selectFrom('cho_member_item')
    .selectAll()
    .where('subject', '=', saleId)
    .orderBy('position')
    .execute()
  const items = new Map<number, Item[]>()
  for (const row of rows) {
    const { subject: _subject, position: _position, book_id: _book, ...item } = row
    const {
      entry_id: _entry,
      business_day: _day,
      occurred_at: _at,
      recorded_at: _on,
      ...kept
    } = item
    items.set(row.of_position, [...(items.get(row.of_position) ?? []), kept])
  }
  return items
}
