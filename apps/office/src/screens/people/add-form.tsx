import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useAccessWords } from '../../text/access.ts'
import { newId } from '../../wire/new-id.ts'
import { useSend } from '../../wire/use-send.ts'
import { ResetCode, type ShownCode } from './reset-code.tsx'
import { unseenPin } from './unseen-pin.ts'

/** A new person chooses their PIN themselves, with a code that is shown once here. */
export function AddForm({ onAdded }: { onAdded: () => void }): VNode {
  const { t, tell } = useAccessWords()
  const [typed, setTyped] = useState({ name: '', phone: '' })
  const [id, setId] = useState(() => newId('person'))
  const [code, setCode] = useState<ShownCode>()
  const sending = useSend(onAdded)
  useUnsaved(typed.name !== '' || typed.phone !== '')
  const add = async (): Promise<void> => {
    const added = await sending.send('people.add', { id, ...typed, pin: unseenPin() })
    if (!added) return
    const reset = await sending.send('people.resetPin', { personId: id })
    if (reset) setCode({ name: typed.name, ...reset.value })
    sending.setSaid(tell('add.done', { name: typed.name }))
    setTyped({ name: '', phone: '' })
    setId(newId('person'))
  }
  return (
    <>
      <p class="said" role="status">
        {sending.said}
      </p>
      {code && <ResetCode code={code} sending={sending} onHide={() => setCode(undefined)} />}
      <FormCard title={t['add.title']} go={t['add.go']} busy={sending.busy} onGo={() => void add()}>
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <p>{t['add.help']}</p>
        <TextField
          name="name"
          label={t['people.name']}
          value={typed.name}
          most={80}
          onValue={(name) => setTyped({ ...typed, name })}
        />
        <TextField
          name="phone"
          label={t['people.phone']}
          value={typed.phone}
          most={20}
          figures
          onValue={(phone) => setTyped({ ...typed, phone })}
        />
      </FormCard>
    </>
  )
}
