import type { Sale } from '../sale/sale.ts'
import { verdictOf } from '../sale/verdict.ts'
import { keptSale, putAct } from '../store/put-act.ts'
import { keepSale } from './sales.ts'
import { newId, now, type Till } from './till.ts'

/**
 * “Đã thấy tiền”: the seller saw the money where this phone cannot. The goods may go; the sale is
 * never green before a bank says so too.
 */
export async function attest(till: Till, saleId: Sale['id']): Promise<void> {
  const id = newId(till, 'evt')
  const at = now(till)
  const kept = await till.keep.write(['notes', 'events', 'sales'], async (hand) => {
    const sale = await keptSale(hand, saleId)
    if (sale?.request === undefined || !mayAttest(sale)) return undefined
    const { request } = sale
    const act = { type: 'request_attested', requestId: request.id } as const
    const seen: Sale = { ...sale, request: { ...request, flags: [...request.flags, 'attested'] } }
    return putAct(hand, { stallId: sale.stallId, id, at, act }, seen)
  })
  if (kept === undefined) return
  keepSale(till, kept)
  till.set({ unsent: till.state.unsent + 1 })
  till.wake()
}

/** Not for an alarm: a tenth of the amount is what a cheat shows, and a tap must not hide it. */
export function mayAttest(sale: Sale): boolean {
  return sale.state === 'open' && ['waiting', 'short'].includes(verdictOf(sale))
}
