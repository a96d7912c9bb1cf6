import type { SaleId } from '@cho40/contract'
import type { Sale } from '../sale/sale.ts'
import { verdictOf } from '../sale/verdict.ts'
import { dropRequest } from './drop-request.ts'
import { sellCash, undoCash } from './sell-cash.ts'
import type { Till } from './till.ts'

const AGAIN_MS = 10_000

/** Whether the vendor can still take this sale back; money that came cannot be taken back by a tap. */
export function mayVoid(sale: Sale): boolean {
  if (sale.method === 'cash') return sale.state === 'completed' && sale.back === undefined
  const noMoney = (sale.request?.received ?? 0) === 0
  return sale.state === 'open' && noMoney && verdictOf(sale) !== 'alarm'
}

/**
 * Takes a sale back at once. For ten seconds the screen then offers to record it again: a new sale, so
 * that the book tells all three acts. A request is not offered again, since its code may be paid still.
 */
export async function voidOrder(till: Till, sale: Sale): Promise<void> {
  if (sale.method === 'qr') return dropRequest(till, sale.id)
  await undoCash(till, sale.id)
  till.set({ voided: sale.id })
  setTimeout(() => forget(till, sale.id), AGAIN_MS)
}

export async function recordAgain(till: Till, sale: Sale): Promise<void> {
  const { stall, voided } = till.state
  if (stall === undefined || voided !== sale.id) return
  forget(till, sale.id)
  await sellCash(till, stall, sale)
  till.edge.go({ name: 'sell' })
}

function forget(till: Till, id: SaleId): void {
  const { voided, ...rest } = till.state
  if (voided !== id) return
  till.state = rest
  till.set({})
}
