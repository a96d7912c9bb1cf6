import type { ImportValues, PersonId, Problem, ValueImportReport } from '@cho40/contract'
import { err, invariant, marketDayOf, ok, type Result } from '@cho40/values'
import { unitThenOf } from '../../../market/market-units.ts'
import type { Deps, Tx } from '../../../store/deps.ts'
import { once } from '../../../store/once.ts'
import { transact } from '../../../store/transact.ts'
import { type RowCells, type RowIssue, readValueRow } from './read-value-row.ts'
import { VALUE_HEADERS, type ValueField, valueFieldsOf } from './value-columns.ts'
import { type Checked, writeDrafts } from './write-drafts.ts'

type Wish = { readonly sheet: ImportValues; readonly by: PersonId }
type Refused = { readonly at: number; readonly issues: readonly RowIssue[] }

/**
 * Enters values from a spreadsheet as drafts: each row that is right is written, one that is there
 * with other numbers becomes its revision if the row says why, and rows that are wrong are left out
 * and told of cell by cell, so that a file of them can be mended and brought again. Rows may name
 * units below the one the sheet is for. A dry run does all of it and takes it back; the same id with
 * the same grid gives the same report. Problems: NotFound (place), InvalidInput (no column of
 * indicators), IdReused.
 */
export function importValues(
  deps: Deps,
  { sheet, by }: Wish,
): Promise<Result<ValueImportReport, Problem>> {
  return transact(deps, async (tx) => {
    const { id, unitCode, dryRun } = sheet
    const today = marketDayOf(tx.clock.now())
    if (!(await unitThenOf(tx, unitCode, today))) {
      return err({ type: 'NotFound', what: 'place', id: unitCode })
    }
    if (!dryRun) {
      return once(tx, { scope: unitCode, id, body: sheet }, () => take(tx, { sheet, by }))
    }
    let report: ValueImportReport | undefined
    const undone = await transact(tx, async (inner) => {
      const taken = await take(inner, { sheet, by })
      if (!taken.ok) return taken
      report = taken.value
      // Nothing failed: an Err is the way to take everything back.
      return err({ type: 'WrongState', what: 'import', id, state: 'dry_run' })
    })
    if (report) return ok(report)
    invariant(!undone.ok, 'a dry run without a report was refused')
    return undone
  })
}

async function take(tx: Tx, { sheet, by }: Wish): Promise<Result<ValueImportReport, Problem>> {
  const [header = [], ...rows] = sheet.grid
  const fields = valueFieldsOf(header)
  if (!fields.includes('indicator')) {
    const message = VALUE_HEADERS.indicator.vi
    return err({ type: 'InvalidInput', issues: [{ path: 'grid.0', message }] })
  }
  const checked = await checkRows(
    tx,
    rows.map((cells) => cellsOf(fields, cells)),
    sheet.unitCode,
  )
  const written = await writeDrafts(tx, checked.right, by)
  const refused = [...checked.wrong, ...written.refused].toSorted((a, b) => a.at - b.at)
  const { created, revised, unchanged } = written
  return ok({
    dryRun: sheet.dryRun,
    created,
    revised,
    unchanged,
    unknownColumns: header.filter((cell, at) => cell.trim() !== '' && !fields[at]),
    refused: refused.map(({ at, issues }) => ({
      row: at + 2,
      cells: rows[at] ?? [],
      issues: issues.map(({ field, code }) => ({
        column: field && (header[fields.indexOf(field)] ?? VALUE_HEADERS[field].vi),
        code,
      })),
    })),
  })
}

function cellsOf(fields: readonly (ValueField | undefined)[], cells: readonly string[]): RowCells {
  return Object.fromEntries(
    fields.flatMap((field, at) => {
      // A spreadsheet that was kept from taking “>=” for a formula has an apostrophe before it.
      const cell = (cells[at]?.normalize('NFC').trim() ?? '').replace(/^'(?=[<>=~+@-])/, '')
      return field === undefined || cell === '' ? [] : [[field, cell]]
    }),
  )
}

type CheckedRows = { readonly right: readonly Checked[]; readonly wrong: readonly Refused[] }

/** Every row by its own definition and in its own unit; a unit is looked up once a day. */
async function checkRows(
  tx: Tx,
  rows: readonly RowCells[],
  unitCode: string,
): Promise<CheckedRows> {
  const today = marketDayOf(tx.clock.now())
  const units = new Map<string, Awaited<ReturnType<typeof unitThenOf>>>()
  const right: Checked[] = []
  const wrong: Refused[] = []
  for (const [at, cells] of rows.entries()) {
    // A row of the form that nobody filled in says nothing, and is not wrong either.
    if (cells.numerator === undefined && cells.denominator === undefined) continue
    const row = readValueRow(cells, { unitCode, today })
    if (!row.ok) {
      wrong.push({ at, issues: row.problem })
      continue
    }
    const { unitCode: code, lastDay } = row.value
    const key = `${code} ${lastDay}`
    if (!units.has(key)) units.set(key, await unitThenOf(tx, code, lastDay))
    const unit = units.get(key)
    if (unit && (code === unitCode || unit.above.includes(unitCode))) {
      right.push({ at, row: row.value, edition: unit.edition })
    } else {
      wrong.push({ at, issues: [{ field: 'unit', code: 'not below this unit' }] })
    }
  }
  return { right, wrong }
}
