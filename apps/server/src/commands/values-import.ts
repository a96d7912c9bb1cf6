import type { PersonId, Problem } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { marketDayOf, type Result } from '@cho40/values'
import { dryRunArgument, tellImport } from './catalogue-import.ts'
import { about, command, jsonArgument } from './command.ts'
import type { ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { actorFor, byArgument, readPhone } from './settle-options.ts'
import { communeArgument, readCommune } from './unit-arguments.ts'

type Over = { readonly unitCode: string; readonly phone: string }

/** Whoever may enter for the unit, or for one it belongs to. Problems: NotFound, NotAllowed. */
async function actorOver(
  deps: Deps,
  { unitCode, phone }: Over,
): Promise<Result<PersonId, Problem>> {
  const { unitThenOf } = await import('@cho40/core/market')
  const unit = await unitThenOf(deps, unitCode, marketDayOf(deps.clock.now()))
  const permission = 'indicator.enter'
  const own = await actorFor(deps, { phone, permission, scopeId: `place:${unitCode}` })
  if (own.ok) return own
  for (const code of unit?.above ?? []) {
    const by = await actorFor(deps, { phone, permission, scopeId: `place:${code}` })
    if (by.ok) return by
  }
  return own
}

const HERE = ['values', 'import']

/** Enters indicator values from a spreadsheet as drafts, as `POST /api/v1/indicators/values` does. */
export const valuesImport = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about('bảng tính số liệu', 'the sheet of values'),
    },
    ...communeArgument,
    ...byArgument,
    ...dryRunArgument,
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const commune = readCommune(args.commune)
    if (!commune.ok) return refuseUsage(commune.problem, HERE)
    const phone = readPhone(args.by)
    if (!phone.ok) return refuseUsage(phone.problem, HERE)
    const database = databasePlace(args)
    if (!database.ok) return refuseUsage(database.problem, HERE)
    const bytes = await readInputFile(args.file)
    if (!bytes.ok) return refuseUsage(bytes.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, { readGrid }, { importValues }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/catalogue'),
      import('@cho40/core/adoption'),
    ])
    return withDatabase(database.value, async (deps) => {
      const { value: unitCode } = commune
      const by = await actorOver(deps, { unitCode, phone: phone.value })
      if (!by.ok) return refuseProblem(by.problem, { json })
      const grid = await readGrid(bytes.value)
      if (!grid.ok) return refuseProblem(grid.problem, { json })
      const dryRun = args['dry-run'] === true
      const sheet = { id: deps.ids.make('import'), unitCode, grid: grid.value, dryRun }
      const report = await importValues(deps, { sheet, by: by.value })
      if (!report.ok) return refuseProblem(report.problem, { json })
      const { created, revised, unchanged } = report.value
      return tellImport(report.value, {
        json,
        rows: [
          ['Nháp mới · Drafts', String(created)],
          ['Bản sửa · Revisions', String(revised)],
          ['Giữ nguyên · Unchanged', String(unchanged)],
        ],
      })
    })
  },
)
