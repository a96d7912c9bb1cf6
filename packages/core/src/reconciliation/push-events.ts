import type {
  DeviceId,
  PersonId,
  Problem,
  PushAnswer,
  PushEvents,
  PushResult,
  SaleGoods,
  StallEvent,
  StallView,
} from '@cho40/contract'
import { err, type Instant, instantFromMs, instantToMs, ok, type Result } from '@cho40/values'
import { soldThere } from '../catalogue/stock/sold-there.ts'
import { sellingPlaceOf } from '../catalogue/stock/stall-goods.ts'
import { recordSignCheck } from '../market/record-sign-check.ts'
import { setPrice } from '../market/set-price.ts'
import { stall as findStall } from '../market/stalls.ts'
import { attestRequest } from '../payment/attest-request.ts'
import { cancelRequest } from '../payment/cancel-request.ts'
import { openRequest } from '../payment/open-request.ts'
import { recordPresence } from '../payment/presence.ts'
import { recordCashSale } from '../payment/record-cash-sale.ts'
import { voidSale } from '../payment/void-sale.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { requestHash } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { matchWaiting } from './match-booked.ts'
import { refundInCash } from './refund-in-cash.ts'

/**
 * Takes what a stall's device did, in any order and any number of times: each event has one effect
 * and one answer. A refused event is parked and never holds up the others; the device may forget an
 * event once it is answered here. `by` is who is signed in on the device that sends: they are noted as
 * present, and what not everybody may do is theirs. Problems: NotFound (stall), IdReused (device of
 * another stall).
 */
export function pushEvents(
  deps: Deps,
  input: PushEvents & { readonly by?: PersonId },
): Promise<Result<PushAnswer, Problem>> {
  return transact(deps, async (tx) => {
    const found = await findStall(tx, input.stallId)
    if (!found.ok) return found
    const now = tx.clock.now()
    // The device's clock may be days off; what it says is moved by how far it is off now.
    const clockOffsetMs = instantToMs(now) - instantToMs(input.sentAt)
    const device = await enrol(tx, input, clockOffsetMs)
    if (!device.ok) return device
    const { deviceId, by } = input
    const pushing = { stall: found.value, deviceId, clockOffsetMs, by }
    const results: PushResult[] = []
    // In the order in which they happened: a sale comes before its void, wherever the list has it.
    const inOrder = [...input.events.entries()].toSorted(([, a], [, b]) => a.seq - b.seq)
    for (const [at, event] of inOrder) results[at] = await takeEvent(tx, pushing, event)
    if (by !== undefined) {
      const acts = results.filter(({ status }) => status === 'applied').length
      const { id: stallId, bookId } = found.value
      const noted = await recordPresence(tx, { stallId, bookId, deviceId, personId: by, acts })
      if (!noted.ok) return noted
    }
    const nextSeq = await advance(tx, input.deviceId)
    return ok({ results, nextSeq, serverTime: now })
  })
}

type Pushing = {
  readonly stall: StallView
  readonly deviceId: DeviceId
  readonly clockOffsetMs: number
  readonly by: PersonId | undefined
}

async function enrol(
  tx: Tx,
  input: PushEvents,
  clockOffsetMs: number,
): Promise<Result<void, Problem>> {
  const seen = { clock_offset_ms: clockOffsetMs, last_seen_at: tx.clock.now() }
  const device = await tx.db
    .insertInto('cho_device')
    .values({ id: input.deviceId, stall_id: input.stallId, next_seq: 1, ...seen })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
    .returning('stall_id')
    .executeTakeFirstOrThrow()
  return device.stall_id === input.stallId
    ? ok(undefined)
    : err({ type: 'IdReused', id: input.deviceId })
}

