import { note, noted } from '../store/rows.ts'
import type { Till } from '../till/till.ts'
import { type Carried, countOf } from './carried.ts'

/** Keeps what another phone handed over, once however often it is handed over; gives how many acts it was. */
export async function keepCarried(till: Till, packs: readonly Carried[]): Promise<number> {
  const kept = await till.keep.write(['notes'], async (hand) => {
    const before = (await noted(hand, 'carried')) ?? []
    const known = new Set(before.flatMap(({ events }) => events.map(({ id }) => id)))
    const fresh = packs
      .map((pack) => ({ ...pack, events: pack.events.filter(({ id }) => !known.has(id)) }))
      .filter(({ events }) => events.length > 0)
    note(hand, 'carried', [...before, ...fresh])
    return [...before, ...fresh]
  })
  till.set({ carried: countOf(kept) })
  till.wake()
  return countOf(packs)
}
