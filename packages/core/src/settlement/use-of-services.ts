import type { BookId, MemberId } from '@cho40/contract'
import { type Dong, dong, type MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import type { Sum } from './run-facts.ts'

/** What a member did with the cooperative in a period, as a yearly distribution asks. */
export type ServiceUse = {
  readonly memberId: MemberId
  /** Goods sold through the cooperative, less what came back. */
  readonly soldThrough: Dong
  /** Goods sold to it. */
  readonly soldTo: Dong
  /** Goods bought from it, less what went back. */
  readonly boughtFrom: Dong
  /** Paid to it in fees, with VAT. */
  readonly fees: Dong
  /** Together: sold through, sold to and bought from it; never negative. */
  readonly use: Dong
}

/**
 * The value of each member's use of the cooperative's services on the booked days from `from` to
 * `to` (Law 17/2023/QH15: the member's value over that of all). Pay for labour is no part of it: the
 * cooperative's wage book says that.
 */
export async function useOfServices(
  reading: Reading,
  of: { readonly bookId: BookId; readonly from: MarketDay; readonly to: MarketDay },
): Promise<ServiceUse[]> {
  const { bookId, from, to } = of
  const { rows } = await sql<
    Record<'sold_through' | 'sold_to' | 'bought' | 'fees', Sum> & {
      member_id: MemberId
    }
  >`
    select member_id, sum(sold_through) as sold_through, sum(sold_to) as sold_to,
      sum(bought) as bought, sum(fees) as fees from (
      select member_id, case kind when 'sale' then amount else 0 end as sold_through,
        case kind when 'purchase' then amount else 0 end as sold_to, 0 as bought,
        case kind when 'fee' then -amount else 0 end as fees
      from cho_member_item
      where book_id = ${bookId} and business_day between ${from} and ${to}
      union all
      select s.buyer, 0, 0, p.amount, 0 from cho_goods_part p
      join cho_goods_sale s on s.id = p.sale_id
      where p.book_id = ${bookId} and s.buyer_kind = 'member'
        and p.business_day between ${from} and ${to}) x
    group by member_id order by member_id`.execute(reading.db)
  return rows.map((row) => {
    const soldThrough = dong(Number(row.sold_through))
    const soldTo = dong(Number(row.sold_to))
    const boughtFrom = dong(Number(row.bought))
    const use = dong(Math.max(0, soldThrough + soldTo + boughtFrom))
    return {
      memberId: row.member_id,
      soldThrough,
      soldTo,
      boughtFrom,
      fees: dong(Number(row.fees)),
      use,
    }
  })
}
