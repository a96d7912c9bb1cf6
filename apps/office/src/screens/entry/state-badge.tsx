import type { ValueState } from '@cho40/contract'
import type { PictogramName } from '@cho40/design/pictograms'
import type { VNode } from 'preact'
import { Badge, type Tone } from '../../parts/notes.tsx'
import { useEntryWords } from '../../text/entry.ts'

const LOOK: Readonly<Record<ValueState, readonly [Tone, PictogramName]>> = {
  draft: ['quiet', 'book'],
  submitted: ['turmeric', 'waiting'],
  approved: ['sky', 'person'],
  accepted: ['sky', 'tick'],
  returned: ['thread-red', 'warning'],
}

/** How far a value is; one that nobody entered is told in words alone. */
export function StateBadge({ state }: { state: ValueState | undefined }): VNode {
  const { t } = useEntryWords()
  if (state === undefined) return <span class="source">{t['state.absent']}</span>
  const [tone, pictogram] = LOOK[state]
  return (
    <Badge tone={tone} pictogram={pictogram}>
      {t[`state.${state}`]}
    </Badge>
  )
}
