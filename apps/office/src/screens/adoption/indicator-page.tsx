import type { AdoptionReport, ReportLine } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { Accepted, useEnters } from './accepted.tsx'
import { decimalText, figureText, partText, planText } from './figure-text.ts'
import { Known } from './indicator-table.tsx'
import { Origin } from './origin.tsx'
import { TrendChart } from './trend-chart.tsx'
import { TrendTable } from './trend-table.tsx'
import { UnitsSum } from './units-sum.tsx'

type Props = { line: ReportLine; report: AdoptionReport }

/** One indicator: what it is now, how it came here, what it means, and where it comes from. */
export function IndicatorPage({ line, report }: Props): VNode {
  const { language } = useWords()
  const { t } = useAdoptionWords()
  const { address, go } = useDesk()
  const { indicator: _, ...list } = address
  const { period } = report
  const enters = useEnters()
  return (
    <>
      <p class="screen-only">
        <a
          class="back-link"
          href={hrefOf(list)}
          onClick={follow(() => go({ indicator: undefined }))}
        >
          <Pictogram name="back" /> {t['key.all']}
        </a>
      </p>
      <h2>
        {line.indicatorId} {line.name[language]}
      </h2>
      <p class="source">{report.unit.name}</p>
      <Figures line={line} report={report} />
      <TrendChart line={line} period={period.name} />
      <TrendTable line={line} period={period.name} />
      <Change line={line} />
      <Definition line={line} />
      <UnitsSum line={line} report={report} />
      {enters && <Accepted line={line} report={report} />}
      <Origin unitCode={report.unit.code} period={period.name} line={line} />
    </>
  )
}

function Figures({ line, report }: Props): VNode {
  const { language } = useWords()
  const { t, tell } = useAdoptionWords()
  const { now, decimals, unit, plan, baseline } = line
  const cutoff = report.cutoffAt
  const isShown = now.state === 'shown' && now.scaled !== null
  return (
    <>
      <dl class="figures small-figures">
        <div>
          <dt>{t.now}</dt>
          <dd>
            <b>{figureText(now, decimals, { t, language })}</b> {isShown && unit[language]}
          </dd>
        </div>
        <div>
          <dt>{t.baseline}</dt>
          <dd>{baseline === null ? '–' : decimalText(baseline, decimals, language)}</dd>
        </div>
        <div>
          <dt>{t.plan}</dt>
          <dd>{plan === null ? '–' : planText(line, language)}</dd>
        </div>
        <div>
          <dt>n</dt>
          <dd>
            {partText(now, line.denominatorName === null ? 'numerator' : 'denominator', language)}
          </dd>
        </div>
      </dl>
      <p class="source">{tell('as-of', { cutoff, day: marketDayOf(cutoff) })}</p>
    </>
  )
}

/** Why the figure moved, or why that cannot be told. */
function Change({ line }: { line: ReportLine }): VNode {
  const { language } = useWords()
  const { t, tell } = useAdoptionWords()
  const { change, notes, decimals, denominatorName } = line
  const sign = change && change.scaled > 0 ? '+' : ''
  const by = change && `${sign}${decimalText(change.scaled, decimals, language)}`
  return (
    <>
      <h3>{t['why.changed']}</h3>
      <p>
        {by === null
          ? t['change.untold']
          : tell(denominatorName === null ? 'change.count' : 'change.points', { by })}
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{t[`note.${note}`]}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Definition({ line }: { line: ReportLine }): VNode {
  const { language } = useWords()
  const { t, tell } = useAdoptionWords()
  return (
    <>
      <h3>{t.definition}</h3>
      <dl class="explained">
        <dt>{t.numerator}</dt>
        <dd>{line.numeratorName[language]}</dd>
        <dt>{t.denominator}</dt>
        <dd>{line.denominatorName?.[language] ?? t['no-denominator']}</dd>
        <dt>{t.evidence}</dt>
        <dd>
          <Known line={line} />
        </dd>
        <dt>{t.source}</dt>
        <dd>{tell('version', { source: line.source, version: line.version })}</dd>
      </dl>
    </>
  )
}
