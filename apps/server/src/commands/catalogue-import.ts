import type { ListingImportReport, OrderImportReport } from '@cho40/contract'
import { isId } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { actorFor, byArgument, readCooperative, readPhone } from './settle-options.ts'
import { table } from './table.ts'

const HERE = ['catalogue', 'import']

export const dryRunArgument = {
  'dry-run': {
    type: 'boolean',
    description: about('chỉ xem trước, không ghi gì', 'only show what it would do'),
  },
} as const

/** Takes products from a spreadsheet, as `POST /api/v1/shelf/listings` does. */
export const catalogueImport = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about('bảng tính sản phẩm', 'the sheet of products'),
    },
    cooperative: {
      type: 'string',
      valueHint: 'ID',
      required: true,
      description: about('mã hợp tác xã bán hàng, coop_…', 'the seller’s id, coop_…'),
    },
    place: {
      type: 'string',
      valueHint: 'ID',
      description: about('nơi để hàng, splace_…', 'where the stock is counted, splace_…'),
    },
    ...byArgument,
    ...dryRunArgument,
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const cooperative = readCooperative(args.cooperative)
    if (!cooperative.ok) return refuseUsage(cooperative.problem, HERE)
    const phone = readPhone(args.by)
    if (!phone.ok) return refuseUsage(phone.problem, HERE)
    const database = databasePlace(args)
    if (!database.ok) return refuseUsage(database.problem, HERE)
    const bytes = await readInputFile(args.file)
    if (!bytes.ok) return refuseUsage(bytes.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, { readGrid }, { offerListings }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/catalogue'),
      import('@cho40/core/taxation'),
    ])
    return withDatabase(database.value, async (deps) => {
      const { value: cooperativeId } = cooperative
      const wish = { permission: 'listing.publish', scopeId: cooperativeId } as const
      const by = await actorFor(deps, { ...wish, phone: phone.value })
      if (!by.ok) return refuseProblem(by.problem, { json })
      const grid = await readGrid(bytes.value)
      if (!grid.ok) return refuseProblem(grid.problem, { json })
      const report = await offerListings(deps, {
        id: deps.ids.make('import'),
        cooperativeId,
        grid: grid.value,
        ...(args.place !== undefined && isId('splace', args.place) && { stockPlaceId: args.place }),
        dryRun: args['dry-run'] === true,
        by: by.value,
      })
      if (!report.ok) return refuseProblem(report.problem, { json })
      const { created, updated, unchanged } = report.value
      return tellImport(report.value, {
        json,
        rows: [
          ['Sản phẩm mới · Created', String(created)],
          ['Đã sửa · Updated', String(updated)],
          ['Giữ nguyên · Unchanged', String(unchanged)],
        ],
      })
    })
  },
)

/** Prints what became of a sheet; rows that were left out make it a refusal. */
export function tellImport(
  report: Pick<ListingImportReport | OrderImportReport, 'dryRun' | 'refused' | 'unknownColumns'>,
  { json, rows }: { readonly json: boolean; readonly rows: readonly string[][] },
): ExitCode {
  const { dryRun, refused, unknownColumns } = report
  if (json) printJson(report)
  else {
    const title = dryRun
      ? 'Xem trước, chưa ghi gì · A preview, nothing was written'
      : 'Đã nhập · Imported'
    const more = [
      ['Cột không đọc · Columns not read', unknownColumns.join(', ') || '–'],
      ...refused.map(({ row, issues }) => [
        `Dòng ${row} · Row ${row}`,
        issues
          .map(({ column, code }) => (column === null ? code : `${column}: ${code}`))
          .join('; '),
      ]),
    ]
    printLine(`${title}\n${table([...rows, ...more])}`)
  }
  return refused.length === 0 ? DONE : REFUSED
}
