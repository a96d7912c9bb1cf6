import type { StallId } from '@cho40/contract'
import { note, noted } from '../store/rows.ts'
import { loadSales } from './sales.ts'
import { newId, type Till, today } from './till.ts'

/** Chooses the stall to sell at and shows what this phone knows of it; the network may come later. */
export async function openStall(till: Till, stallId: StallId): Promise<void> {
  const kept = await till.keep.read(['notes'], async (hand) => ({
    chosen: await noted(hand, 'chosen'),
    device: await noted(hand, `device:${stallId}`),
    stall: await noted(hand, `stall:${stallId}`),
  }))
  const { stall } = kept
  // A start on a known phone writes nothing: each write waits for the disk.
  if (kept.chosen !== stallId || kept.device === undefined) await choose(till, stallId)
  const { stall: _, ...others } = till.state
  till.state = others
  till.set({ stallId, day: today(till), strays: [], dayClosed: false, ...(stall && { stall }) })
  await loadSales(till, stallId)
  till.wake()
}

async function choose(till: Till, stallId: StallId): Promise<void> {
  const device = newId(till, 'device')
  await till.keep.write(['notes'], async (hand) => {
    note(hand, 'chosen', stallId)
    if (await noted(hand, `device:${stallId}`)) return
    // A device id belongs to one stall, so that each stall sees its sequence without gaps.
    const phone = (await noted(hand, 'phone-at')) ? undefined : await noted(hand, 'phone')
    if (phone) note(hand, 'phone-at', stallId)
    note(hand, `device:${stallId}`, phone ?? device)
  })
}

export const NOBODY = { phone: '', pin: '', field: 'phone', busy: false } as const
