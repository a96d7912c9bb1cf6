import { err, ok, type Result } from '@cho40/values'
import type { UsageProblem } from './usage-problem.ts'

const MOST_DAYS = 36_500

/**
 * After how many days buyers are forgotten; undefined, never, unless the environment says so. Who
 * keeps the data has to choose: no source that we found names a term.
 */
export function forgetTermIn(
  environment: Readonly<Record<string, string | undefined>>,
): Result<number | undefined, UsageProblem> {
  const text = environment['CHO40_FORGET_BUYERS_AFTER'] || undefined
  if (text === undefined) return ok(undefined)
  const days = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (days >= 1 && days <= MOST_DAYS) return ok(days)
  return err({
    type: 'OptionInvalid',
    option: 'CHO40_FORGET_BUYERS_AFTER',
    found: text,
    expected: { vi: `số ngày từ 1 đến ${MOST_DAYS}`, en: `days, from 1 to ${MOST_DAYS}` },
  })
}
