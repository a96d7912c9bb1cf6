import { forgetOldBuyers } from '@cho40/core/payment'
import { type MarketDay, marketDayOf, nextMarketDay, startOfMarketDay } from '@cho40/values'
import type { Clocked, SweepingInTurn } from './job-times.ts'

const EVERY_MS = 60_000

/**
 * Forgets the buyers of orders that have been over for so many days, once a market day: soon after
 * the day began, or after the start. A day that failed, or that another process has the turn for, is
 * asked for again a minute later, which finds nobody when that one came through.
 */
export function sweepBuyers(
  sweeping: SweepingInTurn & Clocked,
  { afterDays }: { readonly afterDays: number },
): { stop(): void } {
  let done: MarketDay | undefined
  let running = false
  const look = async (): Promise<void> => {
    if (running) return
    running = true
    done = await sweep(sweeping, { afterDays, done }).finally(() => {
      running = false
    })
  }
  return sweeping.every(
    EVERY_MS,
    () => void look(),
    () => done && startOfMarketDay(nextMarketDay(done)),
  )
}

/** Answers the day that is done. */
export async function sweep(
  { turn, log, through }: SweepingInTurn,
  { afterDays, done }: { readonly afterDays: number; readonly done: MarketDay | undefined },
): Promise<MarketDay | undefined> {
  try {
    const swept = await turn(async (deps) => {
      const today = marketDayOf(deps.clock.now())
      if (today === done) return { today, forgotten: undefined }
      return { today, forgotten: await forgetOldBuyers(deps, { afterDays }) }
    })
    // Another process has the turn, and tells of it.
    if (swept === undefined) {
      through()
      return done
    }
    const { today, forgotten } = swept
    if (forgotten && !forgotten.ok) {
      log.error({ problem: forgotten.problem }, 'old buyers not forgotten')
      return done
    }
    const { orders = 0, standingOrders = 0, shopReports = 0 } = forgotten?.value ?? {}
    if (orders + standingOrders + shopReports > 0) {
      log.info({ orders, standingOrders, shopReports }, 'old buyers forgotten')
    }
    through()
    return today
  } catch (error) {
    log.error({ error }, 'old buyers not forgotten')
    return done
  }
}
