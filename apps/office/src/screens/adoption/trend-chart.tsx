import type { ReportLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { useAdoptionWords } from '../../text/adoption.ts'
import { decimalText } from './figure-text.ts'
import { type ChartPoint, chartOf, HEIGHT, WIDTH } from './trend-points.ts'

/**
 * The way of a figure with where it began and where the plan wants it: drawn for the eye alone, the
 * table below it says the same in numbers. The line breaks where borders or definition changed.
 */
export function TrendChart({ line, period }: { line: ReportLine; period: string }): VNode | null {
  const { language } = useWords()
  const { t, tell } = useAdoptionWords()
  const chart = chartOf(line, period)
  if (chart.points.length === 0) return null
  const text = (scaled: number) => decimalText(scaled, line.decimals, language)
  const label = tell('chart', { name: line.name[language], n: chart.points.length })
  return (
    <figure class="trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {chart.grid.map(({ y, scaled }) => (
          <g key={scaled}>
            <line class="trend-grid" x1={chart.left} x2={chart.right} y1={y} y2={y} />
            <text x={chart.left - 8} y={y + 4} text-anchor="end">
              {text(scaled)}
            </text>
          </g>
        ))}
        {chart.baseline && (
          <Level of={chart} at={chart.baseline} as="baseline" words={t.baseline} />
        )}
        {chart.plan && <Level of={chart} at={chart.plan} as="plan" words={t.plan} />}
        {chart.parts.map((part) => (
          <polyline key={part} class="trend-line" points={part} />
        ))}
        {chart.points.map((point) => (
          <Point key={point.period} point={point} text={text} />
        ))}
      </svg>
    </figure>
  )
}

type Of = { readonly left: number; readonly right: number }

function Level(props: {
  of: Of
  at: { readonly y: number }
  as: 'baseline' | 'plan'
  words: string
}): VNode {
  const { of, at, as, words } = props
  return (
    <g>
      <line class={`trend-${as}`} x1={of.left} x2={of.right} y1={at.y} y2={at.y} />
      <text class={`trend-${as}-name`} x={of.right + 8} y={at.y + 4}>
        {words}
      </text>
    </g>
  )
}

function Point({ point, text }: { point: ChartPoint; text: (scaled: number) => string }): VNode {
  const { x, y, scaled, period } = point
  return (
    <g>
      <circle class="trend-point" cx={x} cy={y} r={4} />
      <text class="trend-value" x={x} y={y - 12} text-anchor="middle">
        {text(scaled)}
      </text>
      <text x={x} y={HEIGHT - 8} text-anchor="middle">
        {shortPeriod(period)}
      </text>
    </g>
  )
}

/** `10/2026`, `Q3/2026`, `2025`. */
export function shortPeriod(name: string): string {
  return name.split('-').toReversed().join('/')
}
