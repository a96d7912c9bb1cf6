import { shareOf } from './load.ts'
import type { ShopChild } from './shop-child.ts'
import { type Figures, type Work, worked } from './shop-load.ts'

const CLIENTS: readonly number[] = [1, 8]

/** The same wish to two shops. */
export type Pair = {
  readonly what: string
  readonly ours: Work
  readonly theirs: Work
  /** How many ask at once, a turn each; one, and eight, when left out. */
  readonly clients?: readonly number[]
}

type Server = Pick<ShopChild<unknown>, 'processor'>
type Turn = Figures & { readonly cpu: number }
type Round = {
  readonly what: string
  readonly clients: number
  readonly ours: Turn
  readonly theirs: Turn
}

/**
 * Measures two shops in turns, each pair with its numbers of clients, and prints rates, ratios within a round
 * and the processor that each server's own process took. The first round warms up and does not count.
 */
export async function besideEachOther(
  shops: { readonly ours: Server; readonly theirs: Server; readonly name: string },
  pairs: readonly Pair[],
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<void> {
  // Numbers no two turns share, so that nobody orders twice in the same name.
  let from = 0
  const turn = async (server: Server, work: Work, clients: number): Promise<Turn> => {
    const before = await server.processor()
    const figures = await worked(work, { from, count: 100_000, clients }, seconds)
    from += 100_000
    const cpu = ((await server.processor()) - before) / Math.max(1, figures.done)
    return { ...figures, cpu }
  }
  const done: Round[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const { what, clients: many = CLIENTS, ...work } of pairs) {
      for (const clients of many) {
        const ours = await turn(shops.ours, work.ours, clients)
        const theirs = await turn(shops.theirs, work.theirs, clients)
        if (round > 0) done.push({ what, clients, ours, theirs })
      }
    }
  }
  for (const { what, clients: many = CLIENTS } of pairs) {
    for (const clients of many) {
      const of = done.filter((one) => one.what === what && one.clients === clients)
      report(`${what}, ${clients} client${clients > 1 ? 's' : ''}`, of, shops.name)
    }
  }
}

function report(what: string, of: readonly Round[], name: string): void {
  const ratios = of.map((round) => round.ours.rate / round.theirs.rate)
  const cpu = of.map((round) => round.theirs.cpu / round.ours.cpu)
  const spread = (values: readonly number[]) =>
    [Math.min(...values), shareOf(values, 0.5), Math.max(...values)]
      .map((value) => value.toFixed(1))
      .join(' / ')
  console.log(`${what}: ${spread(ratios)} times the rate, ${spread(cpu)} times less processor`)
  for (const side of ['ours', 'theirs'] as const) {
    const median = (pick: (turn: Turn) => number) =>
      shareOf(
        of.map((round) => pick(round[side])),
        0.5,
      )
    const failures = of.reduce((sum, round) => sum + round[side].failures, 0)
    const why = of.map((round) => round[side].why).find((one) => one !== undefined)
    console.log(
      `  ${side === 'ours' ? 'Cho40  ' : name.padEnd(7)} ${median((t) => t.rate).toFixed(1)}/s ` +
        `p50 ${median((t) => t.p50).toFixed(1)} p99 ${median((t) => t.p99).toFixed(1)} ms, ` +
        `${median((t) => t.cpu).toFixed(0)} µs of processor each, ${failures} failed ${why ?? ''}`,
    )
  }
}
