import type { Instant } from '@cho40/values'
import * as z from 'zod/mini'
import type { ValueState } from './adoption.ts'
import { ImportRef, type PersonId } from './ids.ts'
import { PlaceCode } from './primitives.ts'

/** Values of indicators from a spreadsheet: of a unit, or of units below it that its rows name. */
export const ImportValues = z.object({
  id: ImportRef,
  unitCode: PlaceCode,
  grid: z
    .array(z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(60)))
    .check(z.minLength(1), z.maxLength(2_001)),
  dryRun: z.boolean(),
})
export type ImportValues = z.infer<typeof ImportValues>

/** What can be wrong with a cell of such a sheet, besides what `valueIssues` says of the whole row. */
export const VALUE_CELL_ISSUES = [
  'missing',
  'unknown indicator',
  'not below this unit',
  'not a period',
  'not begun',
  'not a whole number',
  'ambiguous number',
  'not a bound',
  'not a level',
  'there already',
] as const
export type ValueCellIssue = (typeof VALUE_CELL_ISSUES)[number]

export type ValueImportReport = {
  dryRun: boolean
  /** Written as drafts; nothing is submitted by a file. */
  created: number
  revised: number
  unchanged: number
  /** Columns that nobody knows; they were not read. */
  unknownColumns: readonly string[]
  refused: readonly {
    /** As a spreadsheet counts: the row under the header is 2. */
    row: number
    cells: readonly string[]
    issues: readonly { column: string | null; code: string }[]
  }[]
}

/** One step of a value: who moved it where, when, and why if it was returned. */
export type ValueStepView = {
  readonly state: ValueState
  /** Null when it came in a signed package. */
  readonly personId: PersonId | null
  readonly name: string | null
  readonly reason: string | null
  readonly recordedAt: Instant
}
