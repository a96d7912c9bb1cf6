import type { ReceivingAccountId } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { bankOfLayout } from './layout-names.ts'

/** What was imported for an account, the latest first. */
export function History({ accountId }: { accountId: ReceivingAccountId }): VNode | null {
  const { text } = useWords()
  const imports = useAsk('statements.imports', { accountId, limit: 50 })
  if (imports.problem) return <ProblemNote problem={imports.problem} again={imports.again} />
  if (!imports.value) return null
  if (imports.value.length === 0) return <p class="quiet">{text['statement.history.none']}</p>
  return (
    <TableRoom label={text['statement.history']}>
      <caption>{text['statement.history']}</caption>
      <thead>
        <tr>
          <th scope="col">{text['statement.history.when']}</th>
          <th scope="col">{text['statement.history.days']}</th>
          <th scope="col">{text['statement.layout']}</th>
          <th scope="col" class="figure">
            {text['statement.rows']}
          </th>
          <th scope="col" class="figure">
            {text['statement.added']}
          </th>
          <th scope="col">{text['statement.verdict']}</th>
        </tr>
      </thead>
      <tbody>
        {imports.value.map(({ id, at, firstDay, lastDay, report }) => (
          <tr key={id}>
            <td>
              {formatMarketTime(at)} {shortDay(marketDayOf(at))}
            </td>
            <td>
              {shortDay(firstDay)} – {shortDay(lastDay)}
            </td>
            <td>{bankOfLayout(report.layout) ?? text['statement.layout.other']}</td>
            <td class="figure">{report.rows}</td>
            <td class="figure">{report.added}</td>
            <td>{text[`statement.verdict.${report.verdict}`]}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
