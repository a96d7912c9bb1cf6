import type { CooperativeId, SetRole } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useLegalRoleWords } from '../../text/legal-role.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { scopeId: string; acting: Acting }
type FormProps = Props & { onClose: () => void }

/** R1 to R3 are declared in one step, R4 is proposed to another administrator. */
export function RoleForms(props: Props): VNode {
  const { t } = useLegalRoleWords()
  const [open, setOpen] = useState<'set' | 'propose'>()
  const onClose = (): void => setOpen(undefined)
  if (open === 'set') return <DeclareForm {...props} onClose={onClose} />
  if (open === 'propose') return <ProposeForm {...props} onClose={onClose} />
  return (
    <p class="actions screen-only">
      {(['set', 'propose'] as const).map((one) => (
        <button key={one} type="button" class="button" onClick={() => setOpen(one)}>
          {t[one]} …
        </button>
      ))}
    </p>
  )
}

const DECLARED = ['stall_tool', 'own_shop', 'listing_board'] as const

function DeclareForm({ scopeId, acting, onClose }: FormProps): VNode {
  const { t, tell } = useLegalRoleWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('role'))
  const [role, setRole] = useState<SetRole['role']>()
  const [validFrom, setFrom] = useState(today)
  const [note, setNote] = useState('')
  useUnsaved(note !== '' || role !== undefined)
  const send = async (): Promise<void> => {
    if (!role) return
    const done = tell('set.done', { role: t[`role.${role}`] })
    if (await acting.act('tax.setRole', { id, scopeId, role, validFrom, note }, done)) onClose()
  }
  return (
    <FormCard
      title={t.set}
      go={t['set.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<SetRole['role']>
        name="role"
        label={t['set.role']}
        value={role ?? ''}
        none="…"
        options={DECLARED.map((one) => [one, t[`role.${one}`]] as const)}
        onValue={setRole}
      />
      <DayField name="from" label={t.from} value={validFrom} min={today} onValue={setFrom} />
      <TextField name="note" label={t.note} most={500} value={note} onValue={setNote} />
      {role && <p class="hint">{t[`means.${role}`]}</p>}
    </FormCard>
  )
}

function ProposeForm({ scopeId, acting, onClose }: FormProps): VNode {
  const { t } = useLegalRoleWords()
  const { today, cooperatives } = useDesk()
  const [id] = useState(() => newId('role'))
  const [operator, setOperator] = useState<CooperativeId>()
  const [validFrom, setFrom] = useState(today)
  const [note, setNote] = useState('')
  const view = useAsk('cooperative.view', operator ? { cooperativeId: operator } : 'nothing')
  const operatorBookId = view.value?.bookId
  useUnsaved(note !== '' || operator !== undefined)
  const send = async (): Promise<void> => {
    if (!operatorBookId) return
    const wish = { id, scopeId, operatorBookId, validFrom, note }
    if (await acting.act('tax.proposeMarketplace', wish, t['propose.done'])) onClose()
  }
  return (
    <FormCard
      title={t.propose}
      go={t['propose.go']}
      busy={acting.busy || (operator !== undefined && !operatorBookId)}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<CooperativeId>
        name="operator"
        label={t['propose.operator']}
        value={operator ?? ''}
        none={t['propose.choose']}
        options={cooperatives.map((one) => [one.id, one.name] as const)}
        onValue={setOperator}
      />
      <DayField name="from" label={t.from} value={validFrom} min={today} onValue={setFrom} />
      <TextField name="note" label={t.note} most={500} value={note} onValue={setNote} />
      {view.problem && <ProblemNote problem={view.problem} again={view.again} />}
      <p class="hint">{t['propose.help']}</p>
      <p class="hint">{t['means.marketplace']}</p>
    </FormCard>
  )
}
