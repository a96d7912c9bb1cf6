/** A spreadsheet takes text that starts so for a formula, which nobody’s words must become. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Rows of cells as a file for a spreadsheet: UTF-8 with its mark, parted by semicolons as Excel takes them in Vietnam. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`
}

function csvCell(text: string): string {
  const isNumber = /^-?\d+(?:,\d+)?$/.test(text)
  const safe = !isNumber && FORMULA.test(text) ? `'${text}` : text
  return /[;"\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
