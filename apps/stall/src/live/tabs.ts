import type { StallId, StallView } from '@cho40/contract'
import { loadPrices } from '../till/prices.ts'
import { loadSales } from '../till/sales.ts'
import { recount } from '../till/start.ts'
import type { TillState } from '../till/state.ts'
import type { Till } from '../till/till.ts'

/** What one tab tells the others; sales and unsent acts they read from the phone's memory themselves. */
type Told = { stallId: StallId; stall: StallView | undefined } & Pick<
  TillState,
  'strays' | 'dayClosed' | 'link' | 'mustSignIn'
>

/**
 * Keeps all tabs of this phone at the same book. The tab that follows the server tells what it heard,
 * every tab tells what was sold in it. Call what is returned after each drawing.
 */
export function startTabs(till: Till): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined
  const channel = new BroadcastChannel('cho40-stall')
  const tell = (told: Told): void => channel.postMessage.call(channel, told)
  let shown = picture(till)
  let taking = false
  const take = async ({ stallId, ...told }: Told): Promise<void> => {
    if (stallId !== till.state.stallId) return
    taking = true
    const { stall, ...facts } = told
    till.set({ ...facts, ...(stall && { stall }) })
    await recount(till)
    await loadSales(till, stallId)
    await loadPrices(till, stallId)
    shown = picture(till)
    taking = false
  }
  channel.onmessage = ({ data }: MessageEvent<Told>) => void take(data)
  return () => {
    const now = picture(till)
    const same = now.every((part, at) => part === shown[at])
    shown = now
    const { stallId, strays, dayClosed, link, mustSignIn, stall } = till.state
    if (same || taking || stallId === undefined) return
    tell({ stallId, strays, dayClosed, link, mustSignIn, stall })
  }
}

function picture({ state }: Till): readonly unknown[] {
  const { sales, unsent, strays, dayClosed, link, mustSignIn, stall, prices } = state
  return [sales, unsent, strays, dayClosed, link, mustSignIn, stall, prices?.list]
}
