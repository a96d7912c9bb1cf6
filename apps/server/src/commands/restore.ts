import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { err, type Instant, isInstant, isMarketDay, ok, type Result } from '@cho40/values'
import type { DatabasePlace } from '../open-database.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { FROM_STORE, STORE_UNNAMED } from './mirror-argument.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import type { RestoreReport, RestoreWish } from './restore-file.ts'
import { printJson, printLine, say } from './say.ts'
import { storeNamed } from './store-named.ts'
import { table } from './table.ts'
import type { UsageProblem } from './usage-problem.ts'

const here = ['restore']

export const restoreCommand = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about(
        'tệp sao lưu, thư mục của bản sao liên tục, s3: là kho CHO40_MIRROR_S3, here: là cơ sở dữ liệu đã được đưa về bằng cách khác',
        'a backup file, the folder of a mirror, s3: for the store CHO40_MIRROR_S3, here: for a database brought back by other means',
      ),
    },
    until: {
      type: 'string',
      valueHint: 'TIME',
      description: about(
        'bản sao liên tục: đến thời điểm này, ví dụ 2026-11-21T17:00:00+07:00',
        'a mirror: up to this moment, such as 2026-11-21T17:00:00+07:00',
      ),
    },
    'closed-day': {
      type: 'string',
      valueHint: 'YYYY-MM-DD',
      description: about(
        'bản sao liên tục: đến lúc ngày này được chốt lần cuối',
        'a mirror: up to when this day was last closed',
      ),
    },
    replace: {
      type: 'boolean',
      description: about(
        'để cơ sở dữ liệu đang có sang một bên',
        'put the database that is in place aside',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, here)
    const { dataDir, databaseUrl } = place.value
    if (args.file === IN_PLACE) return restoreInPlace(args, place.value)
    if (databaseUrl !== undefined) {
      say({
        vi: 'Tệp và bản sao liên tục là của SQLite. Để về PostgreSQL: khôi phục vào một thư mục trống bằng --data (không đặt CHO40_DATABASE_URL), rồi cho40 move sang nơi trống. Dùng pg_restore thì sau đó chạy cho40 restore here:. Chưa có gì thay đổi.',
        en: 'Files and mirrors are of SQLite. To come back to PostgreSQL restore into an empty folder with --data (without CHO40_DATABASE_URL), then cho40 move to an empty place. After pg_restore run cho40 restore here: instead. Nothing was changed.',
      })
      return REFUSED
    }
    const to = readPoint(args)
    if (!to.ok) return refuseUsage(to.problem, here)
    if (args.file === FROM_STORE) return restoreFromStore(args, { dataDir, to: to.value })
    const from = resolve(args.file)
    if (!existsSync(from)) {
      const reason = 'ENOENT'
      return refuseUsage({ type: 'FileUnreadable', path: args.file, reason }, here)
    }
    return restoreFrom(args, { ...to.value, from, dataDir, replace: args.replace === true })
  },
)

/** In place of a file: what pg_restore, a recovery to a moment or an import has brought back already. */
const IN_PLACE = 'here:'

async function restoreInPlace(args: Asked, place: DatabasePlace): Promise<ExitCode> {
  const [{ orRefusal }, { restoreHere }, { restoreHereText, restoredHereText }] = await Promise.all(
    [import('./with-database.ts'), import('./restore-here.ts'), import('./restore-here-text.ts')],
  )
  return orRefusal(place, async () => {
    const done = await restoreHere(place)
    if (!done.ok) {
      if (args.json === true) printJson({ problem: done.problem })
      say(restoreHereText(done.problem))
      return REFUSED
    }
    if (args.json === true) printJson(done.value)
    else printLine(restoredHereText(done.value))
    return DONE
  })
}

type Asked = { readonly replace?: boolean | undefined; readonly json?: boolean | undefined }

async function restoreFrom(args: Asked, wish: RestoreWish): Promise<ExitCode> {
  const { dataDir } = wish
  const [{ orRefusal }, { restoreInto }, { restoreProblemText }] = await Promise.all([
    import('./with-database.ts'),
    import('./restore-file.ts'),
    import('./restore-problem-text.ts'),
  ])
  return orRefusal({ dataDir }, async () => {
    const restored = await restoreInto(wish)
    if (!restored.ok) {
      if (args.json === true) printJson({ problem: restored.problem })
      say(restoreProblemText(restored.problem))
      return REFUSED
    }
    if (args.json === true) printJson(restored.value)
    else printLine(reportText(restored.value))
    if (!existsSync(join(dataDir, 'secrets.json'))) sayPepper(dataDir)
    return DONE
  })
}

