import type { RequestId, SaleId, SaleView } from '@cho40/contract'
import { announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'
import { requestNow } from './requests.ts'
import type { PaymentTables } from './tables.ts'

type Sale = PaymentTables['cho_sale']

export async function announceSale(
  tx: Tx,
  sale: Pick<Sale, 'book_id' | 'stall_id'> & {
    readonly id: SaleId
    readonly state: SaleView['state']
  },
): Promise<void> {
  await announce(tx, {
    bookId: sale.book_id,
    type: 'sale',
    stallId: sale.stall_id,
    payload: { type: 'sale', at: tx.clock.now(), saleId: sale.id, state: sale.state },
  })
}

/** Tells listeners how a request stands now: its state, its flags, what has arrived. */
export async function announceRequest(tx: Tx, id: RequestId): Promise<void> {
  const { row, view: request } = await requestNow(tx, id)
  await announce(tx, {
    bookId: row.book_id,
    type: 'request',
    stallId: row.stall_id,
    payload: {
      type: 'request',
      at: tx.clock.now(),
      request: { ...request, flags: [...request.flags] },
    },
  })
}
