import { foldHeading } from './fold-heading.ts'
import { type Cell, cellText, type Grid, MAX_COLUMNS } from './grid.ts'
import {
  type ColumnRole,
  type Columns,
  type Heading,
  isReadable,
  type Layout,
  SEARCH_ROWS,
} from './layout.ts'
import { generic } from './layouts/generic.ts'

/** How to read the files of one heading; a person confirmed it, the system keeps it. */
export type ColumnMap = {
  /** The heading row, normalised; see {@link headingFingerprint}. */
  readonly fingerprint: string
  /** 0-based. A date, money and one more column at least. */
  readonly columns: Columns
  readonly dateOrder: Layout['dateOrder']
}

/** More letters of a heading cell tell nothing new. */
const MAX_CELL = 60
const SOURCE_LINE = generic.headings.sourceLine[0]
const REASON = 'LY DO REASON'
const ROLES: ReadonlySet<string> = new Set<ColumnRole>([
  ...(Object.keys(generic.headings) as ColumnRole[]),
  'requestedAt',
  'code',
])

/**
 * The same for every export with the same heading, however it is spaced, accented or capitalised:
 * `Ngày GD | Số tiền ` and `NGAY GD|SO TIEN` are one. Empty for a row that names less than three
 * columns. The columns that an error file adds do not count. Files without a heading go by their width: `#6`.
 */
export function headingFingerprint(row: readonly Cell[]): string {
  const cells = row
    .slice(0, MAX_COLUMNS)
    .map((cell) => foldHeading(cell).slice(0, MAX_CELL).trim())
    .map((cell) => (cell === SOURCE_LINE || cell === REASON ? '' : cell))
  const named = cells.filter((cell) => /[A-Z]/.test(cell)).length
  return named < 3 ? '' : cells.join('|').replace(/\|+$/, '')
}

/** The fingerprint of a file that has no heading row. */
export function widthFingerprint(grid: Grid): string {
  return `#${Math.max(0, ...grid.slice(0, SEARCH_ROWS).map((row) => row.length))}`
}

/** Whether stored or sent data is a column map that can be read by. */
export function isColumnMap(value: unknown): value is ColumnMap {
  if (typeof value !== 'object' || value === null) return false
  const { fingerprint, columns, dateOrder } = value as Partial<ColumnMap>
  if (typeof fingerprint !== 'string' || fingerprint === '') return false
  if (dateOrder !== 'day-first' && dateOrder !== 'month-first') return false
  if (typeof columns !== 'object' || columns === null) return false
  const places = Object.entries(columns)
  const areSound = places.every(
    ([role, at]) => ROLES.has(role) && Number.isInteger(at) && at >= 0 && at < MAX_COLUMNS,
  )
  return (
    areSound && new Set(places.map(([, at]) => at)).size === places.length && isReadable(columns)
  )
}

/** The heading of a grid that one of the maps is for. */
export function columnMapIn(grid: Grid, maps: readonly ColumnMap[]): Heading | undefined {
  if (maps.length === 0) return undefined
  for (const [index, row] of grid.slice(0, SEARCH_ROWS).entries()) {
    const fingerprint = headingFingerprint(row)
    const map = fingerprint === '' ? undefined : maps.find((one) => one.fingerprint === fingerprint)
    if (map === undefined) continue
    const folded = row.map(foldHeading)
    const printed = row.map(cellText)
    const heading = headingOf(map, { dataFrom: index + 1, text: folded.join('|'), printed })
    const sourceLine = folded.indexOf(SOURCE_LINE)
    return sourceLine < 0 ? heading : { ...heading, columns: { ...heading.columns, sourceLine } }
  }
  const width = widthFingerprint(grid)
  const map = maps.find((one) => one.fingerprint === width)
  return map && headingOf(map, { dataFrom: 0, text: width, printed: [] })
}

/** The heading that a map describes, at its place in a grid. */
export function headingOf(map: ColumnMap, place: Omit<Heading, 'layout' | 'columns'>): Heading {
  const layout: Layout = { name: 'mapped', marks: [], headings: {}, dateOrder: map.dateOrder }
  return { layout, columns: map.columns, ...place }
}
