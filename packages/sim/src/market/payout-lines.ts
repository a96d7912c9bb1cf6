import { move } from '../bank/move.ts'
import { later, type World } from '../world.ts'
import type { OrderedPayout } from './ordered-payout.ts'
import type { Purpose } from './purpose.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Somebody pays a payout at the bank: as ordered, or with a slip; its money may come back. */
export function payAtBank(world: World, payout: OrderedPayout): void {
  const random = world.random.tellers
  const { payoutSlip, payoutReturned } = world.swarm.aside
  const slip = random.chance(payoutSlip) ? random.pick(['amount', 'twice', 'no_code']) : 'none'
  const soon = random.between(MINUTE_MS, 5 * HOUR_MS)
  payout.bank = slip === 'none' ? 'right' : 'odd'
  if (slip === 'none' || slip === 'twice') line(world, payout, { kind: 'payout', inMs: soon })
  if (slip === 'twice') {
    // Which of the two the books see first is chance, and either will do.
    line(world, payout, { kind: 'payout', inMs: soon + random.between(20_000, HOUR_MS) })
  }
  if (slip === 'amount') {
    const amount = payout.amount + 11_000
    line(world, payout, { kind: 'payout_odd', inMs: soon, amount })
  }
  if (slip === 'no_code') {
    line(world, payout, { kind: 'payout_odd', inMs: soon, words: 'chuyen tien tra khach' })
  }
  if (slip !== 'none' || !random.chance(payoutReturned)) return
  const after = soon + random.between(MINUTE_MS, 20 * HOUR_MS)
  const words = random.chance(0.5) ? payout.memo : `HOAN TRA ${payout.memo}`
  if (random.chance(0.8)) {
    payout.returned = true
    line(world, payout, { kind: 'payout_back', inMs: after, words })
  } else {
    const amount = Math.max(1, payout.amount - 3_300)
    line(world, payout, { kind: 'payout_back_odd', inMs: after, amount, words })
  }
}

/** A line that the machine must leave to people: the payout was not to be paid, or not yet. */
export function payWithoutLeave(world: World, payout: OrderedPayout): void {
  payout.bank = 'odd'
  const inMs = world.random.tellers.between(MINUTE_MS, 2 * HOUR_MS)
  line(world, payout, { kind: 'payout_odd', inMs })
}

type Line = {
  readonly kind: Purpose['kind']
  readonly inMs: number
  readonly amount?: number
  readonly words?: string
}

function line(
  world: World,
  payout: OrderedPayout,
  { kind, inMs, amount = payout.amount, words = payout.memo }: Line,
): void {
  later(world, inMs, {
    name: `bank line of ${payout.code}`,
    act: () => {
      const channel = words.includes(payout.code) ? ('scanned' as const) : ('none' as const)
      const purpose: Purpose = { kind, requests: [], channel, payout }
      return move(world, { account: payout.stall, amount, words, purpose })
    },
  })
}
