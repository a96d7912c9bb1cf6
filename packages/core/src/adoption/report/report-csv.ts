import type { AdoptionReport } from '@cho40/contract'
import { COLUMNS, rowText } from './report-text.ts'

/**
 * The table of a report as CSV: UTF-8 with a byte order mark, which Excel needs to read Vietnamese,
 * comma separated, CRLF (RFC 4180). A text that a sheet would take for a formula is made harmless.
 */
export function reportCsv(report: AdoptionReport): string {
  const rows = [[...COLUMNS], ...report.lines.map(rowText)]
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
