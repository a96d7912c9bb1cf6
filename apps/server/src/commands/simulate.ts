import { randomInt } from 'node:crypto'
import { err, ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, REFUSED } from './exit-code.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import type { UsageProblem } from './usage-problem.ts'

const LIMITS = { seeds: 1_000_000, steps: 1_000_000, seed: 4_294_967_295 }

export const simulateCommand = command(
  {
    seeds: {
      type: 'string',
      valueHint: 'N',
      required: true,
      description: about('số ngày chợ khác nhau', 'how many different market days'),
    },
    steps: {
      type: 'string',
      valueHint: 'N',
      required: true,
      description: about('số bước mỗi ngày chợ', 'steps a market day'),
    },
    seed: {
      type: 'string',
      valueHint: 'S',
      description: about('số bắt đầu; mặc định ngẫu nhiên', 'the first seed; random unless said'),
    },
    ...jsonArgument,
  },
  async (args) => {
    const seeds = countFrom('seeds', args.seeds)
    const steps = countFrom('steps', args.steps)
    const seed = args.seed === undefined ? ok(randomInt(2 ** 32)) : countFrom('seed', args.seed)
    for (const part of [seeds, steps, seed]) {
      if (!part.ok) return refuseUsage(part.problem, ['simulate'])
    }
    if (!seeds.ok || !steps.ok || !seed.ok) return REFUSED
    const { failureLines, reportLines, runSeeds } = await import('@cho40/sim')
    const started = performance.now()
    const order = { firstSeed: seed.value, seeds: seeds.value, steps: steps.value }
    say({
      vi: `Hạt giống ${order.firstSeed}: ${order.seeds} ngày chợ, mỗi ngày ${order.steps} bước.`,
      en: `Seed ${order.firstSeed}: ${order.seeds} market days of ${order.steps} steps.`,
    })
    const report = await runSeeds(order)
    const seconds = (performance.now() - started) / 1000
    if (args.json === true) printJson({ ...order, ...report })
    else for (const line of reportLines(report, seconds)) printLine(line)
    if (report.failed === undefined) return DONE
    for (const line of failureLines(report.failed)) printLine(line)
    return REFUSED
  },
)

function countFrom(name: keyof typeof LIMITS, text: string): Result<number, UsageProblem> {
  const most = LIMITS[name]
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= (name === 'seed' ? 0 : 1) && value <= most) return ok(value)
  const expected = { vi: `một số từ 1 đến ${most}`, en: `a number from 1 to ${most}` }
  return err({ type: 'OptionInvalid', option: `--${name}`, found: text, expected })
}
