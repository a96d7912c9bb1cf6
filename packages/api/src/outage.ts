/**
 * Why a request could not be served although nothing is wrong with it or with the program: the disk
 * is full or fails, or the database is away — perhaps in the middle of a commit. The same request with
 * the same id may be sent again and has one effect.
 */
export type Outage = {
  readonly status: 503 | 507
  readonly type: 'StorageFull' | 'DatabaseUnavailable'
}

const STORAGE = /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG|53100$)/
/**
 * Lost connections and PostgreSQL's classes for them: 08, too many (53300), shut down or starting (57P0), a
 * statement or an idle transaction that took longer than it may (57014, 25P03).
 */
const AWAY = /^(08|53300$|57P0|57014$|25P03$|ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|SQLITE_BUSY)/
/** node-postgres gives these no code; the last two come of a connection that broke between two statements. */
const AWAY_TEXTS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

/** What an error that nobody expected means for a client; undefined for a defect of ours. */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (STORAGE.test(code)) return { status: 507, type: 'StorageFull' }
  if (AWAY.test(code) || AWAY_TEXTS.test(error.message)) {
    return { status: 503, type: 'DatabaseUnavailable' }
  }
  return error.cause === undefined ? undefined : outageOf(error.cause)
}
