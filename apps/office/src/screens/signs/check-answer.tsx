import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import type { Check } from './use-check.ts'
import { VerdictCard } from './verdict-card.tsx'

/** The place of the answer; it is there from the start, so that a screen reader hears it change. */
export function CheckAnswer({ check }: { check: Check }): VNode {
  const { text } = useWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone the answer may stand below what is in view.
    if (check.step !== 'idle') place.current?.scrollIntoView({ block: 'nearest' })
  }, [check])
  return (
    <div ref={place} class="answer" aria-live="assertive">
      {check.step === 'asking' && <p>{text['check.busy']}</p>}
      {check.step === 'reading' && <p>{text['check.reading']}</p>}
      {check.step === 'missing' && <p class="problem">{text[check.why]}</p>}
      {check.step === 'refused' && <ProblemNote problem={check.problem} />}
      {check.step === 'told' && <VerdictCard verdict={check.verdict} />}
    </div>
  )
}
