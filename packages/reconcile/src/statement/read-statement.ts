import { err, marketDay, ok, type Result } from '@cho40/values'
import type { DateReading } from './cell-date.ts'
import { checkStatement } from './checks.ts'
import { csvGrid } from './csv-grid.ts'
import { decodeText } from './decode-text.ts'
import { findHeading, type Heading } from './find-heading.ts'
import type { Grid } from './grid.ts'
import { htmlGrid } from './html-grid.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { readRows } from './read-rows.ts'
import { sniff } from './sniff.ts'
import type { Statement, StatementProblem } from './statement.ts'
import { workbookGrids } from './workbook-grid.ts'

/** A statement of 200,000 rows is below this; more is refused before it is read. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024

/** No statement has more columns; a hostile row of a million cells costs no more than this. */
const MAX_COLUMNS = 78

/**
 * Reads a bank's statement file: .xlsx, an HTML table under any name, or delimited text in UTF-8,
 * UTF-16 or windows-1258. What the file is, is told by its bytes; which bank's, by its heading row.
 * Amounts are whole đồng, times wall-clock time at the market. Rows that cannot be read are
 * reported in `skipped` with the reason; bad input gives a problem and never throws.
 */
export async function readStatement(
  bytes: Uint8Array,
  { fileName }: { readonly fileName?: string } = {},
): Promise<Result<Statement, StatementProblem>> {
  if (bytes.length === 0) return err({ type: 'EmptyStatement' })
  if (bytes.length > MAX_FILE_BYTES) {
    return err({ type: 'StatementTooLarge', limit: MAX_FILE_BYTES, unit: 'bytes' })
  }
  const grids = await gridsOf(bytes)
  if (!grids.ok) return grids
  for (const wide of grids.value) {
    const grid = wide.map((row) => (row.length > MAX_COLUMNS ? row.slice(0, MAX_COLUMNS) : row))
    const heading = findHeading(grid, fileName)
    if (heading) return ok(toStatement(grid, heading))
  }
  return err({
    type: grids.value.some((grid) => grid.length > 0) ? 'HeadingNotFound' : 'EmptyStatement',
  })
}

async function gridsOf(bytes: Uint8Array): Promise<Result<readonly Grid[], StatementProblem>> {
  let decoded: string | undefined
  const text = (): string => (decoded ??= decodeText(bytes))
  switch (sniff(bytes, text)) {
    case 'xlsx':
      return workbookGrids(bytes)
    case 'legacy-xls':
      return err({ type: 'LegacyXls' })
    case 'html':
      return ok([htmlGrid(text())])
    case 'text':
      break
  }
  return ok([csvGrid(text(), columnsIn)])
}

function columnsIn(head: Grid): number {
  const heading = findHeading(head.map((row) => row.slice(0, MAX_COLUMNS)))
  return Object.keys(heading?.columns ?? {}).length
}

function toStatement(grid: Grid, heading: Heading): Statement {
  const above = readMetadata(grid.slice(0, heading.dataFrom - 1))
  const { rows, skipped, balances } = readRows(grid, heading, dateReading(heading, above))
  const statement = { layout: heading.layout.name, ...above, ...balances, rows, skipped }
  return { ...statement, checks: checkStatement(statement) }
}

/** Dates without a year take the year in which they fall inside the printed period. */
function dateReading(heading: Heading, { period }: Metadata): DateReading {
  const order = heading.layout.dateOrder
  if (period === undefined) return { order }
  const years = [...new Set([period.from, period.to].map((day) => Number(day.slice(0, 4))))]
  return {
    order,
    yearOf: (month, day) =>
      years.find((year) => {
        const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
        return text >= period.from && text <= marketDay(period.to)
      }),
  }
}
