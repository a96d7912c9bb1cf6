import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useAccessWords } from '../../text/access.ts'
import { newId } from '../../wire/new-id.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'

/** What comes after the first administrator: without a market nobody has anything to do here. */
export function FirstMarket(): VNode {
  const { t } = useAccessWords()
  const setup = useAsk('setup.state', undefined)
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<string>()
  const [id] = useState(() => newId('market'))
  const sending = useSend(() => undefined)
  const [done, setDone] = useState(false)
  useUnsaved(name !== '' && !done)
  const known = setup.value?.state === 'done' ? setup.value.communeCode : null
  const placeCode = typed ?? known ?? ''
  const open = async (): Promise<void> => {
    if (!(await sending.send('market.open', { id, name, placeCode }))) return
    setDone(true)
    // The desk is another one with a market in it.
    location.reload()
  }
  return (
    <FormCard
      title={t['first.title']}
      go={t['first.go']}
      busy={sending.busy}
      onGo={() => void open()}
    >
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p>{t['first.help']}</p>
      <TextField name="market" label={t['first.name']} value={name} most={80} onValue={setName} />
      <TextField
        name="commune"
        label={t['setup.commune']}
        value={placeCode}
        most={5}
        figures
        onValue={setTyped}
      />
    </FormCard>
  )
}
