import type { RequestView, SaleView } from '@cho40/contract'
import { dong, instant, marketDay } from '@cho40/values'
import type { Sale, SaleRequest } from '../src/sale/sale.ts'
import { newTestId } from './desk.ts'

const AT = instant('2026-11-21T00:42:07.000Z')

/** A QR sale of 45.000 ₫ made on this phone, told apart from the usual by what a test gives. */
export function aSale(change: Partial<Sale> = {}, request: Partial<SaleRequest> = {}): Sale {
  return {
    id: newTestId('sale'),
    stallId: newTestId('stall'),
    day: marketDay('2026-11-21'),
    at: AT,
    method: 'qr',
    state: 'open',
    amount: dong(45_000),
    unsent: 0,
    request: {
      id: newTestId('preq'),
      code: 'KX000010KNH',
      state: 'open',
      flags: [],
      received: dong(0),
      grade: 'none',
      ...request,
    },
    ...change,
  }
}

export function aCashSale(amount: number, change: Partial<Sale> = {}): Sale {
  const { request: _, ...sale } = aSale({ method: 'cash', state: 'completed', ...change })
  return { ...sale, amount: dong(amount) }
}

/** The same sale as the server tells it. */
export function seenBy(
  sale: Sale,
  change: Partial<SaleView> = {},
  request: Partial<RequestView> = {},
): SaleView {
  return {
    id: sale.id,
    stallId: sale.stallId,
    method: sale.method,
    state: 'open',
    amount: sale.amount,
    occurredAt: AT,
    request: {
      id: sale.request?.id ?? newTestId('preq'),
      saleId: sale.id,
      code: 'KX000010KNH',
      state: 'open',
      flags: [],
      due: sale.amount,
      received: dong(0),
      grade: 'none',
      createdAt: AT,
      expiresAt: AT,
      ...request,
    },
    ...change,
  }
}
