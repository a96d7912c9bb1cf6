import type { Log } from '@cho40/api'
import pino from 'pino'

/** One JSON line a fact on stderr; names, phones, memos and secrets never get that far. */
export function createLog(level = 'info'): Log {
  return pino(
    {
      base: null,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['phone', '*.phone', 'pin', '*.pin', 'memo', '*.memo', 'secret', 'token'] },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}

export const silentLog: Log = { info: () => undefined, error: () => undefined }
