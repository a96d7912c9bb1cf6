import { type Random, randomOf } from './chance/random.ts'

/** What a market knows beside a sale by QR and a sale in cash, and how often. */
export type Aside = {
  /** Share of stalls at which a second phone sells. */
  readonly helpers: number
  /** Whether people pay over printed signs, too. */
  readonly signs: boolean
  /** Share of stalls whose account is a virtual one that only their sign shows. */
  readonly virtualAccounts: number
  /** Of one QR sale: the seller vouches for the money before the bank tells of it. */
  readonly attest: number
  /** Of one visit at the desk: money is given back, decisions are taken back. */
  readonly refund: number
  readonly undo: number
  /** Of one payout that goes to the bank: who pays it slips. */
  readonly payoutSlip: number
  /** Of one payout that left: its money comes back. */
  readonly payoutReturned: number
  /** Every night the whole day's statement is brought, and the books must say what the bank says. */
  readonly nightly: boolean
}

/** None of it: a market as it was before these were added, for the seeds that failed then. */
export const NOTHING_ASIDE: Aside = {
  helpers: 0,
  signs: false,
  virtualAccounts: 0,
  attest: 0,
  refund: 0,
  undo: 0,
  payoutSlip: 0,
  payoutReturned: 0,
  nightly: false,
}

/** Drawn from a stream of its own, so that what a seed drew before stays as it was. */
export function asideOf(seed: number): Aside {
  const random = randomOf(seed, 'aside')
  const maybe = (most: number): number => (random.chance(0.5) ? random.next() * most : 0)
  return {
    helpers: maybe(1),
    signs: random.chance(0.5),
    virtualAccounts: maybe(0.6),
    attest: maybe(0.2),
    refund: maybe(0.6),
    undo: maybe(0.4),
    payoutSlip: maybe(0.4),
    payoutReturned: maybe(0.3),
    nightly: random.chance(0.5),
  }
}

/** Sources beside the first ones: a second kind of webhook, and bank texts that a phone passes on. */
export function otherSourcesOf(seed: number): ('webhook' | 'sms')[] {
  const random: Random = randomOf(seed, 'sources')
  return [
    ...(random.chance(0.3) ? (['webhook'] as const) : []),
    ...(random.chance(0.3) ? (['sms'] as const) : []),
  ]
}
