import type { AuditLine } from '@cho40/contract'
import type { LogText } from '../../text/log.ts'
import { detailWords, kindWords } from './kinds.ts'

/** A spreadsheet takes text that starts so for a formula, which somebody's name must never become. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/

/**
 * Lines as CSV for a person's spreadsheet: UTF-8 with its mark, nothing is a formula. Times are UTC,
 * things and people are told by their whole ids.
 */
export function logFile(t: LogText, lines: readonly AuditLine[]): string {
  const head = [
    t['log.at'],
    t['log.by'],
    'id',
    t['log.kind'],
    t['log.about.whom'],
    t['log.scope'],
    t['sessions.network'],
    t['log.detail'],
  ]
  const rows = lines.map(({ at, by, kind, about, scopeId, phone, network, detail }) => [
    at,
    by?.name ?? t['log.server'],
    by?.personId ?? '',
    kindWords(t, kind),
    phone ?? about ?? '',
    scopeId ?? '',
    network ?? '',
    detailWords(t, detail),
  ])
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
