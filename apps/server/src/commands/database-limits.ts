import { err, ok, type Result } from '@cho40/values'
import type { DatabasePlace } from '../open-database.ts'
import type { UsageProblem } from './usage-problem.ts'

const MOST_CONNECTIONS = 200

/**
 * What the environment alone says of a PostgreSQL database: how many connections this process may
 * hold, and where a replica for statements of books is; its address may hold a password.
 */
export function databaseLimitsIn(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Pick<DatabasePlace, 'connections' | 'reportsUrl'>, UsageProblem> {
  const count = environment['CHO40_DATABASE_CONNECTIONS'] || undefined
  const reportsUrl = environment['CHO40_REPORTS_URL'] || undefined
  const connections = count === undefined ? undefined : Number(count)
  if (
    connections !== undefined &&
    !(Number.isSafeInteger(connections) && connections >= 2 && connections <= MOST_CONNECTIONS)
  ) {
    return err({
      type: 'OptionInvalid',
      option: 'CHO40_DATABASE_CONNECTIONS',
      found: count ?? '',
      expected: {
        vi: `một số từ 2 đến ${MOST_CONNECTIONS}`,
        en: `a number from 2 to ${MOST_CONNECTIONS}`,
      },
    })
  }
  if (reportsUrl !== undefined && !/^postgres(ql)?:\/\//.test(reportsUrl)) {
    return err({
      type: 'OptionInvalid',
      option: 'CHO40_REPORTS_URL',
      found: '…',
      expected: {
        vi: 'địa chỉ dạng postgres://máy/cơ_sở_dữ_liệu',
        en: 'an address like postgres://host/database',
      },
    })
  }
  return ok({
    ...(connections === undefined ? {} : { connections }),
    ...(reportsUrl === undefined ? {} : { reportsUrl }),
  })
}
