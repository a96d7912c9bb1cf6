import { writeFile } from 'node:fs/promises'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { readFloorFile } from './read-floor-file.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, say } from './say.ts'
import { readCooperative } from './settle-options.ts'
import type { UsageProblem } from './usage-problem.ts'

const HERE = ['catalogue', 'export']

/** Writes a cooperative's products as CSV: its own sheet, or the one that another floor takes. */
export const catalogueExport = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about('tệp .csv sẽ ghi', 'the .csv file to write'),
    },
    cooperative: {
      type: 'string',
      valueHint: 'ID',
      required: true,
      description: about('mã hợp tác xã bán hàng, coop_…', 'the seller’s id, coop_…'),
    },
    floor: {
      type: 'string',
      valueHint: 'NAME',
      description: about(
        'theo mẫu của sàn: buudien, voso, shopee, tiktok_shop',
        'as another floor takes it: buudien, voso, shopee, tiktok_shop',
      ),
    },
    'floor-file': {
      type: 'string',
      valueHint: 'FILE',
      description: about(
        'theo mẫu tự ghi trong một tệp .json của bạn',
        'as a floor takes it that a .json file of yours describes',
      ),
    },
    origin: {
      type: 'string',
      valueHint: 'URL',
      description: about(
        'địa chỉ cửa hàng, để ghi đường dẫn ảnh',
        'where the shop is reached, for the addresses of pictures',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const cooperative = readCooperative(args.cooperative)
    if (!cooperative.ok) return refuseUsage(cooperative.problem, HERE)
    if (args.floor !== undefined && args['floor-file'] !== undefined) {
      return refuseUsage(ONE_FLOOR, HERE)
    }
    const origin = readOrigin(args.origin)
    if (!origin.ok) return refuseUsage(origin.problem, HERE)
    const database = databasePlace(args)
    if (!database.ok) return refuseUsage(database.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, catalogue, { gridCsv }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/catalogue'),
      import('@cho40/api'),
    ])
    const own = await readFloorFile(args['floor-file'])
    if (!own.ok) return refuseUsage(own.problem, HERE)
    const floor = own.value ?? catalogue.FLOORS.find(({ id }) => id === args.floor)
    if (args.floor !== undefined && !floor) {
      return refuseProblem({ type: 'NotFound', what: 'floor', id: args.floor }, { json })
    }
    return withDatabase(database.value, async (deps) => {
      const of = { cooperativeId: cooperative.value, today: marketDayOf(deps.clock.now()) }
      const grid = floor
        ? catalogue.floorSheet(floor, {
            items: await catalogue.listingFeed(deps, {
              ...of,
              withDemo: true,
              channel: 'elsewhere',
            }),
            place: { origin: origin.value, title: '' },
          })
        : await catalogue.exportListings(deps, { ...of, language: 'vi' })
      await writeFile(args.file, gridCsv(grid, floor?.encoding))
      if (floor && !floor.confirmed) {
        say({
          vi: `Mẫu của ${floor.name} chưa được sàn xác nhận: so với tệp sàn cấp trước khi nộp.`,
          en: `The columns of ${floor.id} are not confirmed by the floor: compare before use.`,
        })
      }
      if (json)
        printJson({ file: args.file, rows: grid.length - 1 - (floor?.headerRows.length ?? 0) })
      return DONE
    })
  },
)

const ONE_FLOOR: UsageProblem = {
  type: 'OptionInvalid',
  option: '--floor-file',
  found: '--floor',
  expected: { vi: 'chỉ một trong --floor và --floor-file', en: 'given without --floor' },
}

function readOrigin(found: string | undefined): Result<string, UsageProblem> {
  if (found === undefined) return ok('')
  if (/^https?:\/\/[^/]+\/?$/.test(found)) return ok(found.replace(/\/$/, ''))
  const expected = { vi: 'địa chỉ dạng https://cho.example.vn', en: 'https://cho.example.vn' }
  return err({ type: 'OptionInvalid', option: '--origin', found, expected })
}
