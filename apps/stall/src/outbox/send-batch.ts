import type { PushAnswer, PushEvents, StallId } from '@cho40/contract'
import { err, instantToMs, ok, type Result } from '@cho40/values'
import type { Hand } from '../store/keep.ts'
import { keptSale } from '../store/put-act.ts'
import { type EventRow, note, noted } from '../store/rows.ts'
import { unsentRows } from '../store/unsent-rows.ts'
import { now, type Till } from '../till/till.ts'
import { type CallProblem, post } from '../wire/call.ts'
import { settle } from './settle.ts'

/** How many events the server answered for, and how many of this batch it passed over. */
export type Batch = { sent: number; left: number }

/** The server cannot read the request at all, so that it answers for no event of it. */
export function isUnreadable({ type }: CallProblem): boolean {
  return type === 'InvalidInput' || type === 'TooLarge'
}

/** Sends the oldest unsent events of a stall, `size` at most, and marks what the server answered. */
export async function sendBatch(
  till: Till,
  stallId: StallId,
  size: number,
): Promise<Result<Batch, CallProblem>> {
  const { keep } = till
  const { rows, deviceId } = await keep.read(['events', 'notes'], async (hand) => ({
    deviceId: await noted(hand, `device:${stallId}`),
    rows: await unsentRows(hand, stallId, size),
  }))
  if (rows.length === 0 || deviceId === undefined) return ok({ sent: 0, left: rows.length })
  const sentAt = now(till)
  const events = rows.map(({ id, seq, at, act }) => ({ id, seq, at, act }))
  const push: PushEvents = { stallId, deviceId, sentAt, events }
  const answer = await post<PushAnswer>('/sync', push)
  if (answer.ok && !Array.isArray(answer.value.results)) return err({ type: 'Unreachable' })
  const settled = answer.ok ? settle(rows, answer.value) : parked(rows, answer.problem)
  if (!answer.ok && settled.length === 0) return answer
  await keep.write(['events', 'sales', 'notes'], async (hand) => {
    for (const row of settled) hand.put('events', row)
    await markSales(hand, settled)
    if (!answer.ok) return
    note(hand, 'offset', instantToMs(answer.value.serverTime) - instantToMs(sentAt))
  })
  return ok({ sent: settled.length, left: rows.length - settled.length })
}

/** A single event that the server cannot read is set aside for a person, with what it said. */
function parked(rows: readonly EventRow[], problem: CallProblem): EventRow[] {
  const [only] = rows
  if (only === undefined || rows.length > 1 || problem.type === 'Unreachable') return []
  if (!isUnreadable(problem)) return []
  const { unsent: _, ...row } = only
  return [{ ...row, refused: 1, problem }]
}

/** Their sales are read together: one after the other each would wait for the phone's memory. */
async function markSales(hand: Hand, rows: readonly EventRow[]): Promise<void> {
  const ids = [...new Set(rows.flatMap(({ saleId }) => saleId ?? []))]
  for (const sale of await Promise.all(ids.map((id) => keptSale(hand, id)))) {
    if (sale === undefined) continue
    const own = rows.filter(({ saleId }) => saleId === sale.id)
    const problem = own.flatMap((row) => row.problem ?? []).pop()
    const unsent = Math.max(0, sale.unsent - own.length)
    hand.put('sales', { ...sale, unsent, ...(problem && { problem }) })
  }
}
