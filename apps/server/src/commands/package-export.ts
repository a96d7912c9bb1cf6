import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { noDatabase } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printLine, say } from './say.ts'
import { communeArgument, periodArgument, readCommune, readPeriod } from './unit-arguments.ts'

const options = { ...communeArgument, ...periodArgument, ...placeArguments, ...jsonArgument }

/** Prints the accepted values of a unit, signed by this deployment’s key; only reads. */
export const packageExport = command(options, (args) => printValues(args, 'package'))

/** Prints them as a DHIS2 dataValueSet by codes; only reads. */
export const reportDhis2 = command(options, (args) => printValues(args, 'dhis2'))

type Wish = {
  readonly commune: string
  readonly period: string
  readonly json?: boolean | undefined
  readonly data?: string | undefined
  readonly 'database-url'?: string | undefined
}

async function printValues(args: Wish, as: 'package' | 'dhis2'): Promise<ExitCode> {
  const here = as === 'package' ? ['package', 'export'] : ['report', 'dhis2']
  const commune = readCommune(args.commune)
  if (!commune.ok) return refuseUsage(commune.problem, here)
  const period = readPeriod(args.period)
  if (!period.ok) return refuseUsage(period.problem, here)
  const place = databasePlace(args)
  if (!place.ok) return refuseUsage(place.problem, here)
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
      const days = adoption.periodNamed(period.value)
      if (!days.ok) return refuseProblem(days.problem, { json: args.json === true })
      const unitCode = commune.value
      const of = { unitCode, from: days.value.from, to: days.value.to }
      if (as === 'dhis2') {
        const values = await adoption.valuesToTell(database, of)
        printLine(JSON.stringify(adoption.dataValueSet(values, adoption.codeNames())))
        return DONE
      }
      const madeAt = processDeps.clock.now()
      const body = await adoption.packageBody(database, { ...of, sender: unitCode, madeAt })
      const signer = await signerOf(dataDir)
      printLine(JSON.stringify(signer.sign(body)))
      return DONE
    })
  })
}

async function signerOf(dataDir: string) {
  const [{ openSecretFile }, { packageSignerOf }] = await Promise.all([
    import('../secret-file.ts'),
    import('../package-signer.ts'),
  ])
  return packageSignerOf(await openSecretFile(dataDir))
}

/** Prints the public key that others are asked to trust. */
export const packageKey = command(
  { ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['package', 'key'])
    const { dataDir } = place.value
    if (!existsSync(dataDir)) {
      say(noDatabase(dataDir))
      return REFUSED
    }
    const { orRefusal } = await import('./with-database.ts')
    return orRefusal(place.value, async () => {
      const { publicKey } = await signerOf(dataDir)
      printLine(args.json === true ? JSON.stringify({ publicKey }) : publicKey)
      return DONE
    })
  },
)
