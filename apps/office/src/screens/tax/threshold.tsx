import type { StallId, ThresholdView } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { Badge, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { shownRate } from '../../text/rate.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { Gauge } from './gauge.tsx'

/** How far the household is from the threshold, drawn and told. */
export function Threshold({ stallId }: { stallId: StallId }): VNode {
  const { t } = useCoopWords()
  const [elsewhere, setElsewhere] = useState<Dong>()
  const asked = useAsk('tax.threshold', { stallId, ...(elsewhere && { elsewhere }) })
  return (
    <div class="part">
      <h2 id="threshold">{t['tax.threshold']}</h2>
      <div class="form-fields">
        <AmountField
          name="elsewhere"
          label={t['tax.elsewhere']}
          amount={elsewhere}
          onAmount={setElsewhere}
        />
      </div>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value ? <Told view={asked.value} /> : !asked.problem && <Loading />}
    </div>
  )
}

const LOOK = {
  far: { tone: 'leaf', pictogram: 'tick' },
  nearing: { tone: 'sky', pictogram: 'waiting' },
  near: { tone: 'turmeric', pictogram: 'warning' },
  reached: { tone: 'thread-red', pictogram: 'warning' },
} as const

function Told({ view }: { view: ThresholdView }): VNode {
  const { t, tell } = useCoopWords()
  const { language } = useWords()
  const rows = [
    [t['tax.revenue'], formatDong(view.revenue)],
    [t['tax.limit'], formatDong(view.threshold)],
    [t['tax.share'], shownRate(view.share, language)],
    view.above > 0
      ? [t['tax.above'], formatDong(view.above)]
      : [t['tax.left'], formatDong(view.left)],
    [t['tax.cliff'], formatDong(view.cliff)],
    ...(view.projection
      ? [
          [
            tell('tax.yearend', { n: view.projection.windowDays }),
            formatDong(view.projection.yearEnd),
          ],
        ]
      : []),
    ...(view.projection?.crossingOn
      ? [[t['tax.crossing'], shortDay(view.projection.crossingOn)]]
      : []),
  ]
  return (
    <>
      <Gauge view={view} />
      <p>
        <Badge {...LOOK[view.level]}>{t[`level.${view.level}`]}</Badge>
      </p>
      <TableRoom label={t['tax.threshold']}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="figure">{value}</td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
      <h3>{t['tax.duties']}</h3>
      {view.duties.length === 0 && <p>{t['tax.noduties']}</p>}
      <ul class="plain-list">
        {view.duties.map(({ what, form, through, due, standing }) => (
          <li key={`${what} ${through}`}>
            <b>{shortDay(due)}</b> · {t[`duty.${what}`]} ({form}) · {t[`standing.${standing}`]}
          </li>
        ))}
      </ul>
      <p class="source">{tell('tax.source', { source: view.source })}</p>
    </>
  )
}
