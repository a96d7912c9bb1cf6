import type { MadeKey, ServiceRole } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useAccessWords } from '../../text/access.ts'
import { newId } from '../../wire/new-id.ts'
import type { Sending } from '../../wire/use-send.ts'
import { SERVICE_ROLES } from '../people/roles.ts'

export type MadeNow = MadeKey & { readonly name: string }

type Props = { scopeId: string; sending: Sending; onMade: (made: MadeNow) => void }

/** A program of a role that needs no person; 90 days unless told otherwise. */
export function MakeForm({ scopeId, sending, onMade }: Props): VNode {
  const { t } = useAccessWords()
  const [name, setName] = useState('')
  const [role, setRole] = useState<ServiceRole>('bookkeeper')
  const [days, setDays] = useState('90')
  useUnsaved(name !== '')
  const make = async (): Promise<void> => {
    const wish = { id: newId('person'), name, role, scopeId, days: Number(days) }
    const made = await sending.send('keys.make', wish)
    if (!made) return
    onMade({ name, ...made.value })
    setName('')
  }
  return (
    <FormCard
      title={t['keys.title']}
      go={t['keys.go']}
      busy={sending.busy}
      onGo={() => void make()}
    >
      <TextField name="service" label={t['keys.name']} value={name} most={60} onValue={setName} />
      <ChoiceField<ServiceRole>
        name="role"
        label={t['give.role']}
        value={role}
        options={SERVICE_ROLES.map((one) => [one, t[`role.${one}`]] as const)}
        onValue={setRole}
      />
      <TextField
        name="days"
        label={t['keys.days']}
        value={days}
        most={3}
        figures
        onValue={setDays}
      />
    </FormCard>
  )
}
