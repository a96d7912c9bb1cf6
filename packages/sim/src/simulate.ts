import type { FeedId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { instantFromMs, invariant, makeId } from '@cho40/values'
import { openBank } from './bank/bank.ts'
import { planStrangers } from './bank/payers.ts'
import { agenda } from './chance/agenda.ts'
import { type Random, randomOf } from './chance/random.ts'
import { calmAndFinish } from './finish.ts'
import { databaseHash } from './judge/database-hash.ts'
import { judgeAll } from './judge/judge-all.ts'
import { judgeEnd } from './judge/judge-end.ts'
import { stepJudge } from './judge/judge-step.ts'
import { accuse, newNotebook, type Tally, type Violation } from './judge/notebook.ts'
import { newTrace } from './judge/trace.ts'
import { welcome } from './market/customers.ts'
import { planExports } from './market/exports.ts'
import { planNights } from './market/nights.ts'
import { planClose, planDecisions } from './market/people.ts'
import { newPhone, planSync } from './market/phone.ts'
import { planTeller } from './market/tellers.ts'
import { planWalkUps } from './market/walk-ups.ts'
import { type OpenedStall, openSimMarket } from './open-market.ts'
import { armFaults, tendServer } from './server/faults.ts'
import { openServer } from './server/server.ts'
import { type Swarm, swarmOf } from './swarm.ts'
import { ACTORS, type Actor, type Boundary, type World } from './world.ts'

export type SimOptions = {
  /** Instead of the mix that the seed draws. */
  readonly swarm?: Swarm
  /** Bugs to plant where the library meets its host. */
  readonly boundary?: Boundary
}

export type Outcome = {
  readonly seed: number
  readonly swarm: Swarm
  /** SHA-256 over every line of the trace, and over every row of the database at the end. */
  readonly traceHash: string
  readonly databaseHash: string
  readonly tally: Tally
  readonly violations: readonly Violation[]
  /** The last events before the end. */
  readonly trace: readonly string[]
}

/** 21 November 2026, 04:30 at the market: a Saturday before the stalls open. */
const START_MS = Date.parse('2026-11-20T21:30:00.000Z')
const LOOK_AT_ALL_EVERY = 200

/**
 * One run: a market with everything a seed can do wrong to it for `steps` events, then calm until
 * nothing is left to do, then the judgement. The same seed, steps and options give the same run.
 */
export async function simulate(run: {
  readonly seed: number
  readonly steps: number
  readonly options?: SimOptions
}): Promise<Outcome> {
  const { seed, steps, options = {} } = run
  const swarm = options.swarm ?? swarmOf(seed)
  const world = await openWorld(seed, swarm, options.boundary ?? {})
  const trace = newTrace()
  const judge = stepJudge(world)
  const { notebook } = world
  const step = async (): Promise<boolean> => {
    const next = world.agenda.take()
    if (!next) return false
    notebook.tally.steps += 1
    world.nowMs = Math.max(world.nowMs, next.at)
    const { deaths } = world.server
    armFaults(world)
    const outcome = await next.act()
    tendServer(world, deaths)
    trace.write(`${notebook.tally.steps} ${instantFromMs(world.nowMs)} ${next.name}: ${outcome}`)
    judge.look()
    if (notebook.tally.steps % LOOK_AT_ALL_EVERY === 0) await judgeAll(world)
    return notebook.violations.length === 0
  }
  try {
    while (notebook.tally.steps < steps && (await step()));
    if (notebook.violations.length === 0) await calmAndFinish(world, { step, judge })
    if (notebook.violations.length === 0) judgeEnd(world)
  } catch (error) {
    const cause = error instanceof Error ? error.stack : String(error)
    accuse(notebook, 'the library never throws', { cause })
  }
  const databaseHashed = databaseHash(world.server.database)
  world.server.database.close()
  return {
    seed,
    swarm,
    traceHash: trace.hash(),
    databaseHash: databaseHashed,
    tally: notebook.tally,
    violations: notebook.violations,
    trace: trace.last(),
  }
}

async function openWorld(seed: number, swarm: Swarm, boundary: Boundary): Promise<World> {
  const random = Object.fromEntries(ACTORS.map((name) => [name, randomOf(seed, name)])) as Record<
    Actor,
    Random
  >
  const time = { nowMs: START_MS }
  const clock = { now: () => instantFromMs(time.nowMs) }
  const ids = serverIds(randomOf(seed, 'ids'), time)
  const server = await openServer({ clock, ids, tamper: boundary.tamper })
  const opened = await server.ask((deps) => openSimMarket(deps, { swarm, seed }))
  boundary.damage?.(server.database)
  const common = {
    seed,
    swarm,
    closing: false,
    agenda: agenda(),
    server,
    bank: openBank(randomOf(seed, 'bank'), swarm),
    notebook: newNotebook(),
    boundary,
    random,
  }
  const world: World = {
    ...common,
    get nowMs() {
      return time.nowMs
    },
    set nowMs(ms: number) {
      time.nowMs = ms
    },
    ...peopleAt(opened?.stalls ?? [], { swarm, random }),
    feeds: (opened?.feeds ?? []).map((id, index) => feedAt(id, { index, swarm })),
  }
  for (const stall of [...world.stalls, ...world.helpers]) {
    planSync(world, stall, 1_000)
    welcome(world, stall, 30 * 60_000 + stall.index * 1_000)
  }
  for (const stall of world.stalls) {
    planStrangers(world, stall.index)
    planExports(world, stall)
    planDecisions(world, stall)
    planClose(world, stall)
    if (stall.sign !== undefined) planWalkUps(world, stall)
    if (swarm.aside.refund + swarm.aside.undo > 0) planTeller(world, stall)
    if (swarm.aside.nightly) planNights(world, stall)
  }
  return world
}

type Drawn = { readonly swarm: Swarm; readonly random: World['random'] }

function peopleAt(
  opened: readonly OpenedStall[],
  { swarm, random }: Drawn,
): Pick<World, 'stalls' | 'helpers'> {
  const phone = () => newPhone({ nowMs: START_MS, swarm, random })
  const stalls = opened.map((stall, index) => ({ ...stall, index, phone: phone() }))
  const helped = stalls.filter(() => random.desk.chance(swarm.aside.helpers))
  return { stalls, helpers: helped.map((stall) => ({ ...stall, phone: phone() })) }
}

function feedAt(
  id: FeedId,
  { index, swarm }: { readonly index: number; readonly swarm: Swarm },
): World['feeds'][number] {
  const quality = swarm.feeds[index]
  invariant(quality, 'every feed was opened for a quality')
  return { index, id, provider: quality.provider ?? 'sepay', secret: `secret-${index}`, quality }
}

function serverIds(random: Random, time: { readonly nowMs: number }): Deps['ids'] {
  return { make: (prefix) => makeId(prefix, { ms: time.nowMs, random: random.bytes(10) }) }
}
