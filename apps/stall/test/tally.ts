import type { SaleId, StallDayView, StallId } from '@cho40/contract'
import { instantFromMs, type MarketDay, marketDayOf, plusDays } from '@cho40/values'
import { expect } from 'vitest'
import { type Desk, deskOf, homeOf } from './desk.ts'
import type { Vendor } from './vendor.ts'

/** What a phone recorded, read from its own memory past the app. */
export type Recorded = { saleId: SaleId; type: string; amount?: number; unsent: boolean }

const READ_EVENTS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('cho40-stall')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const reading = opening.result.transaction('events').objectStore('events').getAll()
    reading.onsuccess = () => {
      opening.result.close()
      resolve(reading.result.map(({ saleId, act, unsent }) =>
        ({ saleId, type: act.type, amount: act.amount, unsent: unsent !== undefined })))
    }
  }
})`

export async function recordedBy({ page }: Pick<Vendor, 'page'>): Promise<Recorded[]> {
  return page.evaluate<Recorded[]>(READ_EVENTS)
}

/** Counts over all scenarios of a run. */
export type Tally = { scenarios: number; events: number; lost: number; doubled: number }

export type Books = { salesOf: (days?: number) => Promise<Map<SaleId, number>> }

/** The server's sales of a stall over the last days, each with how often it is there. */
export async function booksOf(port: number, phone: string): Promise<Books & { stallId: StallId }> {
  const desk: Desk = await deskOf(port, phone)
  const { stall } = await homeOf(port, phone)
  const today = marketDayOf(instantFromMs(Date.now()))
  return {
    stallId: stall.id,
    salesOf: async (days = 1) => {
      const found = new Map<SaleId, number>()
      for (let back = 0; back < days; back += 1) {
        const day: MarketDay = plusDays(today, -back)
        const book = await desk.ask<StallDayView>('stall.day', { stallId: stall.id, day })
        for (const { id } of book.sales) found.set(id, (found.get(id) ?? 0) + 1)
      }
      return found
    },
  }
}

/**
 * Compares what phones recorded with what the server has besides what it had: every sale must be there
 * once, and nothing that no phone recorded.
 */
export function judge(
  tally: Tally,
  found: { recorded: readonly Recorded[]; before: Map<SaleId, number>; after: Map<SaleId, number> },
): void {
  const { recorded, before, after } = found
  const made = new Set(
    recorded
      .filter(({ type }) => type === 'cash_sale' || type === 'request_opened')
      .map(({ saleId }) => saleId),
  )
  const lost = [...made].filter((id) => !after.has(id)).length
  const twice = [...made].filter((id) => (after.get(id) ?? 0) > 1).length
  const strange = [...after.keys()].filter((id) => !before.has(id) && !made.has(id)).length
  tally.scenarios += 1
  tally.events += recorded.length
  tally.lost += lost
  tally.doubled += twice + strange
  expect({ lost, doubled: twice + strange }).toEqual({ lost: 0, doubled: 0 })
}
