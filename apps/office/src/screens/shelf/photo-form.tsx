import type { ListingId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useListingWords } from '../../text/listing.ts'
import type { CallProblem } from '../../wire/call.ts'
import { sendPhoto } from '../../wire/photo-file.ts'
import { useSaid } from '../../wire/use-said.ts'

type Props = { listingId: ListingId; isFull: boolean; again: () => void }

/** A file and what is on it; the server makes it small and takes out what a camera hid in it. */
export function PhotoForm({ listingId, isFull, again }: Props): VNode {
  const { t } = useListingWords()
  const box = useRef<HTMLInputElement>(null)
  const [alt, setAlt] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useSaid()
  const [problem, setProblem] = useState<CallProblem>()
  if (isFull) return <p>{t['photo.most']}</p>
  const send = async (): Promise<void> => {
    const file = box.current?.files?.[0]
    if (!file) return
    setBusy(true)
    setSaid(t['photo.sending'])
    const wrong = await sendPhoto(listingId, { file, alt: alt.trim() })
    setBusy(false)
    setProblem(wrong)
    setSaid(wrong ? '' : t['photo.done'])
    if (wrong) return
    setAlt('')
    if (box.current) box.current.value = ''
    again()
  }
  return (
    <>
      <FormCard title={t['photo.add']} go={t['photo.go']} busy={busy} onGo={() => void send()}>
        <label class="field">
          <span>{t['photo.file']}</span>
          <input
            ref={box}
            type="file"
            name="photo"
            required
            accept="image/jpeg,image/png,image/webp"
          />
        </label>
        <TextField
          name="photo-alt"
          label={t['photo.alt']}
          hint={t['photo.alt.hint']}
          value={alt}
          onValue={setAlt}
        />
      </FormCard>
      <p role="status">{said}</p>
      {problem?.type === 'InvalidInput' && <p role="alert">{t['photo.bad']}</p>}
      {problem?.type === 'TooLarge' && <p role="alert">{t['photo.large']}</p>}
      {problem && problem.type !== 'InvalidInput' && problem.type !== 'TooLarge' && (
        <ProblemNote problem={problem} again={() => void send()} />
      )}
    </>
  )
}
