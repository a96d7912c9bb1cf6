import type { BookId, DeliveryId, GoodsSaleId, IncomeKind, MemberId } from '@cho40/contract'
import { type Dong, dong, ZERO_DONG } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { Chart } from './accounts.ts'
import type { BookedColumns } from './book-goods.ts'
import { cr, dr, type Signed } from './entry-lines.ts'
import type { FeeCharge } from './fee.ts'
import type { GoodsSubject, SettlementTables } from './tables.ts'

type Row = SettlementTables['cho_member_item']

/** One line of a member's account, before it is booked. */
export type Item = Omit<Row, keyof BookedColumns | 'subject' | 'position' | 'book_id'>

/** Whose goods, of which lot, sold in which part of which sale. */
export type ItemOf = {
  readonly memberId: MemberId
  readonly deliveryId: DeliveryId
  readonly income: IncomeKind
  readonly saleId?: GoodsSaleId
  readonly ofPosition?: number
}

/** What a member earned by goods. */
export function earned(
  of: ItemOf,
  goods: { readonly kind: 'sale' | 'purchase'; readonly quantity: number; readonly amount: Dong },
): Item {
  return {
    ...placeOf(of),
    ...goods,
    charged_of: goods.quantity,
    vat: ZERO_DONG,
    fee: null,
    basis: null,
    rate_bps: 0,
    fee_amount: ZERO_DONG,
    per: 1,
    vat_bps: 0,
  }
}

/** What a member is charged, with the terms as they were. */
export function charged(of: ItemOf, { terms, of: chargedOf, fee, vat }: FeeCharge): Item {
  const { charged_on: _on, ...frozen } = terms
  return {
    ...placeOf(of),
    ...frozen,
    kind: 'fee',
    quantity: 0,
    charged_of: chargedOf,
    amount: dong(-(fee + vat)),
    vat: dong(-vat),
  }
}

function placeOf(of: ItemOf) {
  return {
    member_id: of.memberId,
    delivery_id: of.deliveryId,
    income: of.income,
    of_position: of.ofPosition ?? 0,
    sale_id: of.saleId ?? null,
  }
}

/** What a fee books: the member is charged, the cooperative earns, the VAT is the State's. */
export function feeLines(item: Item, payable: string, chart: Chart): Signed[] {
  const fee = dong(item.vat - item.amount)
  const income = chart(item.income === 'internal' ? 'internal_income' : 'service_income')
  return [
    dr(payable, dong(-item.amount)),
    cr(income, fee),
    cr(chart('vat_payable'), dong(-item.vat)),
  ]
}

export async function recordItems(
  tx: Tx,
  booked: BookedColumns & { readonly bookId: BookId; readonly subject: GoodsSubject },
  items: readonly Item[],
): Promise<void> {
  const { bookId, subject, ...columns } = booked
  if (items.length === 0) return
  await tx.db
    .insertInto('cho_member_item')
    .values(
      items.map((item, index) => ({
        ...item,
        ...columns,
        subject,
        position: index + 1,
        book_id: bookId,
      })),
    )
    .execute()
}