async function takeEvent(tx: Tx, pushing: Pushing, event: StallEvent): Promise<PushResult> {
  const bodyHash = requestHash(event)
  const before = await earlierAnswer(tx, pushing.deviceId, event)
  if (before?.stall_id === pushing.stall.id) return repeated(event, before, bodyHash)
  // Known from another stall, whose answer is nobody's business here.
  if (before)
    return { id: event.id, status: 'refused', problem: { type: 'IdReused', id: event.id } }
  const applied = await transact(tx, (inner) => applyEvent(inner, pushing, event))
  const problem = applied.ok ? undefined : applied.problem
  await tx.db
    .insertInto('cho_device_event')
    .values({
      device_id: pushing.deviceId,
      seq: event.seq,
      id: event.id,
      body_hash: bodyHash,
      status: problem ? 'refused' : 'applied',
      problem: problem ? JSON.stringify(problem) : null,
      said_at: event.at,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return problem
    ? { id: event.id, status: 'refused', problem }
    : { id: event.id, status: 'applied' }
}

function earlierAnswer(tx: Tx, deviceId: DeviceId, event: StallEvent) {
  return tx.db
    .selectFrom('cho_device_event as event')
    .innerJoin('cho_device as device', 'device.id', 'event.device_id')
    .select(['event.id', 'event.body_hash', 'event.problem', 'device.stall_id'])
    .where((eb) =>
      eb.or([
        eb('event.id', '=', event.id),
        eb.and([eb('event.device_id', '=', deviceId), eb('event.seq', '=', event.seq)]),
      ]),
    )
    .executeTakeFirst()
}

function repeated(
  event: StallEvent,
  before: { id: string; body_hash: string; problem: string | null },
  bodyHash: string,
): PushResult {
  // Another event under this id or number: two devices share a log, or a log was rebuilt.
  if (before.id !== event.id || before.body_hash !== bodyHash) {
    return { id: event.id, status: 'refused', problem: { type: 'IdReused', id: event.id } }
  }
  return before.problem === null
    ? { id: event.id, status: 'duplicate' }
    : { id: event.id, status: 'refused', problem: JSON.parse(before.problem) as Problem }
}

async function applyEvent(
  tx: Tx,
  { stall, clockOffsetMs, by }: Pushing,
  { id: eventId, at, act }: StallEvent,
): Promise<Result<unknown, Problem>> {
  const occurredAt = correctedTime(at, clockOffsetMs, tx.clock.now())
  switch (act.type) {
    case 'cash_sale':
      return recordCashSale(tx, { stall, ...act, occurredAt, by: by ?? null })
    case 'request_opened': {
      const opened = await openRequest(tx, { stall, ...act, occurredAt, by: by ?? null })
      return opened.ok ? matchWaiting(tx, act) : opened
    }
    case 'request_cancelled':
      return cancelRequest(tx, { stall, requestId: act.requestId, occurredAt, by: by ?? null })
    case 'request_attested':
      return attestRequest(tx, { stall, requestId: act.requestId, occurredAt })
    case 'sale_voided':
      return voidSale(tx, { stall, saleId: act.saleId, occurredAt, by: by ?? null })
    case 'refunded_in_cash':
      return refundInCash(tx, { stall, by }, act)
    case 'sign_checked': {
      const { checkId: id, scanned } = act
      const checkedAt = occurredAt
      return recordSignCheck(tx, { id, stallId: stall.id, scanned, by: by ?? null, checkedAt })
    }
    case 'price_set': {
      const { name, amount, goods } = act
      const known = await knownGoods(tx, stall, goods)
      if (!known.ok) return known
      const change = { name, amount, goods, by: by ?? null, changedAt: occurredAt }
      return setPrice(tx, { stall, eventId, ...change })
    }
  }
}

/** A saved price names only what its stall can sell. Problems: as `takeSaleGoods`. */
async function knownGoods(
  tx: Tx,
  { id: stallId }: StallView,
  goods: SaleGoods | undefined,
): Promise<Result<unknown, Problem>> {
  if (goods === undefined) return ok(undefined)
  const placeId = await sellingPlaceOf(tx, { stallId, variantId: goods.variantId })
  if (placeId === undefined) return err({ type: 'NotFound', what: 'stock_place', id: stallId })
  return soldThere(tx, { placeId, ...goods })
}

/** The device's time, moved by its offset and never later than now. */
function correctedTime(at: Instant, offsetMs: number, now: Instant): Instant {
  const corrected = Math.max(0, instantToMs(at) + offsetMs)
  return corrected >= instantToMs(now) ? now : instantFromMs(corrected)
}

/** Moves the device's mark past every number that is here; a gap stops it. */
async function advance(tx: Tx, deviceId: DeviceId): Promise<number> {
  const { next_seq: from } = await tx.db
    .selectFrom('cho_device')
    .select('next_seq')
    .where('id', '=', deviceId)
    .executeTakeFirstOrThrow()
  const rows = await tx.db
    .selectFrom('cho_device_event')
    .select('seq')
    .where('device_id', '=', deviceId)
    .where('seq', '>=', from)
    .orderBy('seq')
    .execute()
  let next = from
  for (const { seq } of rows) {
    if (seq !== next) break
    next += 1
  }
  if (next > from) {
    await tx.db
      .updateTable('cho_device')
      .set({ next_seq: next })
      .where('id', '=', deviceId)
      .execute()
  }
  return next
}
