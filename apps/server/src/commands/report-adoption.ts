import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { noDatabase } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, say } from './say.ts'
import { communeArgument, periodArgument, readCommune, readPeriod } from './unit-arguments.ts'
import type { UsageProblem } from './usage-problem.ts'

const FORMATS = ['json', 'csv', 'xlsx', 'html'] as const
type Format = (typeof FORMATS)[number]

const reportArguments = {
  ...communeArgument,
  ...periodArgument,
  format: {
    type: 'string',
    valueHint: FORMATS.join('|'),
    description: about('mặc định json', 'json unless said'),
  },
  ...placeArguments,
  ...jsonArgument,
} as const

const HERE = ['report', 'adoption']

/** Prints the report of a commune; only reads, also beside a running server. */
export const reportAdoption = command(reportArguments, async (args): Promise<ExitCode> => {
  const wish = readWish(args)
  if (!wish.ok) return refuseUsage(wish.problem, HERE)
  const { format, unitCode, period } = wish.value
  if (format === 'xlsx' && process.stdout.isTTY) {
    return refuseUsage({ type: 'PictureOnTerminal' }, HERE)
  }
  const place = databasePlace(args)
  if (!place.ok) return refuseUsage(place.problem, HERE)
  const { dataDir, databaseUrl } = place.value
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'cho40.db'))) {
    say(noDatabase(dataDir))
    return REFUSED
  }
  const [{ orRefusal, whileOpen }, { openBeside }, adoption, { processDeps }] = await Promise.all([
    import('./with-database.ts'),
    import('./open-beside.ts'),
    import('@cho40/core/adoption'),
    import('../process-deps.ts'),
  ])
  return orRefusal(place.value, async () => {
    const database = openBeside(place.value)
    return whileOpen(database, async () => {
      const reading = { ...database, clock: processDeps.clock }
      const made = await adoption.adoptionReport(reading, { unitCode, period, facts: 'sales' })
      if (!made.ok) return refuseProblem(made.problem, { json: args.json === true })
      const { report } = made.value
      if (format === 'json') printJson(report)
      if (format === 'csv') process.stdout.write(adoption.reportCsv(report))
      if (format === 'html') process.stdout.write(adoption.reportHtml(report))
      if (format === 'xlsx') {
        const { reportXlsx } = await import('@cho40/api')
        process.stdout.write(await reportXlsx(report))
      }
      return DONE
    })
  })
})

type Wish = { readonly format: Format; readonly unitCode: string; readonly period: string }

function readWish(args: {
  readonly commune: string
  readonly period: string
  readonly format?: string | undefined
}): Result<Wish, UsageProblem> {
  const format = FORMATS.find((known) => known === (args.format ?? 'json'))
  if (format === undefined) {
    const expected = { vi: FORMATS.join(', '), en: FORMATS.join(', ') }
    return err({ type: 'OptionInvalid', option: '--format', found: args.format ?? '', expected })
  }
  const commune = readCommune(args.commune)
  if (!commune.ok) return commune
  const period = readPeriod(args.period)
  if (!period.ok) return period
  return ok({ format, unitCode: commune.value, period: period.value })
}
