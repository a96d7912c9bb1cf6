import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useRollWords } from '../../text/roll.ts'
import { ask, type CallProblem } from '../../wire/call.ts'
import { saveFile } from '../../wire/save-file.ts'
import { useSaid } from '../../wire/use-said.ts'
import { registerFile } from './register-file.ts'

/** The register with whole identity numbers goes into a file, never onto the screen. */
export function WholeRegister({ coop }: { coop: CooperativeView }): VNode {
  const { t, tell } = useRollWords()
  const { t: coopWords } = useCoopWords()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useSaid()
  const [problem, setProblem] = useState<CallProblem>()
  const take = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const answer = await ask('members.registerRows', { cooperativeId: coop.id })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    setSaid('')
    if (!answer.ok) return
    const text = registerFile(answer.value, { t, coop: coopWords })
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), 'so-dang-ky-thanh-vien.csv')
    setSaid(tell('file.done', { n: answer.value.length }))
  }
  return (
    <div class="screen-only">
      {problem && <ProblemNote problem={problem} again={() => void take()} />}
      <p class="actions">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void take()}>
          {t.file}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  )
}
