import type { ThresholdView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { useCoopWords } from '../../text/coop.ts'
import { shownRate } from '../../text/rate.ts'

/** The bar ends at one and a half times the threshold: what is far above stays in sight. */
const FULL = 15_000
const WIDTH = 600

/** The year's revenue against the threshold; the table beside it says the same. */
export function Gauge({ view }: { view: ThresholdView }): VNode {
  const { tell } = useCoopWords()
  const { language } = useWords()
  const at = (share: number): number => (Math.min(share, FULL) / FULL) * WIDTH
  const limit = at(10_000)
  const words = tell('tax.gauge', {
    share: shownRate(view.share, language),
    x: view.revenue,
    limit: view.threshold,
  })
  return (
    <svg class="gauge" viewBox={`0 0 ${WIDTH} 60`} role="img" aria-label={words}>
      <rect class="gauge-room" x="0" y="22" width={WIDTH} height="20" />
      <rect class={`gauge-bar is-${view.level}`} x="0" y="22" width={at(view.share)} height="20" />
      {[7_000, 9_000].map((mark) => (
        <line key={mark} class="gauge-mark" x1={at(mark)} x2={at(mark)} y1="22" y2="42" />
      ))}
      <line class="gauge-limit" x1={limit} x2={limit} y1="16" y2="48" />
      <text x={limit} y="12" text-anchor="middle">
        {formatDong(view.threshold)}
      </text>
    </svg>
  )
}
