import type { KeepScore } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { pointText, useScoreWords } from '../../text/scores.ts'
import { useSend } from '../../wire/use-send.ts'

type Props = {
  wish: Omit<KeepScore, 'reason'>
  /** Something was kept of this year before: the new one says why. */
  isRevision: boolean
  onKept: (said: string) => Promise<unknown>
}

/** Keeps the score as it stands, for ever. */
export function KeepForm({ wish, isRevision, onKept }: Props): VNode {
  const { language } = useWords()
  const { t, tell } = useScoreWords()
  const [reason, setReason] = useState('')
  const sending = useSend(() => undefined)
  const keep = async (): Promise<void> => {
    const why = isRevision ? reason.trim() : null
    const kept = await sending.send('adoption.scores.keep', { ...wish, reason: why })
    if (!kept) return
    const { revision, score } = kept.value
    setReason('')
    await onKept(tell('kept', { n: revision, points: pointText(score.points, language) }))
  }
  return (
    <div class="screen-only">
      <FormCard title={t.keep} go={t.keep} busy={sending.busy} onGo={() => void keep()}>
        <p class="source">{t['keep.about']}</p>
        {isRevision && (
          <TextField
            name="reason"
            label={t['keep.reason']}
            most={300}
            value={reason}
            onValue={setReason}
          />
        )}
        {sending.problem && <ProblemNote problem={sending.problem} />}
      </FormCard>
    </div>
  )
}
