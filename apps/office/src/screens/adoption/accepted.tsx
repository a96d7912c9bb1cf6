import type { AdoptionReport, ReportLine } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { shortDay } from '../../text/say.ts'
import type { TrendLine } from '../../wire/adoption-calls.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { decimalText } from './figure-text.ts'

type Props = { line: ReportLine; report: AdoptionReport }

/** Before any figure of an indicator: the whole series is asked. */
const EVER = marketDay('2000-01-01')

/**
 * The values of an indicator as they were accepted, nothing kept back, for those who enter them: a
 * figure far from those before it is seen here before it is told higher up.
 */
export function Accepted({ line: { indicatorId, decimals }, report }: Props): VNode {
  const { t } = useAdoptionWords()
  const [isOpen, setOpen] = useState(false)
  const { unit, period } = report
  const wish = { unitCode: unit.code, indicatorId, from: EVER, to: period.to }
  const asked = useAsk('adoption.trend', isOpen ? wish : 'nothing')
  return (
    <section class="accepted">
      <h3>{t.accepted}</h3>
      {!isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['accepted.go']}
          </button>
        </p>
      )}
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {isOpen && !asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && <p>{t['accepted.none']}</p>}
      {asked.value && asked.value.length > 0 && (
        <Series points={asked.value.toReversed()} decimals={decimals} />
      )}
    </section>
  )
}

function Series({ points, decimals }: { points: readonly TrendLine[]; decimals: number }): VNode {
  const { language } = useWords()
  const { t } = useAdoptionWords()
  const number = (scaled: number | null, digits = decimals): string =>
    scaled === null ? '–' : decimalText(scaled, digits, language)
  return (
    <TableRoom label={t.accepted}>
      <thead>
        <tr>
          <th scope="col">{t.period}</th>
          <th scope="col" class="figure">
            {t.value}
          </th>
          <th scope="col" class="figure">
            {t.numerator}
          </th>
          <th scope="col" class="figure">
            {t.denominator}
          </th>
          <th scope="col">{t.source}</th>
          <th scope="col">{t.note}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ value, scaled, outlier }) => (
          <tr key={value.id}>
            <th scope="row">
              {shortDay(value.firstDay)} – {shortDay(value.lastDay)}
            </th>
            <td class="figure">{number(scaled)}</td>
            <td class="figure">{number(value.numerator, 0)}</td>
            <td class="figure">{number(value.denominator, 0)}</td>
            <td>{value.source}</td>
            <td class={outlier ? 'wants-work' : ''}>{outlier ? t['note.outlier'] : ''}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

/** Whether somebody enters values, and so may see them whole. */
export function useEnters(): boolean {
  const { session } = useDesk()
  return session.roles.some(({ role }) => role === 'commune_officer' || role === 'administrator')
}
