import type { RequestId, SaleId, StallEvent } from '@cho40/contract'
import { type Dong, dong, subtractDong } from '@cho40/values'
import { newId } from './ids.ts'
import type { Stall } from './open-market.ts'
import type { Course, PlannedSale } from './plan.ts'

/** A sale as the stall's phone keeps it. */
export type Sale = {
  readonly planned: PlannedSale
  readonly stall: Stall
  readonly saleId: SaleId
  /** Only when it was to be paid by QR code. */
  readonly request?: { readonly id: RequestId; readonly code: string; readonly course: Course }
}

export function makeSale(planned: PlannedSale, stall: Stall): Sale {
  const common = { planned, stall, saleId: newId('sale') }
  if (planned.method === 'cash') return common
  const code = stall.codes.pop()
  if (code === undefined) throw new RangeError(`${stall.name} has no codes left`)
  return { ...common, request: { id: newId('preq'), code, course: planned.course } }
}

/** What the phone tells the server of a sale, in the order in which it was done. */
export function eventsOf(sale: Sale): Omit<StallEvent, 'seq'>[] {
  const { planned, stall, saleId, request } = sale
  const { at, amount } = planned
  const event = (act: StallEvent['act']) => ({ id: newId('evt'), at, act })
  if (request) {
    const requestId = request.id
    const { code } = request
    const accountId = stall.account.id
    const opened = event({ type: 'request_opened', saleId, requestId, accountId, code, amount })
    return request.course === 'cancelled'
      ? [opened, event({ type: 'request_cancelled', requestId })]
      : [opened]
  }
  const sold = event({ type: 'cash_sale', saleId, amount })
  const isVoided = planned.method === 'cash' && planned.voided
  return isVoided ? [sold, event({ type: 'sale_voided', saleId })] : [sold]
}

/** What each course brings in at the bank: one amount a transfer. */
export function transfersOf(course: Course, due: Dong): readonly Dong[] {
  switch (course) {
    case 'unpaid':
    case 'cancelled':
      return []
    case 'short':
      return [subtractDong(due, dong(2000))]
    case 'over':
      return [dong(due + 5000)]
    case 'alarm':
      return [dong(due / 1000)]
    case 'twice':
      return [due, due]
    case 'exact':
    case 'corrected':
    case 'no_code':
    case 'late':
      return [due]
  }
}
