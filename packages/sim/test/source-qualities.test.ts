import { expect, test } from 'vitest'
import { failureLines, reportLines, type Swarm, simulate, swarmOf } from '../src/index.ts'
import { addUp, newTally } from '../src/judge/notebook.ts'
import { seedOfRun } from './seed-of-run.ts'

type Quality = {
  readonly name: string
  readonly feeds: readonly Swarm['feeds'][number][]
  readonly statements?: Partial<Swarm['statements']>
  readonly payments?: Partial<Swarm['payments']>
  /** Of a thousand observations, how many may wait for the statement by day. */
  readonly mostHeld: number
  /** Seeds under which money was once counted wrongly. */
  readonly known?: readonly number[]
}

const feed = (references: boolean, balances: boolean, bareMemo = false) => ({
  authentication: 'hmac' as const,
  references,
  balances,
  bareMemo,
})

/** The source qualities of research/reliability.md 2.5, each with two webhooks that overlap. */
const QUALITIES: readonly Quality[] = [
  {
    name: 'references and balances',
    feeds: [feed(true, true), { ...feed(true, true), provider: 'webhook' }],
    mostHeld: 10,
  },
  {
    name: 'references without balances',
    feeds: [feed(true, false), { ...feed(true, false), provider: 'webhook' }],
    mostHeld: 40,
  },
  {
    name: 'no references',
    feeds: [feed(false, true), { ...feed(false, false), provider: 'webhook' }],
    mostHeld: 160,
  },
  {
    name: 'no references, few codes, a statement of days',
    feeds: [feed(false, false), { ...feed(false, false, true), provider: 'webhook' }],
    statements: { layout: 'days' },
    payments: { no_code: 50 },
    mostHeld: 500,
    known: [19_660_316],
  },
]

const DAYS_SEEDS = 6
/** A night on which nothing moved proves nothing and is not counted, so a run goes on for some more. */
const MOST_SEEDS = 3 * DAYS_SEEDS

test.each(QUALITIES)(
  '$name: every night the books say what the bank says',
  async (quality) => {
    const tally = newTally()
    const first = seedOfRun()
    const known = quality.known ?? []
    let seeds = 0
    while (seeds < DAYS_SEEDS || (tally.nights <= DAYS_SEEDS && seeds < MOST_SEEDS)) {
      const seed = known[seeds] ?? first + seeds
      seeds += 1
      const outcome = await simulate({
        seed,
        steps: 2_000,
        options: { swarm: marketOf(seed, quality) },
      })
      expect(outcome.violations.length === 0 ? [] : failureLines(outcome)).toEqual([])
      addUp(tally, outcome.tally)
    }
    console.log([quality.name, ...reportLines({ seeds, tally }).slice(0, 4)].join('\n'))
    expect(tally.wrong).toBe(0)
    expect(tally.nights).toBeGreaterThan(DAYS_SEEDS)
    expect((1_000 * tally.everHeld) / tally.observations).toBeLessThanOrEqual(quality.mostHeld)
  },
  300_000,
)

/** Notices are lost and repeated and look alike; no person decides, so nothing is put right by hand. */
function marketOf(seed: number, { feeds, statements, payments }: Quality): Swarm {
  const drawn = swarmOf(seed)
  return {
    ...drawn,
    feeds,
    stalls: 1 + (seed % 2),
    amounts: 'few',
    network: { ...drawn.network, lostDelivery: 0.02, repeatedDelivery: 0.1 },
    people: { ...drawn.people, resolve: 0 },
    payments: { ...drawn.payments, ...payments },
    statements: { ...drawn.statements, truncated: 0, ...statements },
    aside: { ...drawn.aside, nightly: true, virtualAccounts: 0 },
  }
}
