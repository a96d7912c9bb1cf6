import { err, marketDay, ok, type Result } from '@cho40/values'
import type { DateReading } from './cell-date.ts'
import { checkStatement } from './checks.ts'
import type { ColumnMap } from './column-map.ts'
import { findHeading, type HeadingHints } from './find-heading.ts'
import type { Sheet } from './grid.ts'
import type { Heading } from './layout.ts'
import { messageStatement } from './message-statement.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { MAX_FILE_BYTES, openFile } from './open-file.ts'
import { createPace, type Pace, type Progress, STEPS, stageOf } from './pace.ts'
import { readRows } from './read-rows.ts'
import type { Statement, StatementProblem } from './statement.ts'

export type ReadOptions = {
  /** Decides only between layouts that fit equally; never what the file is. */
  readonly fileName?: string
  /** Confirmed maps; the one whose heading stands in the file is used before any layout. */
  readonly columnMap?: ColumnMap | readonly ColumnMap[]
  /** Called now and then while a long file is read, and once at its end. */
  readonly onProgress?: (progress: Progress) => void
}

/** The part of the work that turns bytes into cells; the rest reads the cells. */
const UNPACKED = 600

/**
 * Reads a bank's statement file: .xlsx or .xls, an HTML table under any name, delimited text in
 * UTF-8, UTF-16, windows-1258 or a pre-Unicode font, MT940, or CAMT.053. What the file is, is told
 * by its bytes; which bank's, by its heading row. Amounts are whole đồng, times wall-clock time at
 * the market. Rows that cannot be read are reported in `skipped` with the reason; bad input gives a
 * problem and never throws. Long files are read in blocks, so that the thread stays free.
 */
export async function readStatement(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<Statement, StatementProblem>> {
  if (bytes.length === 0) return err({ type: 'EmptyStatement' })
  if (bytes.length > MAX_FILE_BYTES) {
    return err({ type: 'StatementTooLarge', limit: MAX_FILE_BYTES, unit: 'bytes' })
  }
  const pace = createPace(options.onProgress)
  const read = await readAny(bytes, hintsOf(options), pace)
  options.onProgress?.({ read: STEPS, total: STEPS })
  return read
}

function hintsOf({ fileName, columnMap }: ReadOptions): HeadingHints {
  return {
    ...(fileName === undefined ? {} : { fileName }),
    columnMaps: columnMap === undefined ? [] : [columnMap].flat(),
  }
}

async function readAny(
  bytes: Uint8Array,
  hints: HeadingHints,
  pace: Pace,
): Promise<Result<Statement, StatementProblem>> {
  const file = await openFile(bytes, hints, stageOf(pace, 0, UNPACKED))
  if (!file.ok) return file
  const last = stageOf(pace, UNPACKED, STEPS)
  if (file.value.kind === 'message') return messageStatement(file.value.message, last)
  let isEmpty = true
  for (const open of file.value.sheets) {
    const sheet = await open()
    if (!sheet.ok) return sheet
    isEmpty &&= sheet.value.rows.length === 0
    const heading = findHeading(sheet.value.rows, hints)
    if (heading) return ok(await toStatement(sheet.value, heading, last))
  }
  return err({ type: isEmpty ? 'EmptyStatement' : 'HeadingNotFound' })
}

async function toStatement(sheet: Sheet, heading: Heading, pace: Pace): Promise<Statement> {
  const above = readMetadata(sheet.rows.slice(0, Math.max(0, heading.dataFrom - 1)))
  const dates = dateReading(heading, above)
  const { refused, balances, ...read } = await readRows(sheet, { heading, dates, pace })
  const statement = {
    layout: heading.layout.name,
    ...above,
    ...balances,
    ...read,
    asPrinted: { heading: heading.printed, refused },
    ...(heading.columns.sourceLine === undefined ? {} : { isExcerpt: true as const }),
  }
  return { ...statement, checks: await checkStatement(statement, pace) }
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
