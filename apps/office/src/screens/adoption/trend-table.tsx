import type { ReportLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { decimalText, figureText, partText, planText } from './figure-text.ts'
import { shortPeriod } from './trend-chart.tsx'
import { trendOf } from './trend-points.ts'

/** The chart in numbers, each share with what it is a share of. */
export function TrendTable({ line, period }: { line: ReportLine; period: string }): VNode {
  const { language } = useWords()
  const { t } = useAdoptionWords()
  const rows = trendOf(line, period)
  return (
    <TableRoom label={t['trend.table']}>
      <thead>
        <tr>
          <th scope="col">{t.period}</th>
          <th scope="col" class="figure">
            {t.value} ({line.unit[language]})
          </th>
          <th scope="col" class="figure">
            {t.numerator}
          </th>
          <th scope="col" class="figure">
            {t.denominator}
          </th>
          <th scope="col">{t.note}</th>
        </tr>
      </thead>
      <tbody>
        {line.baseline !== null && (
          <tr>
            <th scope="row">{t.baseline}</th>
            <td class="figure">{decimalText(line.baseline, line.decimals, language)}</td>
            <td class="figure">–</td>
            <td class="figure">–</td>
            <td />
          </tr>
        )}
        {rows.map(({ period: name, cell, series }) => (
          <tr key={name}>
            <th scope="row">{shortPeriod(name)}</th>
            <td class="figure">{figureText(cell, line.decimals, { t, language })}</td>
            <td class="figure">{partText(cell, 'numerator', language)}</td>
            <td class="figure">{partText(cell, 'denominator', language)}</td>
            <td>{series === 'other' ? t['series.other'] : ''}</td>
          </tr>
        ))}
        {line.plan && (
          <tr>
            <th scope="row">
              {t.plan} {line.plan.dueDay.split('-').toReversed().join('/')}
            </th>
            <td class="figure">{planText(line, language)}</td>
            <td class="figure">–</td>
            <td class="figure">–</td>
            <td />
          </tr>
        )}
      </tbody>
    </TableRoom>
  )
}
