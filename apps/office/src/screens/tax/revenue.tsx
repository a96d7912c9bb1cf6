import type { StallId } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { spanOf } from '../../text/months.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** The year by month, and the revenue book S1a to print or take as a file. */
export function Revenue({ stallId }: { stallId: StallId }): VNode {
  const { text, language } = useWords()
  const { t } = useCoopWords()
  const { today } = useDesk()
  const year = spanOf('year', today)
  const asked = useAsk('tax.revenue', { stallId, year: Number(today.slice(0, 4)) })
  const query = new URLSearchParams({ from: year.from, to: today, language }).toString()
  return (
    <div class="part">
      <h2 id="revenue">{t['tax.months']}</h2>
      <p class="papers">
        <a target="_blank" rel="noreferrer" href={`/print/tax/${stallId}/s1a?${query}`}>
          {t['tax.s1a']}
        </a>
        <a target="_blank" rel="noreferrer" href={`/print/tax/${stallId}/s1a?${query}&by=day`}>
          {t['tax.s1a.day']}
        </a>
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} download href={`/api/v1/tax/${stallId}/s1a.${format}?${query}`}>
            S1a {format.toUpperCase()}
          </a>
        ))}
      </p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value && (
        <TableRoom label={t['tax.months']}>
          <thead>
            <tr>
              <th scope="col">{t['tax.month']}</th>
              <th scope="col" class="figure">
                {t['tax.revenue']}
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.value.months.map(({ month, total }) => (
              <tr key={month}>
                <th scope="row">{`${month.slice(5)}/${month.slice(0, 4)}`}</th>
                <td class="figure">{formatDong(total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td class="figure">{formatDong(asked.value.total)}</td>
            </tr>
          </tfoot>
        </TableRoom>
      )}
    </div>
  )
}
