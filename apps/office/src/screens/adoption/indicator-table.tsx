import type { ReportLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { figureText, partText, planText } from './figure-text.ts'
import { IndicatorLink } from './indicator-cards.tsx'

type Props = { lines: readonly ReportLine[]; period: string }

/** No share stands without what it is a share of, nor a figure without how it is known. */
export function IndicatorTable({ lines, period }: Props): VNode {
  const { text } = useWords()
  const { t } = useAdoptionWords()
  const figures = ['numerator', 'denominator', 'before', 'now', 'plan'] as const
  return (
    <TableRoom label={text['screen.adoption']}>
      <thead>
        <tr>
          <th scope="col">{t.indicator}</th>
          <th scope="col">{t['unit.of']}</th>
          {figures.map((head) => (
            <th key={head} scope="col" class="figure">
              {t[head]}
            </th>
          ))}
          <th scope="col">{t.evidence}</th>
          <th scope="col">{t.source}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <IndicatorLine key={line.indicatorId} line={line} period={period} />
        ))}
      </tbody>
    </TableRoom>
  )
}

function IndicatorLine({ line, period }: { line: ReportLine; period: string }): VNode {
  const { language } = useWords()
  const { t } = useAdoptionWords()
  const { name, unit, before, now, decimals, numeratorName, denominatorName } = line
  const wording = { t, language }
  return (
    <tr>
      <th scope="row">
        <IndicatorLink id={line.indicatorId} period={period}>
          {line.indicatorId} {name[language]}
        </IndicatorLink>
      </th>
      <td>{unit[language]}</td>
      <td class="figure" title={numeratorName[language]}>
        {partText(now, 'numerator', language)}
      </td>
      <td class="figure" title={denominatorName?.[language]}>
        {partText(now, 'denominator', language)}
      </td>
      <td class="figure">{figureText(before, decimals, wording)}</td>
      <td class="figure">
        <b>{figureText(now, decimals, wording)}</b>
      </td>
      <td class="figure">{planText(line, language)}</td>
      <td>
        <Known line={line} />
      </td>
      <td>{line.source}</td>
    </tr>
  )
}

/** How many cases are known how, the surest first, and how much of the whole is covered. */
export function Known({ line: { evidence, coverage } }: { line: ReportLine }): VNode {
  const { tell } = useAdoptionWords()
  const levels = ([3, 2, 1, 0] as const).flatMap((level) => {
    const n = evidence?.[level] ?? 0
    return n > 0 ? [tell(`evidence.${level}`, { n })] : []
  })
  const covered = coverage ? [tell('coverage', coverage)] : []
  const words = [...levels, ...covered]
  return <>{words.length === 0 ? '–' : words.join(' · ')}</>
}
