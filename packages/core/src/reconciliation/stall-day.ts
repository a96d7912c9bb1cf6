import type { Problem, SaleView, StallDayView, StallId, StrayTransferView } from '@cho40/contract'
import { dong, type MarketDay, ok, type Result, subtractDong } from '@cho40/values'
import { sql } from 'kysely'
import { stall as findStall } from '../market/stalls.ts'
import { gradesOf, rowToRequest } from '../payment/requests.ts'
import { backOf } from '../payment/sale-back.ts'
import type { Reading } from '../store/deps.ts'
import { cashMoved } from './day-figures.ts'

/**
 * A stall's book of one day: sales with their state, money that waits for a person, totals, and
 * where its event stream stands. Problems: NotFound (stall).
 */
export async function stallDay(
  reading: Reading,
  wanted: { readonly stallId: StallId; readonly day: MarketDay },
): Promise<Result<StallDayView, Problem>> {
  const found = await findStall(reading, wanted.stallId)
  if (!found.ok) return found
  const { bookId } = found.value
  // The cursor first: an event after it may be seen twice, never missed.
  const book = await reading.db
    .selectFrom('cho_book')
    .select(['event_position', 'closed_through'])
    .where('id', '=', bookId)
    .executeTakeFirstOrThrow()
  const sales = await salesOf(reading, wanted)
  return ok({
    stallId: wanted.stallId,
    day: wanted.day,
    closed: book.closed_through !== null && wanted.day <= book.closed_through,
    totals: { ...totalsOf(sales), cashMoved: await cashMoved(reading, bookId, wanted.day) },
    sales,
    strays: await straysOf(reading, wanted.stallId),
    cursor: book.event_position,
  })
}

async function salesOf(
  reading: Reading,
  { stallId, day }: { readonly stallId: StallId; readonly day: MarketDay },
): Promise<SaleView[]> {
  const sales = await reading.db
    .selectFrom('cho_sale')
    .selectAll()
    .where('stall_id', '=', stallId)
    .where('business_day', '=', day)
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const requests = await reading.db
    .selectFrom('cho_payment_request')
    .selectAll()
    .where('stall_id', '=', stallId)
    .where('business_day', '=', day)
    .execute()
  const grades = await gradesOf(
    reading,
    requests.map((row) => row.id),
  )
  const bySale = new Map(
    requests.map((row) => [row.sale_id, rowToRequest(row, grades.get(row.id) ?? 'none')]),
  )
  const back = await backOf(reading, { stallId, day })
  return sales.map((row) => {
    const request = bySale.get(row.id)
    const gone = back.get(row.id)
    return {
      id: row.id,
      stallId: row.stall_id,
      method: row.method,
      state: row.state,
      amount: row.amount,
      occurredAt: row.occurred_at,
      ...(request ? { request } : {}),
      ...(gone ? { back: gone } : {}),
    }
  })
}

function totalsOf(sales: readonly SaleView[]): Omit<StallDayView['totals'], 'cashMoved'> {
  const totals = { cash: 0, cashCount: 0, bank: 0, bankCount: 0, waiting: 0, waitingCount: 0 }
  for (const sale of sales) {
    if (sale.method === 'cash' && sale.state === 'completed') {
      totals.cash += sale.amount
      totals.cashCount += 1
    }
    const received = sale.request?.received ?? 0
    if (received > 0) {
      totals.bank += received
      totals.bankCount += 1
    }
    if (sale.request?.state === 'open') {
      totals.waiting += sale.amount - received
      totals.waitingCount += 1
    }
  }
  return {
    ...totals,
    cash: dong(totals.cash),
    bank: dong(totals.bank),
    waiting: dong(totals.waiting),
  }
}

async function straysOf(reading: Reading, stallId: StallId): Promise<StrayTransferView[]> {
  const rows = await reading.db
    .selectFrom('cho_exception')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'cho_exception.transfer_id')
    .select([
      'transfer.id',
      'cho_exception.type',
      'transfer.amount',
      'transfer.allocated',
      'transfer.occurred_at',
    ])
    .where('cho_exception.stall_id', '=', stallId)
    .where('cho_exception.state', '=', sql.lit('open' as const))
    .where('transfer.direction', '=', 'in')
    .orderBy('transfer.occurred_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    transferId: row.id,
    exceptionType: row.type,
    amount: row.amount,
    unallocated: subtractDong(row.amount, row.allocated),
    occurredAt: row.occurred_at,
  }))
}
