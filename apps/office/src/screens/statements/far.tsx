import type { ImportProgress } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'

/** How far an import has come; closing the page does not stop it. */
export function Far({ progress }: { progress: ImportProgress | undefined }): VNode {
  const { text, say } = useWords()
  if (!progress) return <p role="status">{text['statement.importing']}</p>
  const { stage, done, total } = progress
  const label =
    stage === 'reading'
      ? say('statement.reading.far', { n: Math.floor((done * 100) / Math.max(1, total)) })
      : say('statement.booking.far', { done, total })
  return (
    <div class="far">
      <progress value={done} max={Math.max(1, total)} aria-label={label} />
      <p role="status">{label}</p>
    </div>
  )
}
