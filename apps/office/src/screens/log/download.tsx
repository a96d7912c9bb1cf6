import type { AskAudit, AuditLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ProblemNote } from '../../parts/notes.tsx'
import { useLogWords } from '../../text/log.ts'
import { ask, type CallProblem } from '../../wire/call.ts'
import { saveFile } from '../../wire/save-file.ts'
import { useSaid } from '../../wire/use-said.ts'
import { logFile } from './log-file.ts'

const MOST = 20_000

/** Everything that was searched for as one file, up to {@link MOST} lines. */
export function Download({ wish }: { wish: AskAudit }): VNode {
  const { t, tell } = useLogWords()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useSaid()
  const [problem, setProblem] = useState<CallProblem>()
  const download = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const lines: AuditLine[] = []
    let cursor: string | null | undefined
    while (cursor !== null && lines.length < MOST) {
      const answer = await ask('admin.audit', { ...wish, limit: 200, ...(cursor && { cursor }) })
      if (!answer.ok) {
        setProblem(answer.problem)
        setBusy(false)
        return
      }
      lines.push(...answer.value.lines)
      cursor = answer.value.next
    }
    saveFile(new Blob([logFile(t, lines)], { type: 'text/csv;charset=utf-8' }), 'nhat-ky.csv')
    setSaid(tell(cursor === null ? 'log.file.done' : 'log.file.most', { n: lines.length }))
    setBusy(false)
  }
  return (
    <>
      {problem && <ProblemNote problem={problem} again={() => void download()} />}
      <p class="actions">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void download()}>
          {t['log.file']}
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  )
}
