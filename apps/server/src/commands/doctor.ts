import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

export const doctor = command(
  { ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['doctor'])
    const { examine } = await import('./examine.ts')
    const findings = await examine(place.value)
    if (args.json === true) printJson({ findings })
    else {
      const rows = findings.map(({ ok, name, found, advice }) => [
        ok ? '✓' : '✗',
        name,
        found,
        ok ? '' : advice,
      ])
      printLine(table(rows))
    }
    return findings.every(({ ok }) => ok) ? DONE : REFUSED
  },
)
