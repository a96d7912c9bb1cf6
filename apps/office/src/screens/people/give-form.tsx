import type { PersonView, Role } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useAccessWords } from '../../text/access.ts'
import type { Sending } from '../../wire/use-send.ts'
import { ROLES } from './roles.ts'
import type { Scopes } from './scopes.ts'

type Props = { person: PersonView; sending: Sending; scopes: Scopes }

/** A role on a scope; of a place by its code. A guarded one may have to wait, which is then said. */
export function GiveForm({ person, sending, scopes }: Props): VNode {
  const { t, tell } = useAccessWords()
  const [role, setRole] = useState<Role>('bookkeeper')
  const [scope, setScope] = useState('')
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const where = scope === '' ? (scopes.options[0]?.[0] ?? 'place') : scope
  const give = async (): Promise<void> => {
    const scopeId = where === 'place' ? `place:${code}` : where
    const wish = { personId: person.personId, role, scopeId, ...(reason && { reason }) }
    const given = await sending.send('people.giveRole', wish)
    if (!given) return
    const done = tell('give.done', { role: t[`role.${role}`] })
    sending.setSaid(given.value.state === 'asked' ? t['give.asked'] : done)
    setReason('')
  }
  return (
    <FormCard
      title={t['give.title']}
      go={t['give.go']}
      busy={sending.busy}
      onGo={() => void give()}
    >
      <ChoiceField<Role>
        name="role"
        label={t['give.role']}
        value={role}
        options={ROLES.map((one) => [one, t[`role.${one}`]] as const)}
        onValue={setRole}
      />
      <ChoiceField
        name="scope"
        label={t['give.where']}
        value={where}
        options={[...scopes.options, ['place', t['give.place']]]}
        onValue={setScope}
      />
      {where === 'place' && (
        <TextField
          name="place"
          label={t['give.code']}
          hint={t['give.code.hint']}
          value={code}
          most={5}
          figures
          onValue={setCode}
        />
      )}
      <TextField
        name="reason"
        label={t['give.reason']}
        value={reason}
        required={false}
        onValue={setReason}
      />
    </FormCard>
  )
}
