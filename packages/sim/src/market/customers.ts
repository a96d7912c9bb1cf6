import { type Dong, dong } from '@cho40/values'
import { planPayment } from '../bank/payers.ts'
import { later, newId, type SimStall, type World } from '../world.ts'
import { newPhone, note, planSync } from './phone.ts'
import type { ShownRequest } from './shown-request.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const OPENS = 5
const CLOSES = 18

/** Customers come to a stall all day, until the market closes for good. */
export function welcome(world: World, stall: SimStall, inMs: number): void {
  later(world, inMs, {
    name: `customer at stall ${stall.index}`,
    act: () => {
      if (world.closing) return 'the market is over'
      welcome(world, stall, untilNext(world))
      maybeReinstall(world, stall)
      maybeSetClock(world, stall)
      maybeLoseSignal(world, stall)
      const random = world.random.customers
      // Where only the sign shows the account, no phone shows it.
      return stall.phone.codes.length > 0 && random.chance(0.7) && !stall.isVirtual
        ? showCode(world, stall)
        : takeCash(world, stall)
    },
  })
}

/** Four minutes on average; after the market's hours, the next morning. */
function untilNext(world: World): number {
  const wait = -Math.log(1 - world.random.customers.next()) * 4 * MINUTE_MS
  const hour = ((world.nowMs + wait) / HOUR_MS + 7) % 24
  if (hour >= OPENS && hour < CLOSES) return wait
  return wait + ((24 + OPENS - hour) % 24) * HOUR_MS
}

function amountOf(world: World): Dong {
  const random = world.random.customers
  switch (world.swarm.amounts) {
    case 'two':
      return dong(random.between(2, 3) * 10_000)
    case 'few':
      return dong(random.between(1, 12) * 10_000)
    case 'many':
      return dong(random.between(5, 900) * 1_000)
  }
}

function takeCash(world: World, stall: SimStall): string {
  const { phone } = stall
  const nowMs = world.nowMs + phone.skewMs
  const saleId = newId('sale', { nowMs, random: world.random.phones })
  const amount = amountOf(world)
  note(world, stall, { type: 'cash_sale', saleId, amount })
  if (world.random.customers.chance(world.swarm.people.void)) {
    later(world, world.random.customers.between(5_000, 5 * MINUTE_MS), {
      name: `stall ${stall.index} voids`,
      act: () => {
        if (stall.phone !== phone) return 'forgotten'
        note(world, stall, { type: 'sale_voided', saleId })
        return saleId
      },
    })
  }
  return `cash ${amount}`
}

function showCode(world: World, stall: SimStall): string {
  const { phone, view } = stall
  const maker = { nowMs: world.nowMs + phone.skewMs, random: world.random.phones }
  const due = amountOf(world)
  const code = phone.codes.shift() ?? ''
  const act = {
    type: 'request_opened' as const,
    saleId: newId('sale', maker),
    requestId: newId('preq', maker),
    accountId: view.account.id,
    code,
    amount: due,
  }
  const event = note(world, stall, act)
  const request: ShownRequest = {
    stall: stall.index,
    saleId: act.saleId,
    requestId: act.requestId,
    eventId: event.id,
    code,
    due,
    shownAtMs: world.nowMs,
    payments: [],
    fate: 'waiting',
    cancelling: false,
    cancelled: false,
    touched: false,
    clockJumped: false,
  }
  world.notebook.requests.set(act.requestId, request)
  const kind = planPayment(world, request)
  if (world.random.customers.chance(world.swarm.people.cancel)) planCancel(world, stall, request)
  if (world.random.desk.chance(world.swarm.aside.attest)) planAttest(world, stall, request)
  return `${code} ${due} (${kind})`
}

function planCancel(world: World, stall: SimStall, request: ShownRequest): void {
  const { phone } = stall
  request.cancelling = true
  later(world, world.random.customers.between(3_000, 4 * MINUTE_MS), {
    name: `stall ${stall.index} takes a request back`,
    act: () => {
      if (stall.phone !== phone) return 'forgotten'
      note(world, stall, { type: 'request_cancelled', requestId: request.requestId })
      return request.requestId
    },
  })
}

/** The seller saw the money on the buyer’s phone and hands the goods over. */
function planAttest(world: World, stall: SimStall, request: ShownRequest): void {
  const { phone } = stall
  later(world, world.random.desk.between(5_000, 6 * MINUTE_MS), {
    name: `stall ${stall.index} vouches`,
    act: () => {
      if (stall.phone !== phone) return 'forgotten'
      note(world, stall, { type: 'request_attested', requestId: request.requestId })
      return request.requestId
    },
  })
}

function maybeLoseSignal(world: World, { phone }: SimStall): void {
  const random = world.random.phones
  if (phone.offlineUntilMs > world.nowMs) return
  if (random.chance(world.swarm.phones.offline / 10)) {
    phone.offlineUntilMs = world.nowMs + random.between(5 * MINUTE_MS, 20 * HOUR_MS)
  }
}

/** The clock is set: when what waits to be told happened, nobody can know any more. */
function maybeSetClock(world: World, { phone }: SimStall): void {
  const random = world.random.phones
  if (!random.chance(world.swarm.phones.clockJump)) return
  phone.skewMs = random.between(-72, 72) * HOUR_MS
  for (const { act } of phone.queue) {
    const request = act.type === 'request_opened' && world.notebook.requests.get(act.requestId)
    if (request) request.clockJumped = true
  }
}

/** The phone is lost or wiped: what it had not told is gone, and nobody was promised otherwise. */
function maybeReinstall(world: World, stall: SimStall): void {
  if (!world.random.phones.chance(world.swarm.phones.reinstall)) return
  for (const { id, act } of stall.phone.queue) {
    const sent = world.notebook.sent.get(id)
    if (sent) sent.fate = 'forgotten'
    const request = act.type === 'request_opened' && world.notebook.requests.get(act.requestId)
    if (request) request.fate = 'forgotten'
  }
  stall.phone = newPhone(world)
  planSync(world, stall)
}
