import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabasePlace } from '../open-database.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { noDatabase } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, type Sentence, say } from './say.ts'

export const migrateCommand = command(
  {
    rehearse: {
      type: 'boolean',
      description: about(
        'chạy thử trên một bản sao, cạnh máy chủ đang chạy: nâng bảng, kiểm tra, khởi động; không đổi gì',
        'on a copy, beside a running server: bring forward, verify, start; changes nothing',
      ),
    },
    keep: {
      type: 'boolean',
      description: about(
        'PostgreSQL, không còn máy chủ nào chạy: giữ một bản của mọi bảng ngay trong cơ sở dữ liệu, đọc lại và kiểm tra',
        'PostgreSQL, no server running: keeps a proved copy of all tables in the same database',
      ),
    },
    'put-back': {
      type: 'boolean',
      description: about(
        'PostgreSQL: đặt lại bản đã giữ nếu từ đó chưa sổ nào có gì mới',
        'PostgreSQL: puts the kept copy back if nothing was done in any book since',
      ),
    },
    'let-go': {
      type: 'boolean',
      description: about('PostgreSQL: bỏ bản đã giữ', 'PostgreSQL: drops the kept copy'),
    },
    'taken-back': {
      type: 'boolean',
      description: about(
        'với --let-go: bỏ các bảng của những bản đã bị thay lại, cho40_taken_back_…',
        'with --let-go: drops the tables of releases that were taken back, cho40_taken_back_…',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['migrate'])
    if (args.rehearse === true) {
      const refusal = whyNoRehearsal(place.value)
      if (refusal) {
        say(refusal)
        return REFUSED
      }
      const { rehearse } = await import('./rehearse.ts')
      return rehearse(place.value, { json: args.json === true })
    }
    const wish = (['keep', 'put-back', 'let-go'] as const).find((name) => args[name] === true)
    if (args['taken-back'] === true && wish !== 'let-go') {
      const expected = { vi: 'đi cùng --let-go', en: 'goes with --let-go' }
      const problem = {
        type: 'OptionInvalid',
        option: '--taken-back',
        found: '',
        expected,
      } as const
      return refuseUsage(problem, ['migrate'])
    }
    if (wish !== undefined) {
      const { aroundUpdate } = await import('./around-update.ts')
      const named = wish === 'let-go' && args['taken-back'] === true ? 'let-taken-back-go' : wish
      return aroundUpdate(named, place.value, { json: args.json === true })
    }
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

/** A file that is not there cannot be copied, and is not made. */
function whyNoRehearsal({ dataDir, databaseUrl }: DatabasePlace): Sentence | undefined {
  if (databaseUrl !== undefined || existsSync(join(dataDir, 'cho40.db'))) return undefined
  return noDatabase(dataDir)
}
