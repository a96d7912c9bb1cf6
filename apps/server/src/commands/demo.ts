import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

export const demo = command(
  { ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['demo'])
    const [{ orRefusal }, { startServer }] = await Promise.all([
      import('./with-database.ts'),
      import('../start.ts'),
    ])
    return orRefusal(place.value, async () => {
      // Started and stopped at once: what `serve --demo` finds is made by the same hands.
      const server = await startServer({ ...place.value, port: 0, demo: true, stocked: true })
      const { demoLogins } = server
      await server.stop()
      if (args.json === true) printJson({ demoLogins })
      else {
        const rows = demoLogins.map(({ who, phone, pin, path }) => [who, phone, pin, path])
        printLine(
          'Dữ liệu trình diễn đã sẵn sàng, tất cả là bịa · The demonstration is ready, all made up\n' +
            table([['Ai · Who', 'Điện thoại · Phone', 'PIN', 'Ở đâu · Where'], ...rows]),
        )
      }
      return DONE
    })
  },
)
