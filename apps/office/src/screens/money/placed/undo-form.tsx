import type { PlacedTransferView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../../desk/unsaved.ts'
import { TextField } from '../../../parts/fields.tsx'
import { FormCard } from '../../../parts/form-card.tsx'
import { usePlacedWords } from '../../../text/placed.ts'
import { newId } from '../../../wire/new-id.ts'
import type { Acting } from '../../../wire/use-act.ts'
import { usePlaceName } from './place-name.ts'

type Props = {
  transfer: PlacedTransferView
  place: PlacedTransferView['places'][number]
  acting: Acting
  onEnd: () => void
}

/** Takes one place of a transfer back; the reason stays in the history. */
export function UndoForm({ transfer, place, acting, onEnd }: Props): VNode {
  const { t, tell } = usePlacedWords()
  const placeName = usePlaceName()
  const [reason, setReason] = useState('')
  // Sent again after a lost answer it keeps its id, so that it counts once.
  const [id] = useState(() => newId('decision'))
  useUnsaved(reason !== '')
  const { transferId } = transfer
  const { decisionId, amount } = place
  const undo = async (): Promise<void> => {
    const done = tell('undo.done', { x: amount })
    const isDone =
      decisionId === null
        ? await acting.act('exceptions.undoMatch', { id, transferId, reason }, done)
        : await acting.act('exceptions.undo', { id, decisionId, reason }, done)
    if (isDone) onEnd()
  }
  return (
    <FormCard
      title={tell('undo.title', { what: placeName(place.how), x: amount })}
      go={t['undo.go']}
      busy={acting.busy}
      onGo={() => void undo()}
      onCancel={onEnd}
    >
      <TextField name="reason" label={t['undo.reason']} value={reason} onValue={setReason} />
    </FormCard>
  )
}
