import type { BookId, IncomeKind, Problem } from '@cho40/contract'
import { dong, ok, type Result, sumDong } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { type Chart, goodsAccount, memberAccount } from './accounts.ts'
import { cr, dr, type Signed } from './entry-lines.ts'
import { feeLines, type Item } from './member-items.ts'
import type { SalePart } from './sale-parts.ts'

export type BookedPart = Pick<SalePart, 'amount' | 'vat' | 'value'> & {
  readonly lot: Pick<SalePart['lot'], 'mode' | 'memberId'>
  readonly items: readonly Item[]
}

/**
 * What selling books. Members' goods: the money is theirs (Cr 331), the goods leave 003, and the
 * fees are the cooperative's. Its own goods: revenue with VAT, and their cost out of stock — 5111
 * and 6111, or 512 and 612 when sold inside the cooperative. A return passes `revenue` 521.
 */
export async function saleLines(
  tx: Tx,
  sale: {
    readonly bookId: BookId
    readonly chart: Chart
    readonly income: IncomeKind
    readonly place: string
    readonly moneyAccount: string
    readonly revenue?: string
    readonly parts: readonly BookedPart[]
  },
): Promise<Result<Signed[], Problem>> {
  const total = sumDong(sale.parts.map(({ amount }) => amount))
  const signed: Signed[] = [dr(sale.moneyAccount, total)]
  for (const part of sale.parts) {
    const goods = await goodsAccount(tx, sale, { mode: part.lot.mode, place: sale.place })
    if (!goods.ok) return goods
    const lines =
      part.lot.mode === 'consignment'
        ? await membersGoods(tx, sale, part)
        : ok(ownGoods(sale, part))
    if (!lines.ok) return lines
    signed.push(...lines.value, cr(goods.value, part.value))
  }
  return ok(signed)
}

async function membersGoods(
  tx: Tx,
  of: { readonly bookId: BookId; readonly chart: Chart },
  { lot, amount, value, items }: BookedPart,
): Promise<Result<Signed[], Problem>> {
  if (lot.memberId === null) return ok([])
  const payable = await memberAccount(tx, { ...of, memberId: lot.memberId }, 'payable')
  if (!payable.ok) return payable
  const fees = items.filter(({ kind }) => kind === 'fee')
  return ok([
    cr(payable.value, amount),
    dr(of.chart('off_balance_contra'), value),
    ...fees.flatMap((fee) => feeLines(fee, payable.value, of.chart)),
  ])
}

function ownGoods(
  sale: { readonly chart: Chart; readonly income: IncomeKind; readonly revenue?: string },
  { amount, vat, value }: BookedPart,
): Signed[] {
  const inside = sale.income === 'internal'
  const revenue = sale.revenue ?? sale.chart(inside ? 'internal_income' : 'goods_sales')
  return [
    cr(revenue, dong(amount - vat)),
    cr(sale.chart('vat_payable'), vat),
    dr(sale.chart(inside ? 'internal_cost' : 'goods_cost'), value),
  ]
}
