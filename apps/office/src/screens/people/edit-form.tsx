import type { PersonView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useAccessWords } from '../../text/access.ts'
import type { Sending } from '../../wire/use-send.ts'

/** A new number, or a name that was written wrong. */
export function EditForm({ person, sending }: { person: PersonView; sending: Sending }): VNode {
  const { t } = useAccessWords()
  const { personId } = person
  const [name, setName] = useState(person.name)
  const [phone, setPhone] = useState(person.phone)
  useUnsaved(name !== person.name || phone !== person.phone)
  const save = async (): Promise<void> => {
    const changed = {
      ...(name !== person.name && { name }),
      ...(phone !== person.phone && { phone }),
    }
    if (await sending.send('people.edit', { personId, ...changed })) sending.setSaid(t['edit.done'])
  }
  return (
    <FormCard
      title={t['edit.title']}
      go={t['edit.go']}
      busy={sending.busy}
      onGo={() => void save()}
    >
      <TextField name="name" label={t['people.name']} value={name} most={80} onValue={setName} />
      <TextField
        name="phone"
        label={t['people.phone']}
        value={phone}
        most={20}
        figures
        onValue={setPhone}
      />
    </FormCard>
  )
}
