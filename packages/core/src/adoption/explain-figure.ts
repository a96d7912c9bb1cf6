import type {
  BankLine,
  RequestId,
  SaleBehindView,
  SaleId,
  StallId,
  TransferId,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

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
 * and bank transfers they were matched to, and with what each source said of these. Σ of what it lists is the figure: nothing else is in it.
 */
export async function explainFigure(
  reading: Reading,
  wish: ExplainWish,
): Promise<SaleBehindView[]> {
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
  const lines = await bankLines(reading, [...new Set([...transfers.values()].flat())])
  const idsOf = (id: RequestId | null) => (id === null ? [] : (transfers.get(id) ?? []))
  return sales.map((sale) => ({
    saleId: sale.id,
    stallId: sale.stall_id,
    day: sale.business_day,
    method: sale.method,
    amount: sale.amount,
    requestId: sale.request_id,
    transferIds: idsOf(sale.request_id),
    transfers: idsOf(sale.request_id).map((id) => ({ id, lines: lines.get(id) ?? [] })),
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

/** What the bank’s statements and messages said of transfers, without the payers’ own words. */
async function bankLines(
  reading: Reading,
  ids: readonly TransferId[],
): Promise<ReadonlyMap<TransferId, BankLine[]>> {
  const found = new Map<TransferId, BankLine[]>()
  if (ids.length === 0) return found
  const rows = await reading.db
    .selectFrom('cho_observation as said')
    .leftJoin('cho_statement_import as file', 'file.id', 'said.import_id')
    .select(['said.transfer_id', 'said.source_kind', 'said.bank_reference', 'said.statement_row'])
    .select(['said.occurred_at', 'said.amount', 'file.file_sha256'])
    .where('said.transfer_id', 'in', [...ids])
    .where('said.state', '=', 'linked')
    .orderBy('said.recorded_at')
    .orderBy('said.id')
    .execute()
  for (const row of rows) {
    if (row.transfer_id === null) continue
    const line: BankLine = {
      source: row.source_kind,
      reference: row.bank_reference,
      row: row.statement_row,
      fileSha256: row.file_sha256,
      occurredAt: row.occurred_at,
      amount: row.amount,
    }
    found.set(row.transfer_id, [...(found.get(row.transfer_id) ?? []), line])
  }
  return found
}
