import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { dong } from '@cho40/values'
import { must } from '../src/testing/a-market.ts'
import { type StallOnDisk, shownRequests } from './a-stall-on-disk.ts'
import { barePayment } from './bare-payment.ts'
import { type Figures, stopwatch } from './figures.ts'

export type Shown = Awaited<ReturnType<typeof shownRequests>>[number]

let events = 0

/** Money for a shown code, as a provider tells of it. */
export function tellsOf(stall: StallOnDisk, shown: Shown): Promise<unknown> {
  events += 1
  const { account } = stall.at
  return stall.bank
    .says({
      eventId: String(events),
      accountNumber: account.number,
      direction: 'in',
      amount: dong(shown.amount),
      occurredAt: stall.deps.clock.now(),
      precision: 'second',
      bankReference: `5209 - ${900_000 + events}`,
      balanceAfter: dong(1_000_000 + events),
      memo: `MBVCB.3278907687.${shown.code}.CT tu 0071000 NGUYEN VAN A toi ${account.number}`,
    })
    .then(must)
}

/** Rows of the same shape and number with nothing decided, so many payments a commit. */
export async function bare(
  stall: StallOnDisk,
  count: number,
  group: number,
): Promise<Required<Figures>> {
  const shown = await shownRequests(stall, count)
  const { bookId, account } = stall.at
  const pay = barePayment(stall.database, {
    bookId,
    accountId: account.id,
    feedId: stall.market.feedId,
  })
  const payAll = stall.database.transaction((some: readonly Shown[]) => {
    for (const { requestId: id, saleId, code } of some) pay({ id, saleId, code })
  })
  const times: number[] = []
  const read = stopwatch()
  for (let at = 0; at < shown.length; at += group) {
    const from = performance.now()
    const some = shown.slice(at, at + group)
    if (group === 1) for (const { requestId: id, saleId, code } of some) pay({ id, saleId, code })
    else payAll.immediate(some)
    times.push(...some.map(() => performance.now() - from))
  }
  return read(times)
}

/** The whole way: a webhook received, kept, identified, booked, matched, settled and committed. */
export async function received(
  stall: StallOnDisk,
  count: number,
  clients: number,
): Promise<Required<Figures> & { readonly perSync: number }> {
  const queue = await shownRequests(stall, count)
  const before = stall.commits()
  const times: number[] = []
  const client = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const from = performance.now()
      await tellsOf(stall, next)
      times.push(performance.now() - from)
    }
  }
  const read = stopwatch()
  await Promise.all(Array.from({ length: clients }, client))
  return { ...read(times), perSync: count / (stall.commits() - before) }
}

/**
 * Events that come at their own times, however long the answers take; each is timed from when it
 * was due, so that waiting behind others counts. Until `enough()`, or all shown codes are paid.
 */
export async function arriving(
  stall: StallOnDisk,
  shown: readonly Shown[],
  at: { readonly perSecond: number; readonly enough: () => boolean },
): Promise<Required<Figures>> {
  const times: number[] = []
  const running: Promise<unknown>[] = []
  const started = performance.now()
  const read = stopwatch()
  for (const [index, one] of shown.entries()) {
    if (at.enough()) break
    const due = started + (index * 1_000) / at.perSecond
    while (performance.now() < due) await pause(1)
    running.push(tellsOf(stall, one).then(() => times.push(performance.now() - due)))
  }
  await Promise.all(running)
  return read(times)
}
