import type { Purpose } from '../market/purpose.ts'
import type { ShownRequest } from '../market/shown-request.ts'
import { PAYMENT_KINDS, type PaymentKind } from '../swarm.ts'
import { later, type World } from '../world.ts'
import { move } from './move.ts'
import { codelessMemo, scannedMemo, typedMemo } from './payer-memo.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Decides how, when and how much somebody will pay for a request that was just shown. */
export function planPayment(world: World, request: ShownRequest): PaymentKind {
  const random = world.random.payers
  const kind = drawKind(world)
  const soon = random.between(5_000, random.chance(0.1) ? 10 * HOUR_MS : 2 * MINUTE_MS)
  switch (kind) {
    case 'none':
      return kind
    case 'twice':
      pay(world, { request, kind, amount: request.due }, soon)
      pay(
        world,
        { request, kind, amount: request.due },
        soon + random.between(20_000, 9 * MINUTE_MS),
      )
      return kind
    case 'pair':
      return planPair(world, request, soon)
    case 'late':
      pay(world, { request, kind, amount: request.due }, random.between(72 * HOUR_MS, 90 * HOUR_MS))
      return kind
    case 'short':
    case 'over':
    case 'divided':
    case 'qr':
    case 'typed':
    case 'no_code':
    case 'foreign':
    case 'returned':
      pay(world, { request, kind, amount: amountFor(world, kind, request.due) }, soon)
      return kind
  }
}

function drawKind(world: World): PaymentKind {
  const weights = world.swarm.payments
  const sum = PAYMENT_KINDS.reduce((total, kind) => total + weights[kind], 0)
  let left = world.random.payers.next() * sum
  for (const kind of PAYMENT_KINDS) {
    left -= weights[kind]
    if (left < 0) return kind
  }
  return 'qr'
}

function amountFor(world: World, kind: PaymentKind, due: number): number {
  const random = world.random.payers
  // Odd đồng keep a short payment from being a tenth, which is an alarm and not a part.
  if (kind === 'short') return Math.max(1, Math.floor((due * random.between(3, 9)) / 10) - 7)
  if (kind === 'over') return due + random.between(1, 20) * 1_000
  return kind === 'divided' ? due / random.pick([10, 100, 1000]) : due
}

type Payment = {
  readonly request: ShownRequest
  readonly kind: Purpose['kind']
  readonly amount: number
}

function pay(world: World, { request, kind, amount }: Payment, inMs: number): void {
  later(world, inMs, {
    name: `payer of ${request.code}`,
    act: () => {
      const { channel, words } = wordsFor(world, kind, request)
      const purpose: Purpose = { kind, requests: [request], channel }
      return move(world, { account: request.stall, amount, words, purpose })
    },
  })
}

function wordsFor(
  world: World,
  kind: Purpose['kind'],
  request: ShownRequest,
): { readonly channel: Purpose['channel']; readonly words: string } {
  const random = world.random.payers
  if (kind === 'no_code') return { channel: 'none', words: codelessMemo(random) }
  if (kind === 'foreign') {
    // A code of another stall, paid to this account: the payer mixed two signs up.
    const others = world.stalls.filter(({ index }) => index !== request.stall)
    const code = others[random.below(Math.max(1, others.length))]?.phone.codes[0]
    return { channel: 'none', words: code ?? codelessMemo(random) }
  }
  if (kind === 'returned') {
    return { channel: 'scanned', words: `HOAN TIEN ${scannedMemo(request.code, random)}` }
  }
  if (kind === 'typed' || (kind !== 'qr' && random.chance(0.2))) {
    return { channel: 'typed', words: typedMemo(request.code, random) }
  }
  return { channel: 'scanned', words: scannedMemo(request.code, random) }
}

/** One payer clears two requests with one transfer: the first waits here for the second. */
const waitingForPair = new WeakMap<World, Map<number, ShownRequest>>()

function planPair(world: World, request: ShownRequest, inMs: number): PaymentKind {
  const waiting = waitingForPair.get(world) ?? new Map<number, ShownRequest>()
  waitingForPair.set(world, waiting)
  const other = waiting.get(request.stall)
  if (!other || world.nowMs - other.shownAtMs > 8 * HOUR_MS) {
    waiting.set(request.stall, request)
    return 'pair'
  }
  waiting.delete(request.stall)
  later(world, inMs, {
    name: `payer of ${other.code} and ${request.code}`,
    act: () => {
      const purpose: Purpose = { kind: 'pair', requests: [other, request], channel: 'scanned' }
      const amount = other.due + request.due
      const words = `${other.code} ${request.code}`
      return move(world, { account: request.stall, amount, words, purpose })
    },
  })
  return 'pair'
}

/** Money that has nothing to do with the market: a friend's, or the household's own spending. */
export function planStrangers(world: World, account: number): void {
  const random = world.random.payers
  later(world, random.between(10 * MINUTE_MS, 4 * HOUR_MS), {
    name: `stranger at account ${account}`,
    act: () => {
      if (world.closing) return 'over'
      planStrangers(world, account)
      const isOut = !random.chance(0.5) || world.stalls[account]?.isVirtual === true
      const kind = isOut ? ('outflow' as const) : ('stranger' as const)
      const purpose: Purpose = { kind, requests: [], channel: 'none' }
      const amount = random.between(1, 12) * 10_000
      return move(world, { account, amount, words: codelessMemo(random), purpose })
    },
  })
}
