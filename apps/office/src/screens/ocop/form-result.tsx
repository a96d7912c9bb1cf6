import type { FormScoreView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useOcopWords } from '../../text/ocop.ts'
import { shownPoints } from './shown-points.ts'

type Props = { result: FormScoreView | undefined; forms: number }

/** Points, what they would give, what the least requirements allow, and what is missing. */
export function FormResult({ result, forms }: Props): VNode {
  const { t, tell } = useOcopWords()
  return (
    <aside class="score-result part" aria-label={t.result}>
      <h3>{t.result}</h3>
      {result ? <Said result={result} /> : <p class="quiet">{t['result.none']}</p>}
      {forms > 1 && <p class="hint">{tell('result.mean', { n: forms })}</p>}
    </aside>
  )
}

function Said({ result }: { result: FormScoreView }): VNode {
  const { t, tell } = useOcopWords()
  const { score, band, gate, stars, openGates, stoppedBy, unanswered } = result
  const next = openGates[0]?.stars
  return (
    <>
      <p class="score-stars">
        <b>{tell('result.stars', { n: stars })}</b>
        <span>{tell('result.points', { x: shownPoints(score) })}</span>
      </p>
      <ul class="plain-list">
        <li>{tell('result.band', { n: band })}</li>
        <li>{gate < 3 ? t['result.gate.none'] : tell('result.gate', { n: gate })}</li>
      </ul>
      <p class="hint">{t['result.least']}</p>
      {unanswered.length > 0 && (
        <p class="wants-work">{tell('form.open', { n: unanswered.length })}</p>
      )}
      {stoppedBy.map((line) => (
        <p key={line} class="wants-work">
          {tell('result.stopped', { line })}
        </p>
      ))}
      {next !== undefined && (
        <>
          <p>{tell('result.next', { n: next })}</p>
          <ul class="plain-list">
            {openGates.map(({ criterion, position }) => (
              <li key={criterion}>{tell('result.next.line', { line: criterion, n: position })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
