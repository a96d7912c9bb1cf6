import type { Sale, SeenBy } from '../sale/sale.ts'
import { verdictOf } from '../sale/verdict.ts'
import { keptSale, putAct } from '../store/put-act.ts'
import { note, noted } from '../store/rows.ts'
import { keepSale } from './sales.ts'
import { newId, now, type Till } from './till.ts'

/** What the seller saw besides their own eyes: a bank's text or a statement, by its mark. */
export type Proof = SeenBy & { readonly mark: string }

/**
 * “Đã thấy tiền”: the seller saw the money where this phone cannot. The goods may go; the sale is
 * never green before a bank says so too. A proof vouches for one sale only. False when nothing was
 * recorded: the sale no longer waits, or the proof was used for another.
 */
export async function attest(till: Till, saleId: Sale['id'], proof?: Proof): Promise<boolean> {
  const id = newId(till, 'evt')
  const at = now(till)
  const kept = await till.keep.write(['notes', 'events', 'sales'], async (hand) => {
    const sale = await keptSale(hand, saleId)
    if (sale?.request === undefined || !mayAttest(sale)) return undefined
    if (proof) {
      const used = await noted(hand, `proof:${proof.mark}`)
      if (used !== undefined && used !== saleId) return undefined
      note(hand, `proof:${proof.mark}`, saleId)
    }
    const { request } = sale
    const act = { type: 'request_attested', requestId: request.id } as const
    const seen: Sale = {
      ...sale,
      request: { ...request, flags: [...request.flags, 'attested'] },
      ...(proof && { seen: { how: proof.how, at: proof.at } }),
    }
    return putAct(hand, { stallId: sale.stallId, id, at, act }, seen)
  })
  if (kept === undefined) return false
  keepSale(till, kept)
  till.set({ unsent: till.state.unsent + 1 })
  till.wake()
  return true
}

/** With their own eyes, and nothing else. */
export async function sawIt(till: Till, saleId: Sale['id']): Promise<void> {
  await attest(till, saleId)
}

/** Not for an alarm: a tenth of the amount is what a cheat shows, and a tap must not hide it. */
export function mayAttest(sale: Sale): boolean {
  return sale.state === 'open' && ['waiting', 'short'].includes(verdictOf(sale))
}
