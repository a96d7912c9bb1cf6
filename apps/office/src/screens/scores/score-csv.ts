import type { ScoreView } from '@cho40/contract'
import { csvTable } from '../../wire/csv-table.ts'

type Line = ScoreView['lines'][number]
type Wording = {
  readonly heads: readonly string[]
  readonly word: (key: `part.${Line['part']}` | `from.${Line['from']}`) => string
}

/**
 * A kept score as rows for a spreadsheet, parted by semicolons as Excel takes them in Vietnam: one a
 * line, and the sum below. Points in hundredths are written with their comma.
 */
export function scoreCsv(score: ScoreView, { heads, word }: Wording): string {
  const rows = score.lines.map(({ id, name, part, figure, from, evidence, points }) => [
    id,
    name,
    word(`part.${part}`),
    whole(figure?.numerator),
    whole(figure?.denominator),
    word(`from.${from}`),
    evidence,
    points === null ? '' : pointCell(points),
  ])
  const { cardId, unitCode, year, source, points, maximum } = score
  const sum = [cardId, `${unitCode} ${year}`, '', '', pointCell(maximum), '', source]
  const table = [heads, ...rows, [...sum, pointCell(points)]]
  return csvTable(table)
}

function whole(n: number | null | undefined): string {
  return n === null || n === undefined ? '' : String(n)
}

/** Below nought when the penalties are more than the points. */
function pointCell(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace('.', ',')
}
