import type { Log } from '@cho40/api'
import pino, { type DestinationStream } from 'pino'
import { redacted } from './redact.ts'

/** One JSON line a fact, on stderr unless told otherwise; names, phones, memos and secrets never get that far. */
export function createLog(
  level = 'info',
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      base: null,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: redacted },
    },
    to,
  )
}

export const silentLog: Log = { info: () => undefined, error: () => undefined }
