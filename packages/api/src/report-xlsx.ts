import type { AdoptionReport, ReportCell } from '@cho40/contract'
import {
  FIRST_REPORT_FORM,
  REPORT_COLUMNS,
  REPORT_NOTES,
  REPORT_TREND_COLUMNS,
  reportRow,
  reportTitle,
  reportTrendRow,
} from '@cho40/core/adoption'
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'

const HEAD: CellStyle = {
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const COUNT = '#,##0'
const WIDTHS = [6, 44, 9, 11, 11, 11, 11, 9, 14, 14, 40, 22, 22]
/** Where the figures stand in a row: before, now, to date. */
const FIGURES = [4, 5, 6] as const
const PARTS = [8, 9] as const
/** The title, the period and an empty row stand above the heads. */
const HEAD_ROW = 3

/** A report as a workbook: real numbers where there are numbers, text is never a formula. */
export function reportXlsx(report: AdoptionReport): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>()
  cells.set('0,0', { style: { font: { bold: true, size: 14 } } })
  for (const [column] of REPORT_COLUMNS.entries()) {
    cells.set(`${HEAD_ROW},${column}`, { style: HEAD })
  }
  const rows = report.lines.map((line, nth) => {
    const row: CellValue[] = [...reportRow(line)]
    const at = HEAD_ROW + 1 + nth
    row[0] = line.nth
    for (const [i, figure] of [line.before, line.now, line.toDate].entries()) {
      const column = FIGURES[i] ?? 0
      const number = numberOf(figure, line.decimals)
      if (number === undefined) continue
      row[column] = number
      const numFmt = line.decimals === 0 ? COUNT : `#,##0.${'0'.repeat(line.decimals)}`
      cells.set(`${at},${column}`, { style: { numFmt } })
    }
    if (line.now.state === 'shown') {
      for (const [i, part] of [line.now.numerator, line.now.denominator].entries()) {
        const column = PARTS[i] ?? 0
        if (part === null) continue
        row[column] = part
        cells.set(`${at},${column}`, { style: { numFmt: COUNT } })
      }
    }
    return row
  })
  const { from, to } = report.period
  return writeXlsx({
    sheets: [
      {
        name: 'Báo cáo',
        columns: WIDTHS.map((width) => ({ width })),
        rows: [
          [reportTitle(report)],
          [`${from} – ${to}; chốt ${report.cutoffAt}; ${report.form}`],
          [],
          [...REPORT_COLUMNS],
          ...rows,
          [],
          ...REPORT_NOTES.map((note): CellValue[] => [note]),
        ],
        cells,
        freezePane: { rows: HEAD_ROW + 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      },
      ...trendSheets(report),
    ],
  })
}

const TREND_WIDTHS = [44, 9, 12, 60, 12, 16, 22, 40]

/** What became of each figure, on a sheet of its own; reports of the first form tell nothing of it. */
function trendSheets(report: AdoptionReport) {
  if (report.form === FIRST_REPORT_FORM) return []
  const heads = REPORT_TREND_COLUMNS.map((_, column) => [`0,${column}`, { style: HEAD }] as const)
  return [
    {
      name: 'Diễn biến',
      columns: TREND_WIDTHS.map((width) => ({ width })),
      rows: [[...REPORT_TREND_COLUMNS], ...report.lines.map((line) => [...reportTrendRow(line)])],
      cells: new Map<string, Partial<Cell>>(heads),
      freezePane: { rows: 1 },
    },
  ]
}

/** The figure as a number; undefined when it is no plain one, as “> 90”. */
function numberOf(cell: ReportCell, decimals: number): number | undefined {
  if (cell.state !== 'shown' || cell.scaled === null || cell.bound !== '=') return undefined
  return cell.scaled / 10 ** decimals
}
