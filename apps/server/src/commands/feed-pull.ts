import { feedTallies, schedulePull } from '@cho40/core/reconciliation'
import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { feedArgument, readFeed } from './feed-options.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { table } from './table.ts'

const HERE = ['feed', 'pull']

/** Fetches now what a feed may have lost; exit 1 when it did not come through. */
export const feedPull = command(
  { ...feedArgument, ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const id = readFeed(args.feed)
    if (!id.ok) return refuseUsage(id.problem, HERE)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, { pullFeed }, { openSecretFile }, { bankFeeds }] = await Promise.all([
      import('./with-database.ts'),
      import('../feed-pull.ts'),
      import('../secret-file.ts'),
      import('@cho40/providers/bank-feed'),
    ])
    return withDatabase(place.value, async (deps) => {
      const scheduled = await schedulePull(deps, id.value)
      if (!scheduled.ok) return refuseProblem(scheduled.problem, { json })
      const tallies = feedTallies()
      const secrets = await openSecretFile(place.value.dataDir)
      const stopping = new AbortController().signal
      const holder = deps.ids.make('process')
      const pulling = { deps, bankFeeds, secrets, tallies, fetch, holder, stopping }
      const pulled = await pullFeed(pulling, id.value)
      await tallies.keep(deps)
      if (!pulled.ok) return refuseProblem(pulled.problem, { json })
      if (pulled.value === undefined) {
        const state = 'being_fetched'
        return refuseProblem({ type: 'WrongState', what: 'feed', id: id.value, state }, { json })
      }
      const { listed, found, provedUntil, problem } = pulled.value
      if (json) printJson(pulled.value)
      else {
        const rows = [
          ['Liệt kê · Listed', String(listed)],
          ['Mới · New', String(found)],
          ['Đủ đến · Proved until', provedUntil],
        ]
        printLine(table(rows))
      }
      if (problem === null) return DONE
      say({ vi: `Chưa lấy hết: ${problem}.`, en: `Not fetched whole: ${problem}.` })
      return REFUSED
    })
  },
)
