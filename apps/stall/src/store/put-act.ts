import type { EventId, SaleId, StallAct, StallId } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import type { Sale } from '../sale/sale.ts'
import type { Hand } from './keep.ts'
import { type EventRow, note, noted } from './rows.ts'

export type NewAct = { stallId: StallId; id: EventId; at: Instant; act: StallAct }

/**
 * Writes an act and what it makes of its sale in the caller's transaction, with the next sequence
 * number of this device. Needs the shelves `notes`, `events` and `sales`.
 */
export async function putAct(hand: Hand, act: NewAct, sale: Sale): Promise<Sale> {
  const kept = { ...sale, unsent: sale.unsent + 1 }
  await putEvent(hand, { ...act, saleId: sale.id })
  hand.put('sales', kept)
  return kept
}

/** The same for an act on no sale. Needs the shelves `notes` and `events`. */
export async function putEvent(hand: Hand, act: NewAct & { saleId?: SaleId }): Promise<void> {
  const { stallId } = act
  const seq = ((await noted(hand, `seq:${stallId}`)) ?? 0) + 1
  const row: EventRow = { ...act, seq, unsent: stallId }
  note(hand, `seq:${stallId}`, seq)
  hand.put('events', row)
}

/** The sale as it stands in memory now, for acts that follow an earlier one. */
export function keptSale(hand: Hand, id: SaleId): Promise<Sale | undefined> {
  return hand.get('sales', id)
}
