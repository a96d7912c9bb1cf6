import type { RequestId, SaleId, StallId, TransferId } from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** One sale behind a figure, down to the bank’s lines that prove it. */
export type SaleBehind = {
  readonly saleId: SaleId
  readonly stallId: StallId
  readonly day: MarketDay
  readonly method: 'cash' | 'qr'
  readonly amount: Dong
  readonly requestId: RequestId | null
  readonly transferIds: readonly TransferId[]
}

export type ExplainWish = {
  /** The stalls whose money the asker may see, and no others. */
  readonly stallIds: readonly StallId[]
  readonly from: MarketDay
  readonly to: MarketDay
  /** Goes on after this sale. */
  readonly after?: SaleId
  readonly limit: number
}

/**
 * The completed sales that M-03, M-04, E-12 and O-01 count, in order of their ids, with the requests
 * and bank transfers they were matched to. Σ of what it lists is the figure: nothing else is in it.
 */
export async function explainFigure(reading: Reading, wish: ExplainWish): Promise<SaleBehind[]> {
  const { stallIds, from, to, after, limit } = wish
  if (stallIds.length === 0) return []
  let query = reading.db
    .selectFrom('cho_sale as sale')
    .leftJoin('cho_payment_request as request', 'request.sale_id', 'sale.id')
    .select([
      'sale.id',
      'sale.stall_id',
      'sale.business_day',
      'sale.method',
      'sale.amount',
      'request.id as request_id',
    ])
    .where('sale.stall_id', 'in', [...stallIds])
    .where('sale.business_day', '>=', from)
    .where('sale.business_day', '<=', to)
    .where('sale.state', '=', 'completed')
  if (after !== undefined) query = query.where('sale.id', '>', after)
  const sales = await query.orderBy('sale.id').limit(limit).execute()
  const transfers = await transfersOf(
    reading,
    sales.flatMap(({ request_id: id }) => (id === null ? [] : [id])),
  )
  return sales.map((sale) => ({
    saleId: sale.id,
    stallId: sale.stall_id,
    day: sale.business_day,
    method: sale.method,
    amount: sale.amount,
    requestId: sale.request_id,
    transferIds: sale.request_id === null ? [] : (transfers.get(sale.request_id) ?? []),
  }))
}

async function transfersOf(
  reading: Reading,
  ids: readonly RequestId[],
): Promise<ReadonlyMap<RequestId, TransferId[]>> {
  const found = new Map<RequestId, TransferId[]>()
  if (ids.length === 0) return found
  const rows = await reading.db
    .selectFrom('cho_allocation as allocation')
    .select(['request_id', 'transfer_id'])
    .where('request_id', 'in', [...ids])
    .where('undoes_id', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_allocation as undoing')
            .select('undoing.id')
            .whereRef('undoing.undoes_id', '=', 'allocation.id'),
        ),
      ),
    )
    .orderBy('transfer_id')
    .execute()
  for (const { request_id: id, transfer_id: transfer } of rows) {
    if (id !== null) found.set(id, [...(found.get(id) ?? []), transfer])
  }
  return found
}
