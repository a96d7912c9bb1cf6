import type {
  DeviceId,
  LeaseId,
  PushAnswer,
  PushEvents,
  PushResult,
  StallAct,
  StallEvent,
} from '@cho40/contract'
import { pushEvents } from '@cho40/core/reconciliation'
import { instantFromMs, type Result } from '@cho40/values'
import { accuse } from '../judge/notebook.ts'
import { later, newId, type SimStall, type World } from '../world.ts'
import { fetchCodes } from './code-stock.ts'
import { settle } from './push-answers.ts'

/** A stall's phone: notes what happens, with a clock that may be days off, and tells it when it can. */
export type Phone = {
  readonly deviceId: DeviceId
  skewMs: number
  seq: number
  codes: string[]
  /** A lease that was asked for and not yet answered; it is asked for again by the same id. */
  lease: LeaseId | undefined
  queue: StallEvent[]
  offlineUntilMs: number
  syncPlanned: boolean
}

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
    settle(
      world,
      result,
      phone.queue.find(({ id }) => id === result.id),
    )
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
