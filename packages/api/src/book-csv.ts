import type { BookLanguage } from '@cho40/contract'
import { type BookCell, type BookSheet, fullHead, textOf } from '@cho40/core/ledger'

/**
 * What Excel splits at without asking: where numbers have a decimal comma, as in Vietnam, lists are
 * parted by semicolons.
 */
const SEPARATORS = { vi: ';', en: ',' } as const satisfies Record<BookLanguage, string>

/** A spreadsheet takes text that starts so for a formula, which somebody's name must never become. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * The table of a statement and nothing else: UTF-8 with a byte order mark, one line a row, every cell
 * filled, amounts as whole numbers without grouping, days as `2026-11-21`.
 */
export function bookCsv({ table, language }: BookSheet): string {
  const separator = SEPARATORS[language]
  const heads = table.columns.map((column) => fullHead(column, language))
  const lines = [heads, ...table.rows.map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => csvCell(cell, language)).join(separator),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function csvCell(cell: BookCell, language: BookLanguage): string {
  if (typeof cell === 'number') return String(cell)
  const text = textOf(cell, language)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[;,"\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
