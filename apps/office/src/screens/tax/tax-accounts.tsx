import type { CooperativeId } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { type CoopKey, useCoopWords } from '../../text/coop.ts'
import type { Span } from '../../text/months.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Taxes and dues to the State in the chart of Circular 71/2024/TT-BTC. */
const TAXES = '333'
const NAMES: ReadonlyMap<string, CoopKey> = new Map([
  ['3331', 'tax.3331'],
  ['3334', 'tax.3334'],
  ['3338', 'tax.3338'],
])
const COLUMNS = ['opening', 'debits', 'credits', 'closing'] as const

type Props = { cooperativeId: CooperativeId; span: Span }

/** What the books owe the State: what was paid stands on the debit side, what came to be owed on the credit side. */
export function TaxAccounts({ cooperativeId, span }: Props): VNode {
  const { t, tell } = useCoopWords()
  const asked = useAsk('cooperative.trialBalance', { cooperativeId, ...span })
  const lines = asked.value?.lines.filter(({ account }) => account.startsWith(TAXES))
  const title = tell('tax.books', span)
  const moved = lines?.filter((line) => COLUMNS.some((name) => line[name]))
  return (
    <div class="part">
      <h2 id="tax-books">{title}</h2>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!moved && !asked.problem && <Loading />}
      {moved?.length === 0 && <p>{t['tax.books.none']}</p>}
      {moved && moved.length > 0 && (
        <TableRoom label={title}>
          <thead>
            <tr>
              <th scope="col">{t['books.account']}</th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" class="figure">
                  {t[`books.${name}`]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moved.map((line) => (
              <tr key={line.account}>
                <th scope="row">
                  {line.account} {t[NAMES.get(line.account) ?? 'tax.333']}
                </th>
                {COLUMNS.map((name) => (
                  <td key={name} class="figure">
                    {formatDong(line[name], '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
    </div>
  )
}
