import type { Sale } from '../sale/sale.ts'
import { keptSale, putAct } from '../store/put-act.ts'
import { keepSale } from './sales.ts'
import { newId, now, type Till } from './till.ts'

/** Drops a waiting request. Money that still comes is not lost: it shows as money after a drop. */
export async function dropRequest(till: Till, saleId: Sale['id']): Promise<void> {
  const id = newId(till, 'evt')
  const at = now(till)
  const kept = await till.keep.write(['notes', 'events', 'sales'], async (hand) => {
    const sale = await keptSale(hand, saleId)
    if (sale?.request === undefined || sale.state !== 'open') return undefined
    const act = { type: 'request_cancelled', requestId: sale.request.id } as const
    const request = { ...sale.request, state: 'cancelled' } as const
    const dropped: Sale = { ...sale, state: 'cancelled', request }
    return putAct(hand, { stallId: sale.stallId, id, at, act }, dropped)
  })
  if (kept === undefined) return
  keepSale(till, kept)
  till.set({ unsent: till.state.unsent + 1 })
  till.wake()
}
