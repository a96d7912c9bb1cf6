import { isId } from '@cho40/values'
import { dryRunArgument, tellImport } from './catalogue-import.ts'
import { about, command, jsonArgument } from './command.ts'
import type { ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { actorFor, byArgument, readPhone } from './settle-options.ts'

const HERE = ['orders', 'import']

/** Takes orders of another floor from a spreadsheet, as `POST /api/v1/shelf/orders` does. */
export const ordersImport = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about('bảng tính đơn hàng', 'the sheet of orders'),
    },
    place: {
      type: 'string',
      valueHint: 'ID',
      required: true,
      description: about('nơi lấy hàng, splace_…', 'where the goods lie, splace_…'),
    },
    floor: {
      type: 'string',
      valueHint: 'NAME',
      required: true,
      description: about(
        'sàn: buudien, voso, shopee, tiktok_shop',
        'the floor: buudien, voso, shopee, tiktok_shop',
      ),
    },
    ...byArgument,
    ...dryRunArgument,
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const { place: placeId } = args
    if (!isId('splace', placeId)) {
      const expected = { vi: 'mã dạng splace_…', en: 'an id like splace_…' }
      return refuseUsage(
        { type: 'OptionInvalid', option: '--place', found: placeId, expected },
        HERE,
      )
    }
    const phone = readPhone(args.by)
    if (!phone.ok) return refuseUsage(phone.problem, HERE)
    const database = databasePlace(args)
    if (!database.ok) return refuseUsage(database.problem, HERE)
    const bytes = await readInputFile(args.file)
    if (!bytes.ok) return refuseUsage(bytes.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, { readGrid, scopeOfStockPlace }, { importOrders }] = await Promise.all(
      [
        import('./with-database.ts'),
        import('@cho40/core/catalogue'),
        import('@cho40/core/payment'),
      ],
    )
    return withDatabase(database.value, async (deps) => {
      const scopeId = (await scopeOfStockPlace(deps, placeId)) ?? ''
      const wish = { permission: 'order.manage', scopeId } as const
      const by = await actorFor(deps, { ...wish, phone: phone.value })
      if (!by.ok) return refuseProblem(by.problem, { json })
      const grid = await readGrid(bytes.value)
      if (!grid.ok) return refuseProblem(grid.problem, { json })
      const report = await importOrders(deps, {
        id: deps.ids.make('import'),
        placeId,
        floor: args.floor,
        grid: grid.value,
        dryRun: args['dry-run'] === true,
        by: by.value,
      })
      if (!report.ok) return refuseProblem(report.problem, { json })
      const { created, known } = report.value
      return tellImport(report.value, {
        json,
        rows: [
          ['Đơn mới · Created', String(created)],
          ['Đơn đã có · Known', String(known)],
        ],
      })
    })
  },
)
