import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VerifyReport } from '@cho40/contract'
import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { noDatabase } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { table } from './table.ts'

export const verifyCommand = command(
  { ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['verify'])
    const { dataDir, databaseUrl } = place.value
    if (databaseUrl === undefined && !existsSync(join(dataDir, 'cho40.db'))) {
      say(noDatabase(dataDir))
      return REFUSED
    }
    const [{ orRefusal, whileOpen }, { openBeside }, { verify }] = await Promise.all([
      import('./with-database.ts'),
      import('./open-beside.ts'),
      import('@cho40/core'),
    ])
    return orRefusal(place.value, async () => {
      const database = openBeside(place.value)
      return whileOpen(database, async () => {
        const report = await verify(database)
        if (args.json === true) printJson(report)
        else printLine(reportText(report))
        return report.clean ? DONE : REFUSED
      })
    })
  },
)

function reportText({ clean, checks, books, entries, transfers }: VerifyReport): string {
  const rows = checks.flatMap(({ id, statement, statementVi, violations }) => [
    [violations === 0 ? '✓' : '✗', id, String(violations), statementVi],
    ...(violations === 0 ? [] : [['', '', '', statement]]),
  ])
  const counts = `Sổ · Books: ${books}, bút toán · entries: ${entries}, giao dịch · transfers: ${transfers}`
  const verdict = clean
    ? 'Mọi điều kiện đều đúng · Every invariant holds'
    : 'CÓ ĐIỀU KIỆN SAI: giữ nguyên tệp dữ liệu và báo người phát triển · ' +
      'AN INVARIANT IS BROKEN: keep the data as it is and tell the developers'
  return `${table(rows)}\n\n${counts}\n${verdict}`
}
