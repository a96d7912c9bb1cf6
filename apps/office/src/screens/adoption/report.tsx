import type { AdoptionReport } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { useAdoptionWords } from '../../text/adoption.ts'
import { IndicatorCards } from './indicator-cards.tsx'
import { IndicatorTable } from './indicator-table.tsx'

/** One report: its files, how many stalls take part, each indicator, and what cannot be told. */
export function Report({ report }: { report: AdoptionReport }): VNode {
  const { language } = useWords()
  const { tell } = useAdoptionWords()
  const { unit, completeness, notMeasurable, cutoffAt: cutoff } = report
  const { due, reported, onTime } = completeness
  return (
    <>
      <h2>{unit.name}</h2>
      <Activity report={report} />
      <IndicatorCards lines={report.lines} period={report.period.name} />
      <Files report={report} />
      <IndicatorTable lines={report.lines} period={report.period.name} />
      <p class="source">
        {tell('completeness', { due, reported, onTime, cutoff, day: marketDayOf(cutoff) })}
      </p>
      {notMeasurable.length > 0 && (
        <details>
          <summary>{tell('not-measurable', { n: notMeasurable.length })}</summary>
          <ul>
            {notMeasurable.map(({ indicatorId, name, why }) => (
              <li key={indicatorId}>
                {indicatorId} {name[language]}: {why[language]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The same figures as paper and as files. */
export function Files({ report }: { report: AdoptionReport }): VNode {
  const { t } = useAdoptionWords()
  const { unit, period } = report
  const query = new URLSearchParams({ period: period.name }).toString()
  return (
    <p class="actions screen-only">
      <a
        class="button"
        href={`/print/adoption/${unit.code}?${query}`}
        target="_blank"
        rel="noreferrer"
      >
        {t.print}
      </a>
      {(['xlsx', 'csv', 'json'] as const).map((extension) => (
        <a
          key={extension}
          class="button"
          href={`/api/v1/adoption/${unit.code}.${extension}?${query}`}
          download
        >
          {t[`get.${extension}`]}
        </a>
      ))}
    </p>
  )
}

function Activity({ report: { activity } }: { report: AdoptionReport }): VNode {
  const { t } = useAdoptionWords()
  if (activity === null) return <p>{t['no-market']}</p>
  return (
    <dl class="figures">
      {(['registered', 'active', 'habitual'] as const).map((which) => (
        <div key={which}>
          <dt>{t[which]}</dt>
          <dd>
            <b>{activity[which]}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}
