import { type Random, randomOf } from './chance/random.ts'
import { type Aside, asideOf, NOTHING_ASIDE, otherSourcesOf } from './swarm-aside.ts'

/** What goes wrong in a run, and how often. Rates are probabilities of one occasion. */
export type Swarm = {
  readonly stalls: number
  readonly feeds: readonly FeedQuality[]
  /** From how many values sales take their amounts: the fewer, the more look-alikes. */
  readonly amounts: 'two' | 'few' | 'many'
  /** Statements show a time so much later than the notices did, at most. */
  readonly bookingLagMs: number
  readonly payments: Readonly<Record<PaymentKind, number>>
  readonly network: {
    readonly lostDelivery: number
    readonly repeatedDelivery: number
    readonly longDelay: number
    readonly corruptedBody: number
    readonly forgedBody: number
    readonly replayedBody: number
    readonly lostAnswer: number
    readonly twoTabs: number
  }
  readonly phones: {
    /** Share of the time without signal. */
    readonly offline: number
    /** Clocks are off by up to this much to either side, in milliseconds. */
    readonly skewMs: number
    readonly reinstall: number
    /** The clock is set while events wait to be told. */
    readonly clockJump: number
  }
  readonly server: { readonly death: number; readonly diskError: number }
  readonly people: {
    readonly cancel: number
    readonly void: number
    readonly resolve: number
    readonly doubleClick: number
  }
  readonly statements: {
    readonly rate: number
    /** One bank’s, any, or one that gives days without times. */
    readonly layout: 'one' | 'mixed' | 'days'
    readonly xlsx: number
    readonly dryRun: number
    readonly truncated: number
  }
  readonly aside: Aside
}

export type FeedQuality = {
  /** SePay unless said. */
  readonly provider?: 'webhook' | 'sms'
  readonly authentication: 'hmac' | 'api-key'
  readonly references: boolean
  readonly balances: boolean
  /** The provider tells the payer's words alone, without what the bank wraps around them. */
  readonly bareMemo: boolean
}

export const PAYMENT_KINDS = [
  'qr',
  'typed',
  'short',
  'over',
  'divided',
  'twice',
  'late',
  'pair',
  'none',
  'no_code',
  'foreign',
  'returned',
] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

/** Draws a run's mix: each fault is off in half of the runs, so that faults hide each other less. */
export function swarmOf(seed: number): Swarm {
  const random = randomOf(seed, 'swarm')
  const maybe = (most: number): number => (random.chance(0.5) ? random.next() * most : 0)
  return {
    stalls: random.between(1, random.chance(0.2) ? 12 : 4),
    feeds: [
      ...Array.from({ length: random.between(1, 2) }, () => feedOf(random)),
      ...otherFeeds(seed),
    ],
    amounts: random.pick(['two', 'few', 'many', 'many']),
    bookingLagMs: random.chance(0.5) ? random.between(1, 110) * 1_000 : 0,
    payments: paymentsOf(random),
    network: {
      lostDelivery: maybe(0.3),
      repeatedDelivery: maybe(0.5),
      longDelay: maybe(0.2),
      corruptedBody: maybe(0.05),
      forgedBody: maybe(0.05),
      replayedBody: maybe(0.1),
      lostAnswer: maybe(0.2),
      twoTabs: maybe(0.2),
    },
    phones: {
      offline: maybe(0.7),
      skewMs: random.chance(0.5) ? random.between(1_000, 3 * 86_400_000) : 0,
      reinstall: maybe(0.02),
      clockJump: maybe(0.02),
    },
    server: { death: maybe(0.03), diskError: maybe(0.02) },
    people: {
      cancel: maybe(0.1),
      void: maybe(0.15),
      resolve: maybe(0.6),
      doubleClick: maybe(0.3),
    },
    statements: {
      rate: maybe(0.5),
      layout: random.chance(0.5) ? 'one' : 'mixed',
      xlsx: maybe(0.2),
      dryRun: maybe(0.2),
      truncated: maybe(0.1),
    },
    aside: asideOf(seed),
  }
}

/** The same market with nothing in it but what the first simulator knew. */
export function plain(swarm: Swarm): Swarm {
  const feeds = swarm.feeds.filter(({ provider }) => provider === undefined)
  return { ...swarm, feeds, aside: NOTHING_ASIDE }
}

/** After the storm: the same market with nothing going wrong. */
export function calmed(swarm: Swarm): Swarm {
  return {
    ...swarm,
    network: allZero(swarm.network),
    phones: { ...swarm.phones, offline: 0, reinstall: 0, clockJump: 0 },
    server: allZero(swarm.server),
    people: allZero(swarm.people),
    statements: { ...swarm.statements, rate: 0, dryRun: 0, truncated: 0 },
    aside: { ...swarm.aside, refund: 0, undo: 0 },
  }
}

function allZero<T extends Readonly<Record<string, number>>>(rates: T): T {
  return Object.fromEntries(Object.keys(rates).map((name) => [name, 0])) as T
}

function feedOf(random: Random): FeedQuality {
  return {
    authentication: random.chance(0.7) ? 'hmac' : 'api-key',
    references: random.chance(0.7),
    balances: random.chance(0.6),
    bareMemo: random.chance(0.3),
  }
}

function otherFeeds(seed: number): FeedQuality[] {
  const random = randomOf(seed, 'sources/quality')
  return otherSourcesOf(seed).map((provider) => ({
    ...feedOf(random),
    provider,
    ...(provider === 'webhook' ? { authentication: 'hmac' as const } : {}),
  }))
}

/** Weights: paying as asked is most of every market; each odd way is in half of them. */
function paymentsOf(random: Random): Swarm['payments'] {
  const odd = (most: number): number => (random.chance(0.5) ? random.next() * most : 0)
  return {
    qr: 10,
    typed: 1 + random.next() * 5,
    short: odd(1.5),
    over: odd(1.5),
    divided: odd(1),
    twice: odd(1.5),
    late: odd(1),
    pair: odd(2),
    none: odd(2),
    no_code: odd(3),
    foreign: odd(1),
    returned: odd(0.5),
  }
}
