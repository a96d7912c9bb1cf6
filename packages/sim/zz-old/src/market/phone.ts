import type { DeviceId, LeaseId, PushAnswer, PushEvents, PushResult, StallAct, StallEvent } from '@cho40/contract'
import { leaseCodes } from '@cho40/core/payment'
import { pushEvents } from '@cho40/core/reconciliation'
import { instantFromMs, type Result } from '@cho40/values'
import { accuse, type SentEvent } from '../judge/notebook.ts'
import { later, newId, type SimStall, type World } from '../world.ts'

/** A stall's phone: notes what happens, with a clock that may be days off, and tells it when it can. */
export type Phone = {
  readonly deviceId: DeviceId
  readonly skewMs: number
  seq: number
  codes: string[]
  /** A lease that was asked for and not yet answered; it is asked for again by the same id. */
  lease: LeaseId | undefined
  queue: StallEvent[]
  offlineUntilMs: number
  syncPlanned: boolean
}

const LEASE_SIZE = 20
const MOST_EVENTS = 200

export function newPhone(world: Pick<World, 'nowMs' | 'swarm' | 'random'>): Phone {
  const random = world.random.phones
  const { skewMs } = world.swarm.phones
  return {
    deviceId: newId('device', { nowMs: world.nowMs, random }),
    skewMs: skewMs === 0 ? 0 : random.between(-skewMs, skewMs),
    seq: 0,
    codes: [],
    lease: undefined,
    queue: [],
    offlineUntilMs: 0,
    syncPlanned: false,
  }
}

/** Notes an act durably, then tells the server as soon as there is signal. */
export function note(world: World, stall: SimStall, act: StallAct): StallEvent {
  const { phone } = stall
  const nowMs = world.nowMs + phone.skewMs
  phone.seq += 1
  const id = newId('evt', { nowMs, random: world.random.phones })
  const event = { id, seq: phone.seq, at: instantFromMs(Math.max(0, nowMs)), act }
  phone.queue.push(event)
  const made = act.type === 'cash_sale' || act.type === 'request_opened' ? act : undefined
  world.notebook.sent.set(id, {
    attempts: 0,
    fate: 'unknown',
    sale: made?.saleId,
    amount: act.type === 'cash_sale' ? act.amount : 0,
  })
  planSync(world, stall)
  return event
}

/** Syncs a moment from now, or when the signal is back. */
export function planSync(world: World, stall: SimStall, inMs = 2_000): void {
  const { phone } = stall
  if (phone.syncPlanned) return
  phone.syncPlanned = true
  const { network } = world.swarm
  const wait = Math.max(inMs, phone.offlineUntilMs - world.nowMs)
  later(world, wait, {
    name: `phone ${stall.index} syncs`,
    act: async () => {
      phone.syncPlanned = false
      // Another phone stands here since.
      if (stall.phone !== phone) return 'forgotten'
      const leased = await fetchCodes(world, stall)
      if (phone.queue.length === 0) return leased
      const events = phone.queue.slice(0, MOST_EVENTS)
      const push: PushEvents = {
        stallId: stall.view.id,
        deviceId: phone.deviceId,
        sentAt: instantFromMs(Math.max(0, world.nowMs + phone.skewMs)),
        events,
      }
      const tabs = world.random.phones.chance(network.twoTabs) ? 2 : 1
      const answers = await Promise.all(Array.from({ length: tabs }, () => send(world, push)))
      const heard = answers.map((answer) => hear(world, stall, answer))
      if (phone.queue.length > 0) planSync(world, stall, world.random.phones.between(5_000, 60_000))
      return `${leased} ${events.length} events: ${heard.join(' ')}`
    },
  })
}

async function send(
  world: World,
  push: PushEvents,
): Promise<Result<PushAnswer, unknown> | undefined> {
  for (const { id } of push.events) {
    const sent = world.notebook.sent.get(id)
    if (sent) sent.attempts += 1
  }
  const changed = world.boundary.push?.(push, world) ?? push
  const answer = await world.server.ask((deps) => pushEvents(deps, changed))
  return world.random.phones.chance(world.swarm.network.lostAnswer) ? undefined : answer
}

function hear(
  world: World,
  { phone, view }: SimStall,
  answer: Result<PushAnswer, unknown> | undefined,
): string {
  if (!answer) return 'no answer'
  if (!answer.ok) {
    accuse(world.notebook, 'a push is never refused', { stall: view.id, problem: answer.problem })
    return 'refused'
  }
  const settled = new Set<string>()
  for (const result of answer.value.results) {
    settled.add(result.id)
    settle(world, result, phone.queue.find(({ id }) => id === result.id))
  }
  phone.queue = phone.queue.filter(({ id }) => !settled.has(id))
  return counted(answer.value.results.map(({ status }) => status))
}

/** `12 applied, 1 refused`. */
function counted(statuses: readonly PushResult['status'][]): string {
  const counts = new Map<string, number>()
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1)
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ')
}

const STATUS_FATES = { applied: 'applied', duplicate: 'applied', refused: 'refused' } as const

/** What the server answers must be possible: nothing applied twice, nothing called known at first sight. */
function settle(world: World, result: PushResult, event: StallEvent | undefined): void {
  const sent = world.notebook.sent.get(result.id)
  if (!sent) return accuse(world.notebook, 'answers are about what was sent', { ...result })
  const { status } = result
  const impossible =
    (status === 'applied' && sent.fate === 'applied' && sent.attempts < 2) ||
    (status === 'duplicate' && sent.attempts < 2)
  if (impossible) accuse(world.notebook, 'an event has one effect', { ...result, ...sent })
  sent.fate = STATUS_FATES[status]
  if (event) settleAct(world, event.act, result, sent)
}

function settleAct(world: World, act: StallAct, result: PushResult, sent: SentEvent): void {
  const { notebook } = world
  const known = result.problem?.type ?? ''
  if (act.type === 'request_cancelled') {
    const request = notebook.requests.get(act.requestId)
    if (request) request.cancelled = sent.fate === 'applied'
    if (result.status !== 'refused' || /^RequestHasMoney$|^RequestNotOpen$/.test(known)) return
  } else {
    const request = act.type === 'request_opened' ? notebook.requests.get(act.requestId) : undefined
    if (request) request.fate = sent.fate === 'applied' ? 'applied' : 'refused'
    if (result.status !== 'refused') return
  }
  accuse(notebook, 'an honest phone is not refused', { act: act.type, ...result })
}

/** Keeps a stock of codes for the time without signal. */
export async function fetchCodes(world: World, { phone, view }: SimStall): Promise<string> {
  if (phone.codes.length > LEASE_SIZE / 2) return ''
  const nowMs = world.nowMs + phone.skewMs
  phone.lease ??= newId('lease', { nowMs, random: world.random.phones })
  const { lease: id } = phone
  const lease = await world.server.ask((deps) =>
    leaseCodes(deps, { id, stallId: view.id, count: LEASE_SIZE }),
  )
  if (!lease || world.random.phones.chance(world.swarm.network.lostAnswer)) return 'no codes,'
  if (!lease.ok) {
    accuse(world.notebook, 'codes do not run out', { problem: lease.problem })
    return 'refused codes,'
  }
  phone.lease = undefined
  phone.codes.push(...lease.value.codes)
  return 'codes,'
}
