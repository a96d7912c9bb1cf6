import type { BookStatement, StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { spanOf } from '../../text/months.ts'
import { useTaxPaperWords } from '../../text/tax-papers.ts'
import { SheetLinks } from '../books/sheet-links.tsx'

/** Position and results are a cooperative's: the law gives a household no such statements. */
const SHEETS = [
  'journal',
  'cash',
  'bank',
  'receivables',
  'payables',
  'trial-balance',
] as const satisfies readonly BookStatement[]

/** The household's own books of the year, each to print or to take as a file. */
export function HouseholdBooks({ stallId }: { stallId: StallId }): VNode {
  const { language } = useWords()
  const { t } = useCoopWords()
  const { tell } = useTaxPaperWords()
  const { today } = useDesk()
  const span = { from: spanOf('year', today).from, to: today }
  const query = new URLSearchParams({ ...span, language }).toString()
  const title = tell('books', span)
  return (
    <div class="part">
      <h2 id="household-books">{title}</h2>
      <TableRoom label={title}>
        <thead>
          <tr>
            <th scope="col">{t['books.book']}</th>
            <th scope="col">{t['books.take']}</th>
          </tr>
        </thead>
        <tbody>
          {SHEETS.map((sheet) => (
            <tr key={sheet}>
              <th scope="row">{t[`sheet.${sheet}`]}</th>
              <td>
                <SheetLinks path={`${stallId}/${sheet}`} query={query} name={t[`sheet.${sheet}`]} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
    </div>
  )
}
