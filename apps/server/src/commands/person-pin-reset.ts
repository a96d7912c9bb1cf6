import { formatMarketTime } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { readPhone } from './settle-options.ts'

const HERE = ['person', 'pin-reset']

/**
 * Makes a code with which somebody sets a new PIN at `/office/#pin`: for who has the machine when every
 * administrator forgot theirs. The log of access says that it was done at the console.
 */
export const personPinReset = command(
  {
    phone: {
      type: 'string',
      valueHint: 'PHONE',
      required: true,
      description: about('số điện thoại của người quên PIN', 'the phone of who forgot the PIN'),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const phone = readPhone(args.phone, '--phone')
    if (!phone.ok) return refuseUsage(phone.problem, HERE)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, { resetPinAtConsole }, { argonPins }, { openSecretFile }] =
      await Promise.all([
        import('./with-database.ts'),
        import('@cho40/core/access'),
        import('../pins.ts'),
        import('../secret-file.ts'),
      ])
    return withDatabase(place.value, async (deps) => {
      const { processDeps } = await import('../process-deps.ts')
      const { pepper } = await openSecretFile(place.value.dataDir)
      const secrets = { ...deps, ...argonPins(pepper), tokens: processDeps.tokens }
      const made = await resetPinAtConsole(secrets, { phone: phone.value })
      if (!made.ok) return refuseProblem(made.problem, { json })
      const { code, until } = made.value
      if (json) printJson(made.value)
      else {
        printLine(code)
        const at = formatMarketTime(until)
        printLine(`Dùng một lần tới ${at}, ở /office/#pin · Good once, until ${at}`)
      }
      return DONE
    })
  },
)
