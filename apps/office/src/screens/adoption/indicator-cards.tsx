import type { ReportLine } from '@cho40/contract'
import type { ComponentChildren, VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { useAdoptionWords } from '../../text/adoption.ts'
import { decimalText, figureText, partText, planText } from './figure-text.ts'
import { chartOf } from './trend-points.ts'

/** What the pilots are about; the rest stands in the table. */
const HEADLINES = ['M-01', 'M-02', 'M-03', 'M-04', 'M-05', 'E-12']

type Props = { lines: readonly ReportLine[]; period: string }

/** The figures that are asked for first: where each began, where it should be, and out of how many. */
export function IndicatorCards({ lines, period }: Props): VNode {
  const { t } = useAdoptionWords()
  const heads = lines.filter(({ indicatorId }) => HEADLINES.includes(indicatorId))
  return (
    <ul class="indicator-cards" aria-label={t.headlines}>
      {heads.map((line) => (
        <Card key={line.indicatorId} line={line} period={period} />
      ))}
    </ul>
  )
}

function Card({ line, period }: { line: ReportLine; period: string }): VNode {
  const { language } = useWords()
  const { t, tell } = useAdoptionWords()
  const { indicatorId, name, now, decimals, unit, baseline, plan } = line
  const began = baseline === null ? '–' : decimalText(baseline, decimals, language)
  const isShown = now.state === 'shown' && now.scaled !== null
  return (
    <li>
      <h3>
        <IndicatorLink id={indicatorId} period={period}>
          {indicatorId} {name[language]}
        </IndicatorLink>
      </h3>
      <p class="card-figure">
        <b>{figureText(now, decimals, { t, language })}</b> {isShown && unit[language]}
        <Spark line={line} period={period} />
      </p>
      <p class="source">
        {tell('began-plan', { began, plan: plan ? planText(line, language) : '–' })}
      </p>
      {isShown && now.denominator !== null && (
        <p class="source">
          {tell('of-cases', {
            numerator: partText(now, 'numerator', language),
            denominator: partText(now, 'denominator', language),
          })}
        </p>
      )}
    </li>
  )
}

/** Six periods at a glance; the page of the indicator has them in numbers. */
function Spark({ line, period }: { line: ReportLine; period: string }): VNode | null {
  const { parts } = chartOf(line, period)
  if (parts.length === 0) return null
  return (
    <svg class="spark" viewBox="64 16 560 216" preserveAspectRatio="none" aria-hidden="true">
      {parts.map((part) => (
        <polyline key={part} points={part} />
      ))}
    </svg>
  )
}

type LinkProps = { id: string; period: string; children: ComponentChildren }

/** Opens the page of an indicator, at the same unit and period, from whatever screen it is named on. */
export function IndicatorLink({ id, period, children }: LinkProps): VNode {
  const { address, go } = useDesk()
  const to = { screen: 'adoption', indicator: id, period } as const
  return (
    <a href={hrefOf({ ...address, ...to })} onClick={follow(() => go(to))}>
      {children}
    </a>
  )
}
