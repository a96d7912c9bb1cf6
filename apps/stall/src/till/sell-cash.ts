import type { SaleGoods, StallView } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { Sale } from '../sale/sale.ts'
import { keptSale, putAct } from '../store/put-act.ts'
import { keepSale } from './sales.ts'
import { newId, now, showBar, type Till, today } from './till.ts'

/** What is asked for, and what of the stall's stock it is for. */
export type Sum = { readonly amount: Dong; readonly goods?: SaleGoods[] | undefined }

/** Records a cash sale; the bar that says so appears once it is on the disk. */
export async function sellCash(
  till: Till,
  stall: StallView,
  { amount, goods }: Sum,
): Promise<void> {
  const sale: Sale = {
    id: newId(till, 'sale'),
    stallId: stall.id,
    day: today(till),
    at: now(till),
    method: 'cash',
    state: 'completed',
    amount,
    ...(goods && { goods }),
    unsent: 0,
  }
  const act = { type: 'cash_sale', saleId: sale.id, amount, goods } as const
  const id = newId(till, 'evt')
  const kept = await till.keep.write(['notes', 'events', 'sales'], (hand) =>
    putAct(hand, { stallId: stall.id, id, at: sale.at, act }, sale),
  )
  keepSale(till, kept)
  till.set({ entry: '', unsent: till.state.unsent + 1 })
  showBar(till, { kind: 'cash', saleId: sale.id, amount })
  till.edge.chime('cash')
  till.wake()
}

/** Takes a cash sale back: a second act, so that the book tells both. */
export async function undoCash(till: Till, saleId: Sale['id']): Promise<void> {
  const act = { type: 'sale_voided', saleId } as const
  const id = newId(till, 'evt')
  const at = now(till)
  const kept = await till.keep.write(['notes', 'events', 'sales'], async (hand) => {
    const sale = await keptSale(hand, saleId)
    if (sale === undefined || sale.state === 'voided') return undefined
    return putAct(hand, { stallId: sale.stallId, id, at, act }, { ...sale, state: 'voided' })
  })
  if (kept === undefined) return
  keepSale(till, kept)
  till.set({ unsent: till.state.unsent + 1 })
  showBar(till, { kind: 'undone', amount: kept.amount })
  till.wake()
}
