import type { VNode } from 'preact'
import { useEntryWords } from '../text/entry.ts'
import { LongRows } from './long-rows.tsx'
import { TableRoom } from './table-room.tsx'

type Issue = { readonly column: string | null; readonly code: string }
type Props = {
  refused: readonly { readonly row: number; readonly issues: readonly Issue[] }[]
  /** What is wrong, in words. */
  say: (code: string) => string
}

/** The rows of a sheet that were left out, and what is wrong in which cell. */
export function WrongRows({ refused, say }: Props): VNode | null {
  const { t } = useEntryWords()
  if (refused.length === 0) return null
  return (
    <TableRoom label={t['file.wrong']}>
      <thead>
        <tr>
          <th scope="col" class="figure">
            {t['file.row']}
          </th>
          <th scope="col">{t['file.wrong']}</th>
        </tr>
      </thead>
      <LongRows rows={refused} height={35} columns={2}>
        {({ row, issues }) => (
          <tr key={row}>
            <th scope="row" class="figure">
              {row}
            </th>
            <td>
              {issues
                .map(({ column, code }) => `${column === null ? '' : `${column}: `}${say(code)}`)
                .join('; ')}
            </td>
          </tr>
        )}
      </LongRows>
    </TableRoom>
  )
}
