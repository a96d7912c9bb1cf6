import type { BookId, FeeBillId, FeeBillView, MarketId, Problem, StallId } from '@cho40/contract'
import { err, invariant, ok, type Result, ZERO_DONG } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import type { Reading } from '../store/deps.ts'

function billRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_fee_bill as bill')
    .leftJoin('cho_payment_request as request', 'request.id', 'bill.request_id')
    .leftJoin('cho_receiving_account as account', 'account.id', 'request.account_id')
    .select([
      'bill.id',
      'bill.market_id',
      'bill.stall_id',
      'bill.kind',
      'bill.month',
      'bill.amount',
      'bill.state',
      'bill.objections_until',
      'bill.paid_by',
      'bill.cash',
      'bill.reason',
      'bill.request_id',
      'request.account_id',
      'request.code',
      'request.due',
      'request.received',
      'account.bin',
      'account.number',
    ])
}

type BillRow = Awaited<ReturnType<ReturnType<typeof billRows>['executeTakeFirstOrThrow']>>

function rowToBill(row: BillRow): FeeBillView {
  const { request_id: id, account_id: accountId, code, due, received, bin, number } = row
  const asked =
    id !== null &&
    accountId !== null &&
    code !== null &&
    due !== null &&
    bin !== null &&
    number !== null
  return {
    id: row.id,
    marketId: row.market_id,
    stallId: row.stall_id,
    kind: row.kind,
    month: row.month,
    amount: row.amount,
    state: row.state,
    objectionsUntil: row.objections_until,
    paidBy: row.paid_by,
    cash: row.cash,
    reason: row.reason,
    request: asked
      ? {
          id,
          accountId,
          code,
          due,
          received: received ?? ZERO_DONG,
          payload: feePayload({ bin, account: number, amount: due, memo: code }),
        }
      : null,
  }
}

/** What the code on the bill says; the payer types nothing. */
function feePayload(fields: Parameters<typeof encodeVietQr>[0]): string {
  const payload = encodeVietQr(fields)
  invariant(payload.ok, 'a bill that was asked for can be written as a VietQR')
  return payload.value
}

/** One bill, with the request that asks for its money. Problems: NotFound. */
export async function feeBill(
  reading: Reading,
  id: FeeBillId,
): Promise<Result<FeeBillView, Problem>> {
  const row = await billRows(reading).where('bill.id', '=', id).executeTakeFirst()
  return row ? ok(rowToBill(row)) : err({ type: 'NotFound', what: 'bill', id })
}

/** The bills of a market or of one stall, the latest month first. */
export async function feeBills(
  reading: Reading,
  of: { readonly marketId: MarketId } | { readonly stallId: StallId },
): Promise<FeeBillView[]> {
  const rows =
    'marketId' in of
      ? billRows(reading).where('bill.market_id', '=', of.marketId)
      : billRows(reading).where('bill.stall_id', '=', of.stallId).where('bill.state', '<>', 'draft')
  const found = await rows.orderBy('bill.month', 'desc').orderBy('bill.id', 'desc').execute()
  return found.map(rowToBill)
}

/** The book of a market's board; undefined while it never billed. */
export async function boardBook(reading: Reading, id: MarketId): Promise<BookId | undefined> {
  const row = await reading.db
    .selectFrom('cho_market_board')
    .select('book_id')
    .where('market_id', '=', id)
    .executeTakeFirst()
  return row?.book_id
}
