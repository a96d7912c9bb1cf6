import type { SeedsReport } from './run-seeds.ts'
import type { Outcome } from './simulate.ts'

/** A report as lines for a terminal: what was done, what came of it, and per class how much was found. */
export function reportLines({ seeds, tally }: SeedsReport, seconds?: number): string[] {
  const perMille = (count: number) =>
    tally.observations === 0 ? '0.00' : ((1000 * count) / tally.observations).toFixed(2)
  const speed = seconds ? ` · ${Math.round(tally.steps / seconds)} steps/s` : ''
  const classes = Object.entries(tally.recall).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    `${seeds} seeds · ${tally.steps} steps${speed}`,
    `${tally.transfers} transfers · ${tally.automatic} automatic matches · ${tally.wrong} wrong`,
    `${tally.deliveries} deliveries · ${tally.imports} statements · ${tally.decisions} decisions` +
      ` · ${tally.payouts} payouts · ${tally.undone} taken back · ${tally.deaths} crashes`,
    `${perMille(tally.everHeld)} ‰ of observations held by day, ${perMille(tally.held)} ‰ at the end` +
      ` · ${tally.nights} account days proved at night`,
    ...classes.map(
      ([name, { expected, matched }]) =>
        `  ${name}: ${matched} of ${expected} as expected (${((100 * matched) / expected).toFixed(3)} %)`,
    ),
  ]
}

/** What a person needs to see a failure again: seed, mix, what was broken, the last events. */
export function failureLines(outcome: Outcome): string[] {
  return [
    `seed ${outcome.seed} failed after ${outcome.tally.steps} steps`,
    `mix: ${JSON.stringify(outcome.swarm)}`,
    ...outcome.violations.map(({ check, facts }) => `broken: ${check} ${JSON.stringify(facts)}`),
    ...outcome.trace,
  ]
}