/** Fetches the mirror into the data folder, where there is room for the database, and restores from it. */
async function restoreFromStore(
  args: Asked,
  { dataDir, to }: { readonly dataDir: string; readonly to: Point },
): Promise<ExitCode> {
  const place = storeNamed('CHO40_MIRROR_S3')
  if (!place.ok) return refuseUsage(place.problem, here)
  if (place.value === undefined) return refuseUsage(STORE_UNNAMED, here)
  const [{ fetchMirror }, { s3Store }, { restoreProblemText }] = await Promise.all([
    import('../mirror-s3-fetch.ts'),
    import('../s3-store.ts'),
    import('./restore-problem-text.ts'),
  ])
  const from = join(dataDir, 'mirror.fetching')
  rmSync(from, { recursive: true, force: true })
  try {
    const store = s3Store(place.value, { timeoutMs: 120_000 })
    const all = to.until !== undefined || to.closedDay !== undefined
    const fetched = await fetchMirror(store, { folder: from, all })
    if (!fetched.ok) {
      if (args.json === true) printJson({ problem: fetched.problem })
      say(restoreProblemText(fetched.problem))
      return REFUSED
    }
    return await restoreFrom(args, { ...to, from, dataDir, replace: args.replace === true })
  } finally {
    rmSync(from, { recursive: true, force: true })
  }
}

type Point = Pick<RestoreWish, 'until' | 'closedDay'>

function readPoint(args: {
  readonly until?: string | undefined
  readonly 'closed-day'?: string | undefined
}): Result<Point, UsageProblem> {
  const day = args['closed-day']
  if (day !== undefined && !isMarketDay(day)) {
    const expected = {
      vi: 'một ngày có trong lịch, dạng 2026-11-21',
      en: 'a day of the calendar, like 2026-11-21',
    }
    return err({ type: 'OptionInvalid', option: '--closed-day', found: day, expected })
  }
  const until = args.until === undefined ? undefined : instantOf(args.until)
  if (args.until !== undefined && until === undefined) {
    const expected = {
      vi: 'thời điểm có múi giờ, ví dụ 2026-11-21T17:00:00+07:00',
      en: 'a moment with its time zone, such as 2026-11-21T17:00:00+07:00',
    }
    return err({ type: 'OptionInvalid', option: '--until', found: args.until, expected })
  }
  return ok({
    ...(until === undefined ? {} : { until }),
    ...(day === undefined ? {} : { closedDay: day }),
  })
}

function instantOf(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined
  // Date.parse takes 30 February for 2 March: a database would come back as of another day.
  if (!isMarketDay(text.slice(0, 10))) return undefined
  const ms = Date.parse(text)
  const instant = Number.isNaN(ms) ? '' : new Date(ms).toISOString()
  return isInstant(instant) ? instant : undefined
}

function reportText(report: RestoreReport): string {
  const { dataDir, epoch, books, entries, transfers, setAside, mirror } = report
  const counts = [books.length, entries, transfers].join(', ')
  return table([
    ['Thư mục dữ liệu · Data folder', dataDir],
    ['Sổ, bút toán, giao dịch · Books, entries, transfers', counts],
    ['Đã kiểm tra · Verified', 'sạch · clean'],
    ['Lần sống · Epoch', String(epoch)],
    ...(mirror ? [['Đến · Up to', mirror.at]] : []),
    ...(mirror && mirror.left > 0
      ? [['Dòng dở dang bỏ qua · Torn lines left out', String(mirror.left)]]
      : []),
    ...(setAside === undefined ? [] : [['Bản cũ ở · The old one is at', setAside]]),
  ])
}

function sayPepper(dataDir: string): void {
  say({
    vi: `Chưa có secrets.json trong “${dataDir}”. Hãy chép bản sao của tệp đó vào trước khi chạy máy chủ, nếu không mọi PIN phải đặt lại.`,
    en: `There is no secrets.json in "${dataDir}". Put your copy of it there before you start the server, or every PIN must be set anew.`,
  })
}
