import { join, resolve } from 'node:path'
import { err, ok, type Result } from '@cho40/values'
import type { DatabasePlace } from '../open-database.ts'
import { about } from './command.ts'
import type { UsageProblem } from './usage-problem.ts'

/** Where the database is: the options of every command that opens it. */
export const placeArguments = {
  data: {
    type: 'string',
    valueHint: 'DIR',
    description: about(
      'thư mục dữ liệu; mặc định .data (CHO40_DATA)',
      'data folder; .data unless said (CHO40_DATA)',
    ),
  },
  'database-url': {
    type: 'string',
    valueHint: 'URL',
    description: about(
      'PostgreSQL thay cho tệp SQLite (CHO40_DATABASE_URL)',
      'PostgreSQL instead of the SQLite file (CHO40_DATABASE_URL)',
    ),
  },
} as const

export type PlaceOptions = {
  readonly data?: string | undefined
  readonly 'database-url'?: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** The option, else the environment's variable, else `.data` in the working folder. */
export function databasePlace(
  options: PlaceOptions,
  env: Environment = process.env,
): Result<DatabasePlace, UsageProblem> {
  const data = options.data ?? nonEmpty(env['CHO40_DATA'])
  const dataDir = data === undefined ? join(process.cwd(), '.data') : resolve(data)
  const databaseUrl = options['database-url'] ?? nonEmpty(env['CHO40_DATABASE_URL'])
  if (databaseUrl === undefined) return filePlace(dataDir, nonEmpty(env['CHO40_CHECKPOINTS']))
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return err({
      type: 'OptionInvalid',
      option: options['database-url'] === undefined ? 'CHO40_DATABASE_URL' : '--database-url',
      // Whatever was typed may hold a password.
      found: '…',
      expected: {
        vi: 'địa chỉ dạng postgres://máy/cơ_sở_dữ_liệu',
        en: 'an address like postgres://host/database',
      },
    })
  }
  return ok({ dataDir, databaseUrl })
}

/** A file, and whether Litestream alone puts its log back into it; on PostgreSQL that says nothing. */
function filePlace(
  dataDir: string,
  checkpoints: string | undefined,
): Result<DatabasePlace, UsageProblem> {
  if (checkpoints === undefined) return ok({ dataDir })
  if (checkpoints === 'litestream') return ok({ dataDir, checkpoints })
  const expected = { vi: 'litestream, hoặc để trống', en: 'litestream, or nothing' }
  return err({ type: 'OptionInvalid', option: 'CHO40_CHECKPOINTS', found: checkpoints, expected })
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
