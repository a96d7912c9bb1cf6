import { randomInt } from 'node:crypto'
import { err, ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import type { UsageProblem } from './usage-problem.ts'

const LIMITS = { seeds: 1_000_000, steps: 1_000_000, seed: 4_294_967_295, transfers: 100_000_000 }

/** Of the transfers that go through codes and matching alone, one in so many also goes through the books. */
const BOOKED_SHARE = 100
const STEPS_A_DAY = 1_200

export const simulateCommand = command(
  {
    seeds: {
      type: 'string',
      valueHint: 'N',
      description: about('số ngày chợ khác nhau', 'how many different market days'),
    },
    steps: {
      type: 'string',
      valueHint: 'N',
      description: about('số bước mỗi ngày chợ', 'steps a market day'),
    },
    transfers: {
      type: 'string',
      valueHint: 'N',
      description: about(
        'thay vì ngày chợ: N lần chuyển khoản qua bộ khớp, 1 % qua cả sổ',
        'instead of market days: N transfers through matching, 1 % through the books, too',
      ),
    },
    seed: {
      type: 'string',
      valueHint: 'S',
      description: about('số bắt đầu; mặc định ngẫu nhiên', 'the first seed; random unless said'),
    },
    ...jsonArgument,
  },
  async (args) => {
    const seed = args.seed === undefined ? ok(randomInt(2 ** 32)) : countFrom('seed', args.seed)
    if (!seed.ok) return refuseUsage(seed.problem, ['simulate'])
    const printing = { seed: seed.value, json: args.json === true }
    if (args.transfers !== undefined) {
      const transfers = countFrom('transfers', args.transfers)
      if (!transfers.ok) return refuseUsage(transfers.problem, ['simulate'])
      return simulateTransfers(transfers.value, printing)
    }
    const seeds = countFrom('seeds', args.seeds)
    if (!seeds.ok) return refuseUsage(seeds.problem, ['simulate'])
    const steps = countFrom('steps', args.steps)
    if (!steps.ok) return refuseUsage(steps.problem, ['simulate'])
    return simulateDays({ seeds: seeds.value, steps: steps.value }, printing)
  },
)

type Printing = { readonly seed: number; readonly json: boolean }

async function simulateDays(
  days: { readonly seeds: number; readonly steps: number },
  { seed, json }: Printing,
): Promise<ExitCode> {
  const { failureLines, reportLines, runSeeds } = await import('@cho40/sim')
  const started = performance.now()
  const order = { firstSeed: seed, ...days }
  say({
    vi: `Hạt giống ${seed}: ${days.seeds} ngày chợ, mỗi ngày ${days.steps} bước.`,
    en: `Seed ${seed}: ${days.seeds} market days of ${days.steps} steps.`,
  })
  const report = await runSeeds(order)
  const seconds = secondsSince(started)
  if (json) printJson({ ...order, ...report })
  else for (const line of reportLines(report, seconds)) printLine(line)
  if (report.failed === undefined) return DONE
  for (const line of failureLines(report.failed)) printLine(line)
  return REFUSED
}

async function simulateTransfers(transfers: number, { seed, json }: Printing): Promise<ExitCode> {
  const sim = await import('@cho40/sim')
  say({
    vi: `Hạt giống ${seed}: ${transfers} lần chuyển khoản.`,
    en: `Seed ${seed}: ${transfers} transfers.`,
  })
  const started = performance.now()
  const matched = sim.runTransfers({ seed, transfers })
  const matchedIn = secondsSince(started)
  const untilTransfers = Math.ceil(transfers / BOOKED_SHARE)
  const days = { firstSeed: seed, seeds: LIMITS.seeds, steps: STEPS_A_DAY, untilTransfers }
  const restarted = performance.now()
  const booked = await sim.runSeeds(days)
  if (json) printJson({ seed, matched, booked })
  else {
    for (const line of sim.transferLines(matched, matchedIn)) printLine(line)
    for (const line of sim.reportLines(booked, secondsSince(restarted))) printLine(line)
  }
  if (booked.failed) for (const line of sim.failureLines(booked.failed)) printLine(line)
  return matched.wrong > 0 || booked.failed ? REFUSED : DONE
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000
}

function countFrom(
  name: keyof typeof LIMITS,
  text: string | undefined,
): Result<number, UsageProblem> {
  if (text === undefined) return err({ type: 'OptionMissing', option: `--${name}` })
  const most = LIMITS[name]
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= (name === 'seed' ? 0 : 1) && value <= most) return ok(value)
  const least = name === 'seed' ? 0 : 1
  const expected = { vi: `một số từ ${least} đến ${most}`, en: `a number from ${least} to ${most}` }
  return err({ type: 'OptionInvalid', option: `--${name}`, found: text, expected })
}
