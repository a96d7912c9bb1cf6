import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'

export const migrateCommand = command(
  { ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['migrate'])
    const { withDatabase } = await import('./with-database.ts')
    return withDatabase(place.value, async ({ db }) => {
      const rows = await db.selectFrom('cho_migration').selectAll().orderBy('name').execute()
      const migrations = rows.map((row) => ({ name: row.name, appliedAt: row.applied_at }))
      if (args.json === true) printJson({ migrations })
      else {
        const names = migrations.map(({ name, appliedAt }) => `  ${name}  ${appliedAt}`)
        printLine(['Các bảng đã đúng phiên bản · The tables are current', ...names].join('\n'))
      }
      return DONE
    })
  },
)
