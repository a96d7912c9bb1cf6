import type { CooperativeId, SettlementId } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { readCooperative, readRun } from './settle-options.ts'
import { settlementText, stateText } from './settle-text.ts'
import { table } from './table.ts'

const HERE = ['settle', 'show']
const MOST = 50

/** One run with its lines, or the runs of a cooperative; only reads, also beside a running server. */
export const settleShow = command(
  {
    run: {
      type: 'string',
      valueHint: 'ID',
      description: about('mã đợt quyết toán, settle_…', 'the run’s id, settle_…'),
    },
    cooperative: {
      type: 'string',
      valueHint: 'ID',
      description: about('mã hợp tác xã, để xem các kỳ', 'the cooperative’s id, for its runs'),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    if (args.run === undefined && args.cooperative === undefined) {
      return refuseUsage({ type: 'OptionMissing', option: '--run' }, HERE)
    }
    const run = args.run === undefined ? undefined : readRun(args.run)
    if (run && !run.ok) return refuseUsage(run.problem, HERE)
    const whose = run ? undefined : readCooperative(args.cooperative ?? '')
    if (whose && !whose.ok) return refuseUsage(whose.problem, HERE)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const json = args.json === true
    const [{ orRefusal, whileOpen }, { openBeside }] = await Promise.all([
      import('./with-database.ts'),
      import('./open-beside.ts'),
    ])
    return orRefusal(place.value, async () => {
      const database = openBeside(place.value)
      return whileOpen(database, () =>
        whose?.ok
          ? showRuns(database, whose.value, json)
          : showRun(database, run?.ok ? run.value : undefined, json),
      )
    })
  },
)

async function showRun(
  reading: Reading,
  id: SettlementId | undefined,
  json: boolean,
): Promise<ExitCode> {
  const { settlement } = await import('@cho40/core/settlement')
  if (id === undefined) return refuseUsage({ type: 'OptionMissing', option: '--run' }, HERE)
  const found = await settlement(reading, id)
  if (!found.ok) return refuseProblem(found.problem, { json })
  if (json) printJson(found.value)
  else printLine(settlementText(found.value))
  return DONE
}

async function showRuns(reading: Reading, id: CooperativeId, json: boolean): Promise<ExitCode> {
  const [{ cooperativeOf }, { settlements }] = await Promise.all([
    import('@cho40/core/cooperative'),
    import('@cho40/core/settlement'),
  ])
  const found = await cooperativeOf(reading, id)
  if (!found.ok) return refuseProblem(found.problem, { json })
  const runs = await settlements(reading, { bookId: found.value.bookId, limit: MOST })
  if (json) printJson({ cooperativeId: id, runs })
  else {
    const rows = runs.map((run) => [run.id, run.period.from, run.period.to, stateText(run.state)])
    printLine(table(rows))
  }
  return DONE
}
