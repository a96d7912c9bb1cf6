import type { EvidenceGrade, RequestId, SaleId, SaleView } from '@cho40/contract'
import { type Announcement, announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'
import { type RequestRow, requestNow, rowToRequest } from './requests.ts'
import type { PaymentTables } from './tables.ts'

type SaleNow = Pick<PaymentTables['cho_sale'], 'book_id' | 'stall_id'> & {
  readonly id: SaleId
  readonly state: SaleView['state']
}

export async function announceSale(tx: Tx, sale: SaleNow): Promise<void> {
  await announce(tx, saleEvent(tx, sale))
}

/** Tells listeners how a request stands now: its state, its flags, what has arrived. */
export async function announceRequest(tx: Tx, id: RequestId): Promise<void> {
  const { row, grade } = await requestNow(tx, id)
  await announce(tx, requestEvent(tx, row, grade))
}

/** What listeners hear of a sale. */
export function saleEvent(tx: Tx, sale: SaleNow): Announcement {
  return {
    bookId: sale.book_id,
    type: 'sale',
    stallId: sale.stall_id,
    payload: { type: 'sale', at: tx.clock.now(), saleId: sale.id, state: sale.state },
  }
}

/** What listeners hear of a request; `grade` is the weakest evidence among its money. */
export function requestEvent(tx: Tx, row: RequestRow, grade: EvidenceGrade): Announcement {
  const request = rowToRequest(row, grade)
  return {
    bookId: row.book_id,
    type: 'request',
    stallId: row.stall_id,
    payload: {
      type: 'request',
      at: tx.clock.now(),
      request: { ...request, flags: [...request.flags] },
    },
  }
}
