import type { PushAnswer, PushEvents, StallId } from '@cho40/contract'
import { err, type Instant, instantToMs, ok, type Result } from '@cho40/values'
import type { Hand, Keep } from '../store/keep.ts'
import { keptSale } from '../store/put-act.ts'
import { type EventRow, note, noted } from '../store/rows.ts'
import { type CallProblem, post } from '../wire/call.ts'
import { settle } from './settle.ts'

/** One request's worth: small enough to get through in a moment of signal. */
const BATCH = 50

/** How many events the server answered for, and how many of this batch it passed over. */
export type Batch = { sent: number; left: number }

/** Sends the oldest unsent events of a stall and marks what the server answered. */
export async function sendBatch(
  keep: Keep,
  stallId: StallId,
  now: () => Instant,
): Promise<Result<Batch, CallProblem>> {
  const { rows, deviceId } = await keep.read(['events', 'notes'], async (hand) => ({
    deviceId: await noted(hand, `device:${stallId}`),
    rows: await unsentRows(hand, stallId),
  }))
  if (rows.length === 0 || deviceId === undefined) return ok({ sent: 0, left: rows.length })
  const sentAt = now()
  const events = rows.map(({ id, seq, at, act }) => ({ id, seq, at, act }))
  const push: PushEvents = { stallId, deviceId, sentAt, events }
  const answer = await post<PushAnswer>('/sync', push)
  if (!answer.ok) return answer
  if (!Array.isArray(answer.value.results)) return err({ type: 'Unreachable' })
  const settled = settle(rows, answer.value)
  await keep.write(['events', 'sales', 'notes'], async (hand) => {
    for (const row of settled) {
      hand.put('events', row)
      await markSale(hand, row)
    }
    note(hand, 'offset', instantToMs(answer.value.serverTime) - instantToMs(sentAt))
  })
  return ok({ sent: settled.length, left: rows.length - settled.length })
}

function unsentRows(hand: Hand, stallId: StallId): Promise<EventRow[]> {
  const range = IDBKeyRange.bound([stallId], [stallId, []])
  return hand.list('events', { index: 'unsent', range, limit: BATCH })
}

async function markSale(hand: Hand, row: EventRow): Promise<void> {
  const sale = await keptSale(hand, row.saleId)
  if (sale === undefined) return
  const unsent = Math.max(0, sale.unsent - 1)
  hand.put('sales', { ...sale, unsent, ...(row.problem && { problem: row.problem }) })
}
