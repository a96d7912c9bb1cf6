import { err, ok, type Result } from '@cho40/values'
import type { RunningServer } from '../start.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { operatingRefusal } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { serverCard } from './server-card.ts'
import type { UsageProblem } from './usage-problem.ts'

/** The year in which rural markets should be cashless gave its digits to the port as well. */
const DEFAULT_PORT = 4040

export const serve = command(
  {
    ...placeArguments,
    port: {
      type: 'string',
      valueHint: 'N',
      description: about(
        `cổng; mặc định ${DEFAULT_PORT}, 0 là cổng trống bất kỳ (CHO40_PORT)`,
        `port; ${DEFAULT_PORT} unless said, 0 takes any free one (CHO40_PORT)`,
      ),
    },
    demo: {
      type: 'boolean',
      description: about('dữ liệu trình diễn, tất cả là bịa', 'demonstration data, all made up'),
    },
    ...jsonArgument,
  },
  async (args) => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['serve'])
    const port = portFrom(args.port)
    if (!port.ok) return refuseUsage(port.problem, ['serve'])
    const options = { ...place.value, port: port.value, demo: args.demo === true }
    const { startServer } = await import('../start.ts')
    let server: RunningServer
    try {
      server = await startServer(options)
    } catch (error) {
      const refusal = operatingRefusal(error, options)
      if (refusal === undefined) throw error
      say(refusal)
      return REFUSED
    }
    if (args.json === true) printJson(cardFacts(server))
    else printLine(serverCard(server))
    return untilSignal(server)
  },
)

function cardFacts({ url, demoLogins, firstAdministrator }: RunningServer) {
  return {
    url,
    stall: `${url}/stall/`,
    office: `${url}/office/`,
    shop: `${url}/`,
    demoLogins,
    ...(firstAdministrator ? { firstAdministrator } : {}),
  }
}

function portFrom(option: string | undefined): Result<number, UsageProblem> {
  const fromEnvironment = process.env['CHO40_PORT'] || undefined
  const text = option ?? fromEnvironment ?? String(DEFAULT_PORT)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 0 && port <= 65_535) return ok(port)
  return err({
    type: 'OptionInvalid',
    option: option === undefined ? 'CHO40_PORT' : '--port',
    found: text,
    expected: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
  })
}

/** Runs until Ctrl-C or a stop from the system; a second signal does not wait any longer. */
function untilSignal(server: RunningServer): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(REFUSED)
      asked = true
      server.stop().then(() => resolve(DONE), reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  })
}
