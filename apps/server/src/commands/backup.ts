import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { err, ok, type Result } from '@cho40/values'
import type { DatabasePlace } from '../open-database.ts'
import type { BackupReport } from './backup-file.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { mirrorArgument, mirrorToDrill } from './mirror-argument.ts'
import { noDatabase } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { notReplaceable } from './replaceable.ts'
import { printJson, printLine, type Sentence, say } from './say.ts'
import { table } from './table.ts'
import type { UsageProblem } from './usage-problem.ts'

const here = ['backup']

export const backupCommand = command(
  {
    file: {
      type: 'positional',
      required: false,
      description: about(
        'tệp sao lưu; nếu là thư mục thì tệp được đặt tên theo giờ',
        'the backup file; in a folder it is named after the time',
      ),
    },
    keep: {
      type: 'string',
      valueHint: 'N',
      description: about(
        'trong thư mục chỉ giữ lại N bản mới nhất',
        'keep only the newest N copies in the folder',
      ),
    },
    drill: {
      type: 'boolean',
      description: about(
        'diễn tập: sao lưu, khôi phục vào chỗ tạm, kiểm tra và so sánh; không đổi gì',
        'a drill: back up, restore elsewhere, verify and compare; changes nothing',
      ),
    },
    mirror: {
      ...mirrorArgument.mirror,
      valueHint: 'DIR|s3:',
      description: about(
        'diễn tập cả từ bản sao liên tục: thư mục (CHO40_MIRROR), hoặc s3: là kho CHO40_MIRROR_S3',
        'drills the mirror, too: its folder (CHO40_MIRROR), or s3: for the store CHO40_MIRROR_S3',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, here)
    const keep = readKeep(args.keep)
    if (!keep.ok) return refuseUsage(keep.problem, here)
    const mirror = mirrorToDrill(args)
    if (!mirror.ok) return refuseUsage(mirror.problem, here)
    const drill = args.drill === true
    if (args.file === undefined && !drill) {
      return refuseUsage({ type: 'OptionMissing', option: 'FILE' }, here)
    }
    const refusal = whyNot(place.value)
    if (refusal) {
      say(refusal)
      return REFUSED
    }
    const json = args.json === true
    const { orRefusal } = await import('./with-database.ts')
    return orRefusal(place.value, async () => {
      if (drill) {
        const { runDrill } = await import('./drill.ts')
        return runDrill({ ...place.value, ...mirror.value }, { json })
      }
      return backUp(args.file ?? '', { place: place.value, keep: keep.value, json })
    })
  },
)

/** A database server says by itself that it is not there. */
function whyNot({ dataDir, databaseUrl }: DatabasePlace): Sentence | undefined {
  if (databaseUrl !== undefined || existsSync(join(dataDir, 'cho40.db'))) return undefined
  return noDatabase(dataDir)
}

async function backUp(
  wanted: string,
  how: { readonly place: DatabasePlace; readonly keep: number | undefined; readonly json: boolean },
): Promise<ExitCode> {
  const [{ backupName, backupTo, keepNewest }, { markBackup }, { processDeps }] = await Promise.all(
    [import('./backup-file.ts'), import('../backup-mark.ts'), import('../process-deps.ts')],
  )
  const at = processDeps.clock.now()
  const target = resolve(wanted)
  const isFolder = wanted.endsWith('/') || isDirectory(target)
  const path = isFolder ? join(target, backupName(at)) : target
  const refusal = notReplaceable(path, how.place.dataDir)
  if (refusal) {
    say(refusal)
    return REFUSED
  }
  const report = await backupTo(path, { ...how.place, at })
  const isSound = report.damage.length === 0
  if (isSound) markBackup(how.place.dataDir, at)
  const removed =
    isFolder && isSound && how.keep !== undefined ? await keepNewest(target, how.keep) : []
  if (how.json) printJson({ ...report, removed })
  else printLine(reportText(report, removed))
  if (isSound) return DONE
  say({
    vi: 'Bản sao có lỗi, nên không mang tên đã chọn; các bản cũ vẫn còn. Hãy giữ nguyên dữ liệu và chạy cho40 verify.',
    en: 'The copy is damaged and did not get its name; older copies are still there. Keep the data as it is and run cho40 verify.',
  })
  return REFUSED
}

function reportText(report: BackupReport, removed: readonly string[]): string {
  const { path, bytes, sha256, books, entries, transfers, damage } = report
  const rows = [
    ['Tệp · File', path],
    ['Cỡ · Size', `${(bytes / 1024 ** 2).toFixed(1)} MiB`],
    ['SHA-256', sha256],
    [
      'Sổ, bút toán, giao dịch · Books, entries, transfers',
      [books.length, entries, transfers].join(', '),
    ],
    ['Đã kiểm tra · Verified', damage.length === 0 ? 'sạch · clean' : damage.join('; ')],
    ...(removed.length > 0 ? [['Đã bỏ bản cũ · Old copies removed', String(removed.length)]] : []),
  ]
  return table(rows)
}

function readKeep(found: string | undefined): Result<number | undefined, UsageProblem> {
  if (found === undefined) return ok(undefined)
  const count = /^\d{1,5}$/.test(found) ? Number(found) : 0
  if (count >= 1) return ok(count)
  const expected = { vi: 'một số từ 1', en: 'a number from 1 up' }
  return err({ type: 'OptionInvalid', option: '--keep', found, expected })
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
